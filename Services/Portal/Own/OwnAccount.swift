import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Web

/// Shows one's own account and where it is signed in.
enum OwnAccount: Page {
    static let route = Route(.get, "/account", "One's own account", for: .signedIn)

    static func show(_ input: NoInput, as caller: Caller, in portal: Portal) async throws -> Screen {
        let account = try caller.person
        let answers = try await portal.database.unit(
            [
                OwnStore.details(of: account), SessionStore.open(of: account, at: portal.now()), SecondFactorStore.find(account),
            ], as: caller)
        guard let details = answers[0].first else { throw Redirect(SignIn.route.link()) }
        return try OwnPages.account(
            name: details.decode("name"), email: details.decode("email"), sessions: answers[1].map(SessionStore.Listed.init),
            recoveryCodes: answers[2].first?.decode("left"), as: caller)
    }
}

/// Ends one of one's own sessions; another's, and one that has ended, is left alone.
enum EndSession: Action {
    static let route = Route(.post, "/account/sessions/{id}/end", "Sign one device out", for: .signedIn)

    struct Input: Decodable {
        let id: Session.ID
    }

    static func run(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let account = try caller.person
        let moment = portal.now()
        let rows = try await portal.database.query(
            "\(splice: SessionStore.end(input.id, of: account, at: moment)) RETURNING id", as: caller)
        if !rows.isEmpty { try await portal.change([], Event("session", input.id, "ended", at: moment), as: caller) }
        return Redirect(OwnAccount.route.link(), notice: OwnPhrases.ended[caller.language])
    }
}

/// Ends all of one's own sessions, this one too.
enum SignOutEverywhere: Action {
    static let route = Route(.post, "/account/sign-out-everywhere", "Sign out on every device", for: .signedIn)

    static func run(_ input: NoInput, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let account = try caller.person
        let moment = portal.now()
        try await portal.change(
            [SessionStore.endAll(of: account, at: moment)], Event("account", account, "signed_out_everywhere", at: moment), as: caller)
        return Redirect(SignIn.route.link(), notice: OwnPhrases.endedAll[caller.language])
    }
}
