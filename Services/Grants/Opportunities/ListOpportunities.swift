import Hosting
import Models
import Postgres
import Web

/// Lists an office's rounds as opportunities of the CommonGrants protocol 0.4, those that changed last first.
///
/// Refuses with `office.not-found`.
enum ListOpportunities: Endpoint {
    static let route = Route(
        .get, "/grants/v1/{office}/common-grants/opportunities", "List opportunities (CommonGrants)", for: .everyone,
        refusals: .message)

    struct Input: Decodable, Sendable {
        let office: Programme.Slug
        let page: Whole<1, 1000>?
        let pageSize: Whole<1, 100>?
    }

    /// `PaginatedResultsInfo` of the protocol.
    struct Pagination: Codable, Sendable {
        let page: Int
        let pageSize: Int
        let totalItems: Int
        let totalPages: Int
    }

    struct Output: Codable, Reply {
        let status: Int
        let message: String
        let items: [Opportunity]
        let paginationInfo: Pagination
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Output {
        let reader = try await grants.reader(of: input.office, caller)
        let today = grants.today(for: reader)
        let (page, size) = (input.page?.value ?? 1, input.pageSize?.value ?? 100)
        let answers = try await grants.database.unit(
            [OpportunityStore.page(page, of: size), OpportunityStore.count, CeilingStore.inForce(on: today)], as: reader)
        let ceiling = try answers[2].first.map(CeilingPolicy.init)
        let total = try answers[1].first?.decode("total", as: Int.self) ?? 0
        return Output(
            status: 200, message: "Success",
            items: try answers[0].map { try Opportunity(GrantRound($0), ceiling: ceiling, on: today) },
            paginationInfo: Pagination(page: page, pageSize: size, totalItems: total, totalPages: (total + size - 1) / size))
    }
}
