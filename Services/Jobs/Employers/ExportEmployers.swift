import Hosting
import Models
import Web

/// Gives the list of employers, narrowed down as on the page, as a file.
///
/// Refuses with `export.too-many`.
enum ExportEmployers: Endpoint {
    static let route = Route(.get, "/jobs/v1/employers.csv", "The list of employers as a file", for: employerReaders)
    static let mediaType = "text/csv"
    static let isHeavy = true

    struct Input: Decodable {
        let q: Text<1, 100>?
        let state: Employer.State.Name?
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Download {
        let sql = try EmployerStore.page(search: input.q?.value, state: input.state, after: nil, limit: Export.limit)
        return try await jobs.export("employers", of: sql, as: caller) { rows in
            EmployerPages.table(of: try rows.map(Employer.init), caller.language)
        }
    }
}
