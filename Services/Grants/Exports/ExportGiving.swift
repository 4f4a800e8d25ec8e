import Hosting
import Models
import Postgres
import Web

/// Gives all awards of the office as 360Giving data, without names.
///
/// Refuses with `office.not-chosen`. Before the first award the list of grants is empty, which the standard does not take for a package: publish it after that.
enum ExportGiving: Endpoint {
    static let route = Route(
        .get, "/grants/v1/exports/360giving.json", "Awards as 360Giving data, without names",
        for: [.programmeManager, .donor, .administrator])

    struct Input: Decodable, Sendable {}

    static func run(_ input: Input, as caller: Caller, in grants: Grants) async throws -> GivingPackage {
        let answers = try await grants.database.unit([AwardStore.office, AwardStore.all], as: caller)
        guard let office = answers[0].first else { throw Failure(.forbidden, "office.not-chosen", "Choose an office first.") }
        let awards = try answers[1].map(AwardStore.Award.init)
        return try GivingPackage(awards, of: AwardStore.Office(office), issued: grants.today(for: caller))
    }
}
