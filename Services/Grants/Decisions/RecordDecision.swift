import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Records what a vote decided: the decision, its conditions and the application's next state, all of it or nothing. A vote that was lost is
/// recorded without a decision, and another proposal may be made.
///
/// Refuses with `meeting.not-found`, `vote.not-found`, `vote.not-presiding`, `vote.not-allowed-from-state`, `vote.count-changed`,
/// `application.above-ceiling`, `application.grant-part`, `application.rate-missing`, `application.fund-short` and `fund.closed`.
enum RecordDecision: Form {
    static let route = Route(
        .get, "/grants/meetings/{id}/items/{application}/record", "Record a decision", for: [.committeeMember, .committeeChair])

    struct Input: Decodable {
        /// Of the vote that was read.
        let vote: Vote.ID
    }

    static func show(_ place: ShowItem.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { BallotPages.record(try await grants.hearing(place, as: caller), draft) }
    }

    static func submit(_ place: ShowItem.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        try await grants.preside(over: place, as: caller) { _, transaction in
            var vote = try await VoteStore.find(place.application, in: place.id, transaction)
            guard vote.id == input.vote else { throw Failure.voteMovedOn }
            if vote.state.word == .recorded { return }
            let tally = try await transaction.tally(of: vote)
            let recorded = try vote.go(.record(tally), at: moment)
            guard tally.result == .carried else {
                try await transaction.send([VoteStore.saveStep(vote), EventLog.append(recorded, by: caller)])
                return
            }
            try await transaction.decide(vote, recorded, by: account, as: caller, at: moment)
        }
        return Redirect(ShowItem.route.link(place.id, place.application), notice: DecisionPhrases.recorded[caller.language])
    }
}

extension Transaction {
    /// Writes down what was carried and moves the application by it, in the one order that the database takes.
    func decide(_ vote: Vote, _ recorded: Event, by account: Account.ID, as caller: Caller, at moment: Date) async throws {
        let id = Decision.ID(at: moment)
        var application = try await ApplicationStore.find(vote.application, in: self).application
        let moved = try application.go(vote.proposal.transition, at: moment)
        try await send([
            VoteStore.decide(id, by: vote, account, in: caller.programme, at: moment), ApplicationStore.save(application),
            VoteStore.saveStep(vote), EventLog.append(recorded, by: caller), EventLog.append(moved, by: caller),
        ])
        guard let followUp = vote.proposal.followUp else { return }
        let people = try await query(ApplicantStore.identities(of: vote.application)).map { row in
            try row.decode("returnee_id", as: Returnee.ID.self)
        }
        let asked = try JSONEncoder().encode(RejectedPlan(decision: id, people: people, followUp: followUp))
        try await send([JobQueue.add(RejectedPlan.kind, payload: Array(asked), at: moment, as: caller)])
    }
}
