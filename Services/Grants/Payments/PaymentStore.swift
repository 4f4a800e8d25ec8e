import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on payments.
enum PaymentStore {
    /// A payment as it was written down.
    struct Payment {
        let paidOn: CalendarDate
        let amount: Decimal
        let fundAmount: Decimal
        let method: SupplierPayment.Method
        let reference: String
        /// Where it went, if it was by transfer.
        let account: String?
        let by: String?
        let at: String
    }

    /// Where a supplier is paid: what two people confirmed.
    struct Details {
        let id: BankDetails.ID
        let text: String
    }

    /// The payment of an invoice.
    static func of(_ invoice: SupplierInvoice.ID) -> SQL {
        """
        SELECT
            m.id, m.paid_on, m.amount, m.fund_amount, m.method, m.reference, b.bank || ', •••• ' || right(b.account_number, 4) AS account, a.name AS payer,
            portal.local_time(m.recorded_at) AS recorded
        FROM grants.payment AS m
        LEFT JOIN grants.bank_details AS b ON b.programme_id = m.programme_id AND b.id = m.details_id
        LEFT JOIN portal.published_account AS a ON a.id = m.paid_by
        WHERE m.programme_id = (SELECT platform.programme()) AND m.invoice_id = \(invoice)
        """
    }

    /// A payment by its identity.
    static func isThere(_ id: SupplierPayment.ID, of invoice: SupplierInvoice.ID) -> SQL {
        """
        SELECT id
        FROM grants.payment
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id) AND invoice_id = \(invoice)
        """
    }

    static func details(of supplier: Supplier.ID) -> SQL {
        """
        SELECT id, holder || ', ' || bank || ', ' || account_number || ' (' || currency || ')' AS text
        FROM grants.bank_details_in_force
        WHERE supplier_id = \(supplier)
        """
    }

    static func insert(
        _ payment: SupplierPayment, of invoice: InvoiceStore.Invoice, by account: Account.ID, in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.payment (
            programme_id, id, invoice_id, purchase_id, paid_on, fund_amount, method, reference, details_id, paid_by, recorded_at)
        VALUES (
            \(programme), \(payment.id), \(invoice.id), \(invoice.purchase), \(payment.paidOn), \(payment.fundAmount), \(payment.method),
            \(payment.reference), \(payment.details), \(account), \(moment))
        """
    }
}

extension PaymentStore.Payment {
    init(_ row: Row) throws {
        paidOn = try row.decode("paid_on")
        amount = try row.decode("amount")
        fundAmount = try row.decode("fund_amount")
        method = try row.decode("method")
        reference = try row.decode("reference")
        account = try row.decode("account")
        by = try row.decode("payer")
        at = try row.decode("recorded")
    }
}

extension PaymentStore.Details {
    init(_ row: Row) throws {
        id = try row.decode("id")
        text = try row.decode("text")
    }
}
