import Glibc

/// How many of a counted whole.
package struct Proportion: Hashable, Sendable {
    package let count: Int
    package let whole: Int

    /// `count` is at most `whole`.
    package init(_ count: Int, of whole: Int) {
        self.count = min(max(0, count), whole)
        self.whole = whole
    }

    /// 0 to 1; nil of nothing.
    package var rate: Double? {
        whole > 0 ? Double(count) / Double(whole) : nil
    }

    /// Where the true rate lies with 95 % confidence, by Wilson's score interval (E. B. Wilson, 1927); nil of nothing.
    package var interval: ClosedRange<Double>? {
        guard let rate else { return nil }
        let (n, z) = (Double(whole), 1.959_963_984_540_054)
        let middle = (rate + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (rate * (1 - rate) / n + z * z / (4 * n * n)).squareRoot()
        return max(0, middle - half)...min(1, middle + half)
    }

    /// How likely chance alone makes two proportions differ at least as much as these: Fisher's exact test, two-sided (R. A. Fisher, 1922).
    package func likelihood(ofChanceAgainst other: Proportion) -> Double {
        let (counted, all) = (count + other.count, whole + other.whole)
        var logs = [0.0]
        for number in stride(from: 1, through: all, by: 1) { logs.append(logs[number - 1] + log(Double(number))) }
        func choose(_ k: Int, of n: Int) -> Double { logs[n] - logs[k] - logs[n - k] }
        func probability(_ k: Int) -> Double { exp(choose(k, of: whole) + choose(counted - k, of: other.whole) - choose(counted, of: all)) }
        let seen = probability(count)
        // Tables as rare as the one seen count too, whatever rounding does to them.
        let sum = (max(0, counted - other.whole)...min(counted, whole)).reduce(0.0) { sum, k in
            let one = probability(k)
            return one <= seen * (1 + 1e-7) ? sum + one : sum
        }
        return min(1, sum)
    }
}
