/// What kind of business somebody starts: the programme's six popular ones, and others.
package enum Venture: String, CaseIterable, Codable, Sendable {
    case foodAndDrink = "food_and_drink"
    case phoneCards = "phone_cards"
    case internetCafe = "internet_cafe"
    case henRearing = "hen_rearing"
    case transportation
    case agriculturalProcessing = "agricultural_processing"
    case shop, tailoring, hairdressing, carpentry, repair, other

    /// The six for which there are templates.
    package static let popular: [Venture] = [
        .foodAndDrink, .phoneCards, .internetCafe, .henRearing, .transportation, .agriculturalProcessing,
    ]

    /// Its class in ISIC Rev. 4 (United Nations Statistics Division); nil where only the plan can tell.
    package var isic: String? {
        switch self {
        case .foodAndDrink: "5610"
        case .phoneCards: "4789"
        case .internetCafe: "6190"
        case .henRearing: "0146"
        case .transportation: "4922"
        case .agriculturalProcessing: "1030"
        case .shop: "4711"
        case .tailoring: "1410"
        case .hairdressing: "9602"
        case .carpentry: "3100"
        case .repair: "4520"
        case .other: nil
        }
    }
}
