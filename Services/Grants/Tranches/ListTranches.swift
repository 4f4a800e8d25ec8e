import Hosting
import Models
import Postgres
import Web

/// Lists the tranches to be paid, or the reports that are to come, by their day.
enum ListTranches: Page {
    static let route = Route(.get, "/grants/tranches", "Tranches and reports", for: moneyReaders)

    struct Input: Decodable {
        let kind: TrancheStore.Kind?
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let kind = input.kind ?? .tranches
        let rows = try await grants.database.query(TrancheStore.page(kind, for: caller.account, after: input.cursor), as: caller)
        let listed = try rows.prefix(TrancheStore.screenSize).map(TrancheStore.Listed.init)
        var next: String?
        if rows.count > TrancheStore.screenSize, let last = listed.last {
            next = route.link(query: [("kind", kind.rawValue), ("cursor", Cursor(after: last.dueOn, last.id).description)])
        }
        return TranchePages.list(listed, kind, isFirst: input.cursor == nil, next: next, grants.today(for: caller), caller.language)
    }
}
