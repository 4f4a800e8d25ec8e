import Models

/// The labels as they stand today: those of a replaced concept belong to its successor.
struct CurrentLabels: Sendable {
    /// The successors' own labels first.
    let all: [TaxonomyLabel]
    private let kinds: [ConceptURI: TaxonomyConcept.Kind]
    private let retired: Set<ConceptURI>

    init(_ rows: TaxonomyRows, _ successors: [ConceptURI: ConceptURI]) {
        kinds = Dictionary(rows.concepts.map { ($0.uri, $0.kind) }, uniquingKeysWith: { first, _ in first })
        retired = Set(rows.concepts.filter(\.isRetired).map(\.uri))
        let inherited = rows.labels.filter { successors[$0.uri] != nil }
            .sorted { ($0.uri, $0.language.text, $0.text) < ($1.uri, $1.language.text, $1.text) }
        let own = inherited.isEmpty ? rows.labels : rows.labels.filter { successors[$0.uri] == nil }
        let heirs = Set(successors.values)
        let theirs = own.filter { heirs.contains($0.uri) }
        var known = Set(theirs.map(Text.init))
        var named = Set(theirs.filter { $0.role == .preferred }.map(Name.init))
        var all = own
        for var label in inherited {
            label.uri = successors[label.uri] ?? label.uri
            guard known.insert(Text(label)).inserted else { continue }
            if label.role == .preferred, !named.insert(Name(label)).inserted { label.role = .alternative }
            all.append(label)
        }
        self.all = all
    }

    /// The labels of the concepts of one kind that are in force.
    func findable(_ kind: TaxonomyConcept.Kind) -> [TaxonomyLabel] {
        all.filter { kinds[$0.uri] == kind && !retired.contains($0.uri) }
    }

    /// A name that a concept has in a language.
    private struct Name: Hashable {
        let uri: ConceptURI
        let language: LanguageCode

        init(_ label: TaxonomyLabel) {
            (uri, language) = (label.uri, label.language)
        }
    }

    /// A label whatever its role.
    private struct Text: Hashable {
        let name: Name
        let text: String

        init(_ label: TaxonomyLabel) {
            (name, text) = (Name(label), label.text)
        }
    }
}
