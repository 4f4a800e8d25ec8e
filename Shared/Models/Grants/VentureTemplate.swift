package import FoundationEssentials

/// What a venture usually buys and costs, for a plan to begin with; an office keeps its own, by version.
package struct VentureTemplate: Hashable, Codable, Sendable {
    package var currency: Currency
    package var equipment: [EquipmentLine]
    /// In a usual month.
    package var sales: Decimal?
    package var goodsPercent: Decimal?
    package var otherStartCosts: Decimal?

    package init(
        currency: Currency, equipment: [EquipmentLine], sales: Decimal? = nil, goodsPercent: Decimal? = nil,
        otherStartCosts: Decimal? = nil
    ) {
        self.currency = currency
        self.equipment = equipment
        self.sales = sales
        self.goodsPercent = goodsPercent
        self.otherStartCosts = otherStartCosts
    }

    /// How many lines there may be.
    package static let counts = 1...30

    /// What the template puts into a plan in a currency, of which one unit of the template's costs `rate`.
    package func fields(at rate: Decimal) -> [String: String] {
        var fields: [String: String] = [:]
        for (number, line) in equipment.prefix(PlanField.mostLines).enumerated() {
            fields["equipment.\(number).item"] = line.item
            fields["equipment.\(number).specification"] = line.specification
            fields["equipment.\(number).quantity"] = line.quantity.map(String.init)
            fields["equipment.\(number).price"] = line.price.map { ($0 * rate).cents.description }
            fields["equipment.\(number).source"] = line.source
        }
        fields["sales"] = sales.map { ($0 * rate).cents.description }
        fields["goodsPercent"] = goodsPercent?.description
        fields["otherStartCosts"] = otherStartCosts.map { ($0 * rate).cents.description }
        return fields
    }

    /// The one that the product brings along, in dollars: an office replaces its estimates by its own.
    package static func standard(_ venture: Venture) -> VentureTemplate {
        let (lines, sales, goods, stock): ([(String, Int, Decimal)], Decimal, Decimal, Decimal) =
            switch venture {
            case .foodAndDrink:
                (
                    [
                        ("Gas stove, two burners", 1, 120), ("Cooler box, 50 l", 2, 45), ("Pots and utensils", 1, 150),
                        ("Folding table and canopy", 1, 180),
                    ], 900, 55, 200
                )
            case .phoneCards:
                ([("Display case with lock", 1, 110), ("Smartphone for top-ups", 1, 160), ("Umbrella and chair", 1, 60)], 1200, 90, 600)
            case .internetCafe:
                (
                    [
                        ("Desktop computer, refurbished", 3, 220), ("Router and cabling", 1, 120), ("Printer with scanner", 1, 180),
                        ("Desk and chair", 3, 70),
                    ], 800, 20, 150
                )
            case .henRearing:
                (
                    [("Laying hen, at point of lay", 60, 9), ("Wire and timber for a coop", 1, 320), ("Feeder and drinker", 6, 12)], 650,
                    45, 250
                )
            case .transportation: ([("Motorcycle, used", 1, 1100), ("Helmet", 2, 35), ("Tools and spare tyre", 1, 90)], 700, 35, 180)
            case .agriculturalProcessing:
                ([("Grain and cassava mill, petrol", 1, 750), ("Scales, 100 kg", 1, 90), ("Food-grade drum", 4, 30)], 850, 50, 220)
            default: ([("Tools and equipment", 1, 500)], 700, 50, 200)
            }
        return VentureTemplate(
            currency: .usd, equipment: lines.map { EquipmentLine(item: $0.0, quantity: $0.1, price: $0.2) }, sales: sales,
            goodsPercent: goods, otherStartCosts: stock)
    }
}
