import Glibc

/// Logistic regression whose coefficients are never negative and are drawn towards given ones, with an intercept for each group of examples.
///
/// The loss is convex, and each step minimises a parabola above it (D. Böhning and B. Lindsay, 1988), so that it falls with every step.
struct ConstrainedRegression {
    struct Row {
        let features: [Double]
        let group: Int
        let happened: Bool
        let weight: Double
    }

    private let rows: [Row]
    /// What coefficients are drawn towards, and how strongly: as if that much information stood behind it.
    private let target: [Double]
    private let penalty: Double
    private(set) var coefficients: [Double]
    private(set) var intercepts: [Double]
    /// Per row: the log odds.
    private var odds: [Double]

    init(_ rows: [Row], groups: Int, target: [Double], penalty: Double) {
        self.rows = rows
        self.target = target
        self.penalty = penalty
        coefficients = target
        intercepts = [Double](repeating: 0, count: groups)
        odds = rows.map { row in zip(target, row.features).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    /// Goes on until nothing moves any more.
    mutating func fit() {
        for _ in 0..<2_000 {
            let moved = intercepts.indices.map { stepIntercept($0) } + coefficients.indices.map { stepCoefficient($0) }
            if moved.allSatisfy({ abs($0) < 1e-7 }) { return }
        }
    }

    func logOdds(_ features: [Double], group: Int) -> Double {
        intercepts[group] + zip(coefficients, features).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// A faint pull to nought keeps an intercept finite where everything happened, or nothing.
    private mutating func stepIntercept(_ group: Int) -> Double {
        var (slope, bend) = (0.01 * intercepts[group], 0.01)
        for (place, row) in rows.enumerated() where row.group == group {
            slope += row.weight * (Self.likelihood(odds[place]) - (row.happened ? 1 : 0))
            bend += row.weight / 4
        }
        let step = -slope / bend
        intercepts[group] += step
        for (place, row) in rows.enumerated() where row.group == group { odds[place] += step }
        return step
    }

    private mutating func stepCoefficient(_ number: Int) -> Double {
        var (slope, bend) = (penalty * (coefficients[number] - target[number]), penalty)
        for (place, row) in rows.enumerated() {
            let feature = row.features[number]
            slope += row.weight * feature * (Self.likelihood(odds[place]) - (row.happened ? 1 : 0))
            bend += row.weight * feature * feature / 4
        }
        guard bend > 0 else { return 0 }
        let step = max(0, coefficients[number] - slope / bend) - coefficients[number]
        coefficients[number] += step
        for (place, row) in rows.enumerated() { odds[place] += step * row.features[number] }
        return step
    }

    static func likelihood(_ logOdds: Double) -> Double {
        1 / (1 + exp(-logOdds))
    }
}
