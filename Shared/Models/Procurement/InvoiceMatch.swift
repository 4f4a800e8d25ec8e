package import FoundationEssentials

/// An invoice beside what was ordered and received: the three-way match (rule 9).
package struct InvoiceMatch: Hashable, Sendable {
    package let lines: [Line]
    package let tolerancePercent: Decimal

    /// A line of an invoice with what is known of its item.
    package struct Line: Hashable, Sendable {
        package let item: Int
        package let quantity: Decimal
        package let unitPrice: Decimal
        package let delivery: Decimal
        /// As ordered now.
        package let orderedPrice: Decimal
        package let orderedDelivery: Decimal
        /// Without what went back.
        package let accepted: Decimal
        /// On approved invoices before this one, less credit notes.
        package let invoicedBefore: Decimal
        package let deliveryBefore: Decimal

        package init(
            item: Int, quantity: Decimal, unitPrice: Decimal, delivery: Decimal = 0, orderedPrice: Decimal, orderedDelivery: Decimal = 0,
            accepted: Decimal, invoicedBefore: Decimal = 0, deliveryBefore: Decimal = 0
        ) {
            self.item = item
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.delivery = delivery
            self.orderedPrice = orderedPrice
            self.orderedDelivery = orderedDelivery
            self.accepted = accepted
            self.invoicedBefore = invoicedBefore
            self.deliveryBefore = deliveryBefore
        }

        /// A line of a credit note: what it gives back was invoiced.
        package static func credit(
            item: Int, quantity: Decimal, unitPrice: Decimal, delivery: Decimal = 0, orderedPrice: Decimal, invoiced: Decimal,
            deliveryInvoiced: Decimal = 0
        ) -> Line {
            Line(
                item: item, quantity: quantity, unitPrice: unitPrice, delivery: delivery, orderedPrice: orderedPrice,
                orderedDelivery: deliveryInvoiced, accepted: invoiced)
        }

        /// In the order's currency.
        package var amount: Decimal { (quantity * unitPrice).cents + delivery }
    }

    /// Where the invoice asks for more than was expected.
    package struct Exception: Hashable, Sendable {
        package let item: Int
        package let kind: Kind
        package let expected: Decimal
        package let found: Decimal
        /// Beyond the tolerance: it is not approved.
        package let isBeyond: Bool

        package enum Kind: String, CaseIterable, Codable, Sendable {
            case quantity, price, delivery
        }
    }

    package init(lines: [Line], tolerancePercent: Decimal) {
        self.lines = lines
        self.tolerancePercent = tolerancePercent
    }

    package var total: Decimal { lines.reduce(0) { $0 + $1.amount } }

    package var exceptions: [Exception] {
        lines.flatMap { line -> [Exception] in
            [
                exception(of: line, .quantity, expected: line.accepted, found: line.invoicedBefore + line.quantity),
                exception(of: line, .price, expected: line.orderedPrice, found: line.unitPrice),
                exception(of: line, .delivery, expected: line.orderedDelivery, found: line.deliveryBefore + line.delivery),
            ].compactMap(\.self)
        }
    }

    private func exception(of line: Line, _ kind: Exception.Kind, expected: Decimal, found: Decimal) -> Exception? {
        guard found > expected else { return nil }
        let isBeyond = found > expected * (100 + tolerancePercent) / 100
        return Exception(item: line.item, kind: kind, expected: expected, found: found, isBeyond: isBeyond)
    }

    /// Refuses with `invoice.beyond-tolerance` what may not be approved, and with `invoice.reason-missing` a difference without a reason.
    package func requireApprovable(reason: String?) throws(Failure) {
        let exceptions = exceptions
        if exceptions.contains(where: \.isBeyond) {
            throw Failure(
                .conflict, "invoice.beyond-tolerance",
                "The invoice asks for more than was ordered or received. Dispute it, ask for a corrected one, or have the order changed.")
        }
        if !exceptions.isEmpty, reason?.isEmpty ?? true {
            throw Failure(
                .invalid, "invoice.reason-missing", "The invoice differs from the order. Say why that is accepted.",
                fields: [.init("/reason", "required", "Say why the difference is accepted.")])
        }
    }
}
