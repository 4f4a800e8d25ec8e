import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL that reads where the money of awards is.
enum MoneyStore {
    static let screenSize = 50

    /// What is in each stage.
    struct Stages {
        let approved: Decimal
        let free: Decimal
        let committed: Decimal
        let received: Decimal
        let invoiced: Decimal
        let paid: Decimal
    }

    /// A line of an award.
    struct Line {
        let application: GrantApplication.ID
        let line: Int
        /// Nil for what was approved beside the lines, and for those who may not read the plan.
        let item: String?
        let stages: Stages
    }

    /// The same sum from two sides: what happened, and the ledger.
    struct Reconciliation {
        let approvedByDecisions: Decimal
        let paidByPayments: Decimal
        /// What payments cost more than by the rate of the day of the order; below nought where they cost less.
        let exchangeDifference: Decimal
        /// How many balances their entries do not prove.
        let unproven: Int
    }

    /// A movement from one stage to another.
    struct Entry {
        let number: Int
        let line: Int
        let at: String
        let from: Ledger.Stage
        let to: Ledger.Stage
        let amount: Decimal
        let cause: String
        /// Nil for an approval.
        let purchase: String?
    }

    private static let sums: SQL = """
        coalesce(sum(b.approved), 0) AS approved, coalesce(sum(b.free), 0) AS free, coalesce(sum(b.committed), 0) AS committed,
        coalesce(sum(b.received), 0) AS received, coalesce(sum(b.invoiced), 0) AS invoiced, coalesce(sum(b.paid), 0) AS paid
        """

    static func total(of fund: Fund.ID) -> SQL {
        """
        SELECT \(splice: sums)
        FROM grants.balance AS b
        WHERE b.programme_id = (SELECT platform.programme()) AND b.fund_id = \(fund)
        """
    }

    static func total(of application: GrantApplication.ID, in fund: Fund.ID) -> SQL {
        """
        \(splice: total(of: fund)) AND b.application_id = \(application)
        """
    }

    /// The lines of a fund's awards after the cursor; whoever may not read a plan does not read what is in it.
    static func page(of fund: Fund.ID, after cursor: Cursor?, for account: Account.ID?, reads: Bool) throws -> SQL {
        var condition: SQL = ""
        if let cursor {
            let application = try cursor.value(0) { GrantApplication.ID($0) }
            condition = "AND (b.application_id, b.line) > (\(application), \(try cursor.value(1) { Int($0) }))"
        }
        return """
            SELECT
                b.application_id, b.line, b.approved, b.free, b.committed, b.received, b.invoiced, b.paid,
                CASE WHEN \(reads) AND coalesce(grants.clearance(b.application_id, \(account)), 'cleared') = 'cleared' THEN b.item END AS item
            FROM grants.balance AS b
            WHERE b.programme_id = (SELECT platform.programme()) AND b.fund_id = \(fund) \(splice: condition)
            ORDER BY b.application_id, b.line
            LIMIT \(screenSize + 1)
            """
    }

    /// What decisions and payments say of a fund, and whether each of its balances is what its entries make.
    static func reconciliation(of fund: Fund.ID) -> SQL {
        """
        SELECT
            (
                SELECT coalesce(sum(a.granted_amount + a.loan_amount), 0)
                FROM grants.application AS a
                WHERE a.programme_id = (SELECT platform.programme()) AND a.fund_id = \(fund) AND a.granted_amount IS NOT NULL
            ) AS approved,
            m.paid, m.difference,
            (
                SELECT count(*)
                FROM grants.balance AS b
                CROSS JOIN LATERAL (
                    SELECT
                        \(splice: moved(.free)) AS free, \(splice: moved(.committed)) AS committed, \(splice: moved(.received)) AS received,
                        \(splice: moved(.invoiced)) AS invoiced, \(splice: moved(.paid)) AS paid
                    FROM grants.ledger_entry AS l
                    WHERE l.programme_id = b.programme_id AND l.application_id = b.application_id AND l.line = b.line
                ) AS e
                WHERE b.programme_id = (SELECT platform.programme())
                    AND b.fund_id = \(fund)
                    AND (b.free, b.committed, b.received, b.invoiced, b.paid) <> (e.free, e.committed, e.received, e.invoiced, e.paid)
            ) AS unproven
        FROM (
            SELECT
                coalesce(sum(s.sign * k.fund_amount), 0) AS paid,
                coalesce(sum(s.sign * (k.fund_amount - round(k.amount * o.rate, 2))), 0) AS difference
            FROM grants.payment AS k
            JOIN grants.purchase AS p ON p.programme_id = k.programme_id AND p.id = k.purchase_id AND p.fund_id = \(fund)
            JOIN grants.invoice AS i ON i.programme_id = k.programme_id AND i.id = k.invoice_id
            JOIN grants.purchase_order AS o ON o.programme_id = i.programme_id AND o.id = i.order_id
            CROSS JOIN LATERAL (SELECT CASE i.kind WHEN 'credit_note' THEN -1 ELSE 1 END AS sign) AS s
            WHERE k.programme_id = (SELECT platform.programme())
        ) AS m
        """
    }

    private static func moved(_ stage: Ledger.Stage) -> SQL {
        "coalesce(sum(CASE \(stage) WHEN l.to_stage THEN l.amount WHEN l.from_stage THEN -l.amount END), 0)"
    }

    /// The movements of an award's money after the one with the number, from first to last.
    static func entries(of application: GrantApplication.ID, after number: Int) -> SQL {
        """
        SELECT
            l.number, l.line, portal.local_time(l.booked_at) AS at, l.from_stage, l.to_stage, l.amount, l.cause,
            p.year || '-' || lpad(p.number::text, 4, '0') AS purchase
        FROM grants.ledger_entry AS l
        LEFT JOIN grants.purchase AS p ON p.programme_id = l.programme_id AND p.id = l.purchase_id
        WHERE l.programme_id = (SELECT platform.programme()) AND l.application_id = \(application) AND l.number > \(number)
        ORDER BY l.number
        LIMIT \(screenSize + 1)
        """
    }
}

extension MoneyStore.Stages {
    init(_ row: Row) throws {
        approved = try row.decode("approved")
        free = try row.decode("free")
        committed = try row.decode("committed")
        received = try row.decode("received")
        invoiced = try row.decode("invoiced")
        paid = try row.decode("paid")
    }
}

extension MoneyStore.Line {
    init(_ row: Row) throws {
        application = try row.decode("application_id")
        line = try row.decode("line")
        item = try row.decode("item")
        stages = try MoneyStore.Stages(row)
    }
}

extension MoneyStore.Reconciliation {
    init(_ row: Row) throws {
        approvedByDecisions = try row.decode("approved")
        paidByPayments = try row.decode("paid")
        exchangeDifference = try row.decode("difference")
        unproven = try row.decode("unproven")
    }
}

extension MoneyStore.Entry {
    init(_ row: Row) throws {
        number = try row.decode("number")
        line = try row.decode("line")
        at = try row.decode("at")
        from = try row.decode("from_stage")
        to = try row.decode("to_stage")
        amount = try row.decode("amount")
        cause = try row.decode("cause")
        purchase = try row.decode("purchase")
    }
}
