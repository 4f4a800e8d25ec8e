/// Something that a person can do or knows, as the taxonomy names it.
package struct Skill: Hashable, Sendable {
    package typealias ID = Identifier<Skill>

    /// ESCO's two kinds.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case skill
        case knowledge
    }

    /// How widely a skill is of use, in ESCO's four steps.
    package enum Reuse: String, CaseIterable, Codable, Sendable {
        case transversal
        case crossSector = "cross-sector"
        case sector = "sector-specific"
        case occupation = "occupation-specific"
    }

    package let uri: ConceptURI
    package let kind: Kind
    package let reuse: Reuse?

    package init(uri: ConceptURI, kind: Kind, reuse: Reuse?) {
        self.uri = uri
        self.kind = kind
        self.reuse = reuse
    }
}

/// How well a person does something, or a vacancy wants it done.
package enum SkillLevel: Int, CaseIterable, Codable, Comparable, Sendable {
    /// With somebody beside.
    case beginner = 1
    /// Alone, at usual tasks.
    case independent
    /// Alone, at any task.
    case skilled
    /// Teaches others.
    case expert

    package static func < (a: SkillLevel, b: SkillLevel) -> Bool {
        a.rawValue < b.rawValue
    }

    package var name: Phrase {
        switch self {
        case .beginner: Phrase("Beginner: with help", fr: "Débutant : avec de l’aide", ht: "Debitan: ak èd")
        case .independent: Phrase("Independent: usual tasks alone", fr: "Autonome : tâches courantes", ht: "Poukont li: travay òdinè")
        case .skilled: Phrase("Skilled: any task alone", fr: "Confirmé : toutes les tâches", ht: "Fò: nenpòt travay poukont li")
        case .expert: Phrase("Expert: teaches others", fr: "Expert : forme les autres", ht: "Ekspè: aprann lòt moun")
        }
    }
}

/// What stands behind a stated skill, weakest first.
package enum Evidence: String, CaseIterable, Codable, Comparable, Sendable {
    /// The person says so.
    case declared
    /// Somebody of the programme or a provider saw it done.
    case assessed
    /// A certificate or diploma shows it.
    case certified

    package static func < (a: Evidence, b: Evidence) -> Bool {
        a.rank < b.rank
    }

    private var rank: Int {
        switch self {
        case .declared: 0
        case .assessed: 1
        case .certified: 2
        }
    }

    package var name: Phrase {
        switch self {
        case .declared: Phrase("Declared", fr: "Déclaré", ht: "Deklare")
        case .assessed: Phrase("Assessed", fr: "Évalué", ht: "Evalye")
        case .certified: Phrase("Certified", fr: "Certifié", ht: "Sètifye")
        }
    }
}
