package import FoundationEssentials

/// Offers side by side: what one unit of each item costs, delivered, in one currency (rule 8).
package struct Comparison: Sendable {
    package let items: [Item]
    package let offers: [Quotation]
    /// What one unit of each currency costs in the purchase's, by the rate of the closing day; none where none is written down.
    package let rates: [Currency: Decimal]
    package let today: CalendarDate
    /// By offer and item.
    private let prices: [Quotation.ID: [Int: Decimal]]
    private let lowest: [Int: Decimal]

    package struct Item: Hashable, Sendable {
        package let number: Int
        package let quantity: Decimal
        /// Estimated, for one unit.
        package let estimate: Decimal

        package init(number: Int, quantity: Decimal, estimate: Decimal) {
            self.number = number
            self.quantity = quantity
            self.estimate = estimate
        }
    }

    package init(items: [Item], offers: [Quotation], rates: [Currency: Decimal], today: CalendarDate) {
        self.items = items
        self.offers = offers
        self.rates = rates
        self.today = today
        var prices: [Quotation.ID: [Int: Decimal]] = [:]
        var lowest: [Int: Decimal] = [:]
        for offer in offers {
            prices[offer.id] = offer.landed(items, at: rates[offer.terms.currency])
            guard offer.isAcceptable(on: today) else { continue }
            lowest.merge(prices[offer.id] ?? [:]) { min($0, $1) }
        }
        self.prices = prices
        self.lowest = lowest
    }

    /// What one unit costs, delivered; nil where it is not offered or has no rate.
    package func landed(_ item: Int, from offer: Quotation.ID) -> Decimal? { prices[offer]?[item] }

    /// Whether an offer may win and is the lowest of those that may.
    package func isLowest(_ item: Int, from offer: Quotation.ID) -> Bool {
        guard let price = landed(item, from: offer), price == lowest[item] else { return false }
        return offers.contains { $0.id == offer && $0.isAcceptable(on: today) }
    }

    /// Offers of different suppliers that may win.
    package var acceptable: Int {
        Set(offers.filter { $0.isAcceptable(on: today) && prices[$0.id]?.isEmpty == false }.map(\.supplier)).count
    }

    /// What the proposal's lines cost together; what is left out counts nothing.
    package func total(of lines: [Int: Quotation.ID]) -> Decimal {
        items.reduce(0) { sum, item in
            guard let offer = lines[item.number], let price = landed(item.number, from: offer) else { return sum }
            return sum + (price * item.quantity).cents
        }
    }
}

extension Quotation {
    /// What one unit of each item costs in another currency, delivered: the cost of delivery lies on the goods by their value.
    package func landed(_ items: [Comparison.Item], at rate: Decimal?) -> [Int: Decimal] {
        let value = items.reduce(Decimal(0)) { $0 + $1.quantity * (terms.prices[$1.number] ?? 0) }
        guard let rate, value > 0 else { return [:] }
        return terms.prices.mapValues { (($0 + $0 * terms.deliveryCost / value) * rate).cents }
    }
}
