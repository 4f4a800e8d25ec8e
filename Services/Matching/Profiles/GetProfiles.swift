import Hosting
import Models
import Postgres
import Web

/// Lists the people who agreed to be matched, those registered last first, narrowed down as on the page.
///
/// It holds no more of a person than the page's list, and is not noted, as that is not; `GetProfile` has the profile whole.
enum GetProfiles: Endpoint {
    static let route = Route(.get, "/matching/v1/profiles", "List skill profiles", for: [.caseWorker, .placementOfficer])

    struct Input: Decodable, Sendable {
        let filter: ProfileFilter
        let cursor: Cursor?
        let limit: PageSize?

        private enum CodingKeys: CodingKey {
            case cursor, limit
        }

        init(from decoder: any Decoder) throws {
            filter = try ProfileFilter(from: decoder)
            let container = try decoder.container(keyedBy: CodingKeys.self)
            cursor = try container.decodeIfPresent(Cursor.self, forKey: .cursor)
            limit = try container.decodeIfPresent(PageSize.self, forKey: .limit)
        }
    }

    static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> PageOf<ProfileSummary> {
        let size = input.limit.rows
        let rows = try await matching.database.query(ProfileStore.page(input.filter, after: input.cursor, size: size), as: caller)
        return try PageOf(rows.map(ProfileStore.Candidate.init), size: size, cursor: \.cursor, item: ProfileSummary.init)
    }
}

/// Somebody who agreed to be matched, in the list of the API.
struct ProfileSummary: Codable, Sendable {
    let returnee: Returnee.ID
    let displayName: String
    let district: String?
    /// 0 where nobody has filled a profile in.
    let version: Int
    let occupations: [ConceptURI]
    /// How many the profile names.
    let skills: Int
    /// How much of what a profile asks was answered, 0 to 1.
    let completeness: Double
}

extension ProfileSummary {
    init(_ candidate: ProfileStore.Candidate) {
        let profile = candidate.kept.profile
        self.init(
            returnee: candidate.id, displayName: candidate.name, district: candidate.district, version: candidate.kept.version,
            occupations: profile.occupations.map(\.occupation), skills: profile.skills.count, completeness: profile.completeness)
    }
}
