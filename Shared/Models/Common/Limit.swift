package import FoundationEssentials

/// How long, many or great one member of a value may be.
package enum Limit: Hashable, Sendable {
    /// A text, in Unicode code points.
    case length(ClosedRange<Int>)
    /// The elements of a list.
    case count(ClosedRange<Int>)
    case number(ClosedRange<Int>)
    /// From nothing to this much.
    case amount(Decimal)
}

/// A value whose members have limits that their types do not tell.
package protocol Limited {
    /// The limits by the member's name.
    static var limits: [String: Limit] { get }
}
