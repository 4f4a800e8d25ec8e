import Models
import Web

/// Tells in plain words how the score comes about.
enum HowItWorks: Page {
    static let route = Route(.get, "/matching/how-it-works", "How the score works", for: .signedIn)

    static func show(_ input: NoInput, as caller: Caller, in matching: Matching) async throws -> Screen {
        HowItWorksPages.page(try await matching.model(as: caller), caller.language)
    }
}
