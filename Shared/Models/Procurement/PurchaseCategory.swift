/// What kind of thing is bought; purchases of one grant and category are added up to find the band (rule 7).
package enum PurchaseCategory: String, CaseIterable, Codable, Sendable {
    case equipment, electronics, furniture, livestock
    case feedAndSeed = "feed_and_seed"
    /// Goods to be sold.
    case stock
    case vehicles, building, services, other
}
