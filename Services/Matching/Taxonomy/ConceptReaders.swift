package import Models

extension ConceptReader {
    /// Reads by the labels, descriptions and relations of a taxonomy, in one language.
    ///
    /// `labels` are those of the concepts of the kind that are in force. Descriptions are there in English alone.
    init(
        _ kind: TaxonomyConcept.Kind, in language: LanguageCode, of rows: TaxonomyRows, labels: [TaxonomyLabel],
        skillLabels: [TaxonomyLabel]
    ) {
        let texts = ConceptTexts(rows, skillLabels, language)
        var names: [ConceptURI: [(rank: Int, text: String)]] = [:]
        for label in labels where label.language == language {
            names[label.uri, default: []].append((label.role == .preferred ? 0 : 1, label.text))
        }
        let entries = names.map { uri, names in
            Entry(
                uri, labels: names.sorted { ($0.rank, $0.text) < ($1.rank, $1.text) }.map(\.text), text: texts.text(of: uri),
                group: kind == .occupation ? texts.codes[uri] : nil)
        }
        self.init(entries, language: language, company: kind == .occupation ? texts.skills : [], areTitles: kind == .occupation)
    }

    /// The same of a whole taxonomy.
    package init(_ kind: TaxonomyConcept.Kind, in language: LanguageCode, of rows: TaxonomyRows) {
        let labels = CurrentLabels(rows, rows.successors)
        self.init(kind, in: language, of: rows, labels: labels.findable(kind), skillLabels: labels.findable(.skill))
    }
}

/// What a taxonomy says of its concepts besides their labels.
private struct ConceptTexts {
    private(set) var codes: [ConceptURI: String] = [:]
    /// Of each skill its labels and description, in order of URI.
    let skills: [String]
    private var descriptions: [ConceptURI: String] = [:]
    private var needs: [ConceptURI: [ConceptURI]] = [:]
    private var names: [ConceptURI: String] = [:]
    /// The names of the unit groups of ISCO-08 in the language, by their codes.
    private var groups: [String: String] = [:]

    init(_ rows: TaxonomyRows, _ skillLabels: [TaxonomyLabel], _ language: LanguageCode) {
        let groupNames = Dictionary(
            rows.labels.lazy.filter { $0.role == .preferred && $0.language == language }.map { ($0.uri, $0.text) },
            uniquingKeysWith: { first, _ in first })
        for concept in rows.concepts {
            codes[concept.uri] = concept.code
            if concept.kind == .occupationGroup, let code = concept.code { groups[code] = groupNames[concept.uri] }
            if language == LanguageCode(.english) { descriptions[concept.uri] = concept.description }
        }
        var texts: [ConceptURI: [String]] = [:]
        for label in skillLabels where label.language == language {
            texts[label.uri, default: []].append(label.text)
            if label.role == .preferred { names[label.uri] = label.text }
        }
        for relation in rows.relations where relation.isEssential { needs[relation.occupation, default: []].append(relation.skill) }
        let descriptions = descriptions
        skills = texts.sorted { $0.key < $1.key }.map { uri, labels in
            (labels.sorted() + [descriptions[uri] ?? ""]).joined(separator: " ")
        }
    }

    /// The description, the name of the group, and the names of the skills that it needs.
    func text(of uri: ConceptURI) -> String {
        let group = codes[uri].flatMap { groups[$0] }
        let skills = (needs[uri] ?? []).sorted().map { names[$0] }
        return ([descriptions[uri], group] + skills).compactMap(\.self).joined(separator: " ")
    }
}
