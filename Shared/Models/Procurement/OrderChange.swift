package import FoundationEssentials

/// A change of one line of an order: another price, another quantity, or the rest is called off.
package struct OrderChange: Hashable, Sendable {
    package typealias ID = Identifier<OrderChange>

    package enum Kind: String, CaseIterable, Codable, Sendable {
        case price, quantity
        /// What has not come is called off.
        case restCancelled = "rest_cancelled"
        /// The same, because the supplier does not deliver; it counts in its record.
        case supplierDefault = "supplier_default"
    }

    package let kind: Kind
    /// What is ordered in all from now on.
    package let quantity: Decimal
    /// What one costs from now on, in the order's currency.
    package let unitPrice: Decimal

    /// What a change rests on: a line as it is ordered, and how much of it was accepted.
    package struct Line: Hashable, Sendable {
        package let ordered: Decimal
        package let accepted: Decimal
        package let unitPrice: Decimal

        package init(ordered: Decimal, accepted: Decimal, unitPrice: Decimal) {
            self.ordered = ordered
            self.accepted = accepted
            self.unitPrice = unitPrice
        }
    }

    /// A change takes what it is of and leaves the rest as it was.
    ///
    /// Refuses with `order.change-invalid`.
    package init(_ kind: Kind, quantity: Decimal?, unitPrice: Decimal?, of line: Line) throws(Failure) {
        self.kind = kind
        switch kind {
        case .restCancelled, .supplierDefault: (self.quantity, self.unitPrice) = (line.accepted, line.unitPrice)
        case .quantity:
            guard let quantity, quantity.isCounted else {
                throw .orderChange(
                    "/quantity", "invoice.quantity",
                    "Give a quantity above nought and below a million, with three digits behind the point at most.")
            }
            guard quantity >= line.accepted else {
                throw .orderChange("/quantity", "order.below-received", "What came or is invoiced stays ordered. Give at least that.")
            }
            (self.quantity, self.unitPrice) = (quantity, line.unitPrice)
        case .price:
            guard let unitPrice, unitPrice.isPrice, unitPrice > 0 else {
                throw .orderChange("/unitPrice", "invoice.price", "Give a price above nought with two digits behind the point at most.")
            }
            (self.quantity, self.unitPrice) = (line.ordered, unitPrice)
        }
    }
}

extension Failure {
    fileprivate static func orderChange(_ pointer: String, _ code: String, _ message: String) -> Failure {
        Failure(.invalid, "order.change-invalid", "The order cannot change like this.", fields: [.init(pointer, code, message)])
    }
}
