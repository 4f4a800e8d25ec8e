package import Models
package import Web

/// Suggests occupations or skills for what was typed into a combobox so far, in the caller's language.
package enum SuggestConcepts: Endpoint {
    package static let route = Route(.get, "/matching/concepts", "Suggest occupations or skills while typing", for: conceptReaders)

    package struct Input: Decodable, Sendable {
        let kind: ConceptKind
        let q: Text<0, 200>?
    }

    /// What the combobox reads.
    package struct Suggestions: Codable, Reply {
        package struct Item: Codable, Sendable {
            /// The concept's URI.
            let value: String
            let label: String
            /// The other label that matched, or what the concept belongs to.
            let detail: String?
        }

        let items: [Item]
    }

    package static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> Suggestions {
        let library = try await matching.taxonomy.current()
        let hits = library.search(input.kind.kind, input.q?.value ?? "", in: caller.language, limit: 10)
        return Suggestions(
            items: hits.map { hit in
                let detail = hit.matched == hit.name ? library.group(of: hit.uri, in: caller.language) : hit.matched
                return .init(value: hit.uri.text, label: hit.name, detail: detail)
            })
    }
}
