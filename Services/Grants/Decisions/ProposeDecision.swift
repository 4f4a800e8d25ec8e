import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Proposes what the committee decides about an application, or changes the proposal as long as the vote is not taken.
///
/// Refuses with `meeting.not-found`, `application.not-found`, `vote.not-presiding`, `proposal.invalid` and `vote.not-allowed-from-state`.
enum ProposeDecision: Form {
    static let route = Route(
        .get, "/grants/meetings/{id}/items/{application}/propose", "Propose a decision", for: [.committeeMember, .committeeChair])

    struct Input: Decodable {
        let outcome: Proposal.Outcome.Word
        let granted: Decimal?
        let loan: Decimal?
        let lines: [Line]?
        let conditions: [Condition]?
        let followUp: Proposal.FollowUp?
        let reason: Text<1, 2000>
        let more: String?
    }

    struct Line: Decodable {
        let number: Whole<0, 200>
        let approved: Decimal?
    }

    struct Condition: Decodable {
        let text: Text<1, 500>?
        let dueOn: CalendarDate?
    }

    static func show(_ place: ShowItem.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { ProposalPages.propose(try await grants.hearing(place, as: caller), draft) }
    }

    static func submit(_ place: ShowItem.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        if input.more != nil { throw ShowAgain() }
        let (moment, account) = (grants.now(), try caller.person)
        let dossier = try await refusing(in: caller.language) { try await grants.dossier(place.application, as: caller) }
        try await grants.preside(over: place, as: caller) { room, transaction in
            let proposal = try input.proposal(on: dossier.typed.plan)
            try proposal.require(ceiling: dossier.ceiling, rate: dossier.rate, free: room.fund.free.amount)
            let votes = try await transaction.query(VoteStore.of(place.application, in: place.id)).map(Vote.init)
            if var vote = votes.first, vote.state.word != .recorded {
                guard let event = try vote.revise(proposal, by: account, at: moment) else { return }
                try await transaction.send([VoteStore.save(vote), EventLog.append(event, by: caller)])
            } else {
                let (vote, event) = Vote.propose(
                    proposal, on: place.application, number: votes.count + 1, in: place.id, by: account, at: moment)
                try await transaction.send([VoteStore.insert(vote, in: caller.programme), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowItem.route.link(place.id, place.application), notice: DecisionPhrases.proposed[caller.language])
    }
}

extension ProposeDecision.Input {
    /// What was typed as a proposal on the plan.
    fileprivate func proposal(on plan: PlanDraft) throws(Failure) -> Proposal {
        let award = Award(granted: granted ?? 0, loan: loan ?? 0)
        let outcome: Proposal.Outcome
        switch self.outcome {
        case .approved: outcome = .approve(award)
        case .approvedWithConditions:
            let asked = (conditions ?? []).prefix(Proposal.mostConditions).compactMap { typed in
                typed.text.map { Proposal.Condition(text: $0.value, dueOn: typed.dueOn) }
            }
            outcome = .approveWithConditions(award, asked)
        case .rejected:
            guard let followUp else { throw Failure.field("followUp", "required", "Choose what the assistance plan goes on with.") }
            outcome = .reject(followUp)
        case .deferred: outcome = .postpone
        }
        return Proposal(outcome, lines: outcome.isAward ? approved(of: plan) : [], reason: reason.value)
    }

    /// The lines of the plan's equipment with what was typed for each.
    private func approved(of plan: PlanDraft) -> [Proposal.Line] {
        let typed = Dictionary((lines ?? []).map { ($0.number.value, $0.approved ?? 0) }) { first, _ in first }
        return zip(plan.lines, plan.read().plan.equipment).compactMap { number, line in
            typed[number].map { Proposal.Line(number: number, item: line.item ?? "–", asked: line.cost ?? 0, approved: $0) }
        }
    }
}

extension Proposal.Outcome {
    fileprivate var isAward: Bool {
        switch self {
        case .approve, .approveWithConditions: true
        case .reject, .postpone: false
        }
    }
}
