import Hosting
import Models
import Postgres
import Web

/// Lists the people who agreed to be matched, those registered last first, with what their profiles say.
enum ListProfiles: Page {
    static let route = Route(.get, "/matching/profiles", "The skill profiles", for: [.caseWorker, .placementOfficer])

    struct Input: Decodable {
        let filter: ProfileFilter
        let cursor: Cursor?

        private enum CodingKeys: CodingKey {
            case cursor
        }

        init(from decoder: any Decoder) throws {
            filter = try ProfileFilter(from: decoder)
            cursor = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(Cursor.self, forKey: .cursor)
        }
    }

    static func show(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Screen {
        let (filter, size) = (input.filter, ProfileStore.pageSize)
        let rows = try await matching.database.query(ProfileStore.page(filter, after: input.cursor, size: size), as: caller)
        let candidates = try rows.prefix(size).map(ProfileStore.Candidate.init)
        let next = rows.count > size ? candidates.last.map { $0.cursor.description } : nil
        return ProfileListPages.list(
            candidates, library: try await matching.taxonomy.current(), filter,
            first: input.cursor == nil ? nil : route.link(query: filter.query),
            next: next.map { route.link(query: filter.query + [("cursor", $0)]) }, caller.language)
    }
}
