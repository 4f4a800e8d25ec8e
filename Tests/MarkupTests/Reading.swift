@testable import Markup

/// A start tag as a test reads it back from the markup.
struct Tag {
    let name: String
    let attributes: [String: String]

    subscript(_ attribute: String) -> String? { attributes[attribute] }

    /// The ids that an attribute lists.
    func ids(_ attribute: String) -> [String] {
        attributes[attribute]?.split(separator: " ").map(String.init) ?? []
    }
}

extension HTML {
    /// Every start tag, in order. Attribute values are escaped, so none holds a quote or an angle bracket.
    var tags: [Tag] {
        description.matches(of: /<([a-z][a-zA-Z0-9]*)((?: [a-zA-Z0-9:\-]+(?:="[^"]*")?)*)>/).map { match in
            let attributes = match.output.2.matches(of: /\ ([a-zA-Z0-9:\-]+)(?:="([^"]*)")?/).map {
                (String($0.output.1), $0.output.2.map(String.init) ?? "")
            }
            return Tag(name: String(match.output.1), attributes: Dictionary(attributes) { first, _ in first })
        }
    }

    func tags(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

    var ids: Set<String> { Set(tags.compactMap { $0["id"] }) }
}
