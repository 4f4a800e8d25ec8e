package import FoundationEssentials

/// What a supplier offers, as it lies open after the request has closed.
package struct Quotation: Hashable, Sendable {
    package typealias ID = Identifier<Quotation>

    package let id: ID
    package let supplier: Supplier.ID
    package let terms: Terms
    /// Came after the request had closed: it cannot win.
    package let isLate: Bool
    /// Whether it is what was asked for; nil until somebody has looked.
    package let isCompliant: Bool?

    /// Prices are for one unit, with all taxes.
    package struct Terms: Hashable, Sendable {
        package let currency: Currency
        /// By an item's number; an item that is not offered has none.
        package let prices: [Int: Decimal]
        /// For all that is offered.
        package let deliveryCost: Decimal
        package let validUntil: CalendarDate
        package let leadDays: Int
        package let warrantyMonths: Int?
        package let note: String?

        package init(
            currency: Currency, prices: [Int: Decimal], deliveryCost: Decimal, validUntil: CalendarDate, leadDays: Int,
            warrantyMonths: Int? = nil, note: String? = nil
        ) {
            self.currency = currency
            self.prices = prices
            self.deliveryCost = deliveryCost
            self.validUntil = validUntil
            self.leadDays = leadDays
            self.warrantyMonths = warrantyMonths
            self.note = note
        }
    }

    /// How it came.
    package enum Channel: String, CaseIterable, Codable, Sendable {
        case link, email, paper
    }

    /// One as it was saved.
    package init(id: ID, supplier: Supplier.ID, terms: Terms, isLate: Bool, isCompliant: Bool?) {
        self.id = id
        self.supplier = supplier
        self.terms = terms
        self.isLate = isLate
        self.isCompliant = isCompliant
    }

    /// Whether it still binds the supplier on the day.
    package func isValid(on day: CalendarDate) -> Bool { day <= terms.validUntil }

    /// Whether it may win: in time, still valid, and what was asked for (rule 8).
    package func isAcceptable(on day: CalendarDate) -> Bool { !isLate && isValid(on: day) && isCompliant == true }
}

extension Quotation.Terms {
    /// Refuses with `quotation.invalid` what nobody could accept; `items` are the numbers that were asked for.
    package func check(items: Set<Int>, today: CalendarDate) throws(Failure) {
        var wrong: [Failure.Field] = []
        if prices.isEmpty { wrong.append(.init("/prices", "quotation.empty", "Give the price of one item at least.")) }
        for (item, price) in prices.sorted(by: { $0.key < $1.key }) {
            if !items.contains(item) {
                wrong.append(.init("/prices/\(item)", "quotation.unknown-item", "Nobody asked for this item."))
            } else if price <= 0 || price != price.cents || price > Fund.Terms.most {
                wrong.append(
                    .init("/prices/\(item)", "quotation.price", "Give a price above nought with two digits behind the point at most."))
            }
        }
        if deliveryCost < 0 || deliveryCost != deliveryCost.cents || deliveryCost > Fund.Terms.most {
            wrong.append(.init("/deliveryCost", "quotation.delivery-cost", "Give what delivery costs, or 0."))
        }
        if validUntil < today { wrong.append(.init("/validUntil", "quotation.expired", "Give a day that is not over.")) }
        if !(0...365).contains(leadDays) { wrong.append(.init("/leadDays", "quotation.lead-days", "Give days from 0 to 365.")) }
        if let warrantyMonths, !(0...120).contains(warrantyMonths) {
            wrong.append(.init("/warrantyMonths", "quotation.warranty", "Give months from 0 to 120."))
        }
        guard wrong.isEmpty else { throw Failure(.invalid, "quotation.invalid", "The offer cannot be like this.", fields: wrong) }
    }
}
