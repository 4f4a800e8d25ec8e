package import Models

/// The taxonomy as one process holds it in memory: what is scored by, what concepts are called, and how they are found by what is typed.
package struct Library: Sendable {
    package let taxonomy: Taxonomy
    /// The skills that occupations need.
    package let needs: OccupationNeeds
    private let names: [ConceptURI: [LanguageCode: String]]
    private let indexes: [TaxonomyConcept.Kind: [Language: LabelIndex]]

    package init(_ rows: TaxonomyRows) {
        taxonomy = rows.taxonomy
        needs = OccupationNeeds(rows.relations, taxonomy)
        let preferred = rows.labels.filter { $0.role == .preferred }
        names = Dictionary(grouping: preferred, by: \.uri).mapValues { labels in
            Dictionary(labels.map { ($0.language, $0.text) }, uniquingKeysWith: { first, _ in first })
        }
        let kinds = Dictionary(rows.concepts.map { ($0.uri, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let labels = Dictionary(grouping: rows.labels) { kinds[$0.uri] }
        indexes = Dictionary(
            uniqueKeysWithValues: [TaxonomyConcept.Kind.occupation, .skill].map { kind in
                let own = labels[kind] ?? []
                let byLanguage = Language.allCases.map { ($0, LabelIndex(own, language: LanguageCode($0))) }
                return (kind, Dictionary(uniqueKeysWithValues: byLanguage))
            })
    }

    /// What the concept is called in the language, else in English; its address where it has no name at all.
    package func name(of uri: ConceptURI, in language: Language) -> String {
        let own = names[uri]
        return own?[LanguageCode(language)] ?? own?[LanguageCode(.english)] ?? own?.values.min() ?? uri.text
    }

    /// The best `limit` occupations or skills for what was typed so far.
    package func search(_ kind: TaxonomyConcept.Kind, _ typed: String, in language: Language, limit: Int = 10) -> [LabelIndex.Hit] {
        indexes[kind]?[language]?.search(typed, limit: limit) ?? []
    }
}
