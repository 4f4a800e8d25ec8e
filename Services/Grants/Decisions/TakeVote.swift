import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Takes a vote on the proposal, counts it, or opens it again where a conflict changed the count. Pressed twice, it happens once.
///
/// Refuses with `meeting.not-found`, `vote.not-found`, `vote.not-presiding`, `vote.not-allowed-from-state`, `vote.no-quorum`,
/// `vote.below-quorum`, `vote.tie` and `vote.counted-once`.
enum TakeVote: Action {
    static let route = Route(
        .post, "/grants/meetings/{id}/items/{application}/{step}", "Take a vote and count it", for: [.committeeMember, .committeeChair])

    struct Input: Decodable {
        let id: Meeting.ID
        let application: GrantApplication.ID
        let step: Step

        var place: ShowItem.Input { .init(id: id, application: application) }
    }

    enum Step: String, CaseIterable, Codable, Sendable {
        case call, count
        case countAgain = "count-again"

        /// The state after it.
        var goal: Vote.State.Word {
            switch self {
            case .call, .countAgain: .quorumMet
            case .count: .voted
            }
        }
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await grants.preside(over: input.place, as: caller) { _, transaction in
            var vote = try await VoteStore.find(input.application, in: input.id, transaction)
            if vote.state.word == input.step.goal { return }
            let event = try vote.go(try await transition(input, of: vote, in: transaction), at: moment)
            try await transaction.send([VoteStore.saveStep(vote), EventLog.append(event, by: caller)])
        }
        return Redirect(ShowItem.route.link(input.id, input.application), notice: CommonPhrases.saved[caller.language])
    }

    private static func transition(_ input: Input, of vote: Vote, in transaction: Transaction) async throws -> Vote.Transition {
        switch input.step {
        case .call:
            let rows = try await transaction.query(VoteStore.quorum(in: input.id, for: input.application))
            guard let row = rows.first else { throw Failure.noQuorum }
            return .call(try Quorum(row))
        case .count: return .count(try await transaction.tally(of: vote))
        case .countAgain: return .countAgain(try await transaction.tally(of: vote))
        }
    }
}

extension Transaction {
    /// The count as it stands.
    func tally(of vote: Vote) async throws -> Tally {
        guard let row = try await query(VoteStore.count(vote.id)).first else { throw Failure.voteMovedOn }
        return try row.json("tally")
    }
}

/// Casts a member's ballot, or corrects it as long as the vote is taken: the one before stays on record.
///
/// Refuses with `meeting.not-found`, `application.not-found`, `vote.not-found`, `ballot.not-yours`, `vote.not-allowed-from-state` and
/// `ballot.reason-missing`.
enum CastBallot: Form {
    static let route = Route(
        .get, "/grants/meetings/{id}/items/{application}/vote", "Vote on a proposal", for: [.committeeMember, .committeeChair])

    struct Input: Decodable {
        /// Of the proposal that was read.
        let vote: Vote.ID
        let choice: Ballot.Choice.Word
        let reason: Text<1, 1000>?
    }

    static func show(_ place: ShowItem.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { BallotPages.cast(try await grants.hearing(place, as: caller), draft) }
    }

    static func submit(_ place: ShowItem.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                let vote = try await VoteStore.find(place.application, in: place.id, transaction)
                guard vote.id == input.vote else { throw Failure.voteMovedOn }
                let before = try await transaction.query(VoteStore.ballot(of: account, in: vote.id)).first.map(Ballot.init)
                let choice: Ballot.Choice = input.choice == .for ? .for : .against(reason: input.reason?.value ?? "")
                guard let (ballot, event) = try Ballot.cast(choice, in: vote, by: account, after: before, at: moment) else { return }
                try await transaction.send([VoteStore.insert(ballot, in: caller.programme), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowItem.route.link(place.id, place.application), notice: DecisionPhrases.cast[caller.language])
    }
}
