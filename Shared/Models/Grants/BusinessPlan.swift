package import FoundationEssentials

/// A plan as it can be read from what was typed: all of it may be missing as long as it is a draft.
package struct BusinessPlan: Hashable, Sendable {
    package var title: String?
    package var venture: Venture?
    /// What it is, where the venture is another one.
    package var otherVenture: String?
    /// The class in ISIC Rev. 4, four digits.
    package var isic: String?
    package var what: String?
    package var place: String?
    package var customers: String?
    package var competitors: String?
    package var experience: String?
    package var licences: String?
    package var risks: String?
    package var equipment: [EquipmentLine] = []
    package var ownContribution: Decimal?
    package var grant: Decimal?
    package var loan: Decimal?
    package var answers = ForecastAnswers()

    package init() {}

    /// What is asked for, grant and loan together; nil where neither is given.
    package var requested: Decimal? {
        grant == nil && loan == nil ? nil : (grant ?? 0) + (loan ?? 0)
    }

    /// What all equipment costs, as far as it has a price.
    package var equipmentCost: Decimal {
        equipment.reduce(0) { $0 + ($1.cost ?? 0) }
    }
}

/// One thing to buy.
package struct EquipmentLine: Hashable, Codable, Sendable {
    package var item: String?
    package var specification: String?
    package var quantity: Int?
    /// Estimated, for one.
    package var price: Decimal?
    /// Where the price is from.
    package var source: String?

    package init(item: String? = nil, specification: String? = nil, quantity: Int? = nil, price: Decimal? = nil, source: String? = nil) {
        self.item = item
        self.specification = specification
        self.quantity = quantity
        self.price = price
        self.source = source
    }

    /// Quantity times price; nil where one is missing.
    package var cost: Decimal? {
        guard let quantity, let price else { return nil }
        return (price * Decimal(quantity)).cents
    }
}

/// The few questions of which a year's cash flow is made; amounts a month unless said otherwise.
package struct ForecastAnswers: Hashable, Sendable {
    /// In a usual month, once the business runs.
    package var sales: Decimal?
    /// What the goods cost that are sold for 100.
    package var goodsPercent: Decimal?
    package var wages: Decimal?
    package var rent: Decimal?
    package var transport: Decimal?
    package var otherCosts: Decimal?
    /// What the family takes out of the business.
    package var household: Decimal?
    /// Once, before the business begins, beside the equipment: stock, licences, repairs.
    package var otherStartCosts: Decimal?
    /// How many months it takes until sales are as in a usual month.
    package var monthsToUsual: Int?
    /// In how many months the loan is paid back, and the interest in percent a year.
    package var loanMonths: Int?
    package var loanInterest: Decimal?

    package init() {}
}
