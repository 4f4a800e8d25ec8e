import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on repayments.
enum RepaymentStore {
    /// A repayment as the page of its agreement tells it.
    struct Told {
        let repayment: Repayment
        let recordedBy: String?
        /// Whether no correction followed.
        let isInForce: Bool
    }

    /// Adds the repayment; affects no row where the identity is taken.
    static func insert(_ repayment: Repayment, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.repayment (
            programme_id, id, agreement_id, amount, paid_on, receipt, reason, recorded_by, recorded_at, supersedes)
        VALUES (
            \(programme), \(repayment.id), \(repayment.agreement), \(repayment.amount), \(repayment.paidOn), \(repayment.receipt),
            \(repayment.reason), \(repayment.recordedBy), \(repayment.recordedAt), \(repayment.supersedes))
        ON CONFLICT ON CONSTRAINT repayment_pkey DO NOTHING
        """
    }

    private static let columns: SQL = """
        r.id, r.agreement_id, r.amount, r.paid_on, r.receipt, r.reason, r.recorded_by, r.recorded_at, r.supersedes
        """

    /// Of an agreement, the newest first, those that were corrected among them.
    static func of(_ agreement: Agreement.ID) -> SQL {
        """
        SELECT \(splice: columns), a.name AS recorded_by_name, f.id IS NOT NULL AS is_in_force
        FROM grants.repayment AS r
        LEFT JOIN grants.repayment_in_force AS f ON f.id = r.id
        LEFT JOIN portal.published_account AS a ON a.id = r.recorded_by
        WHERE r.programme_id = (SELECT platform.programme()) AND r.agreement_id = \(agreement)
        ORDER BY r.paid_on DESC, r.recorded_at DESC, r.id DESC
        LIMIT 200
        """
    }

    /// One of an agreement's, and whether no correction followed.
    static func select(_ id: Repayment.ID, of agreement: Agreement.ID) -> SQL {
        """
        SELECT \(splice: columns), a.name AS recorded_by_name, f.id IS NOT NULL AS is_in_force
        FROM grants.repayment AS r
        LEFT JOIN grants.repayment_in_force AS f ON f.id = r.id
        LEFT JOIN portal.published_account AS a ON a.id = r.recorded_by
        WHERE r.programme_id = (SELECT platform.programme()) AND r.agreement_id = \(agreement) AND r.id = \(id)
        """
    }

    /// What superseded a repayment.
    static func correction(of id: Repayment.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM grants.repayment AS r
        WHERE r.programme_id = (SELECT platform.programme()) AND r.supersedes = \(id)
        """
    }
}

extension Failure {
    static let repaymentNotFound = Failure(.notFound, "repayment.not-found", "There is no such repayment.")
}

extension Repayment {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), agreement: row.decode("agreement_id"), amount: row.decode("amount"), paidOn: row.decode("paid_on"),
            receipt: row.decode("receipt"), reason: row.decode("reason"), recordedBy: row.decode("recorded_by"),
            recordedAt: row.decode("recorded_at"), supersedes: row.decode("supersedes"))
    }
}

extension RepaymentStore.Told {
    init(_ row: Row) throws {
        repayment = try Repayment(row)
        recordedBy = try row.decode("recorded_by_name")
        isInForce = try row.decode("is_in_force")
    }
}
