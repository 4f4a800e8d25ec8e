import Models
import Web

/// Shows who fits a vacancy, best first, with the reasons.
///
/// Refuses with `vacancy.not-found`.
enum ShowMatches: Page {
    static let route = Route(.get, "/matching/vacancies/{id}/matches", "Who fits a vacancy", for: [.placementOfficer])
    private static let size = 25

    struct Input: Decodable {
        let id: Vacancy.ID
        /// The first rank in sight.
        let from: Whole<1, 1_000_000>?
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let first = (input.from?.value ?? 1) - 1
        let list = try await matching.people(for: input.id, first..<first + size, as: caller)
        if first > 0, list.shown.isEmpty { throw Redirect(route.link(input.id)) }
        let shortlist = try await matching.shortlist(of: input.id, as: caller)
        return MatchPages.list(list, shortlist: Set(shortlist.map(\.returnee)), from: first, size: size, as: caller)
    }
}

/// Shows how one person fits a vacancy, to the last point.
///
/// Refuses with `vacancy.not-found` and `match.not-found`.
enum ShowMatch: Page {
    static let route = Route(.get, "/matching/vacancies/{id}/matches/{returnee}", "How a person fits a vacancy", for: [.placementOfficer])

    struct Input: Decodable {
        let id: Vacancy.ID
        let returnee: Returnee.ID
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let list = try await matching.people(for: input.id, 0..<1, only: [input.returnee], as: caller)
        guard let candidate = list.shown.first else {
            throw Failure(.notFound, "match.not-found", MatchPhrases.noPerson[caller.language])
        }
        return MatchPages.one(candidate, of: list, as: caller)
    }
}
