/// One line of a taxonomy as it is imported: the starter's and ESCO's files give the same rows.
///
/// A reader gives every concept before the labels and relations that name it.
package enum TaxonomyRow: Hashable, Sendable {
    case concept(TaxonomyConcept)
    case label(TaxonomyLabel)
    case relation(SkillRelation)
    case broader(BroaderRelation)
}

/// An occupation, a skill, or a group of either.
package struct TaxonomyConcept: Hashable, Sendable {
    /// The raw values are the column's.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case occupation
        case skill
        case occupationGroup = "occupation_group"
        case skillGroup = "skill_group"
    }

    package var uri: ConceptURI
    package var kind: Kind
    /// The ISCO-08 code of an occupation or of a group of them; a skill group's own code.
    package var code: String?
    package var skillKind: Skill.Kind?
    package var reuse: Skill.Reuse?
    package var description: String?
    /// Whether its source no longer recommends it.
    package var isRetired: Bool

    package init(
        _ uri: ConceptURI, _ kind: Kind, code: String? = nil, skillKind: Skill.Kind? = nil, reuse: Skill.Reuse? = nil,
        description: String? = nil, isRetired: Bool = false
    ) {
        self.uri = uri
        self.kind = kind
        self.code = code
        self.skillKind = skillKind
        self.reuse = reuse
        self.description = description
        self.isRetired = isRetired
    }
}

/// What a concept is called in one language.
package struct TaxonomyLabel: Hashable, Sendable {
    /// The raw values are the column's.
    package enum Role: String, CaseIterable, Codable, Sendable {
        /// The one name that is shown.
        case preferred
        case alternative
        /// Found by, never shown, such as a common misspelling.
        case hidden
    }

    package var uri: ConceptURI
    package var language: LanguageCode
    package var role: Role
    package var text: String

    package init(_ uri: ConceptURI, _ language: LanguageCode, _ role: Role, _ text: String) {
        self.uri = uri
        self.language = language
        self.role = role
        self.text = text
    }
}

/// Rows gathered until the whole taxonomy can be built from them.
package struct TaxonomyRows: Sendable {
    package private(set) var concepts: [TaxonomyConcept] = []
    package private(set) var labels: [TaxonomyLabel] = []
    package private(set) var relations: [SkillRelation] = []
    package private(set) var broader: [BroaderRelation] = []

    package init() {}

    package mutating func add(_ row: TaxonomyRow) {
        switch row {
        case .concept(let concept): concepts.append(concept)
        case .label(let label): labels.append(label)
        case .relation(let relation): relations.append(relation)
        case .broader(let relation): broader.append(relation)
        }
    }

    /// The taxonomy for matching; an occupation without a four-digit ISCO code has no place in it.
    package var taxonomy: Taxonomy {
        Taxonomy(
            occupations: concepts.compactMap { concept in
                guard concept.kind == .occupation, let isco = concept.code.flatMap({ ISCOCode($0) }) else { return nil }
                return Occupation(uri: concept.uri, isco: isco)
            },
            skills: concepts.filter { $0.kind == .skill }.map(\.uri), relations: relations, broader: broader)
    }
}
