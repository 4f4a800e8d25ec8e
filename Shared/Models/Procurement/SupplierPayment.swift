package import FoundationEssentials

/// What was paid for an invoice, or came back for a credit note: once, all of it.
package struct SupplierPayment: Hashable, Sendable {
    package typealias ID = Identifier<SupplierPayment>

    package let id: ID
    package let paidOn: CalendarDate
    /// What left the fund, or came back to it, in its currency.
    package let fundAmount: Decimal
    package let method: Method
    package let reference: String
    /// Of the supplier, confirmed by two people, where it is paid by transfer.
    package let details: BankDetails.ID?

    package enum Method: String, CaseIterable, Codable, Sendable {
        case transfer, cheque, cash
        case mobileMoney = "mobile_money"
    }

    /// What is paid.
    package struct Bill: Hashable, Sendable {
        package let kind: SupplierInvoice.Kind
        package let standing: SupplierInvoice.Standing
        package let currency: Currency
        package let fundCurrency: Currency
        package let lines: [Line]

        /// A line with what its item has cost the fund so far.
        package struct Line: Hashable, Sendable {
            /// In the order's currency.
            package let amount: Decimal
            /// In the fund's currency.
            package let paid: Decimal

            package init(amount: Decimal, paid: Decimal) {
                self.amount = amount
                self.paid = paid
            }
        }

        package init(
            kind: SupplierInvoice.Kind, standing: SupplierInvoice.Standing, currency: Currency, fundCurrency: Currency, lines: [Line]
        ) {
            self.kind = kind
            self.standing = standing
            self.currency = currency
            self.fundCurrency = fundCurrency
            self.lines = lines
        }

        package var total: Decimal { lines.reduce(0) { $0 + $1.amount } }

        /// Each line's part of what is paid in the fund's currency; the parts make the whole to the cent.
        package func parts(of fundAmount: Decimal) -> [Decimal] {
            var (until, given) = (Decimal(0), Decimal(0))
            return lines.map { line in
                until += line.amount
                let sum = (fundAmount * until / total).cents
                defer { given = sum }
                return sum - given
            }
        }
    }

    package init(
        id: ID, paidOn: CalendarDate, fundAmount: Decimal, method: Method, reference: String, details: BankDetails.ID? = nil
    ) {
        self.id = id
        self.paidOn = paidOn
        self.fundAmount = fundAmount
        self.method = method
        self.reference = reference
        self.details = details
    }

    /// Refuses with `payment.not-approved`, `payment.paid`, `payment.invalid` and, where a credit note would give back what was never paid,
    /// with `payment.back-unpaid`.
    package func require(for bill: Bill, today: CalendarDate) throws(Failure) {
        if bill.standing == .paid { throw .paymentPaid }
        guard bill.standing == .approved else { throw .paymentNotApproved }
        var wrong: [Failure.Field] = []
        if paidOn > today {
            wrong.append(.init("/paidOn", "payment.day", "What was paid is written down: give today or an earlier day."))
        }
        if !fundAmount.isPrice || fundAmount <= 0 {
            wrong.append(.init("/fundAmount", "payment.amount", "Give what left the fund, above nought, in whole cents."))
        } else if bill.currency == bill.fundCurrency, fundAmount != bill.total {
            wrong.append(.init("/fundAmount", "payment.whole", "An invoice is paid as it is, all of it."))
        }
        if (method == .transfer) != (details != nil) {
            wrong.append(
                .init("/details", "payment.details", "A transfer, and nothing else, goes to bank details that two people confirmed."))
        }
        guard wrong.isEmpty else { throw Failure(.invalid, "payment.invalid", "The payment cannot be like this.", fields: wrong) }
        if bill.kind == .creditNote, zip(bill.parts(of: fundAmount), bill.lines).contains(where: { $0 > $1.paid }) {
            throw .paymentBackUnpaid
        }
    }
}

extension Failure {
    package static let paymentPaid = Failure(.conflict, "payment.paid", "It is paid already.")
    package static let paymentNotApproved = Failure(
        .conflict, "payment.not-approved", "Only what is approved is paid. Have the invoice approved first.")
    package static let paymentBackUnpaid = Failure(
        .conflict, "payment.back-unpaid",
        "No more comes back than was paid for these items. Pay the invoice that the credit note is about first.")
}
