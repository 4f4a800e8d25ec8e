/// A text of so many characters (Unicode code points), without space at its ends or control characters but line breaks.
///
/// `Text<1, 120>` says the limits once, for the check and for the API's documents.
package struct Text<let least: Int, let most: Int>: Hashable, Sendable {
    package let value: String

    /// Nil for a text that breaks a limit.
    package init?(_ text: String) {
        guard let text = try? Self(trimming: text) else { return nil }
        self = text
    }

    init(trimming text: String) throws(Refusal) {
        let trimmed = text.trimmed
        let count = trimmed.unicodeScalars.count
        guard count >= least else {
            throw count == 0 ? .required : Refusal("too-short", "Give at least \(least) characters; these are \(count).")
        }
        guard count <= most else { throw Refusal("too-long", "Give at most \(most) characters; these are \(count).") }
        guard !trimmed.unicodeScalars.contains(where: Self.isControl) else {
            throw Refusal("malformed", "Leave out control characters.")
        }
        value = trimmed
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 && scalar != "\n" && scalar != "\r" && scalar != "\t" || scalar.value == 0x7F
    }
}

extension Text: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(trimming: decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}

extension Text: Described {
    package static var schema: Schema { .string(length: least...most, example: example.value) }

    package static var example: Self { Self(made: least) }

    private init(made length: Int) {
        let words = "Carpentry, basic and advanced"
        value = String(words.prefix(max(min(9, most), min(length, 29)))) + String(repeating: "x", count: max(0, length - 29))
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(unicodeScalars[first...last])
    }
}
