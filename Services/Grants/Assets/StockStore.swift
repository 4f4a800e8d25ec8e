import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on what has no tags, such as chicks and feed: it is kept by quantity.
enum StockStore {
    static let screenSize = 50

    /// An item of a purchase, with how much came, is on lists, and was handed over.
    struct Listed {
        let purchase: Purchase.ID
        let reference: PaperNumber
        let number: Int
        let item: String
        let unit: String
        let accepted: Decimal
        let prepared: Decimal
        let handedOver: Decimal
        /// As PostgreSQL writes it, for the cursor.
        let createdAt: String

        var left: Decimal { accepted - prepared - handedOver }
    }

    /// Those of which something came and that are not kept from the account, of the newest purchase first, after the cursor.
    static func page(after cursor: Cursor?, for account: Account.ID?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor {
            let moment = try cursor.value(0) { $0 }
            let (id, number) = (try cursor.value(1) { Purchase.ID($0) }, try cursor.value(2) { Int32($0) })
            condition = " AND (p.created_at, p.id, -i.number) < (\(moment)::timestamptz, \(id), \(-Int(number)))"
        }
        return """
            SELECT
                p.id, p.year, p.number AS purchase_number, p.created_at, i.number, i.item, i.unit, q.accepted,
                grants.listed_quantity(p.id, i.number, ARRAY['prepared']) AS prepared,
                grants.listed_quantity(p.id, i.number, ARRAY['signed']) AS handed_over
            FROM grants.purchase AS p
            JOIN grants.purchase_item AS i ON i.programme_id = p.programme_id AND i.purchase_id = p.id AND i.is_consumable
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(o.accepted), 0) AS accepted
                FROM grants.order_position(p.id) AS o
                WHERE o.item_number = i.number
            ) AS q
            WHERE p.programme_id = (SELECT platform.programme())\(splice: condition)
                AND p.state IN ('partly_received', 'received', 'matched', 'paid')
                AND q.accepted > 0
                AND \(splice: PurchaseStore.isOpen(to: account))
            ORDER BY p.created_at DESC, p.id DESC, i.number
            LIMIT \(screenSize + 1)
            """
    }
}

extension StockStore.Listed {
    init(_ row: Row) throws {
        purchase = try row.decode("id")
        reference = PaperNumber(.purchase, try row.decode("year"), try row.decode("purchase_number"))
        number = try row.decode("number")
        item = try row.decode("item")
        unit = try row.decode("unit")
        accepted = try row.decode("accepted")
        prepared = try row.decode("prepared")
        handedOver = try row.decode("handed_over")
        createdAt = try row.decode("created_at", as: String.self)
    }
}
