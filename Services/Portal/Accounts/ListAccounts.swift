import Postgres
import FoundationEssentials
import Hosting
import Models
import Web

/// Lists the programme's accounts by name, a page at a time.
enum ListAccounts: Page {
    static let route = Route(.get, "/administration/accounts", "The programme's accounts", for: [.administrator])

    struct Input: Decodable {
        let q: Text<1, 100>?
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        let rows = try await portal.database.query(AccountStore.page(search: input.q?.value, after: input.cursor), as: caller)
        var next: String?
        if rows.count > AccountStore.pageSize {
            let last = rows[AccountStore.pageSize - 1]
            let cursor = try Cursor(after: last.decode("sort_key", as: String.self), last.decode("id", as: Account.ID.self))
            next = route.link(query: (input.q.map { [("q", $0.value)] } ?? []) + [("cursor", cursor.description)])
        }
        let accounts = try rows.prefix(AccountStore.pageSize).map(AccountStore.Listed.init)
        return AccountPages.list(accounts, search: input.q?.value, isFirst: input.cursor == nil, next: next, as: caller)
    }
}
