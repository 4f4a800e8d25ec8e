package import FoundationEssentials

/// How far a line of an order has come, by quantity and by money.
package struct OrderPosition: Hashable, Sendable {
    /// As it was ordered first.
    package let orderedFirst: Decimal
    /// As it is ordered now.
    package var ordered: Decimal
    /// For one unit now, in the order's currency.
    package var unitPrice: Decimal
    /// The line's part of the delivery cost.
    package let delivery: Decimal
    /// What one unit of the order's currency costs in the fund's, on the day of the order.
    package let rate: Decimal
    /// Without what went back.
    package var accepted: Decimal = 0
    /// On approved invoices, less credit notes.
    package var invoiced: Decimal = 0
    /// Of it, what is not paid, in the order's currency; below nought where more is to come back.
    package var unpaid: Decimal = 0
    /// What left the fund, in its currency.
    package var paid: Decimal = 0

    package init(quantity: Decimal, unitPrice: Decimal, delivery: Decimal, rate: Decimal) {
        orderedFirst = quantity
        ordered = quantity
        self.unitPrice = unitPrice
        self.delivery = delivery
        self.rate = rate
    }

    /// What a quantity costs in the fund's currency, delivered.
    package func value(of quantity: Decimal) -> Decimal {
        ((quantity * unitPrice + delivery * min(quantity, orderedFirst) / orderedFirst) * rate).cents
    }

    /// Sums in the fund's currency, each holding the one before.
    package struct Sums: Hashable, Sendable {
        /// What was paid.
        package let paid: Decimal
        /// That, and what is invoiced.
        package let invoiced: Decimal
        /// That, and what is received and not yet invoiced.
        package let received: Decimal
        /// That, and what is still to come.
        package let committed: Decimal
    }

    package var sums: Sums {
        let billed = (unpaid * rate).cents
        let came = min(accepted, ordered)
        let unbilled = max(0, value(of: came) - value(of: min(came, invoiced)))
        let outstanding = max(0, value(of: ordered) - value(of: min(ordered, max(accepted, invoiced))))
        let invoicedSum = paid + max(0, billed)
        let receivedSum = max(invoicedSum, paid + billed + unbilled)
        return Sums(
            paid: paid, invoiced: invoicedSum, received: receivedSum, committed: max(receivedSum, paid + billed + unbilled + outstanding))
    }
}
