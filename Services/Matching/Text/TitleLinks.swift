package import Models
import Web

/// Answers titles with the concepts that they may mean, a line of JSON for each.
package struct TitleLinks: Sendable {
    private let reader: ConceptReader
    private let codings: ConfirmedCodings?
    private let wanted: Set<ConceptURI>?
    private let limit: Int
    private let concepts: NamedConcepts

    /// `wanted`, where given, are the only answers.
    package init(
        _ kind: TaxonomyConcept.Kind, in language: LanguageCode, of rows: TaxonomyRows, limit: Int,
        codings: [ConfirmedCodings.Coding] = [], wanted: Set<ConceptURI>? = nil
    ) {
        reader = ConceptReader(kind, in: language, of: rows)
        concepts = NamedConcepts(rows, language)
        self.codings = codings.isEmpty ? nil : ConfirmedCodings(codings)
        (self.wanted, self.limit) = (wanted, limit)
    }

    /// `{"query", "candidates": [{"uri", "label", "code", "score"}, …]}`, the likeliest first; an empty list for what says nothing.
    package func line(_ title: String) -> [UInt8] {
        let found = reader.read(title, limit: limit, codings: codings) { wanted?.contains($0) ?? true }
        var json = JSONWriter()
        json.openObject()
        json.key("query")
        json.string(title)
        json.key("candidates")
        json.openArray()
        for candidate in found {
            json.openObject()
            concepts.write(candidate.uri, into: &json)
            json.key("score")
            json.number(candidate.score)
            json.closeObject()
        }
        json.closeArray()
        json.closeObject()
        return json.bytes
    }
}

/// What the concepts of a taxonomy are called, and their codes.
struct NamedConcepts: Sendable {
    private var names: [ConceptURI: String] = [:]
    private var codes: [ConceptURI: String] = [:]

    init(_ rows: TaxonomyRows, _ language: LanguageCode) {
        for label in rows.labels where label.role == .preferred {
            if label.language == language || names[label.uri] == nil && label.language == LanguageCode(.english) {
                names[label.uri] = label.text
            }
        }
        for concept in rows.concepts { codes[concept.uri] = concept.code }
    }

    /// The members `uri`, `label` and, where it has one, `code`.
    func write(_ uri: ConceptURI, into json: inout JSONWriter) {
        json.key("uri")
        json.string(uri.text)
        json.key("label")
        json.string(names[uri] ?? uri.text)
        guard let code = codes[uri] else { return }
        json.key("code")
        json.string(code)
    }
}
