/// The part of a plan that one screen asks for.
package enum PlanSection: String, CaseIterable, Codable, Sendable {
    case venture, market, experience, equipment, money, forecast
}

/// One field of a plan: its name, where it is asked for, and what it takes.
package struct PlanField: Hashable, Sendable {
    package let name: String
    package let section: PlanSection
    package let kind: Kind
    /// Whether a plan cannot be submitted without it.
    package let isRequired: Bool

    package enum Kind: Hashable, Sendable {
        case text(most: Int)
        case venture
        case isic
        /// A decimal from nought, two digits behind the point at most.
        case amount
        case percent
        case count(ClosedRange<Int>)
    }

    private init(_ name: String, _ section: PlanSection, _ kind: Kind, required isRequired: Bool = false) {
        self.name = name
        self.section = section
        self.kind = kind
        self.isRequired = isRequired
    }

    /// Every field that is there once, in the order in which it is asked for.
    package static let single: [PlanField] = [
        PlanField("title", .venture, .text(most: 120), required: true),
        PlanField("venture", .venture, .venture, required: true),
        PlanField("otherVenture", .venture, .text(most: 120)),
        PlanField("isic", .venture, .isic),
        PlanField("what", .venture, .text(most: 3000), required: true),
        PlanField("place", .venture, .text(most: 300), required: true),
        PlanField("customers", .market, .text(most: 3000), required: true),
        PlanField("competitors", .market, .text(most: 3000), required: true),
        PlanField("experience", .experience, .text(most: 3000), required: true),
        PlanField("licences", .experience, .text(most: 1000)),
        PlanField("risks", .experience, .text(most: 3000), required: true),
        PlanField("ownContribution", .money, .amount),
        PlanField("grant", .money, .amount, required: true),
        PlanField("loan", .money, .amount, required: true),
        PlanField("loanMonths", .money, .count(1...120)),
        PlanField("loanInterest", .money, .percent),
        PlanField("sales", .forecast, .amount, required: true),
        PlanField("monthsToUsual", .forecast, .count(1...12)),
        PlanField("goodsPercent", .forecast, .percent, required: true),
        PlanField("wages", .forecast, .amount),
        PlanField("rent", .forecast, .amount),
        PlanField("transport", .forecast, .amount),
        PlanField("otherCosts", .forecast, .amount),
        PlanField("household", .forecast, .amount),
        PlanField("otherStartCosts", .forecast, .amount),
    ]

    /// The fields of one line of equipment, by the member's name.
    package static let ofLine: [PlanField] = [
        PlanField("item", .equipment, .text(most: 120), required: true),
        PlanField("specification", .equipment, .text(most: 300)),
        PlanField("quantity", .equipment, .count(1...10_000), required: true),
        PlanField("price", .equipment, .amount, required: true),
        PlanField("source", .equipment, .text(most: 200)),
    ]

    /// How many lines of equipment there may be.
    package static let mostLines = 60

    /// The field of the name, such as `title` or `equipment.3.price`; nil where there is none.
    package static func named(_ name: String) -> PlanField? {
        if let field = byName[name] { return field }
        guard let (_, member) = line(of: name) else { return nil }
        return ofLine.first { $0.name == member }
    }

    /// The line's number and the member of a field of the equipment; nil for another one.
    package static func line(of name: String) -> (number: Int, member: Substring)? {
        let steps = name.split(separator: ".", omittingEmptySubsequences: false)
        guard steps.count == 3, steps[0] == "equipment", let number = Int(steps[1]), (0..<mostLines).contains(number),
            String(number) == steps[1]
        else { return nil }
        return (number, steps[2])
    }

    private static let byName = Dictionary(uniqueKeysWithValues: single.map { ($0.name, $0) })
}
