import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// All SQL on where suppliers are paid.
enum BankDetailsStore {
    /// Details with the names of those who wrote and answered them.
    struct Told {
        let details: BankDetails
        let proposedBy: String?
        /// On the programme's clocks.
        let proposed: String
        let answeredBy: String?
        let answered: String?
    }

    private static let columns: SQL = """
        SELECT
            d.id, d.supplier_id, d.holder, d.bank, d.account_number, d.currency, d.proposed_by, d.proposed_at, p.name AS proposer,
            portal.local_time(d.proposed_at) AS proposed, a.is_confirmed, a.reason, a.answered_by, a.answered_at, q.name AS answerer,
            portal.local_time(a.answered_at) AS answered
        FROM grants.bank_details AS d
        LEFT JOIN grants.bank_details_answer AS a ON a.programme_id = d.programme_id AND a.details_id = d.id
        LEFT JOIN portal.published_account AS p ON p.id = d.proposed_by
        LEFT JOIN portal.published_account AS q ON q.id = a.answered_by
        """

    /// Of a supplier, the newest first.
    static func of(_ supplier: Supplier.ID) -> SQL {
        """
        \(splice: columns)
        WHERE d.programme_id = (SELECT platform.programme()) AND d.supplier_id = \(supplier)
        ORDER BY d.proposed_at DESC, d.id DESC
        LIMIT 20
        """
    }

    static func select(_ id: BankDetails.ID, of supplier: Supplier.ID) -> SQL {
        """
        \(splice: columns)
        WHERE d.programme_id = (SELECT platform.programme()) AND d.supplier_id = \(supplier) AND d.id = \(id)
        """
    }

    /// Adds details; affects no row where the identity is taken.
    static func insert(_ details: BankDetails, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.bank_details (
            programme_id, id, supplier_id, holder, bank, account_number, currency, proposed_by, proposed_at)
        VALUES (
            \(programme), \(details.id), \(details.supplier), \(details.terms.holder), \(details.terms.bank),
            \(details.terms.accountNumber), \(details.terms.currency), \(details.proposedBy), \(details.proposedAt))
        ON CONFLICT ON CONSTRAINT bank_details_pkey DO NOTHING
        """
    }

    static func insert(_ answer: BankDetails.Answer, to details: BankDetails, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.bank_details_answer (
            programme_id, details_id, proposed_by, is_confirmed, reason, answered_by, answered_at)
        VALUES (
            \(programme), \(details.id), \(details.proposedBy), \(answer.isConfirmed), \(answer.reason), \(answer.by), \(answer.at))
        """
    }
}

extension BankDetailsStore.Told {
    init(_ row: Row) throws {
        let isConfirmed = try row.decode("is_confirmed", as: Bool?.self)
        details = try BankDetails(
            id: row.decode("id"), supplier: row.decode("supplier_id"),
            terms: .init(
                holder: row.decode("holder"), bank: row.decode("bank"), accountNumber: row.decode("account_number"),
                currency: row.decode("currency")),
            proposedBy: row.decode("proposed_by"), proposedAt: row.decode("proposed_at"),
            answer: isConfirmed.map { isConfirmed in
                try BankDetails.Answer(
                    isConfirmed: isConfirmed, reason: row.decode("reason"), by: row.decode("answered_by"), at: row.decode("answered_at"))
            })
        proposedBy = try row.decode("proposer")
        proposed = try row.decode("proposed")
        answeredBy = try row.decode("answerer")
        answered = try row.decode("answered")
    }
}

extension Failure {
    static let bankDetailsNotFound = Failure(.notFound, "bank.not-found", "The supplier has no such bank details.")
}
