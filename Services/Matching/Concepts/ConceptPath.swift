package import Models
package import Web

/// A concept's address as the rest of a path: `/…/http://data.europa.eu/esco/skill/…`, escaped or not.
package struct ConceptPath: Hashable, Sendable {
    package let uri: ConceptURI
}

extension ConceptPath: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let uri = ConceptURI(Self.whole(try container.decode(String.self))) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "Give the URI of a concept, such as urn:foothold:skill:lay-blocks.")
        }
        self.uri = uri
    }

    /// With both slashes behind the scheme: a link, and many a proxy, makes one of two.
    private static func whole(_ text: String) -> String {
        for scheme in ["http:/", "https:/"] where text.hasPrefix(scheme) && !text.hasPrefix(scheme + "/") {
            return scheme + "/" + text.dropFirst(scheme.count)
        }
        return text
    }
}

extension ConceptPath: Described {
    package static var schema: Schema { .string(length: 3...300, example: example.uri.text) }
    package static var example: ConceptPath { ConceptPath(uri: .example) }
}
