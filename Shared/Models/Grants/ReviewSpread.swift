package import FoundationEssentials

/// How far those who reviewed a plan agree, by what they filed.
package struct ReviewSpread: Hashable, Sendable {
    package let criteria: [Criterion]
    /// The mean of the weighted means; nil where nothing is scored.
    package let mean: Decimal?
    /// Those whose weighted mean lies far from the median; nobody among two.
    package let outliers: [Account.ID]

    /// From this distance on, what one says of a criterion and another are worth talking about.
    package static let wide = 2
    /// From this distance to the median on, a review stands alone.
    package static let far = Decimal(string: "1.5") ?? 1

    package struct Criterion: Hashable, Sendable {
        package let key: String
        package let lowest: Int
        package let highest: Int
        package var isWide: Bool { highest - lowest >= ReviewSpread.wide }
    }

    /// Of the scores by the criteria's keys, by reviewer.
    package init(_ filed: [Account.ID: [String: Int]], by rubric: Rubric) {
        criteria = rubric.criteria.compactMap { criterion in
            let scores = filed.values.compactMap { $0[criterion.key] }
            guard let lowest = scores.min(), let highest = scores.max() else { return nil }
            return Criterion(key: criterion.key, lowest: lowest, highest: highest)
        }
        let means = filed.compactMapValues(rubric.mean)
        mean = Self.mean(Array(means.values))
        let middle = means.values.sorted()
        outliers =
            means.count < 3
            ? []
            : means.filter { abs($0.value - middle[middle.count / 2]) >= Self.far }.keys.sorted { $0.description < $1.description }
    }

    private static func mean(_ values: [Decimal]) -> Decimal? {
        values.isEmpty ? nil : (values.reduce(0, +) / Decimal(values.count)).cents
    }
}
