/// The stable address of an occupation, a skill or a group: ESCO's where it is known, else `urn:foothold:…`.
package struct ConceptURI: Hashable, Sendable {
    package let text: String

    /// Nil unless `text` has the shape of an absolute URI of at most 300 bytes.
    package init?(_ text: String) {
        let bytes = text.utf8
        guard bytes.count <= 300, let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon != bytes.startIndex,
            bytes.index(after: colon) != bytes.endIndex, bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { return nil }
        self.text = text
    }

    package init?(_ text: Substring) {
        self.init(String(text))
    }

    private init(known text: String) {
        self.text = text
    }

    /// The one that documents show.
    package static let example = ConceptURI(known: "urn:foothold:skill:lay-blocks")
}

extension ConceptURI: Comparable {
    package static func < (a: ConceptURI, b: ConceptURI) -> Bool {
        a.text < b.text
    }
}

extension ConceptURI: CustomStringConvertible {
    package var description: String {
        text
    }
}

extension ConceptURI: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let uri = ConceptURI(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "Give the URI of a concept, such as urn:foothold:skill:lay-blocks.")
        }
        self = uri
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
