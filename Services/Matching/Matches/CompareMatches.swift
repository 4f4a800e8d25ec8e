import Markup
import Models
import Web

/// Puts a few people side by side for one vacancy.
///
/// Refuses with `vacancy.not-found`.
enum CompareMatches: Page {
    static let route = Route(.get, "/matching/vacancies/{id}/compare", "People side by side for a vacancy", for: [.placementOfficer])
    private static let most = 4

    struct Input: Decodable {
        let id: Vacancy.ID
        let people: [Returnee.ID]
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let list = try await matching.people(for: input.id, 0..<most, only: Array(input.people.prefix(most)), as: caller)
        return ComparePages.compare(list, most: most, as: caller)
    }
}
