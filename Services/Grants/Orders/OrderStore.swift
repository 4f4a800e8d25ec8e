import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on purchase orders.
enum OrderStore {
    /// An order as its purchase lists it.
    struct Listed {
        let id: Identifier<PurchaseOrder>
        let year: Int
        let number: Int
        let supplierName: String
        let total: Money
        let deliverBy: CalendarDate
        let issuedAt: String
        /// Whether all of it is there.
        let isWhole: Bool

        /// As it is called, such as `PO-2026-0007`.
        var reference: String { "PO-\(year)-" + String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number) }
    }

    /// The orders of a purchase, with what each comes to now.
    static func of(_ purchase: Purchase.ID) -> SQL {
        """
        SELECT
            o.id, o.year, o.number, s.name, o.currency, o.deliver_by, portal.local_time(o.issued_at) AS issued,
            (SELECT coalesce(sum(round(l.quantity * l.unit_price, 2) + round(l.delivery * l.quantity / l.ordered_first, 2)), 0)
                FROM grants.order_line_in_force AS l
                WHERE l.order_id = o.id) AS total,
            (SELECT coalesce(bool_and(q.accepted >= q.ordered), true)
                FROM grants.order_position(o.purchase_id) AS q
                WHERE q.order_id = o.id) AS is_whole
        FROM grants.purchase_order AS o
        JOIN grants.supplier AS s ON s.programme_id = o.programme_id AND s.id = o.supplier_id
        WHERE o.programme_id = (SELECT platform.programme()) AND o.purchase_id = \(purchase)
        ORDER BY o.year, o.number
        """
    }

    /// Whether nothing of a purchase's orders is to come or has come.
    static func areVoid(_ purchase: Purchase.ID) -> SQL {
        "SELECT grants.orders_are_void(\(purchase)) AS is_void"
    }

    /// Orders what won, from each winner; the database numbers the orders and takes their lines from the award.
    static func issue(
        _ purchase: Purchase.ID, from offers: [Quotation.ID], by day: CalendarDate, terms: String, as account: Account.ID,
        in programme: Programme.ID?, at moment: Date
    ) -> [SQL] {
        offers.map { offer in
            """
            INSERT INTO grants.purchase_order (
                programme_id, id, purchase_id, proposal_id, quotation_id, supplier_id, currency, rate, deliver_by, terms, issued_by, issued_at)
            SELECT
                \(programme), \(Identifier<PurchaseOrder>(at: moment)), \(purchase), a.proposal_id, q.id, q.supplier_id, q.currency, 1, \(day),
                \(terms), \(account), \(moment)
            FROM grants.proposal_of(\(purchase)) AS a
            JOIN grants.opened_quotation AS q ON q.id = \(offer)
            """
        }
    }

    /// The order, if its purchase is not kept from the account.
    static func select(_ id: Identifier<PurchaseOrder>, for account: Account.ID?) -> SQL {
        """
        SELECT
            o.id, o.purchase_id, o.year, o.number, o.currency, o.delivery_cost, o.deliver_by, o.terms, portal.local_time(o.issued_at) AS issued,
            s.name, s.address, s.contact_name, p.deliver_to, p.title, a.name AS issuer
        FROM grants.purchase_order AS o
        JOIN grants.supplier AS s ON s.programme_id = o.programme_id AND s.id = o.supplier_id
        JOIN grants.purchase AS p ON p.programme_id = o.programme_id AND p.id = o.purchase_id
        LEFT JOIN portal.published_account AS a ON a.id = o.issued_by
        WHERE o.programme_id = (SELECT platform.programme()) AND o.id = \(id) AND \(splice: PurchaseStore.isOpen(to: account))
        """
    }

    static func isChanged(_ id: OrderChange.ID, of order: Identifier<PurchaseOrder>) -> SQL {
        """
        SELECT id
        FROM grants.order_change
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id) AND order_id = \(order)
        """
    }

    /// Changes a line; the database counts its changes and books what they mean.
    static func insert(
        _ change: OrderChange, of item: Int, of order: Identifier<PurchaseOrder>, _ purchase: Purchase.ID, _ input: ChangeOrder.Input,
        by account: Account.ID, in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.order_change (
            programme_id, id, order_id, purchase_id, item_number, kind, quantity, unit_price, reason, approved_by, changed_at)
        VALUES (
            \(programme), \(input.id), \(order), \(purchase), \(item), \(change.kind.rawValue), \(change.quantity), \(change.unitPrice),
            \(input.reason.value), \(account), \(moment))
        """
    }

    /// What was changed of an order, from first to last.
    static func changes(of id: Identifier<PurchaseOrder>) -> SQL {
        """
        SELECT
            c.item_number || '. ' || i.item AS item, c.kind, c.quantity, c.unit_price, c.reason, a.name,
            portal.local_time(c.changed_at) AS changed
        FROM grants.order_change AS c
        JOIN grants.purchase_item AS i
            ON i.programme_id = c.programme_id AND i.purchase_id = c.purchase_id AND i.number = c.item_number
        LEFT JOIN portal.published_account AS a ON a.id = c.approved_by
        WHERE c.programme_id = (SELECT platform.programme()) AND c.order_id = \(id)
        ORDER BY c.changed_at, c.number
        """
    }

    /// How far each line of an order has come; money in the fund's currency.
    static func progress(of id: Identifier<PurchaseOrder>) -> SQL {
        """
        SELECT q.item_number, i.item, i.unit, q.ordered, q.accepted, q.invoiced, q.paid_sum, p.currency, p.state
        FROM grants.purchase_order AS o
        JOIN grants.purchase AS p ON p.programme_id = o.programme_id AND p.id = o.purchase_id
        CROSS JOIN LATERAL grants.order_position(p.id) AS q
        JOIN grants.purchase_item AS i
            ON i.programme_id = p.programme_id AND i.purchase_id = p.id AND i.number = q.item_number
        WHERE o.programme_id = (SELECT platform.programme()) AND o.id = \(id) AND q.order_id = o.id
        ORDER BY q.item_number
        """
    }

    /// What is ordered now, by item.
    static func lines(of id: Identifier<PurchaseOrder>) -> SQL {
        """
        SELECT l.item_number, i.item, i.specification, i.unit, l.quantity, l.unit_price, l.delivery, l.ordered_first
        FROM grants.order_line_in_force AS l
        JOIN grants.purchase_item AS i
            ON i.programme_id = l.programme_id AND i.purchase_id = l.purchase_id AND i.number = l.item_number
        WHERE l.order_id = \(id)
        ORDER BY l.item_number
        """
    }
}

extension OrderStore {
    /// Another price or quantity than ordered.
    struct Change {
        let item: String
        let kind: OrderChange.Kind
        let quantity: Decimal
        let unitPrice: Decimal
        let reason: String
        let by: String?
        let at: String

        init(_ row: Row) throws {
            item = try row.decode("item")
            kind = try OrderChange.Kind(rawValue: row.decode("kind")) ?? .quantity
            quantity = try row.decode("quantity")
            unitPrice = try row.decode("unit_price")
            reason = try row.decode("reason")
            by = try row.decode("name")
            at = try row.decode("changed")
        }
    }

    /// How far a line of an order has come.
    struct Progress {
        let number: Int
        let item: String
        let unit: String
        let ordered: Decimal
        let accepted: Decimal
        let invoiced: Decimal
        let paid: Money
        /// Of its purchase.
        let state: Purchase.State.Word

        init(_ row: Row) throws {
            number = try row.decode("item_number")
            item = try "\(number). \(row.decode("item", as: String.self))"
            unit = try row.decode("unit")
            ordered = try row.decode("ordered")
            accepted = try row.decode("accepted")
            invoiced = try row.decode("invoiced")
            paid = try Money(row.decode("paid_sum"), row.decode("currency"))
            state = try row.decode("state")
        }
    }
}

/// Names the identity of an order.
enum PurchaseOrder {}

extension OrderStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        year = try row.decode("year")
        number = try row.decode("number")
        supplierName = try row.decode("name")
        total = try Money(row.decode("total"), row.decode("currency"))
        deliverBy = try row.decode("deliver_by")
        issuedAt = try row.decode("issued")
        isWhole = try row.decode("is_whole")
    }
}
