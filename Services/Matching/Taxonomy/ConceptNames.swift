import Models

/// What every concept is called, by language.
struct ConceptNames: Sendable {
    private let byLanguage: [LanguageCode: [ConceptURI: String]]

    /// Where a concept has several preferred labels in a language, the first counts.
    init(_ labels: [TaxonomyLabel]) {
        var byLanguage: [LanguageCode: [ConceptURI: String]] = [:]
        for label in labels where label.role == .preferred && byLanguage[label.language]?[label.uri] == nil {
            byLanguage[label.language, default: [:]][label.uri] = label.text
        }
        self.byLanguage = byLanguage
    }

    /// In the language, else in English, else in the first language that has one.
    func name(of uri: ConceptURI, in language: Language) -> String? {
        byLanguage[LanguageCode(language)]?[uri] ?? byLanguage[LanguageCode(.english)]?[uri]
            ?? byLanguage.keys.sorted { $0.text < $1.text }.lazy.compactMap { byLanguage[$0]?[uri] }.first
    }
}

/// What occupations and skills belong to.
struct ConceptGroups: Sendable {
    /// A group by its code, its concept, or both.
    struct Group: Sendable {
        let code: String?
        let uri: ConceptURI?
    }

    private let groups: [ConceptURI: Group]

    init(_ rows: TaxonomyRows) {
        let kinds = Dictionary(rows.concepts.map { ($0.uri, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let coded = rows.concepts.filter { $0.kind == .occupationGroup }.compactMap { group in group.code.map { ($0, group.uri) } }
        let unitGroups = Dictionary(coded, uniquingKeysWith: { min($0, $1) })
        var groups: [ConceptURI: Group] = [:]
        for concept in rows.concepts where concept.kind == .occupation {
            groups[concept.uri] = concept.code.map { Group(code: "ISCO \($0)", uri: unitGroups[$0]) }
        }
        for relation in rows.broader where kinds[relation.concept] == .skill && kinds[relation.broader] == .skillGroup {
            let known = groups[relation.concept]?.uri
            if known.map({ relation.broader < $0 }) ?? true { groups[relation.concept] = Group(code: nil, uri: relation.broader) }
        }
        self.groups = groups
    }

    func group(of uri: ConceptURI) -> Group? {
        groups[uri]
    }
}
