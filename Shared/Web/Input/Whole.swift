/// A whole number within bounds: `Whole<1, 500>` says them once, for the check and for the API's documents.
package struct Whole<let least: Int, let most: Int>: Hashable, Sendable {
    package let value: Int

    /// Nil for a number out of bounds.
    package init?(_ value: Int) {
        guard (least...most).contains(value) else { return nil }
        self.value = value
    }

    init(clamping value: Int) {
        self.value = min(max(value, least), most)
    }
}

extension Whole: Codable {
    package init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(Int.self)
        guard (least...most).contains(value) else { throw Refusal.outOfRange("a whole number from \(least) to \(most)") }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

extension Whole: Described {
    package static var schema: Schema { .integer(least...most, example: example.value) }
    package static var example: Self { Self(clamping: 1) }
}
