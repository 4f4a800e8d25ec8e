import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows what stands for and against sending a plan to review: the rules of the round, what was asked and answered, and the committee.
///
/// Refuses with `application.not-found`, and as `Grants.admit` does.
enum ShowScreening: Page {
    static let route = Route(.get, "/grants/applications/{id}/screening", "The screening of an application", for: managers)

    static func show(_ input: SubmitApplication.Place, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.dossier(input.id, as: caller)
            let panel = try await grants.panel(of: dossier.round.id, as: caller).panel
            return ScreeningPages.screening(dossier, panel, caller.language)
        }
    }
}

/// Begins the screening of a submitted application. Pressed twice, it happens once.
///
/// Refuses with `application.not-found` and `application.not-allowed-from-state`, and as `Grants.admit` does.
enum ScreenApplication: Action {
    static let route = Route(.post, "/grants/applications/{id}/screen", "Begin to screen an application", for: managers)

    static func run(_ input: SubmitApplication.Place, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.moveApplication(input.id, as: caller) { $0.state == .screening ? nil : .screen }
        return Redirect(ShowScreening.route.link(input.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Asks for changes until a day: the plan may be typed on until it is submitted again, with an answer.
///
/// Refuses with `application.not-found`, `application.not-allowed-from-state` and `application.reason-missing`, and as `Grants.admit` does.
enum RequestInfo: Form {
    static let route = Route(.get, "/grants/applications/{id}/request-info", "Ask for changes of an application", for: managers)

    /// How many days there are for an answer where nothing else is said.
    static let days = 14

    struct Input: Decodable {
        let reason: Text<1, 1000>?
        let dueOn: CalendarDate?
    }

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            ScreeningPages.ask(try await grants.dossier(place.id, as: caller), draft, caller.language)
        }
    }

    static func submit(_ place: SubmitApplication.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (question, today) = (input.reason?.value ?? "", grants.today(for: caller))
        let dueOn = input.dueOn ?? today.adding(days: days)
        guard dueOn >= today else {
            throw Failure.field("dueOn", "application.due-in-past", ScreeningPhrases.dueInPast[caller.language])
        }
        let ask = InfoRequestStore.ask(
            question, until: dueOn, of: place.id, by: caller.account, in: caller.programme, at: grants.now())
        try await grants.moveApplication(place.id, as: caller, with: { _ in [ask] }) {
            $0.state == .infoRequested(question: question) ? nil : .requestInfo(question: question)
        }
        return Redirect(ShowScreening.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Takes a plan back to screening, from review or from the committee, because it has to change: what was filed on it is stale once it does.
///
/// Refuses with `application.not-found`, `application.not-allowed-from-state` and `application.reason-missing`, and as `Grants.admit` does.
enum ScreenAgain: Form {
    static let route = Route(.get, "/grants/applications/{id}/screen-again", "Take an application back to screening", for: managers)

    static let step = ApplicationFormPages.Step(
        title: ScreeningPhrases.again, lead: ScreeningPhrases.againLead, route: route, isDestructive: false)

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            ApplicationFormPages.reason(step, of: try await grants.dossier(place.id, as: caller), draft, caller.language)
        }
    }

    static func submit(
        _ place: SubmitApplication.Place, _ input: WithdrawApplication.Input, as caller: Caller, in grants: Grants
    ) async throws -> Redirect {
        let reason = input.reason?.value ?? ""
        try await grants.moveApplication(place.id, as: caller) { $0.state == .screening ? nil : .screenAgain(reason: reason) }
        return Redirect(ShowScreening.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}
