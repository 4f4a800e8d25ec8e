import Hosting
import Models
import Web

/// What each role comes for, in numbers and links; a welcome for whoever has not signed in.
enum Home: Page {
    static let route = Route(.get, "/", "Home", for: .everyone)

    static func show(_ input: NoInput, as caller: Caller, in portal: Portal) async throws -> Screen {
        guard caller.isSignedIn else { return HomePages.welcome(caller.language) }
        guard caller.programme != nil else { throw Redirect(ChooseProgramme.route.link()) }
        let row = try await portal.database.query(HomeStore.figures(for: caller.employer, at: portal.now()), as: caller).first
        return HomePages.home(try row.map(HomeStore.Figures.init) ?? HomeStore.Figures(), as: caller)
    }
}
