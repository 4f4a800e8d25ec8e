import Models
import Web

/// A ranked list as the API shows it.
struct MatchDocument: Codable, Reply {
    struct Concept: Codable, Sendable {
        let uri: ConceptURI
        let label: String
    }

    struct Vacancy: Codable, Sendable {
        let id: Models.Vacancy.ID
        let version: Int
        let title: String
        let employer: String
        let state: Models.Vacancy.State
    }

    /// What the vacancy was understood to ask.
    struct Understood: Codable, Sendable {
        struct Occupation: Codable, Sendable {
            let uri: ConceptURI
            let label: String
            /// `concept`, `code` or `title`.
            let readFrom: String
            let confidence: Double
            /// False where it is too unsure to count.
            let counts: Bool
        }

        struct Skill: Codable, Sendable {
            let words: String
            let concept: Concept
            let essential: Bool
            let level: SkillLevel?
        }

        let occupation: Occupation?
        let skills: [Skill]
        /// Usual for the occupation, where the vacancy names no skill.
        let assumedSkills: [Concept]
        /// In the employer's words.
        let notRecognised: [String]
    }

    /// A person in the list; the members of `fit` stand beside the others.
    @dynamicMemberLookup
    struct Candidate: Codable, Sendable {
        let rank: Int
        let id: Returnee.ID
        let displayName: String
        let fit: Fit

        subscript<Member>(dynamicMember member: KeyPath<Fit, Member>) -> Member { fit[keyPath: member] }
    }

    /// How a person and a vacancy fit, point by point.
    struct Fit: Codable, Sendable {
        /// How well the person fits, 0 to 1; null where `unscored` says why.
        let score: Double?
        /// What the pair stands at in a list: the score less what the wish takes from it.
        let standing: Double?
        /// Null where nothing is known of it.
        let wish: Wish?
        let unscored: Match.Unscored?
        let completeness: Double
        let blocked: Bool
        let essential: Coverage
        let components: [Component]
        let skills: [Skill]
        /// Null where nothing is likely beyond what is stated.
        let likely: Likely?
        let otherSkills: OtherSkills
        let blockers: [Blocker]
    }

    /// How far the vacancy is what the person wishes for, as far as both tell.
    struct Wish: Codable, Sendable {
        struct Component: Codable, Sendable {
            let aspect: Models.Wish.Aspect
            /// Null where the person or the vacancy does not say.
            let value: Double?
            let share: Double
            let points: Double
            /// What it takes from the score.
            let cost: Double
        }

        let value: Double
        let completeness: Double
        let cost: Double
        let components: [Component]
    }

    /// What the person states and the vacancy does not ask for.
    struct OtherSkills: Codable, Sendable {
        let count: Int
        /// What they take from the score by their weight.
        let cost: Double
    }

    /// The work that the person is likely to know, and what its skills add though they are not stated.
    struct Likely: Codable, Sendable {
        let occupation: Concept
        let value: Double
        let points: Double
    }

    struct Coverage: Codable, Sendable {
        let held: Int
        let of: Int
    }

    struct Component: Codable, Sendable {
        let kind: Match.Component.Kind
        /// Null where it is not known.
        let value: Double?
        let share: Double
        let points: Double
    }

    struct Skill: Codable, Sendable {
        let skill: Concept
        let essential: Bool
        /// `held`, `covered` or `missing`.
        let cover: String
        /// The related skill that stands in.
        let by: Concept?
        /// True where it is not stated, yet usual for the likely work: to be asked.
        let likely: Bool
        let amount: Double
        let points: Double
        let worth: Double
    }

    struct Blocker: Codable, Sendable {
        let requirement: String
        /// False where the profile does not say.
        let certain: Bool
        let remedy: String
    }

    let vacancy: Vacancy
    let understood: Understood
    let model: String
    let taxonomy: String
    let date: CalendarDate
    /// How many people were ranked, and how many more agreed to matching but have no profile yet.
    let profiles: Int
    let withoutProfile: Int
    let candidates: [Candidate]
}
