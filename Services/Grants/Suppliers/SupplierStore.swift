import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on suppliers.
enum SupplierStore {
    static let screenSize = 50

    private static let columns: SQL = """
        SELECT
            id, name, categories, registration_number, tax_number, contact_name, email, phone, address, state, reason, version, created_at,
            grants.supplier_bar(id) AS bar
        FROM grants.supplier
        """

    /// Adds the supplier; affects no row where the identity is taken.
    static func insert(_ supplier: Supplier, in programme: Programme.ID?) -> SQL {
        let terms = supplier.terms
        return """
            INSERT INTO grants.supplier (
                programme_id, id, name, name_key, categories, registration_number, tax_number, contact_name, email, phone, address, state,
                version, created_at)
            VALUES (
                \(programme), \(supplier.id), \(terms.name), \(terms.nameKey), \(terms.categories.map(\.rawValue)),
                \(terms.registrationNumber), \(terms.taxNumber), \(terms.contactName), \(terms.email), \(terms.phone), \(terms.address),
                \(supplier.state.word), \(supplier.version), \(supplier.createdAt))
            ON CONFLICT ON CONSTRAINT supplier_pkey DO NOTHING
            """
    }

    static func select(_ id: Supplier.ID) -> SQL {
        """
        \(splice: columns)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
        """
    }

    /// The supplier, locked until the transaction ends; refuses with `supplier.not-found`.
    static func find(_ id: Supplier.ID, in transaction: Transaction) async throws -> Supplier {
        guard let row = try await transaction.query("\(splice: select(id)) FOR NO KEY UPDATE").first else {
            throw Failure.supplierNotFound
        }
        return try Supplier(row)
    }

    /// Saves a change of the version before; its row is locked by `find`.
    static func save(_ supplier: Supplier) -> SQL {
        let terms = supplier.terms
        return """
            UPDATE grants.supplier
            SET name = \(terms.name),
                name_key = \(terms.nameKey),
                categories = \(terms.categories.map(\.rawValue)),
                registration_number = \(terms.registrationNumber),
                tax_number = \(terms.taxNumber),
                contact_name = \(terms.contactName),
                email = \(terms.email),
                phone = \(terms.phone),
                address = \(terms.address),
                state = \(supplier.state.word),
                reason = \(supplier.state.reason),
                version = \(supplier.version)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(supplier.id) AND version = \(supplier.version - 1)
            """
    }

    /// How a supplier has delivered: its orders; those of which something came, or is to come, after the day agreed; and quantities.
    struct Record {
        let orders: Int
        let late: Int
        private let delivered: Decimal
        private let rejected: Decimal

        init(_ row: Row) throws {
            orders = try row.decode("orders")
            late = try row.decode("late")
            delivered = try row.decode("delivered")
            rejected = try row.decode("rejected")
        }

        /// The part of what it delivered that was sent away, from 0 to 1; nil before it delivered anything.
        var rejectedShare: Double? {
            delivered == 0 ? nil : Double((rejected / delivered).description)
        }
    }

    static func record(of supplier: Supplier.ID, on today: CalendarDate) -> SQL {
        """
        SELECT
            count(*) AS orders,
            count(*) FILTER (WHERE d.last_day > o.deliver_by OR o.deliver_by < \(today) AND d.accepted < w.ordered) AS late,
            coalesce(sum(d.delivered), 0) AS delivered, coalesce(sum(d.rejected), 0) AS rejected
        FROM grants.purchase_order AS o
        CROSS JOIN LATERAL (
            SELECT
                max(g.delivered_on) AS last_day, coalesce(sum(l.delivered), 0) AS delivered, coalesce(sum(l.accepted), 0) AS accepted,
                sum(l.rejected) AS rejected
            FROM grants.goods_receipt AS g
            JOIN grants.receipt_line AS l ON l.programme_id = g.programme_id AND l.receipt_id = g.id
            WHERE g.programme_id = o.programme_id AND g.order_id = o.id
        ) AS d
        CROSS JOIN LATERAL (
            SELECT sum(l.quantity) AS ordered
            FROM grants.order_line_in_force AS l
            WHERE l.order_id = o.id
        ) AS w
        WHERE o.programme_id = (SELECT platform.programme()) AND o.supplier_id = \(supplier)
        """
    }

    /// Those whose name is like one on a list of sanctions, and whom nobody has looked at.
    static let toLookAt: SQL = """
        \(splice: columns)
        WHERE programme_id = (SELECT platform.programme()) AND state = 'active' AND grants.supplier_bar(id) = 'unreviewed'
        ORDER BY lower(name), id
        LIMIT 50
        """

    /// By name, after the cursor.
    static func page(after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor {
            let name = try cursor.value(0) { $0 }
            condition = " AND (lower(name), id) > (\(name), \(try cursor.value(1) { Supplier.ID($0) }))"
        }
        return """
            \(splice: columns)
            WHERE programme_id = (SELECT platform.programme())\(splice: condition)
            ORDER BY lower(name), id
            LIMIT \(screenSize + 1)
            """
    }

    /// Those that may be asked for things of a kind, by name, for a form to choose from.
    static func askable(for category: PurchaseCategory) -> SQL {
        """
        \(splice: columns)
        WHERE programme_id = (SELECT platform.programme()) AND state = 'active' AND \(category) = ANY (categories)
        ORDER BY lower(name), id
        LIMIT 100
        """
    }
}

extension Failure {
    static let supplierNotFound = Failure(.notFound, "supplier.not-found", "There is no such supplier.")
}

extension Supplier {
    init(_ row: Row) throws {
        let word = try row.decode("state", as: State.Word.self)
        try self.init(
            id: row.decode("id"),
            terms: Terms(
                name: row.decode("name"), categories: row.words("categories"), registrationNumber: row.decode("registration_number"),
                taxNumber: row.decode("tax_number"), contactName: row.decode("contact_name"), email: row.decode("email"),
                phone: row.decode("phone"), address: row.decode("address")),
            state: word == .active ? .active : .blocked(reason: row.decode("reason")), version: row.decode("version"),
            createdAt: row.decode("created_at"))
    }
}
