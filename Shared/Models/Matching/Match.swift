/// What one person and one vacancy have to do with each other, with every point traceable to its part.
package struct Match: Hashable, Sendable {
    /// Why there is no score.
    package enum Unscored: String, CaseIterable, Hashable, Codable, Sendable {
        /// The profile states neither a skill nor an occupation.
        case emptyProfile = "profile.empty"
        /// The vacancy asks for nothing that can be compared.
        case emptyDemand = "vacancy.asks-nothing"

        package var reason: Phrase {
            switch self {
            case .emptyProfile:
                Phrase(
                    "No score: the profile has no skill and no occupation yet. Add what the person can do.",
                    fr: "Pas de score : le profil n’a encore ni compétence ni métier. Ajoutez ce que la personne sait faire.",
                    ht: "Pa gen nòt: pwofil la poko gen ni konpetans ni metye. Ajoute sa moun nan konn fè.")
            case .emptyDemand:
                Phrase(
                    "No score: the vacancy names no skill and no occupation. Add what the work asks for.",
                    fr: "Pas de score : l’offre ne cite ni compétence ni métier. Ajoutez ce que le travail demande.",
                    ht: "Pa gen nòt: òf travay la pa site ni konpetans ni metye. Ajoute sa travay la mande.")
            }
        }
    }

    /// One part of the score.
    package struct Component: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Codable, Sendable {
            case skills
            case occupation
            case languages
            case education
            case place
            case schedule

            package var name: Phrase {
                switch self {
                case .skills: Phrase("Skills", fr: "Compétences", ht: "Konpetans")
                case .occupation: Phrase("Occupation and experience", fr: "Métier et expérience", ht: "Metye ak eksperyans")
                case .languages: Phrase("Languages", fr: "Langues", ht: "Lang")
                case .education: Phrase("Education", fr: "Formation", ht: "Edikasyon")
                case .place: Phrase("Place", fr: "Lieu", ht: "Kote")
                case .schedule: Phrase("Hours", fr: "Horaires", ht: "Orè")
                }
            }
        }

        package let kind: Kind
        /// 0 to 1; nil where the profile does not say.
        package let value: Double?
        /// Its share of the mean; 0 where the value is unknown.
        package let share: Double
        /// What it adds to the score.
        package var points: Double {
            share * (value ?? 0)
        }
    }

    /// One skill that the vacancy asks for, and what the profile says to it.
    package struct Finding: Hashable, Sendable {
        package enum Cover: Hashable, Sendable {
            case held
            /// A related skill, as an index of the taxonomy, stands in.
            case covered(by: Int32)
            case missing
        }

        /// Index of the skill in the taxonomy.
        package let skill: Int32
        package let isEssential: Bool
        package let cover: Cover
        /// Whether a person of the likely work usually has it, though the profile does not say so: to be asked.
        package let isLikely: Bool
        /// How much of the skill counts, 0 to 1.
        package let amount: Double
        /// What it adds to the score by what the profile states.
        package let points: Double
        /// What the score would gain at least if the person had the skill certified at the level asked.
        package let worth: Double
    }

    /// What skills that are not stated add, since the person is likely to know work akin to the vacancy's.
    package struct Likely: Hashable, Sendable {
        /// Index of the occupation that the profile's skills point to.
        package let occupation: Int32
        /// How far that work would do for the vacancy, 0 to 1.
        package let value: Double
        /// What it adds to the score.
        package let points: Double
    }

    /// The skills that a person states and the vacancy does not ask for.
    package struct Surplus: Hashable, Sendable {
        package let count: Int
        /// What they take from the score by their weight: it compares whole profiles, and a broad one is less like the work. What they
        /// bring where they stand in for a skill that is asked is among the findings.
        package let cost: Double
    }

    /// Nil where `unscored` says why.
    package let score: Double?
    /// What the pair stands at in a ranking: the score less what the wish takes from it, never more than the score.
    package let standing: Double?
    /// Nil where nothing is known of it.
    package let wish: Wish?
    package let unscored: Unscored?
    /// The part of what the vacancy asks, by weight, that the profile answers, 0 to 1.
    package let completeness: Double
    /// The parts that the vacancy asks for; their points sum to the score.
    package let components: [Component]
    /// One for each skill asked, in the taxonomy's order; their points and those of `likely` sum to the points of the skills component.
    package let findings: [Finding]
    /// Nil where nothing is likely beyond what is stated.
    package let likely: Likely?
    package let surplus: Surplus
    /// Hard requirements that are not met or not known to be.
    package let blockers: [Blocker]
    /// The version of the scoring model.
    package let model: String

    /// Whether a hard requirement is known not to be met.
    package var isBlocked: Bool {
        blockers.contains { $0.isCertain }
    }

    /// Essential skills that are held, of how many.
    package var essentialCoverage: (held: Int, of: Int) {
        let essential = findings.filter(\.isEssential)
        return (essential.count { $0.cover == .held }, essential.count)
    }
}
