import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Countersigns an agreement for the office, or ends it when nothing of it is open. Pressed twice, it happens once.
///
/// Refuses with `agreement.not-found`, `agreement.not-allowed-from-state`, `agreement.same-hand`, `agreement.open` and as `Grants.admit` does.
enum MoveAgreement: Action {
    static let route = Route(.post, "/grants/agreements/{id}/{step}", "Take an agreement on", for: managers)

    struct Input: Decodable {
        let id: Agreement.ID
        let step: Step
    }

    enum Step: String, CaseIterable, Codable, Sendable {
        case start, complete
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let account = try caller.person
        try await grants.changeAgreement(input.id, as: caller) { kept, tranches in
            switch input.step {
            case .start:
                let isDone = kept.agreement.state == .active && kept.agreement.startedBy == account
                return isDone ? nil : .start(by: account, signing: kept.signing ?? account)
            case .complete:
                return
                    kept.agreement.state == .completed
                    ? nil : .complete(.init(balance: kept.owed - kept.repaid, hasTranches: !tranches.allSatisfy(\.isDone)))
            }
        }
        return Redirect(ShowAgreement.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Ends an agreement early, with the reason. What was lent is still paid back.
///
/// Refuses with `agreement.not-found`, `agreement.not-allowed-from-state`, `agreement.reason-missing` and as `Grants.admit` does.
enum TerminateAgreement: Form {
    static let route = Route(.get, "/grants/agreements/{id}/terminate", "End an agreement early", for: managers)

    static func show(_ place: ShowAgreement.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            AgreementFormPages.terminate(try await grants.contract(place.id, as: caller), draft, caller.language)
        }
    }

    static func submit(
        _ place: ShowAgreement.Place, _ input: WithdrawApplication.Input, as caller: Caller, in grants: Grants
    ) async throws -> Redirect {
        let reason = input.reason?.value ?? ""
        try await grants.changeAgreement(place.id, as: caller) { kept, _ in
            kept.agreement.state == .terminated(reason: reason) ? nil : .terminate(reason: reason)
        }
        return Redirect(ShowAgreement.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Grants {
    /// Takes an agreement through what `choose` says, with its event; nothing where it says nil.
    fileprivate func changeAgreement(
        _ id: Agreement.ID, as caller: Caller, _ choose: @Sendable (AgreementStore.Kept, [TrancheStore.Told]) -> Agreement.Transition?
    ) async throws {
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                let kept = try await transaction.open(id, as: caller)
                let tranches = try await transaction.query(TrancheStore.of(id)).map(TrancheStore.Told.init)
                guard let transition = choose(kept, tranches) else { return }
                var agreement = kept.agreement
                let event = try agreement.go(transition, at: now())
                try await transaction.send([AgreementStore.save(agreement), EventLog.append(event, by: caller)])
            }
        }
    }
}
