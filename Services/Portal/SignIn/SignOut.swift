import FoundationEssentials
import Hosting
import Models
import Web

/// Ends the session; whoever has none is led home all the same.
enum SignOut: Action {
    static let route = Route(.post, "/sign-out", "Sign out", for: .everyone)

    struct Input: Decodable {
        let client: Client
    }

    static func run(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        if let session = caller.session, let account = caller.account {
            let moment = portal.now()
            try await portal.change(
                [SessionStore.end(session, of: account, at: moment)], Event("session", session, "ended", at: moment), as: caller)
        }
        let isSecure = portal.isSecure(input.client)
        var gone = SetCookie.removing(Credentials.cookie(isSecure: isSecure))
        gone.isSecure = isSecure
        return Redirect(Home.route.link(), notice: SignInPhrases.signedOut[caller.language], cookies: [gone])
    }
}
