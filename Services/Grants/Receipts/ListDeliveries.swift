import Hosting
import Models
import Postgres
import Web

/// Lists the orders of which something is to come, those due first.
enum ListDeliveries: Page {
    static let route = Route(.get, "/grants/deliveries", "Deliveries to come", for: deliveryReaders)

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        let rows = try await grants.database.query(ReceiptStore.expected(after: input.cursor, for: caller.account), as: caller)
        let expected = try rows.prefix(ReceiptStore.screenSize).map(ReceiptStore.Expected.init)
        var next: String?
        if rows.count > ReceiptStore.screenSize, let last = expected.last {
            next = route.link(query: [("cursor", Cursor(after: last.deliverBy, last.order).description)])
        }
        return ReceiptPages.expected(expected, isFirst: input.cursor == nil, next: next, as: caller)
    }
}
