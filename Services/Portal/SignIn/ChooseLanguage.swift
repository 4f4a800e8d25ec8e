import FoundationEssentials
import Models
import Web

/// Keeps the language of the screens in a cookie of a year, and leads back.
enum ChooseLanguage: Page {
    static let route = Route(.get, "/language/{language}", "Choose a language", for: .everyone)

    struct Input: Decodable {
        let language: Language
        let next: String?
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        let cookie = SetCookie(
            Language.cookie, input.language.rawValue, maxAge: 365 * 86_400, isSecure: portal.address.hasPrefix("https://"))
        throw Redirect(input.next.flatMap(LocalPath.init)?.value ?? Home.route.link(), cookies: [cookie])
    }
}
