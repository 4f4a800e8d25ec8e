import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// A delivery as it is written down.
enum GoodsReceipt {
    typealias ID = Identifier<GoodsReceipt>
}

/// Goods that were accepted and go back.
struct GoodsReturn {
    typealias ID = Identifier<GoodsReturn>

    let id: ID
    let receipt: GoodsReceipt.ID
    let order: Identifier<PurchaseOrder>
    let purchase: Purchase.ID
    let item: Int
    let quantity: Decimal
    let reason: String
}

/// All SQL on deliveries and what goes back.
enum ReceiptStore {
    static let screenSize = 50

    /// An order of which something is to come.
    struct Expected {
        let order: Identifier<PurchaseOrder>
        let reference: String
        let supplierName: String
        let title: String
        let deliverBy: CalendarDate
        let isLate: Bool
        /// How many of its lines are not whole.
        let openLines: Int
    }

    /// An order to receive goods of.
    struct Order {
        let id: Identifier<PurchaseOrder>
        let purchase: Purchase.ID
        let reference: String
        let title: String
        let supplierName: String
        let state: Purchase.State.Word
        /// By how much more than ordered may be accepted, in percent.
        let tolerance: Decimal
        let lines: [Line]

        /// Whether goods of it may come.
        var isOpen: Bool { [.ordered, .partlyReceived].contains(state) && lines.contains { $0.open > 0 } }
    }

    struct Line {
        let number: Int
        let item: String
        let unit: String
        let isConsumable: Bool
        let ordered: Decimal
        let accepted: Decimal

        /// What is still to come.
        var open: Decimal { max(0, ordered - accepted) }
    }

    /// A delivery as it was written down.
    struct Receipt {
        let id: GoodsReceipt.ID
        let order: Identifier<PurchaseOrder>
        let purchase: Purchase.ID
        let reference: String
        let supplierName: String
        let deliverTo: String
        let deliveredOn: CalendarDate
        let noteNumber: String?
        let remark: String?
        let receivedBy: String?
        let receivedAt: String
        let lines: [Came]
    }

    /// What came of an item, and what of it went back.
    struct Came {
        let number: Int
        let item: String
        let unit: String
        let accepted: Decimal
        let rejected: Decimal
        let reason: String?
        let serials: [String]
        let returned: Decimal

        /// What may go back.
        var there: Decimal { accepted - returned }
    }

    struct Returned {
        let item: String
        let quantity: Decimal
        let unit: String
        let reason: String
        let by: String?
        let at: String
    }

    /// A thing with a tag, or to be tagged, that may go back.
    struct Thing {
        let asset: GrantAsset
        let tag: String?
    }

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

// MARK: Writing

extension ReceiptStore {
    static func insert(
        _ id: GoodsReceipt.ID, of order: Order, _ input: ReceiveGoods.Input, by account: Account.ID, in programme: Programme.ID?,
        at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.goods_receipt (
            programme_id, id, order_id, purchase_id, delivered_on, note_number, remark, received_by, received_at)
        VALUES (
            \(programme), \(id), \(order.id), \(order.purchase), \(input.deliveredOn), \(input.noteNumber?.value), \(input.remark?.value),
            \(account), \(moment))
        """
    }

    /// All lines in one statement, which the database books as one.
    static func insert(_ lines: [ReceiptLine], of id: GoodsReceipt.ID, _ order: Order, in programme: Programme.ID?) -> SQL {
        var statement: SQL = """
            INSERT INTO grants.receipt_line (
                programme_id, receipt_id, order_id, item_number, delivered, accepted, rejected, reason, serials)
            VALUES
            """
        for (place, line) in lines.enumerated() {
            statement.append(place == 0 ? " " : ", ")
            statement.append(
                """
                (
                    \(programme), \(id), \(order.id), \(line.item), \(line.delivered), \(line.accepted), \(line.rejected), \(line.reason),
                    \(line.serials))
                """)
        }
        return statement
    }

    static func insert(
        _ asset: GrantAsset, came receipt: GoodsReceipt.ID, of order: Order, in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.asset (
            programme_id, id, purchase_id, order_id, receipt_id, item_number, serial, state, version, created_at, moved_at)
        VALUES (
            \(programme), \(asset.id), \(order.purchase), \(order.id), \(receipt), \(asset.item), \(asset.serial), \(asset.state.word),
            \(asset.version), \(moment), \(moment))
        """
    }

    static func insert(_ returned: GoodsReturn, by account: Account.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.goods_return (
            programme_id, id, receipt_id, order_id, purchase_id, item_number, quantity, reason, returned_by, returned_at)
        VALUES (
            \(programme), \(returned.id), \(returned.receipt), \(returned.order), \(returned.purchase), \(returned.item),
            \(returned.quantity), \(returned.reason), \(account), \(moment))
        """
    }

    /// Saves that a thing went back, of the version before.
    static func save(returned asset: GrantAsset, _ reason: String, at moment: Date) -> SQL {
        """
        UPDATE grants.asset
        SET state = \(asset.state.word),
            reason = \(reason),
            version = \(asset.version),
            moved_at = \(moment)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(asset.id) AND version = \(asset.version - 1)
        """
    }
}

// MARK: Reading

extension ReceiptStore.Expected {
    init(_ row: Row) throws {
        order = try row.decode("id")
        reference = try row.decode("reference")
        supplierName = try row.decode("name")
        title = try row.decode("title")
        deliverBy = try row.decode("deliver_by")
        isLate = try row.decode("is_late")
        openLines = try row.decode("open_lines")
    }
}

extension ReceiptStore.Order {
    init(_ row: Row, lines: Rows) throws {
        id = try row.decode("id")
        purchase = try row.decode("purchase_id")
        reference = try row.decode("reference")
        title = try row.decode("title")
        supplierName = try row.decode("name")
        state = try row.decode("state")
        tolerance = try row.decode("tolerance")
        self.lines = try lines.map { line in
            try ReceiptStore.Line(
                number: line.decode("number"), item: line.decode("item"), unit: line.decode("unit"),
                isConsumable: line.decode("is_consumable"), ordered: line.decode("ordered"), accepted: line.decode("accepted"))
        }
    }
}

extension ReceiptStore.Receipt {
    /// What `whole` answers; refuses with `receipt.not-found`.
    init(_ answers: [Rows]) throws {
        guard let row = answers[0].first else { throw Failure.receiptNotFound }
        try self.init(row, lines: answers[1])
    }

    init(_ row: Row, lines: some Sequence<Row> = [Row]()) throws {
        id = try row.decode("id")
        order = try row.decode("order_id")
        purchase = try row.decode("purchase_id")
        reference = try row.decode("reference")
        supplierName = try row.decode("name")
        deliverTo = try row.decode("deliver_to")
        deliveredOn = try row.decode("delivered_on")
        noteNumber = try row.decode("note_number")
        remark = try row.decode("remark")
        receivedBy = try row.decode("receiver")
        receivedAt = try row.decode("received")
        self.lines = try lines.map { line in
            try ReceiptStore.Came(
                number: line.decode("number"), item: line.decode("item"), unit: line.decode("unit"), accepted: line.decode("accepted"),
                rejected: line.decode("rejected"), reason: line.decode("reason"), serials: line.decode("serials"),
                returned: line.decode("returned"))
        }
    }
}

extension ReceiptStore.Returned {
    init(_ row: Row) throws {
        item = try row.decode("item")
        quantity = try row.decode("quantity")
        unit = try row.decode("unit")
        reason = try row.decode("reason")
        by = try row.decode("returner")
        at = try row.decode("returned")
    }
}

extension ReceiptStore.Thing {
    init(_ row: Row) throws {
        let word = try row.decode("state", as: GrantAsset.State.Word.self)
        asset = try GrantAsset(
            id: row.decode("id"), purchase: row.decode("purchase_id"), item: row.decode("item_number"), serial: row.decode("serial"),
            state: word == .tagged ? .tagged : .received, version: row.decode("version"))
        tag = try row.decode("tag")
    }
}
