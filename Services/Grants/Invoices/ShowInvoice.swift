import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows an invoice beside what was ordered and received, line by line, what was said of it and how it was paid.
///
/// Refuses with `invoice.not-found`.
enum ShowInvoice: Page {
    static let route = Route(.get, "/grants/invoices/{id}", "An invoice", for: invoiceReaders)

    struct Input: Decodable {
        let id: SupplierInvoice.ID
    }

    /// Everything that is known of an invoice.
    struct Content {
        let invoice: InvoiceStore.Invoice
        let lines: [InvoiceStore.Line]
        let match: InvoiceMatch
        /// The newest first.
        let decisions: [InvoiceStore.Decision]
        let duties: [PurchaseDossier.Held]
        /// Nil until it is paid.
        let payment: PaymentStore.Payment?
        let caller: Caller

        /// Whether the caller has the role for the duty and no other duty on the purchase.
        func mayAct(as duty: Duty) -> Bool {
            guard let account = caller.account, caller.holds(anyOf: duty.roles) else { return false }
            return duties.first { $0.account == account }.map { $0.duty == duty } ?? true
        }
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { InvoicePages.invoice(try await grants.invoice(input.id, as: caller)) }
    }
}

extension ShowInvoice.Content {
    /// What is read of an invoice, in the order in which `init` takes the answers.
    static func statements(_ id: SupplierInvoice.ID, for account: Account.ID?) -> [SQL] {
        [
            InvoiceStore.select(id, for: account), InvoiceStore.lines(of: id), InvoiceStore.tolerance, InvoiceStore.decisions(on: id),
            PaymentStore.of(id),
        ]
    }

    /// Refuses with `invoice.not-found`.
    init(_ answers: [Rows], duties: [PurchaseDossier.Held] = [], as caller: Caller) throws {
        guard let row = answers[0].first else { throw Failure.invoiceNotFound }
        invoice = try .init(row)
        lines = try answers[1].map(InvoiceStore.Line.init)
        match = InvoiceMatch(
            lines: lines.map(\.matched), tolerancePercent: try answers[2].first?.decode("tolerance", as: Decimal.self) ?? 0)
        decisions = try answers[3].map(InvoiceStore.Decision.init)
        payment = try answers[4].first.map(PaymentStore.Payment.init)
        self.duties = duties
        self.caller = caller
    }
}

extension Grants {
    /// Refuses with `invoice.not-found`, also where its purchase is kept from the caller.
    func invoice(_ id: SupplierInvoice.ID, as caller: Caller) async throws -> ShowInvoice.Content {
        let answers = try await database.unit(ShowInvoice.Content.statements(id, for: caller.account), as: caller)
        guard let row = answers[0].first else { throw Failure.invoiceNotFound }
        let duties = try await duties(on: InvoiceStore.Invoice(row).purchase, as: caller)
        return try .init(answers, duties: duties, as: caller)
    }
}

extension Transaction {
    /// The same within a transaction that holds the purchase's lock, without the duties.
    func invoice(_ id: SupplierInvoice.ID, as caller: Caller) async throws -> ShowInvoice.Content {
        var answers: [Rows] = []
        for statement in ShowInvoice.Content.statements(id, for: caller.account) { answers.append(try await query(statement)) }
        return try .init(answers, as: caller)
    }
}
