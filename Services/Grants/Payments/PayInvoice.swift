import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Writes down that an approved invoice was paid, or that a credit note's money came back: by another person than the one who approved it.
/// Sent twice, it happens once.
///
/// Refuses with `invoice.not-found`, `payment.not-approved`, `payment.paid`, `payment.invalid`, `payment.back-unpaid`, `ledger.short` and
/// `duty.held`.
enum PayInvoice: Form {
    static let route = Route(.get, "/grants/invoices/{id}/pay", "Record a payment", for: payers)

    struct Input: Decodable {
        let id: SupplierPayment.ID
        let paidOn: CalendarDate
        let method: SupplierPayment.Method
        let reference: Text<1, 120>
        let details: BankDetails.ID?
        /// Where the fund's currency is another one; else it is the invoice's total.
        let fundAmount: Decimal?
    }

    static func show(_ place: ShowInvoice.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let content = try await grants.invoice(place.id, as: caller)
            try content.requirePayable()
            let details = try await grants.database.query(PaymentStore.details(of: content.invoice.supplier), as: caller)
            return PaymentPages.pay(
                content, try details.map(PaymentStore.Details.init), draft, today: grants.today(for: caller), at: grants.now())
        }
    }

    static func submit(_ place: ShowInvoice.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        let known = try await refusing(in: caller.language) { try await grants.invoice(place.id, as: caller) }
        try await grants.act(as: .payer, on: known.invoice.purchase, by: caller) { purchase, transaction in
            guard try await transaction.query(PaymentStore.isThere(input.id, of: place.id)).isEmpty else { return nil }
            let content = try await transaction.invoice(place.id, as: caller)
            let payment = input.payment(of: content.invoice)
            try payment.require(for: content.bill, today: grants.today(for: caller))
            try await transaction.send([
                PaymentStore.insert(payment, of: content.invoice, by: account, in: caller.programme, at: moment)
            ])
            let event = Event("invoice", place.id, "paid", at: moment)
            return ([], [event] + (try await transaction.followed(purchase, as: caller, at: moment)))
        }
        return Redirect(ShowInvoice.route.link(place.id), notice: PaymentPhrases.recorded[caller.language])
    }
}

extension PayInvoice.Input {
    fileprivate func payment(of invoice: InvoiceStore.Invoice) -> SupplierPayment {
        let amount = invoice.total.currency == invoice.fundCurrency ? invoice.total.amount : fundAmount ?? 0
        return SupplierPayment(
            id: id, paidOn: paidOn, fundAmount: amount, method: method, reference: reference.value,
            details: method == .transfer ? details : nil)
    }
}

extension ShowInvoice.Content {
    var bill: SupplierPayment.Bill {
        .init(
            kind: invoice.kind, standing: invoice.standing, currency: invoice.total.currency, fundCurrency: invoice.fundCurrency,
            lines: lines.map { .init(amount: $0.amount, paid: $0.paid) })
    }

    /// Refuses with `payment.not-approved` and `payment.paid`.
    func requirePayable() throws(Failure) {
        if invoice.standing == .paid { throw .paymentPaid }
        if invoice.standing != .approved { throw .paymentNotApproved }
    }
}
