/// One line of a taxonomy as it is imported: the starter's and ESCO's files give the same rows.
///
/// A reader gives every concept before the labels and relations that name it.
package enum TaxonomyRow: Hashable, Sendable {
    case concept(TaxonomyConcept)
    case label(TaxonomyLabel)
    case relation(SkillRelation)
    case broader(BroaderRelation)
    case replacement(ConceptReplacement)
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

/// A concept and the one that takes its place, once the taxonomy has that one.
package struct ConceptReplacement: Hashable, Sendable {
    package let uri: ConceptURI
    package let successor: ConceptURI

    package init(_ uri: ConceptURI, by successor: ConceptURI) {
        self.uri = uri
        self.successor = successor
    }
}
