package import Models
package import Web

/// Finds occupations or skills by their labels, the best first, in the caller's language (`Accept-Language`).
package enum SearchConcepts: Endpoint {
    package static let route = Route(.get, "/matching/v1/concepts", "Find occupations or skills", for: conceptReaders)

    package struct Input: Decodable, Sendable {
        let kind: ConceptKind
        let q: Text<1, 200>
        let limit: Whole<1, 50>?
    }

    /// What was found.
    package struct ConceptList: Codable, Reply {
        let items: [ConceptHit]
    }

    /// A concept, and how it was found.
    package struct ConceptHit: Codable, Sendable {
        let uri: ConceptURI
        let kind: ConceptKind
        let label: String
        /// The label that matched; often the same.
        let matched: String
        /// The unit group of ISCO-08, or the group of skills.
        let group: String?
    }

    package static func run(_ input: Input, as caller: Caller, in matching: Matching) async throws -> ConceptList {
        let library = try await matching.taxonomy.current()
        let hits = library.search(input.kind.kind, input.q.value, in: caller.language, limit: input.limit?.value ?? 20)
        return ConceptList(
            items: hits.map { hit in
                ConceptHit(
                    uri: hit.uri, kind: input.kind, label: hit.name, matched: hit.matched,
                    group: library.group(of: hit.uri, in: caller.language))
            })
    }
}
