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
                var typed = try await ApplicationStore.find(place.id, in: transaction)
                try typed.application.requireTypedOn()
                try input.version.require(typed.planVersion)
                try typed.plan.requireComplete()
                let isFirst = typed.application.state == .draft
                if isFirst, let row = try await transaction.query(RoundStore.select(typed.application.round)).first {
                    try GrantRound(row).requireOpen(on: grants.today(for: caller))
                }
                let event = try typed.application.go(isFirst ? .submit : .resubmit, at: moment)
                try await transaction.send([
                    RevisionStore.freeze(place.id, by: caller.account, in: caller.programme, at: moment),
                    ApplicationStore.save(typed.application), EventLog.append(event, by: caller),
                ])
            }
        }
        return Redirect(ShowApplication.route.link(place.id), notice: ApplicationPhrases.submitted[caller.language])
    }
}

/// Begins the screening of a submitted application. Pressed twice, it happens once.
///
/// Refuses with `application.not-found` and `application.not-allowed-from-state`.
enum ScreenApplication: Action {
    static let route = Route(.post, "/grants/applications/{id}/screen", "Begin to screen an application", for: managers)

    static func run(_ input: SubmitApplication.Place, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.moveApplication(input.id, as: caller) { $0.state == .screening ? nil : .screen }
        return Redirect(ShowApplication.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Asks for changes: the plan may be typed on until it is submitted again.
///
/// Refuses with `application.not-found`, `application.not-allowed-from-state` and `application.reason-missing`.
enum RequestInfo: Form {
    static let route = Route(.get, "/grants/applications/{id}/request-info", "Ask for changes of an application", for: managers)

    struct Input: Decodable {
        let reason: Text<1, 1000>?
    }

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            ApplicationFormPages.reason(
                ApplicationFormPages.requestInfo, of: try await grants.dossier(place.id, as: caller), draft, caller.language)
        }
    }

    static func submit(_ place: SubmitApplication.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let question = input.reason?.value ?? ""
        try await grants.moveApplication(place.id, as: caller) {
            $0.state == .infoRequested(question: question) ? nil : .requestInfo(question: question)
        }
        return Redirect(ShowApplication.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Takes an application back, with the reason.
///
/// Refuses with `application.not-found`, `application.not-allowed-from-state` and `application.reason-missing`.
enum WithdrawApplication: Form {
    static let route = Route(.get, "/grants/applications/{id}/withdraw", "Take an application back", for: applicationWriters)

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            ApplicationFormPages.reason(
                ApplicationFormPages.withdraw, of: try await grants.dossier(place.id, as: caller), draft, caller.language)
        }
    }

    static func submit(
        _ place: SubmitApplication.Place, _ input: RequestInfo.Input, as caller: Caller, in grants: Grants
    ) async throws -> Redirect {
        let reason = input.reason?.value ?? ""
        try await grants.moveApplication(place.id, as: caller) {
            $0.state == .withdrawn(reason: reason) ? nil : .withdraw(reason: reason)
        }
        return Redirect(ShowApplication.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Grants {
    /// Takes an application through what `choose` says, with its event; nothing where it says nil.
    func moveApplication(
        _ id: GrantApplication.ID, as caller: Caller, _ choose: @Sendable (GrantApplication) -> GrantApplication.Transition?
    ) async throws {
        try await refusing(in: caller.language) {
            try await database.transaction(as: caller) { transaction in
                var application = try await ApplicationStore.find(id, in: transaction).application
                guard let transition = choose(application) else { return }
                let event = try application.go(transition, at: now())
                try await transaction.send([ApplicationStore.save(application), EventLog.append(event, by: caller)])
            }
        }
    }
}
