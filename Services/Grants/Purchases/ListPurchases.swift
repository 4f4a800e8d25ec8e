import Hosting
import Models
import Postgres
import Web

/// Lists the purchases, the newest first, with what each waits for and since when.
enum ListPurchases: Page {
    static let route = Route(.get, "/grants/purchases", "Purchases", for: purchaseReaders)

    struct Input: Decodable {
        let state: Purchase.State.Word?
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let answers = try await grants.database.unit(
            [PurchaseStore.page(of: input.state, after: input.cursor, for: caller.account), FundStore.open], as: caller)
        let rows = answers[0]
        let purchases = try rows.prefix(PurchaseStore.screenSize).map(PurchaseStore.Listed.init)
        var next: String?
        if rows.count > PurchaseStore.screenSize, let last = purchases.last {
            let query = input.state.map { [("state", $0.rawValue)] } ?? []
            next = route.link(query: query + [("cursor", Cursor(after: last.createdAt, last.purchase.id).description)])
        }
        return try PurchasePages.list(
            purchases, of: input.state, funds: answers[1].map(Fund.init), isFirst: input.cursor == nil, next: next, as: caller)
    }
}
