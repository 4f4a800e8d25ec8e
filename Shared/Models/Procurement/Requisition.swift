package import FoundationEssentials

/// What is asked for, put together from the lines of awards: the same thing for several of them is one item, and is parted again when it is
/// handed over.
package struct Requisition: Hashable, Sendable {
    package let items: [Item]

    /// What is bought for one line of an award.
    package struct Line: Hashable, Sendable {
        package let key: Ledger.Key
        package let item: String
        package let specification: String
        package let unit: String
        package let quantity: Decimal
        /// For one unit.
        package let estimate: Decimal
        package let isConsumable: Bool

        package init(
            key: Ledger.Key, item: String, specification: String, unit: String, quantity: Decimal, estimate: Decimal, isConsumable: Bool
        ) {
            self.key = key
            self.item = item
            self.specification = specification
            self.unit = unit
            self.quantity = quantity
            self.estimate = estimate
            self.isConsumable = isConsumable
        }

        /// What makes two lines the same item.
        fileprivate var sameness: [String] { [item.lowercased(), specification.lowercased(), unit.lowercased(), "\(isConsumable)"] }
    }

    /// What suppliers are asked for.
    package struct Item: Hashable, Sendable {
        /// From 1.
        package let number: Int
        package let item: String
        package let specification: String
        package let unit: String
        package let estimate: Decimal
        package let isConsumable: Bool
        package let needs: [Need]

        package var quantity: Decimal { needs.reduce(0) { $0 + $1.quantity } }
    }

    /// For whose award an item is bought, and how much of it.
    package struct Need: Hashable, Sendable {
        package let key: Ledger.Key
        package let quantity: Decimal
    }

    /// The most items of a purchase.
    package static let most = 60

    /// Joins lines that ask for the same thing; of their estimates the highest is taken.
    ///
    /// Refuses with `requisition.invalid`.
    package init(joining lines: [Line]) throws(Failure) {
        var wrong: [Failure.Field] = []
        if lines.isEmpty { wrong.append(.init("/needs", "requisition.empty", "Choose one line at least.")) }
        for (place, line) in lines.enumerated() {
            if line.quantity <= 0 || line.quantity > 100_000 {
                wrong.append(.init("/lines/\(place)/quantity", "requisition.quantity", "Give a number above nought."))
            }
            if line.estimate <= 0 || line.estimate != line.estimate.cents || line.estimate > Fund.Terms.most {
                wrong.append(.init("/lines/\(place)/estimate", "plan.amount", "Give a number such as 1250.50."))
            }
        }
        let grouped = Dictionary(grouping: lines.enumerated(), by: \.element.sameness)
        if grouped.count > Self.most { wrong.append(.init("/needs", "requisition.too-many", "Buy at most \(Self.most) items at once.")) }
        guard wrong.isEmpty else { throw Failure(.invalid, "requisition.invalid", "Nobody can buy this.", fields: wrong) }
        let inOrder = grouped.values.sorted { ($0.first?.offset ?? 0) < ($1.first?.offset ?? 0) }
        items = inOrder.enumerated().compactMap { place, group in Self.item(place + 1, group.map(\.element)) }
    }

    private static func item(_ number: Int, _ lines: [Line]) -> Item? {
        guard let first = lines.first else { return nil }
        let needs = Dictionary(lines.map { ($0.key, $0.quantity) }, uniquingKeysWith: +)
        return Item(
            number: number, item: first.item, specification: first.specification, unit: first.unit,
            estimate: lines.reduce(0) { max($0, $1.estimate) }, isConsumable: first.isConsumable,
            needs: needs.sorted { $0.key < $1.key }.map { Need(key: $0.key, quantity: $0.value) })
    }
}
