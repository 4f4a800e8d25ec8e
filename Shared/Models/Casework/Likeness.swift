/// How alike a registered person is to the one that somebody wants to register, and by what: a person decides, never the program (rule 25).
package struct Likeness: Hashable, Comparable, Sendable {
    /// How alike the names sound, from 0 to 1.
    package let name: Double
    package let birth: Birth
    package let hasSameDocument: Bool

    /// What the two dates of birth say.
    package enum Birth: String, CaseIterable, Codable, Sendable {
        case same
        /// Day and month swapped, or only one part of three different.
        case near
        case unknown
        case different
    }

    package init(name: Double, birth: Birth, hasSameDocument: Bool) {
        self.name = name
        self.birth = birth
        self.hasSameDocument = hasSameDocument
    }

    /// Worth asking about: the same document, or names that are more alike the less the date of birth supports it.
    package var deservesAQuestion: Bool {
        if hasSameDocument { return true }
        return switch birth {
        case .same: name >= 0.25
        case .near: name >= 0.4
        case .unknown: name >= 0.5
        case .different: name >= 0.75
        }
    }

    /// For the order in which they are shown, from 0 to 1.
    package var degree: Double {
        let support =
            switch birth {
            case .same: 1.0
            case .near: 0.7
            case .unknown: 0.4
            case .different: 0.0
            }
        return hasSameDocument ? 1 : 0.7 * name + 0.3 * support
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.degree < right.degree
    }
}

extension Likeness.Birth {
    /// Compares two dates of birth, of which either may be unknown.
    package init(_ one: CalendarDate?, _ other: CalendarDate?) {
        guard let one, let other else {
            self = .unknown
            return
        }
        let equal = [one.year == other.year, one.month == other.month, one.day == other.day].filter(\.self).count
        let isSwapped = one.year == other.year && one.month == other.day && one.day == other.month
        self = equal == 3 ? .same : equal == 2 || isSwapped ? .near : .different
    }
}
