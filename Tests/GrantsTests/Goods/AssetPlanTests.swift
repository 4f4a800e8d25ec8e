import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing

@testable import GrantsService

@Suite struct `Lists of many assets` {
    /// A thing of each item of two thousand purchases.
    private static let things: [SQL] = [
        """
        INSERT INTO grants.purchase_item (
            programme_id, purchase_id, number, item, specification, unit, quantity, estimate, is_consumable)
        SELECT \(Treasury.guyana), p, n, 'Pump ' || md5(p::text || n), '', 'piece', 1, 1, false
        FROM (SELECT gen_random_uuid() AS p FROM generate_series(1, 2000)) AS v, generate_series(1, 10) AS n
        """,
        """
        INSERT INTO grants.asset (
            programme_id, id, purchase_id, item_number, order_id, receipt_id, serial, state, version, created_at, moved_at)
        SELECT
            programme_id, gen_random_uuid(), purchase_id, number, gen_random_uuid(), gen_random_uuid(), md5(item), 'received', 1, now(), now()
        FROM grants.purchase_item
        """,
    ]

    @Test func `are searched by an index, by what things are called and by their serial numbers`() async throws {
        try await Treasury.open { treasury in
            let filter = AssetStore.Filter(words: "0a1b2", state: nil, purchase: nil, reader: nil)
            let plan = try await treasury.database.plan(
                of: AssetStore.page(filter, after: nil, size: AssetStore.screenSize), after: Self.things, for: treasury.grants.database,
                as: Treasury.caller("quinn"))
            #expect(plan.contains("purchase_item_words") && plan.contains("asset_by_serial"), "\(plan)")
            #expect(!plan.contains("Seq Scan on purchase_item") && !plan.contains("Seq Scan on asset"), "\(plan)")
        }
    }
}
