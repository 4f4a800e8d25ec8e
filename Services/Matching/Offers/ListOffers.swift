import Hosting
import Models
import Web

/// Ranks the open vacancies for a person who agreed to be matched, every point explained; the same inputs give the same bytes.
///
/// Refuses with `profile.no-consent`.
enum ListOffers: Endpoint {
    static let route = Route(
        .get, "/matching/v1/profiles/{returnee}/vacancies", "Rank vacancies for a person, explained", for: [.caseWorker, .placementOfficer])
    static let isHeavy = true

    struct Input: Decodable, Sendable {
        let returnee: Returnee.ID
        let limit: PageSize?
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> OfferDocument {
        let list = try await matching.vacancies(for: input.returnee, 0..<input.limit.rows, as: caller)
        return OfferDocument(list, in: caller.language)
    }
}
