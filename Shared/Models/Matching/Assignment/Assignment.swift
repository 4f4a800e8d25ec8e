/// Who goes where, such that no other choice has a higher sum of scores.
package struct Assignment: Hashable, Sendable {
    /// A pair that was chosen.
    package struct Chosen: Hashable, Sendable {
        package let pair: AssignmentProblem.Pair
        package let score: Double
        package let isPinned: Bool
    }

    /// Prices that prove the choice the best one: no candidate is worth more than the person's gain and the vacancy's price together, each
    /// chosen one exactly as much, and who goes nowhere gains nothing, as a place that stays empty costs nothing.
    package struct Certificate: Hashable, Sendable {
        /// Per person, in `units`.
        package let gains: [Int64]
        /// Per vacancy, for each of its openings, in `units`.
        package let prices: [Int64]
        /// Scores are compared in whole parts of this many to 1, so that nothing depends on rounding.
        package static let units = 0x1p40

        /// A score in `units`.
        package static func units(of score: Double) -> Int64 {
            Int64((min(1, max(0, score)) * units).rounded())
        }
    }

    /// In order of people.
    package let chosen: [Chosen]
    /// Of the people and openings that are not pinned.
    package let certificate: Certificate

    /// The sum of scores.
    package var total: Double {
        chosen.reduce(0) { $0 + $1.score }
    }
}
