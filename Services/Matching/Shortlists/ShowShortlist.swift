import Hosting
import Markup
import Models
import Web

/// Shows who is on the shortlist of a vacancy, those who fit best first, with the reasons.
///
/// Refuses with `vacancy.not-found`.
enum ShowShortlist: Page {
    static let route = Route(.get, "/matching/vacancies/{id}/shortlist", "The shortlist of a vacancy", for: [.placementOfficer])

    struct Input: Decodable {
        let id: Vacancy.ID
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let entries = try await matching.shortlist(of: input.id, as: caller)
        let list = try await matching.people(for: input.id, 0..<ShortlistEntry.most, only: entries.map(\.returnee), as: caller)
        return MatchPages.shortlist(list, as: caller)
    }
}

extension Matching {
    /// Who is on the shortlist of a vacancy.
    func shortlist(of vacancy: Vacancy.ID, as caller: Caller) async throws -> [ShortlistEntry] {
        try ShortlistStore.entries(try await database.query(ShortlistStore.people(for: vacancy), as: caller), of: vacancy)
    }
}
