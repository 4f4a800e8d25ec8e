import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Who looks at what was decided: who writes and manages applications, and the committee.
let decisionReaders: [Role] = applicationReaders + [.committeeMember, .committeeChair]

/// An application that was decided.
struct Outcome {
    let dossier: Dossier
    /// The newest first.
    let decisions: [DecisionStore.Told]
    let conditions: [GrantCondition]
    /// The newest about it that was not ended before money could flow; nil where there is none.
    let agreement: Agreement.ID?
    /// The newest about it; nil where there is none.
    let appeal: Appeal?

    /// Whether an agreement may be offered: something is granted, and what has to be shown before is settled.
    var mayAgree: Bool {
        guard let decision = decisions.first?.decision, decision.proposal.award != nil else { return false }
        return conditions.allSatisfy { $0.decision != decision.id || $0.state.isSettled }
    }
}

/// Shows what was decided about an application, with its conditions and what was shown for them.
///
/// Refuses with `application.not-found`, `decision.not-found` and what its committee's gate refuses with.
enum ShowDecision: Page {
    static let route = Route(.get, "/grants/applications/{id}/decision", "What was decided", for: decisionReaders)

    static func show(_ input: SubmitApplication.Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { OutcomePages.outcome(try await grants.outcome(input.id, as: caller), as: caller) }
    }
}

extension Grants {
    /// What was decided about an application; refuses with `decision.not-found` as long as nothing was.
    func outcome(_ id: GrantApplication.ID, as caller: Caller) async throws -> Outcome {
        let dossier = try await dossier(id, as: caller)
        let answers = try await database.unit(
            [DecisionStore.of(id), DecisionStore.conditions(of: id), AgreementStore.alive(of: id), AppealStore.newest(of: id)],
            as: caller)
        let decisions = try answers[0].map(DecisionStore.Told.init)
        guard !decisions.isEmpty else { throw Failure.notDecided }
        return Outcome(
            dossier: dossier, decisions: decisions, conditions: try answers[1].map(GrantCondition.init),
            agreement: try answers[2].first?.decode("id"), appeal: try answers[3].first.map(Appeal.init))
    }
}

/// Takes a condition on: the case worker tells what was shown, the manager says whether it is met, waived or failed. Sent twice, it happens
/// once.
///
/// Refuses with `application.not-found`, `condition.not-found`, `condition.not-yours`, `condition.not-allowed-from-state` and
/// `condition.reason-missing`.
enum MoveCondition: Form {
    static let route = Route(
        .get, "/grants/applications/{id}/conditions/{decision}/{number}/{step}", "A condition of a grant", for: applicationReaders)

    struct Place: Decodable {
        let id: GrantApplication.ID
        let decision: Decision.ID
        let number: Whole<1, 50>
        let step: GrantCondition.Transition.Name
    }

    struct Input: Decodable {
        let reason: Text<1, 1000>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let outcome = try await grants.outcome(place.id, as: caller)
            let named = outcome.conditions.first { $0.decision == place.decision && $0.number == place.number.value }
            guard let condition = named else { throw Failure.conditionNotFound }
            return OutcomePages.move(condition, place.step, of: outcome, draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await refusing(in: caller.language) {
            try place.step.require(caller)
            _ = try await grants.dossier(place.id, as: caller)
            try await grants.database.transaction(as: caller) { transaction in
                var condition = try await DecisionStore.find(place.number.value, of: place.decision, for: place.id, in: transaction)
                let transition = place.step.transition(input.reason?.value ?? "")
                if transition.leaves(condition.state) { return }
                let event = try condition.go(transition, at: moment)
                try await transaction.send([DecisionStore.save(condition, at: moment), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowDecision.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension GrantCondition.Transition.Name {
    /// Who takes this step.
    var roles: [Role] { self == .giveEvidence ? applicationWriters : managers }

    func require(_ caller: Caller) throws(Failure) {
        guard caller.holds(anyOf: Set(roles)) else {
            throw Failure(
                .forbidden, "condition.not-yours", "Case workers tell what was shown, and the programme manager says whether it is met.")
        }
    }

    func transition(_ reason: String) -> GrantCondition.Transition {
        switch self {
        case .giveEvidence: .giveEvidence(reason)
        case .meet: .meet
        case .waive: .waive(reason: reason)
        case .fail: .fail(reason: reason)
        }
    }
}

extension GrantCondition.Transition {
    /// Whether the state is the one that it leads to already.
    func leaves(_ state: GrantCondition.State) -> Bool {
        switch (self, state) {
        case (.giveEvidence(let text), .evidenceGiven(let known)): text == known
        case (.meet, .met): true
        case (.waive(let text), .waived(let known)), (.fail(let text), .failed(let known)): text == known
        default: false
        }
    }
}
