import Hosting
import Models
import Web

/// The list of employers, narrowed down as on the page, as a file.
enum ExportEmployers: ListFile {
    static let name = "employers"
    static let path = "/jobs/v1/employers"
    static let takers = employerReaders

    struct Input: Decodable {
        let q: Text<1, 100>?
        let state: Employer.State.Name?
    }

    static func file(_ input: Input, as format: SheetFormat, for caller: Caller, in jobs: Jobs) async throws -> Download {
        let sql = try EmployerStore.page(search: input.q?.value, state: input.state, after: nil, limit: limit)
        let rows = try await jobs.database.query(sql, as: caller)
        return try await file(of: rows, as: format, for: caller, in: jobs.database, at: jobs.now()) { rows in
            EmployerPages.sheet(of: try rows.map(Employer.init), caller.language)
        }
    }
}
