import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Takes a case a step on: needs assessed, plan agreed, begun. Pressed twice, it happens once.
///
/// Refuses with `returnee.not-found`, `case.not-allowed-from-state` and `case.plan-empty`.
enum ChangeCase: Action {
    static let route = Route(.post, "/casework/returnees/{id}/case/{step}", "Take a case a step on", for: [.caseWorker])

    struct Input: Decodable {
        let id: Returnee.ID
        let step: Step
    }

    /// The steps that need nothing said.
    enum Step: String, CaseIterable, Codable, Sendable {
        case assess
        case agreePlan = "agree-plan"
        case begin

        /// The state after it.
        var goal: CaseState.Word {
            switch self {
            case .assess: .assessed
            case .agreePlan: .planAgreed
            case .begin: .inProgress
            }
        }

        func transition(openItems: Int) -> CaseState.Transition {
            switch self {
            case .assess: .assess
            case .agreePlan: .agreePlan(openItems: openItems)
            case .begin: .begin
            }
        }
    }

    static func run(_ input: Input, as caller: Caller, in casework: Casework) async throws -> Redirect {
        try await casework.changeCase(input.id, as: caller) { returnee, transaction in
            guard returnee.state.word != input.step.goal else { return nil }
            let items = try await transaction.query(PlanItemStore.countOpen(of: input.id)).first?.decode("open", as: Int.self)
            return input.step.transition(openItems: items ?? 0)
        }
        return Redirect(ShowReturnee.route.link(input.id), notice: CasePhrases.changed[caller.language])
    }
}

/// Closes a case, with the reason.
///
/// Refuses with `returnee.not-found`, `case.not-allowed-from-state`, `case.reason-missing` and `request.invalid`.
enum CloseCase: Form {
    static let route = Route(.get, "/casework/returnees/{id}/close", "Close a case", for: [.caseWorker])

    struct Place: Decodable {
        let id: Returnee.ID
    }

    struct Input: Decodable {
        let reason: CaseState.ClosedReason
        let note: Text<1, 500>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in casework: Casework) async throws -> Screen {
        let returnee = try await ReturneeStore.read(place.id, as: caller, in: casework.database)
        return CasePages.close(returnee, draft, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in casework: Casework) async throws -> Redirect {
        try await casework.changeCase(place.id, as: caller) { returnee, _ in
            returnee.state.closedReason == input.reason ? nil : .close(input.reason, note: input.note?.value)
        }
        return Redirect(ShowReturnee.route.link(place.id), notice: CasePhrases.changed[caller.language])
    }
}

/// Reopens a closed case where it stopped, with the reason.
///
/// Refuses with `returnee.not-found`, `case.not-allowed-from-state` and `case.reason-missing`.
enum ReopenCase: Form {
    static let route = Route(.get, "/casework/returnees/{id}/reopen", "Reopen a case", for: [.caseWorker])

    struct Place: Decodable {
        let id: Returnee.ID
    }

    struct Input: Decodable {
        let note: Text<1, 500>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in casework: Casework) async throws -> Screen {
        let returnee = try await ReturneeStore.read(place.id, as: caller, in: casework.database)
        return CasePages.reopen(returnee, draft, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in casework: Casework) async throws -> Redirect {
        try await casework.changeCase(place.id, as: caller) { _, _ in .reopen(why: input.note?.value ?? "") }
        return Redirect(ShowReturnee.route.link(place.id), notice: CasePhrases.changed[caller.language])
    }
}

/// Gives a case into the caller's own hands; nothing where it is there already.
///
/// Refuses with `returnee.not-found`.
enum TakeOverCase: Action {
    static let route = Route(.post, "/casework/returnees/{id}/take-over", "Take over a case", for: [.caseWorker])

    struct Input: Decodable {
        let id: Returnee.ID
    }

    static func run(_ input: Input, as caller: Caller, in casework: Casework) async throws -> Redirect {
        let account = try caller.person
        try await casework.database.transaction(as: caller) { transaction in
            var returnee = try await ReturneeStore.find(input.id, in: transaction, for: caller.language)
            guard returnee.caseWorker != account else { return }
            let event = returnee.assign(to: account, at: casework.now())
            try await transaction.send([ReturneeStore.save(returnee), EventLog.append(event, by: caller)])
        }
        return Redirect(ShowReturnee.route.link(input.id), notice: ReturneePhrases.takenOver[caller.language])
    }
}

extension Casework {
    /// Takes a case through what `choose` says, with its event; nothing where it says nil.
    fileprivate func changeCase(
        _ id: Returnee.ID, as caller: Caller, _ choose: (Returnee, Transaction) async throws -> CaseState.Transition?
    ) async throws {
        try await speaking(caller.language) {
            try await database.transaction(as: caller) { transaction in
                var returnee = try await ReturneeStore.find(id, in: transaction, for: caller.language)
                guard let transition = try await choose(returnee, transaction) else { return }
                let event = try returnee.go(transition, at: now())
                try await transaction.send([ReturneeStore.save(returnee), EventLog.append(event, by: caller)])
            }
        }
    }
}
