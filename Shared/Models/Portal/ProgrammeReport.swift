/// What a programme reached in a year, in numbers of people: what donors and governments are told.
///
/// Each person counts once in each line (rule 22). Numbers under five are withheld, and so are those from which they could be told (rule 21).
package struct ProgrammeReport: Hashable, Sendable {
    /// A line of the report: a number of people.
    package enum Indicator: String, CaseIterable, Codable, Sendable {
        case registered
        /// Somebody's business plan was submitted for the first time.
        case applied
        case awarded
        /// Took goods and equipment over.
        case equipped
        case placed
        case kept30 = "kept_30"
        case kept90 = "kept_90"
        case kept180 = "kept_180"

        /// The line of which this one counts a part.
        var whole: Indicator? {
            switch self {
            case .kept30, .kept90, .kept180: .placed
            case .registered, .applied, .awarded, .equipped, .placed: nil
            }
        }
    }

    /// Into what the people of a line are divided.
    package enum Division: String, CaseIterable, Sendable {
        /// Of those registered, by month as `2026-03`.
        case months = "registered"
        /// Of those registered, by where their case stands today.
        case cases = "case"
        /// Of those equipped, by venture.
        case ventures = "equipped"
    }

    /// A number of people that may be told, or not.
    package enum Count: Hashable, Sendable {
        case told(Int)
        case withheld

        /// Nil where it is withheld.
        package var number: Int? {
            if case .told(let number) = self { number } else { nil }
        }
    }

    /// A part of a division.
    package struct Part: Hashable, Sendable {
        package let name: String
        package let count: Count
    }

    private let counts: [Indicator: [String: Int]]
    private let cases: [String: Int]

    /// The report of counts by line and part, of which those nobody knows are passed over.
    package init(_ rows: [(indicator: String, part: String, people: Int)]) {
        var (counts, cases): ([Indicator: [String: Int]], [String: Int]) = ([:], [:])
        for row in rows {
            if let indicator = Indicator(rawValue: row.indicator) { counts[indicator, default: [:]][row.part] = row.people }
            if row.indicator == Division.cases.rawValue { cases[row.part] = row.people }
        }
        (self.counts, self.cases) = (counts, cases)
    }

    /// Whether nothing has happened.
    package var isEmpty: Bool { Indicator.allCases.allSatisfy { sum($0) == 0 } }

    /// The people of a line; withheld also where the rest of the line that it is a part of is too small.
    package subscript(_ indicator: Indicator) -> Count {
        let people = sum(indicator)
        let rest = indicator.whole.map { sum($0) - people } ?? 0
        return Self.isSmall(people) || Self.isSmall(rest) ? .withheld : .told(people)
    }

    /// The parts of a division that anybody is in, in the order of `names`.
    package func parts(of division: Division, in names: [String]) -> [Part] {
        let sizes = sizes(of: division)
        let present = names.filter { sizes[$0, default: 0] > 0 }
        let hidden = Withholding.hidden(present.map { sizes[$0, default: 0] })
        return present.enumerated().map { place, name in
            Part(name: name, count: hidden.contains(place) ? .withheld : .told(sizes[name, default: 0]))
        }
    }

    private func sizes(of division: Division) -> [String: Int] {
        switch division {
        case .months: counts[.registered] ?? [:]
        case .cases: cases
        case .ventures: counts[.equipped] ?? [:]
        }
    }

    private func sum(_ indicator: Indicator) -> Int {
        counts[indicator]?.values.reduce(0, +) ?? 0
    }

    private static func isSmall(_ people: Int) -> Bool { (1..<Withholding.least).contains(people) }
}
