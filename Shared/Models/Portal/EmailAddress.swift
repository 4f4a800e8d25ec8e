/// An e-mail address as people are known by: one `@`, no white space, ASCII, at most 254 characters, in lower case.
package struct EmailAddress: Hashable, Sendable {
    package let text: String

    /// Nil for what is no address.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let forbidden = Set("<>()[],;:\\\"".utf8)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), parts[1].contains("."), !parts[1].hasPrefix("."),
            !parts[1].hasSuffix("."),
            text.utf8.count <= 254, text.utf8.allSatisfy({ $0 > 32 && $0 < 127 && !forbidden.contains($0) })
        else { return nil }
        self.text = text.lowercased()
    }

    /// One that nobody can have (RFC 2606), to look for in vain as long as for another.
    package static let nobody = EmailAddress(known: "nobody@example.invalid")

    private init(known text: String) {
        self.text = text
    }

    /// What stands before the `@`.
    package var person: Substring { text.prefix { $0 != "@" } }
}

extension EmailAddress: CustomStringConvertible {
    package var description: String { text }
}

extension EmailAddress: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let address = EmailAddress(text.filter { !$0.isWhitespace }) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Give an e-mail address such as name@example.org.")
        }
        self = address
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
