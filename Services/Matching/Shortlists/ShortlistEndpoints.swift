import FoundationEssentials
import Models
import Web

/// Who is on a shortlist, as the API shows it.
struct ShortlistDocument: Codable, Reply {
    struct Entry: Codable, Sendable {
        let returnee: Returnee.ID
        let addedAt: Date
    }

    let vacancy: Vacancy.ID
    let entries: [Entry]

    init(_ entries: [ShortlistEntry], of vacancy: Vacancy.ID) {
        self.vacancy = vacancy
        self.entries = entries.map { Entry(returnee: $0.returnee, addedAt: $0.addedAt) }
    }
}

/// Lists who is on the shortlist of a vacancy; nobody for one that is not of the office.
enum GetShortlist: Endpoint {
    static let route = Route(.get, "/matching/v1/vacancies/{id}/shortlist", "The shortlist of a vacancy", for: [.placementOfficer])

    struct Input: Decodable, Sendable {
        let id: Vacancy.ID
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> ShortlistDocument {
        ShortlistDocument(try await matching.shortlist(of: input.id, as: caller), of: input.id)
    }
}

/// Puts somebody on the shortlist of a vacancy; nothing where they are on it, or do not agree to be matched.
///
/// Refuses with `vacancy.not-found`, `vacancy.not-open` and `shortlist.full`.
enum PutShortlistEntry: Endpoint {
    static let route = Route(
        .put, "/matching/v1/vacancies/{id}/shortlist/{returnee}", "Shortlist somebody for a vacancy", for: [.placementOfficer])

    struct Input: Decodable, Sendable {
        let id: Vacancy.ID
        let returnee: Returnee.ID
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> ShortlistDocument {
        try await matching.shortlist([input.returnee], for: input.id, as: caller)
        return ShortlistDocument(try await matching.shortlist(of: input.id, as: caller), of: input.id)
    }
}

/// Takes somebody off the shortlist of a vacancy; nothing where they are not on it.
///
/// Refuses with `vacancy.not-found`.
enum DeleteShortlistEntry: Endpoint {
    static let route = Route(
        .delete, "/matching/v1/vacancies/{id}/shortlist/{returnee}", "Take somebody off a shortlist", for: [.placementOfficer])

    static func run(_ input: PutShortlistEntry.Input, as caller: Caller, in matching: Matching) async throws -> NoContent {
        try await matching.unshortlist(input.returnee, for: input.id, as: caller)
        return NoContent()
    }
}
