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

extension ReceiptStore {
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
