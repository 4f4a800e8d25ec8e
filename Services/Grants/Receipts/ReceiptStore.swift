import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on deliveries and what goes back.
enum ReceiptStore {
    static let screenSize = 50

    private static let reference: SQL = "'PO-' || o.year || '-' || lpad(o.number::text, 4, '0') AS reference"

    /// Orders of which something is to come and that are not kept from the account, by the day on which it should be there, after the cursor.
    static func expected(after cursor: Cursor?, for account: Account.ID?) throws -> SQL {
        var condition: SQL = ""
        if let cursor {
            let day = try cursor.value(0) { CalendarDate($0) }
            let id = try cursor.value(1) { Identifier<PurchaseOrder>($0) }
            condition = "AND (o.deliver_by, o.id) > (\(day), \(id))"
        }
        return """
            SELECT
                o.id, \(splice: reference), s.name, p.title, o.deliver_by, o.deliver_by < portal.today() AS is_late, l.open_lines
            FROM grants.purchase_order AS o
            JOIN grants.purchase AS p ON p.programme_id = o.programme_id AND p.id = o.purchase_id
            JOIN grants.supplier AS s ON s.programme_id = o.programme_id AND s.id = o.supplier_id
            CROSS JOIN LATERAL (
                SELECT count(*) AS open_lines
                FROM grants.order_position(p.id) AS q
                WHERE q.order_id = o.id AND q.accepted < q.ordered
            ) AS l
            WHERE o.programme_id = (SELECT platform.programme())
                AND p.state IN ('ordered', 'partly_received')
                AND \(splice: PurchaseStore.isOpen(to: account))
                AND l.open_lines > 0 \(splice: condition)
            ORDER BY o.deliver_by, o.id
            LIMIT \(screenSize + 1)
            """
    }

    /// The order, if its purchase is not kept from the account.
    static func order(_ id: Identifier<PurchaseOrder>, for account: Account.ID?) -> SQL {
        """
        SELECT
            o.id, o.purchase_id, \(splice: reference), p.title, s.name, p.state, grants.tolerance_on(portal.today()) AS tolerance
        FROM grants.purchase_order AS o
        JOIN grants.purchase AS p ON p.programme_id = o.programme_id AND p.id = o.purchase_id
        JOIN grants.supplier AS s ON s.programme_id = o.programme_id AND s.id = o.supplier_id
        WHERE o.programme_id = (SELECT platform.programme()) AND o.id = \(id) AND \(splice: PurchaseStore.isOpen(to: account))
        """
    }

    /// An order's lines with what came of them.
    static func lines(of id: Identifier<PurchaseOrder>) -> SQL {
        """
        SELECT i.number, i.item, i.unit, i.is_consumable, q.ordered, q.accepted
        FROM grants.purchase_order AS o
        CROSS JOIN LATERAL grants.order_position(o.purchase_id) AS q
        JOIN grants.purchase_item AS i
            ON i.programme_id = o.programme_id AND i.purchase_id = o.purchase_id AND i.number = q.item_number
        WHERE o.programme_id = (SELECT platform.programme()) AND o.id = \(id) AND q.order_id = o.id
        ORDER BY i.number
        """
    }

    /// A delivery whose purchase is not kept from the account, and its lines.
    static func whole(_ id: GoodsReceipt.ID, for account: Account.ID?) -> [SQL] { [select(id, for: account), came(with: id)] }

    private static let columns: SQL = """
        SELECT
            r.id, r.order_id, r.purchase_id, \(splice: reference), s.name, p.deliver_to, r.delivered_on, r.note_number, r.remark,
            a.name AS receiver, portal.local_time(r.received_at) AS received
        FROM grants.goods_receipt AS r
        JOIN grants.purchase AS p ON p.programme_id = r.programme_id AND p.id = r.purchase_id
        JOIN grants.purchase_order AS o ON o.programme_id = r.programme_id AND o.id = r.order_id
        JOIN grants.supplier AS s ON s.programme_id = o.programme_id AND s.id = o.supplier_id
        LEFT JOIN portal.published_account AS a ON a.id = r.received_by
        """

    static func select(_ id: GoodsReceipt.ID, for account: Account.ID?) -> SQL {
        """
        \(splice: columns)
        WHERE r.programme_id = (SELECT platform.programme()) AND r.id = \(id) AND \(splice: PurchaseStore.isOpen(to: account))
        """
    }

    /// The deliveries of a purchase, from first to last.
    static func of(_ purchase: Purchase.ID) -> SQL {
        """
        \(splice: columns)
        WHERE r.programme_id = (SELECT platform.programme()) AND r.purchase_id = \(purchase)
        ORDER BY r.received_at, r.id
        """
    }

    private static func came(with id: GoodsReceipt.ID) -> SQL {
        """
        SELECT
            i.number, i.item, i.unit, l.accepted, l.rejected, l.reason, l.serials,
            (
                SELECT coalesce(sum(b.quantity), 0)
                FROM grants.goods_return AS b
                WHERE b.programme_id = l.programme_id AND b.receipt_id = l.receipt_id AND b.item_number = l.item_number
            ) AS returned
        FROM grants.goods_receipt AS r
        JOIN grants.receipt_line AS l ON l.programme_id = r.programme_id AND l.receipt_id = r.id
        JOIN grants.purchase_item AS i
            ON i.programme_id = r.programme_id AND i.purchase_id = r.purchase_id AND i.number = l.item_number
        WHERE r.programme_id = (SELECT platform.programme()) AND r.id = \(id)
        ORDER BY i.number
        """
    }

    /// What went back of a delivery, from first to last.
    static func returns(of id: GoodsReceipt.ID) -> SQL {
        """
        SELECT i.item, b.quantity, i.unit, b.reason, a.name AS returner, portal.local_time(b.returned_at) AS returned
        FROM grants.goods_return AS b
        JOIN grants.purchase_item AS i
            ON i.programme_id = b.programme_id AND i.purchase_id = b.purchase_id AND i.number = b.item_number
        LEFT JOIN portal.published_account AS a ON a.id = b.returned_by
        WHERE b.programme_id = (SELECT platform.programme()) AND b.receipt_id = \(id)
        ORDER BY b.returned_at, b.id
        """
    }

    static func isReturned(_ id: GoodsReturn.ID) -> SQL {
        "SELECT id FROM grants.goods_return WHERE programme_id = (SELECT platform.programme()) AND id = \(id)"
    }

    /// The things that a line of a delivery brought and that are still with the office.
    static func things(of receipt: GoodsReceipt.ID, _ item: Int) -> SQL {
        """
        SELECT
            id, purchase_id, item_number, serial, state, version, tag_year || '-' || lpad(tag_number::text, 4, '0') AS tag
        FROM grants.asset
        WHERE programme_id = (SELECT platform.programme())
            AND receipt_id = \(receipt)
            AND item_number = \(item)
            AND state IN ('received', 'tagged')
        ORDER BY serial, id
        """
    }
}
