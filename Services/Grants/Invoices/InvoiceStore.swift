import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on invoices and credit notes.
enum InvoiceStore {
    static let screenSize = 50

    /// An invoice as lists and its own page tell of it.
    struct Invoice {
        let id: SupplierInvoice.ID
        let order: Identifier<PurchaseOrder>
        let purchase: Purchase.ID
        /// Of its order.
        let reference: String
        let title: String
        let supplier: Supplier.ID
        let supplierName: String
        let kind: SupplierInvoice.Kind
        let number: String
        let invoicedOn: CalendarDate
        let dueOn: CalendarDate?
        let total: Money
        let fundCurrency: Currency
        /// What one unit of the order's currency cost in the fund's on the day of the order.
        let rate: Decimal
        let standing: SupplierInvoice.Standing
        let isOverdue: Bool
        let recordedBy: String?
        let recordedAt: String
        /// As PostgreSQL writes it, for the cursor.
        let recorded: String
    }

    /// A line of an invoice beside what was ordered, received and invoiced before.
    struct Line {
        let item: String
        let unit: String
        let ordered: Decimal
        /// In the fund's currency, for its item.
        let paid: Decimal
        let amount: Decimal
        let matched: InvoiceMatch.Line
    }

    struct Decision {
        let id: UUID
        let outcome: SupplierInvoice.Outcome
        let reason: String?
        let by: String?
        let at: String
    }

    /// An order to write an invoice of.
    struct Order {
        let id: Identifier<PurchaseOrder>
        let purchase: Purchase.ID
        let reference: String
        let supplier: Supplier.ID
        let supplierName: String
        let currency: Currency
        let state: Purchase.State.Word
        let tolerance: Decimal
        let lines: [Ordered]

        /// Whether an invoice may be about it.
        var isOpen: Bool { state.isDerived }
    }

    struct Ordered {
        let number: Int
        let item: String
        let unit: String
        let ordered: Decimal
        let accepted: Decimal
        let invoiced: Decimal
        let unitPrice: Decimal
        let delivery: Decimal
    }

    private static let reference: SQL = "'PO-' || o.year || '-' || lpad(o.number::text, 4, '0') AS reference"

    private static let columns: SQL = """
        SELECT
            i.id, i.order_id, i.purchase_id, \(splice: reference), p.title, i.supplier_id, s.name, i.kind, i.number, i.invoiced_on, i.due_on,
            t.total, o.currency, p.currency AS fund_currency, o.rate, w.standing,
            w.standing IN ('recorded', 'approved') AND i.due_on < portal.today() AS is_overdue, a.name AS recorder,
            portal.local_time(i.recorded_at) AS recorded_local, i.recorded_at
        FROM grants.invoice AS i
        JOIN grants.purchase AS p ON p.programme_id = i.programme_id AND p.id = i.purchase_id
        JOIN grants.purchase_order AS o ON o.programme_id = i.programme_id AND o.id = i.order_id
        JOIN grants.supplier AS s ON s.programme_id = i.programme_id AND s.id = i.supplier_id
        LEFT JOIN grants.invoice_decision_in_force AS d ON d.invoice_id = i.id
        LEFT JOIN grants.payment AS m ON m.programme_id = i.programme_id AND m.invoice_id = i.id
        LEFT JOIN portal.published_account AS a ON a.id = i.recorded_by
        CROSS JOIN LATERAL (
            SELECT coalesce(sum(l.amount), 0) AS total
            FROM grants.invoice_line AS l
            WHERE l.programme_id = i.programme_id AND l.invoice_id = i.id
        ) AS t
        CROSS JOIN LATERAL (
            SELECT CASE WHEN m.id IS NOT NULL THEN 'paid' ELSE coalesce(d.outcome, 'recorded') END AS standing
        ) AS w
        """

    /// Those that are not kept from the account, the newest first, after the cursor; those that stand so where it is named.
    static func page(of standing: SupplierInvoice.Standing?, after cursor: Cursor?, for account: Account.ID?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let standing { condition = " AND w.standing = \(standing)" }
        if let cursor {
            let moment = try cursor.value(0) { $0 }
            let id = try cursor.value(1) { SupplierInvoice.ID($0) }
            condition = "\(splice: condition) AND (i.recorded_at, i.id) < (\(moment)::timestamptz, \(id))"
        }
        return """
            \(splice: columns)
            WHERE i.programme_id = (SELECT platform.programme())\(splice: condition) AND \(splice: PurchaseStore.isOpen(to: account))
            ORDER BY i.recorded_at DESC, i.id DESC
            LIMIT \(screenSize + 1)
            """
    }

    /// The invoice, if its purchase is not kept from the account.
    static func select(_ id: SupplierInvoice.ID, for account: Account.ID?) -> SQL {
        """
        \(splice: columns)
        WHERE i.programme_id = (SELECT platform.programme()) AND i.id = \(id) AND \(splice: PurchaseStore.isOpen(to: account))
        """
    }

    /// The invoices of a purchase, from first to last.
    static func of(_ purchase: Purchase.ID) -> SQL {
        """
        \(splice: columns)
        WHERE i.programme_id = (SELECT platform.programme()) AND i.purchase_id = \(purchase)
        ORDER BY i.recorded_at, i.id
        """
    }

    /// The three-way match: each line beside what was ordered, received and, by others, invoiced.
    static func lines(of id: SupplierInvoice.ID) -> SQL {
        """
        SELECT
            l.item_number, k.item, k.unit, l.quantity, l.unit_price, l.delivery, l.amount, i.kind, o.quantity AS ordered,
            o.unit_price AS ordered_price, o.delivery AS ordered_delivery, p.accepted, p.paid_sum,
            p.invoiced - CASE WHEN d.id IS NULL THEN 0 WHEN i.kind = 'invoice' THEN l.quantity ELSE -l.quantity END AS invoiced_before,
            coalesce((
                SELECT sum(CASE j.kind WHEN 'invoice' THEN b.delivery ELSE -b.delivery END)
                FROM grants.invoice AS j
                JOIN grants.invoice_line AS b ON b.programme_id = j.programme_id AND b.invoice_id = j.id
                JOIN grants.invoice_decision_in_force AS f ON f.invoice_id = j.id AND f.outcome = 'approved'
                WHERE j.programme_id = i.programme_id AND j.order_id = l.order_id AND b.item_number = l.item_number AND j.id <> i.id), 0)
                AS delivery_before
        FROM grants.invoice AS i
        JOIN grants.invoice_line AS l ON l.programme_id = i.programme_id AND l.invoice_id = i.id
        JOIN grants.order_line_in_force AS o ON o.order_id = l.order_id AND o.item_number = l.item_number
        JOIN grants.order_position(i.purchase_id) AS p ON p.order_id = l.order_id AND p.item_number = l.item_number
        JOIN grants.purchase_item AS k
            ON k.programme_id = i.programme_id AND k.purchase_id = i.purchase_id AND k.number = l.item_number
        LEFT JOIN grants.invoice_decision_in_force AS d ON d.invoice_id = i.id AND d.outcome = 'approved'
        WHERE i.programme_id = (SELECT platform.programme()) AND i.id = \(id)
        ORDER BY l.item_number
        """
    }

    /// By how much may be invoiced more than expected today, in percent.
    static let tolerance: SQL = "SELECT grants.tolerance_on(portal.today()) AS tolerance"

    /// What was said of an invoice, the newest first.
    static func decisions(on id: SupplierInvoice.ID) -> SQL {
        """
        SELECT d.id, d.outcome, d.reason, a.name, portal.local_time(d.decided_at) AS decided
        FROM grants.invoice_decision AS d
        LEFT JOIN portal.published_account AS a ON a.id = d.decided_by
        WHERE d.programme_id = (SELECT platform.programme()) AND d.invoice_id = \(id)
        ORDER BY d.decided_at DESC, d.id DESC
        """
    }

    /// The order, if its purchase is not kept from the account.
    static func order(_ id: Identifier<PurchaseOrder>, for account: Account.ID?) -> SQL {
        """
        SELECT
            o.id, o.purchase_id, \(splice: reference), o.supplier_id, s.name, o.currency, p.state,
            grants.tolerance_on(portal.today()) AS tolerance
        FROM grants.purchase_order AS o
        JOIN grants.purchase AS p ON p.programme_id = o.programme_id AND p.id = o.purchase_id
        JOIN grants.supplier AS s ON s.programme_id = o.programme_id AND s.id = o.supplier_id
        WHERE o.programme_id = (SELECT platform.programme()) AND o.id = \(id) AND \(splice: PurchaseStore.isOpen(to: account))
        """
    }

    static func ordered(by id: Identifier<PurchaseOrder>) -> SQL {
        """
        SELECT k.number, k.item, k.unit, p.ordered, p.accepted, p.invoiced, l.unit_price, l.delivery
        FROM grants.purchase_order AS o
        CROSS JOIN LATERAL grants.order_position(o.purchase_id) AS p
        JOIN grants.order_line_in_force AS l ON l.order_id = p.order_id AND l.item_number = p.item_number
        JOIN grants.purchase_item AS k
            ON k.programme_id = o.programme_id AND k.purchase_id = o.purchase_id AND k.number = p.item_number
        WHERE o.programme_id = (SELECT platform.programme()) AND o.id = \(id) AND p.order_id = o.id
        ORDER BY k.number
        """
    }
}

// MARK: Writing

extension InvoiceStore {
    static func insert(
        _ input: RecordInvoice.Input, _ lines: [SupplierInvoice.Line], of order: Order, by account: Account.ID,
        in programme: Programme.ID?, at moment: Date
    ) -> [SQL] {
        [
            """
            INSERT INTO grants.invoice (
                programme_id, id, order_id, purchase_id, supplier_id, kind, number, invoiced_on, due_on, recorded_by, recorded_at)
            VALUES (
                \(programme), \(input.id), \(order.id), \(order.purchase), \(order.supplier), \(input.kind), \(input.number.value),
                \(input.invoicedOn), \(input.dueOn), \(account), \(moment))
            """
        ]
            + lines.map { line in
                """
                INSERT INTO grants.invoice_line (programme_id, invoice_id, order_id, item_number, quantity, unit_price, delivery)
                VALUES (
                    \(programme), \(input.id), \(order.id), \(line.item), \(line.quantity), \(line.unitPrice), \(line.delivery))
                """
            }
    }

    /// Says whether an invoice is to be paid, in place of what was said before.
    static func decide(
        _ outcome: SupplierInvoice.Outcome, reason: String?, on invoice: Invoice, after before: UUID?, by account: Account.ID,
        in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.invoice_decision (
            programme_id, id, invoice_id, purchase_id, outcome, reason, decided_by, decided_at, supersedes)
        VALUES (
            \(programme), \(UUID()), \(invoice.id), \(invoice.purchase), \(outcome), \(reason), \(account), \(moment), \(before))
        """
    }
}

// MARK: Reading

extension InvoiceStore.Invoice {
    init(_ row: Row) throws {
        id = try row.decode("id")
        order = try row.decode("order_id")
        purchase = try row.decode("purchase_id")
        reference = try row.decode("reference")
        title = try row.decode("title")
        supplier = try row.decode("supplier_id")
        supplierName = try row.decode("name")
        kind = try row.decode("kind")
        number = try row.decode("number")
        invoicedOn = try row.decode("invoiced_on")
        dueOn = try row.decode("due_on")
        total = try Money(row.decode("total"), row.decode("currency"))
        fundCurrency = try row.decode("fund_currency")
        rate = try row.decode("rate")
        standing = try row.decode("standing")
        isOverdue = try row.decode("is_overdue", as: Bool?.self) ?? false
        recordedBy = try row.decode("recorder")
        recordedAt = try row.decode("recorded_local")
        recorded = try row.decode("recorded_at", as: String.self)
    }
}

extension InvoiceStore.Line {
    init(_ row: Row) throws {
        let number = try row.decode("item_number", as: Int.self)
        let kind = try row.decode("kind", as: SupplierInvoice.Kind.self)
        item = try "\(number). \(row.decode("item", as: String.self))"
        unit = try row.decode("unit")
        ordered = try row.decode("ordered")
        paid = try row.decode("paid_sum")
        amount = try row.decode("amount")
        matched =
            switch kind {
            case .invoice:
                try InvoiceMatch.Line(
                    item: number, quantity: row.decode("quantity"), unitPrice: row.decode("unit_price"), delivery: row.decode("delivery"),
                    orderedPrice: row.decode("ordered_price"), orderedDelivery: row.decode("ordered_delivery"),
                    accepted: row.decode("accepted"), invoicedBefore: row.decode("invoiced_before"),
                    deliveryBefore: row.decode("delivery_before"))
            case .creditNote:
                try InvoiceMatch.Line.credit(
                    item: number, quantity: row.decode("quantity"), unitPrice: row.decode("unit_price"), delivery: row.decode("delivery"),
                    orderedPrice: row.decode("ordered_price"), invoiced: row.decode("invoiced_before"),
                    deliveryInvoiced: row.decode("delivery_before"))
            }
    }
}

extension InvoiceStore.Decision {
    init(_ row: Row) throws {
        id = try row.decode("id")
        outcome = try row.decode("outcome")
        reason = try row.decode("reason")
        by = try row.decode("name")
        at = try row.decode("decided")
    }
}

extension InvoiceStore.Order {
    init(_ row: Row, lines: Rows) throws {
        id = try row.decode("id")
        purchase = try row.decode("purchase_id")
        reference = try row.decode("reference")
        supplier = try row.decode("supplier_id")
        supplierName = try row.decode("name")
        currency = try row.decode("currency")
        state = try row.decode("state")
        tolerance = try row.decode("tolerance")
        self.lines = try lines.map { line in
            try InvoiceStore.Ordered(
                number: line.decode("number"), item: line.decode("item"), unit: line.decode("unit"), ordered: line.decode("ordered"),
                accepted: line.decode("accepted"), invoiced: line.decode("invoiced"), unitPrice: line.decode("unit_price"),
                delivery: line.decode("delivery"))
        }
    }
}
