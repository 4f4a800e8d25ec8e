/// How what people wish for moves them in a ranking: set by hand, a part of the versioned weights.
package struct WishModel: Hashable, Codable, Sendable {
    /// The part of the score that a wish takes of which all is known and nothing is met; below 1, so that a higher score stays a higher one.
    package var pull: Double
    /// What the aspect counts that matters most to a person, and the one that matters least; each of the others counts 1.
    ///
    /// The counts of one best-worst choice (J. Louviere, T. Flynn and A. Marley, Best-Worst Scaling, 2015), taken as powers of two.
    package var most: Double
    package var least: Double
    /// The part of the least wished pay that may be lacking before an offer is worth nothing.
    package var shortfall: Double

    package static let prior = WishModel(pull: 0.15, most: 2, least: 0.5, shortfall: 0.5)
}
