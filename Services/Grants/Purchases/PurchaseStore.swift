import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on purchases, their items, needs and duties.
enum PurchaseStore {
    static let screenSize = 50

    /// A purchase as lists and its own page show it.
    struct Listed {
        let purchase: Purchase
        let year: Int
        let number: Int
        let fundName: String
        let currency: Currency
        let movedAt: String
        /// As PostgreSQL writes it, for the cursor.
        let createdAt: String

        /// As it is called, such as `P-2026-0007`.
        var reference: String { "P-\(year)-" + String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number) }
    }

    private static let columns: SQL = """
        SELECT
            p.id, p.year, p.number, p.title, p.category, p.fund_id, f.name AS fund_name, p.currency, p.deliver_to, p.needed_on, p.state,
            p.reason, p.requested_by, p.version, p.created_at, p.moved_at, portal.local_time(p.moved_at) AS moved
        FROM grants.purchase AS p
        JOIN grants.fund AS f ON f.programme_id = p.programme_id AND f.id = p.fund_id
        """

    /// Adds the purchase; affects no row where the identity is taken.
    static func insert(_ purchase: Purchase, _ currency: Currency, in programme: Programme.ID?) -> SQL {
        let terms = purchase.terms
        return """
            INSERT INTO grants.purchase (
                programme_id, id, title, category, fund_id, currency, deliver_to, needed_on, state, requested_by, version, created_at, moved_at)
            VALUES (
                \(programme), \(purchase.id), \(terms.title), \(terms.category), \(purchase.fund), \(currency), \(terms.deliverTo),
                \(terms.neededOn), \(purchase.state.word), \(purchase.requestedBy), \(purchase.version), \(purchase.createdAt),
                \(purchase.movedAt))
            ON CONFLICT ON CONSTRAINT purchase_pkey DO NOTHING
            """
    }

    /// The items of a requisition and for whom each is.
    static func insert(_ requisition: Requisition, of purchase: Purchase.ID, in programme: Programme.ID?) -> [SQL] {
        requisition.items.flatMap { item -> [SQL] in
            let asked: SQL = """
                INSERT INTO grants.purchase_item (
                    programme_id, purchase_id, number, item, specification, unit, quantity, estimate, is_consumable)
                VALUES (
                    \(programme), \(purchase), \(item.number), \(item.item), \(item.specification), \(item.unit), \(item.quantity),
                    \(item.estimate), \(item.isConsumable))
                """
            return [asked]
                + item.needs.map { need in
                    """
                    INSERT INTO grants.need (programme_id, purchase_id, item_number, application_id, line, quantity)
                    VALUES (\(programme), \(purchase), \(item.number), \(need.key.application), \(need.key.line), \(need.quantity))
                    """
                }
        }
    }

    /// Puts another requisition in the place of the one before.
    static func replace(_ requisition: Requisition, of purchase: Purchase.ID, in programme: Programme.ID?) -> [SQL] {
        [
            "DELETE FROM grants.need WHERE programme_id = (SELECT platform.programme()) AND purchase_id = \(purchase)",
            "DELETE FROM grants.purchase_item WHERE programme_id = (SELECT platform.programme()) AND purchase_id = \(purchase)",
        ] + insert(requisition, of: purchase, in: programme)
    }

    /// Whether no plan that the purchase `p` is for is kept from the account: its items come from plans (rule 12).
    static func isOpen(to account: Account.ID?) -> SQL {
        """
        NOT EXISTS (
            SELECT 1
            FROM grants.need AS n
            WHERE n.programme_id = p.programme_id
                AND n.purchase_id = p.id
                AND grants.clearance(n.application_id, \(account)) IN ('undeclared', 'recused'))
        """
    }

    /// The purchase, if it is not kept from the account.
    static func select(_ id: Purchase.ID, for account: Account.ID?) -> SQL {
        """
        \(splice: columns)
        WHERE p.programme_id = (SELECT platform.programme()) AND p.id = \(id) AND \(splice: isOpen(to: account))
        """
    }

    /// The purchase, locked until the transaction ends; refuses with `purchase.not-found`, also where it is kept from the account.
    static func find(_ id: Purchase.ID, for account: Account.ID?, in transaction: Transaction) async throws -> Purchase {
        guard let row = try await transaction.query("\(splice: select(id, for: account)) FOR NO KEY UPDATE OF p").first else {
            throw Failure.purchaseNotFound
        }
        return try Listed(row).purchase
    }

    /// Saves a step, or other terms, of the version before; its row is locked by `find`.
    static func save(_ purchase: Purchase) -> SQL {
        var reason: String?
        if case .cancelled(let why) = purchase.state { reason = why }
        return """
            UPDATE grants.purchase
            SET title = \(purchase.terms.title),
                category = \(purchase.terms.category),
                deliver_to = \(purchase.terms.deliverTo),
                needed_on = \(purchase.terms.neededOn),
                state = \(purchase.state.word),
                reason = \(reason),
                version = \(purchase.version),
                moved_at = \(purchase.movedAt)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(purchase.id) AND version = \(purchase.version - 1)
            """
    }

    /// Gives the account the duty, unless it has one on this purchase already.
    static func take(_ duty: Duty, by account: Account.ID, on purchase: Purchase.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.duty (programme_id, purchase_id, account_id, duty, taken_at)
        VALUES (\(programme), \(purchase), \(account), \(duty), \(moment))
        ON CONFLICT ON CONSTRAINT duty_pkey DO NOTHING
        """
    }

    /// Who has which duty, with the names.
    static func duties(of purchase: Purchase.ID) -> SQL {
        """
        SELECT d.account_id, d.duty, a.name
        FROM grants.duty AS d
        LEFT JOIN portal.published_account AS a ON a.id = d.account_id
        WHERE d.programme_id = (SELECT platform.programme()) AND d.purchase_id = \(purchase)
        ORDER BY d.taken_at, d.account_id
        """
    }

    /// What suppliers are asked for.
    static func items(of purchase: Purchase.ID) -> SQL {
        """
        SELECT number, item, specification, unit, quantity, estimate, awarded, is_consumable
        FROM grants.purchase_item
        WHERE programme_id = (SELECT platform.programme()) AND purchase_id = \(purchase)
        ORDER BY number
        """
    }

    /// For whose awards the items are bought.
    static func needs(of purchase: Purchase.ID) -> SQL {
        """
        SELECT item_number, application_id, line, quantity
        FROM grants.need
        WHERE programme_id = (SELECT platform.programme()) AND purchase_id = \(purchase)
        ORDER BY item_number, application_id, line
        """
    }

    /// Those that are not kept from the account, the newest first, after the cursor; of one state where it is named.
    static func page(of state: Purchase.State.Word?, after cursor: Cursor?, for account: Account.ID?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let state { condition = " AND p.state = \(state)" }
        if let cursor {
            let moment = try cursor.value(0) { $0 }
            let id = try cursor.value(1) { Purchase.ID($0) }
            condition = "\(splice: condition) AND (p.created_at, p.id) < (\(moment)::timestamptz, \(id))"
        }
        return """
            \(splice: columns)
            WHERE p.programme_id = (SELECT platform.programme())\(splice: condition) AND \(splice: isOpen(to: account))
            ORDER BY p.created_at DESC, p.id DESC
            LIMIT \(screenSize + 1)
            """
    }

    /// The lines of a fund's awards that have money left and that no purchase is about, or only `own`, except those from which the account
    /// is kept.
    static func awarded(of fund: Fund.ID, beside own: Purchase.ID? = nil, for account: Account.ID?) -> SQL {
        """
        SELECT
            b.application_id, b.line, b.item, b.free, a.plan ->> format('equipment.%s.specification', b.line) AS specification,
            a.plan ->> format('equipment.%s.quantity', b.line) AS quantity, a.plan ->> format('equipment.%s.price', b.line) AS price
        FROM grants.balance AS b
        JOIN grants.application AS a ON a.programme_id = b.programme_id AND a.id = b.application_id
        WHERE b.programme_id = (SELECT platform.programme())
            AND b.fund_id = \(fund)
            AND b.free > 0
            AND coalesce(grants.clearance(b.application_id, \(account)), 'cleared') = 'cleared'
            AND NOT EXISTS (
                SELECT 1
                FROM grants.need AS n
                JOIN grants.purchase AS p ON p.programme_id = n.programme_id AND p.id = n.purchase_id AND p.state <> 'cancelled'
                WHERE n.programme_id = b.programme_id
                    AND n.application_id = b.application_id
                    AND n.line = b.line
                    AND b.line >= 0
                    AND n.purchase_id IS DISTINCT FROM \(own))
        ORDER BY b.application_id DESC, b.line
        LIMIT 200
        """
    }
}

/// A line of an award that something may be bought for.
struct AwardedLine {
    let key: Ledger.Key
    /// Nil for what was approved beside the equipment list.
    let item: String?
    let free: Decimal
    let specification: String?
    let quantity: String?
    let price: String?

    /// How a form names it.
    var name: String { Self.name(of: key) }

    static func name(of key: Ledger.Key) -> String { "\(key.application):\(key.line)" }

    init(_ row: Row) throws {
        key = try Ledger.Key(application: row.decode("application_id"), line: row.decode("line"))
        item = try row.decode("item")
        free = try row.decode("free")
        specification = try row.decode("specification")
        quantity = try row.decode("quantity")
        price = try row.decode("price")
    }
}

/// An item of a purchase with what was awarded for it.
struct PurchaseItem {
    let number: Int
    let item: String
    let specification: String
    let unit: String
    let quantity: Decimal
    let estimate: Decimal
    let awarded: Decimal?
    let isConsumable: Bool

    var compared: Comparison.Item { .init(number: number, quantity: quantity, estimate: estimate) }

    init(_ row: Row) throws {
        number = try row.decode("number")
        item = try row.decode("item")
        specification = try row.decode("specification")
        unit = try row.decode("unit")
        quantity = try row.decode("quantity")
        estimate = try row.decode("estimate")
        awarded = try row.decode("awarded")
        isConsumable = try row.decode("is_consumable")
    }
}

extension Failure {
    static let purchaseNotFound = Failure(.notFound, "purchase.not-found", "There is no such purchase.")
}

extension PurchaseStore.Listed {
    init(_ row: Row) throws {
        let word = try row.decode("state", as: Purchase.State.Word.self)
        purchase = try Purchase(
            id: row.decode("id"),
            terms: .init(
                title: row.decode("title"), category: row.decode("category"), deliverTo: row.decode("deliver_to"),
                neededOn: row.decode("needed_on")),
            fund: row.decode("fund_id"), requestedBy: row.decode("requested_by"),
            state: Purchase.State(word, reason: row.decode("reason")), version: row.decode("version"), createdAt: row.decode("created_at"),
            movedAt: row.decode("moved_at"))
        year = try row.decode("year")
        number = try row.decode("number")
        fundName = try row.decode("fund_name")
        currency = try row.decode("currency")
        movedAt = try row.decode("moved")
        createdAt = try row.decode("created_at", as: String.self)
    }
}

extension Purchase.State {
    /// A state as its columns hold it.
    init(_ word: Word, reason: String?) {
        switch word {
        case .requisition: self = .requisition
        case .quotesOpen: self = .quotesOpen
        case .compared: self = .compared
        case .awardProposed: self = .awardProposed
        case .awarded: self = .awarded
        case .ordered: self = .ordered
        case .partlyReceived: self = .partlyReceived
        case .received: self = .received
        case .matched: self = .matched
        case .paid: self = .paid
        case .cancelled: self = .cancelled(reason: reason ?? "")
        }
    }
}
