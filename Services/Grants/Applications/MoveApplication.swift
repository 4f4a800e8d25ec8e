import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Submits the plan as it stands, for the first time or after changes were asked for; what is submitted is frozen as a revision.
///
/// Refuses with `application.not-found`, `version.stale`, `plan.incomplete`, `application.shares`, `application.consent-missing`,
/// `application.round-not-open` and `application.not-allowed-from-state`.
enum SubmitApplication: Form {
    static let route = Route(.get, "/grants/applications/{id}/submit", "Submit an application", for: applicationWriters)

    struct Place: Decodable {
        let id: GrantApplication.ID
    }

    struct Input: Decodable {
        /// Of the plan that was read through.
        let version: IfMatch
        /// What is said to the request for information that is open.
        let answer: Text<1, 2000>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.dossier(place.id, as: caller)
            try dossier.typed.application.requireTypedOn()
            return ApplicationFormPages.submit(dossier, draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                var typed = try await transaction.open(place.id, as: caller)
                try typed.application.requireTypedOn()
                try input.version.require(typed.planVersion)
                try typed.plan.requireComplete()
                let isFirst = typed.application.state == .draft
                if isFirst, let row = try await transaction.query(RoundStore.select(typed.application.round)).first {
                    try GrantRound(row).requireOpen(on: grants.today(for: caller))
                }
                let event = try typed.application.go(isFirst ? .submit : .resubmit, at: moment)
                var statements = [
                    RevisionStore.freeze(place.id, by: caller.account, in: caller.programme, at: moment),
                    ApplicationStore.save(typed.application), EventLog.append(event, by: caller),
                ]
                if !isFirst {
                    let answer = input.answer?.value ?? ""
                    statements.append(
                        InfoRequestStore.answer(
                            answer, of: place.id, revision: typed.application.revision, by: caller.account, at: moment))
                }
                try await transaction.send(statements)
            }
        }
        return Redirect(ShowApplication.route.link(place.id), notice: ApplicationPhrases.submitted[caller.language])
    }
}

/// Takes an application back, with the reason.
///
/// Refuses with `application.not-found`, `application.not-allowed-from-state` and `application.reason-missing`.
enum WithdrawApplication: Form {
    static let route = Route(.get, "/grants/applications/{id}/withdraw", "Take an application back", for: applicationWriters)

    struct Input: Decodable {
        let reason: Text<1, 1000>?
    }

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            ApplicationFormPages.reason(
                ApplicationFormPages.withdraw, of: try await grants.dossier(place.id, as: caller), draft, caller.language)
        }
    }

    static func submit(
        _ place: SubmitApplication.Place, _ input: Input, as caller: Caller, in grants: Grants
    ) async throws -> Redirect {
        let reason = input.reason?.value ?? ""
        try await grants.moveApplication(place.id, as: caller) {
            $0.state == .withdrawn(reason: reason) ? nil : .withdraw(reason: reason)
        }
        return Redirect(ShowApplication.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Grants {
    /// Takes an application through what `choose` says, with its event and what belongs to it; nothing where it says nil.
    func moveApplication(
        _ id: GrantApplication.ID, as caller: Caller, with more: @Sendable (GrantApplication) -> [SQL] = { _ in [] },
        _ choose: @Sendable (GrantApplication) -> GrantApplication.Transition?
    ) async throws {
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                var application = try await transaction.open(id, as: caller).application
                guard let transition = choose(application) else { return }
                let event = try application.go(transition, at: now())
                try await transaction.send(
                    [ApplicationStore.save(application), EventLog.append(event, by: caller)] + more(application))
            }
        }
    }
}
