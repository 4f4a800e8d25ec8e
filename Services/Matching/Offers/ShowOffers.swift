import Models
import Web

/// Shows which open vacancies fit a person, best first, with the reasons.
///
/// Refuses with `profile.no-consent`.
enum ShowOffers: Page {
    static let route = Route(
        .get, "/matching/profiles/{returnee}/vacancies", "Which vacancies fit a person", for: [.caseWorker, .placementOfficer])
    private static let size = 25

    struct Input: Decodable {
        let returnee: Returnee.ID
        /// The first rank in sight.
        let from: Whole<1, 1_000_000>?
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let first = (input.from?.value ?? 1) - 1
        let list = try await matching.vacancies(for: input.returnee, first..<first + size, as: caller)
        if first > 0, list.shown.isEmpty { throw Redirect(route.link(input.returnee)) }
        return OfferPages.list(list, from: first, size: size, as: caller)
    }
}
