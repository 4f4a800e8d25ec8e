import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Lists the programme's employers by name, narrowed down by a part of it and by state, a page at a time.
enum ListEmployers: Page {
    static let route = Route(.get, "/jobs/employers", "Employers", for: employerReaders)

    struct Input: Decodable {
        let q: Text<1, 100>?
        let state: Employer.State.Name?
        let cursor: Cursor?

        /// The filter as it stands in an address.
        var query: [(String, String)] {
            [("q", q?.value), ("state", state?.rawValue)].compactMap { name, value in value.map { (name, $0) } }
        }
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let sql = try EmployerStore.page(search: input.q?.value, state: input.state, after: input.cursor)
        let rows = try await jobs.database.query(sql, as: caller)
        let employers = try rows.prefix(EmployerStore.pageSize).map(Employer.init)
        var next: String?
        if rows.count > EmployerStore.pageSize, let last = employers.last {
            next = route.link(query: input.query + [("cursor", Cursor(after: last.terms.name, last.id).description)])
        }
        return EmployerPages.list(employers, input, next: next, as: caller)
    }
}
