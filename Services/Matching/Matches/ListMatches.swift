import Hosting
import Models
import Web

/// Ranks the people who agreed to be matched for a vacancy, every point explained; the same inputs give the same bytes.
///
/// Refuses with `vacancy.not-found`.
enum ListMatches: Endpoint {
    static let route = Route(
        .get, "/matching/v1/vacancies/{id}/matches", "Rank people for a vacancy, explained", for: [.placementOfficer])
    static let isHeavy = true

    struct Input: Decodable, Sendable {
        let id: Vacancy.ID
        let limit: PageSize?
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> MatchDocument {
        let list = try await matching.people(for: input.id, 0..<input.limit.rows, as: caller)
        return MatchDocument(list, in: caller.language)
    }
}
