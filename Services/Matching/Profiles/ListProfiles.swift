import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists the people who agreed to be matched, those registered last first, with what their profiles say.
enum ListProfiles: Page {
    static let route = Route(.get, "/matching/profiles", "The skill profiles", for: [.caseWorker, .placementOfficer])

    struct Input: Decodable {
        let q: Text<1, 100>?
        /// Only those without a profile.
        let without: Bool?
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let isWithout = input.without ?? false
        let sql = try ProfileStore.page(search: input.q?.value, isWithoutProfile: isWithout, after: input.cursor)
        let rows = try await matching.database.query(sql, as: caller)
        let candidates = try rows.prefix(ProfileStore.pageSize).map(ProfileStore.Candidate.init)
        var query = input.q.map { [("q", $0.value)] } ?? []
        if isWithout { query.append(("without", "true")) }
        let next = rows.count > ProfileStore.pageSize ? candidates.last.map { Cursor(after: $0.id).description } : nil
        return ProfileListPages.list(
            candidates, library: try await matching.taxonomy.current(), search: input.q?.value, isWithout: isWithout,
            first: input.cursor == nil ? nil : route.link(query: query),
            next: next.map { route.link(query: query + [("cursor", $0)]) }, caller.language)
    }
}
