package import FoundationEssentials

/// What a supplier asks for, or gives back by a credit note, in the order's currency.
package enum SupplierInvoice {
    package typealias ID = Identifier<SupplierInvoice>

    package enum Kind: String, CaseIterable, Codable, Sendable {
        case invoice
        case creditNote = "credit_note"
    }

    /// What whoever approves invoices says of it.
    package enum Outcome: String, CaseIterable, Codable, Sendable {
        case approved, disputed
    }

    /// How far it is.
    package enum Standing: String, CaseIterable, Codable, Sendable {
        /// Nobody has said anything of it.
        case recorded
        case disputed
        case approved
        case paid
    }

    /// What is asked for an item.
    package struct Line: Hashable, Sendable {
        package let item: Int
        package let quantity: Decimal
        package let unitPrice: Decimal
        package let delivery: Decimal

        package init(item: Int, quantity: Decimal, unitPrice: Decimal, delivery: Decimal = 0) {
            self.item = item
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.delivery = delivery
        }

        package var amount: Decimal { (quantity * unitPrice).cents + delivery }

        /// What is wrong with it as it was typed.
        package func flaws(at place: Int) -> [Failure.Field] {
            var wrong: [Failure.Field] = []
            if !quantity.isCounted || quantity <= 0 {
                wrong.append(
                    .init(
                        "/lines/\(place)/quantity", "invoice.quantity",
                        "Give a quantity above nought and below a million, with three digits behind the point at most."))
            }
            if !unitPrice.isPrice || unitPrice <= 0 {
                wrong.append(
                    .init(
                        "/lines/\(place)/unitPrice", "invoice.price", "Give a price above nought with two digits behind the point at most.")
                )
            }
            if !delivery.isPrice {
                wrong.append(.init("/lines/\(place)/delivery", "invoice.delivery", "Give what delivery costs, or 0."))
            }
            if wrong.isEmpty, amount >= 1_000_000_000 {
                wrong.append(.init("/lines/\(place)/quantity", "invoice.amount", "That is too much for one line. Look at both numbers."))
            }
            return wrong
        }
    }
}

extension Decimal {
    /// Whether it is an amount of money of one line: from nought to below a thousand million, in whole cents.
    package var isPrice: Bool { self >= 0 && self < 1_000_000_000 && self == cents }
}
