import Hosting
import Models
import Postgres
import Web

/// Shows one round as an opportunity of the CommonGrants protocol 0.4.
///
/// Refuses with `office.not-found` and `round.not-found`.
enum GetOpportunity: Endpoint {
    static let route = Route(
        .get, "/grants/v1/{office}/common-grants/opportunities/{oppId}", "View an opportunity (CommonGrants)", for: .everyone,
        refusals: .message)

    struct Input: Decodable, Sendable {
        let office: Programme.Slug
        let oppId: GrantRound.ID
    }

    struct Output: Codable, Reply {
        let status: Int
        let message: String
        let data: Opportunity
    }

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Output {
        let reader = try await grants.reader(of: input.office, caller)
        let today = grants.today(for: reader)
        let answers = try await grants.database.unit([OpportunityStore.find(input.oppId), CeilingStore.inForce(on: today)], as: reader)
        guard let row = answers[0].first else { throw Failure.roundNotFound }
        return Output(
            status: 200, message: "Success",
            data: try Opportunity(GrantRound(row), ceiling: answers[1].first.map(CeilingPolicy.init), on: today))
    }
}
