/// How far a vacancy is what a person wishes for, as far as both tell.
///
/// It says whether the person would take the work; the score, which says whether they can do it, stands beside it.
package struct Wish: Hashable, Sendable {
    /// Something about work that people wish for.
    package enum Aspect: String, CaseIterable, Codable, Sendable {
        case work
        case pay
        case hours
        case nearness

        package var name: Phrase {
            switch self {
            case .work: Phrase("Kind of work", fr: "Genre de travail", ht: "Kalite travay")
            case .pay: Phrase("Pay", fr: "Salaire", ht: "Salè")
            case .hours: Phrase("Hours", fr: "Horaires", ht: "Orè")
            case .nearness: Phrase("Nearness", fr: "Proximité", ht: "Distans")
            }
        }
    }

    /// One part of the wish.
    package struct Component: Hashable, Sendable {
        package let aspect: Aspect
        /// 0 to 1; nil where the person or the vacancy does not say.
        package let value: Double?
        /// Its share of the mean; 0 where the value is unknown.
        package let share: Double
        /// What it takes from the score; 0 where the value is unknown.
        package let cost: Double
        /// What it adds to the wish.
        package var points: Double {
            share * (value ?? 0)
        }
    }

    /// The mean of what is known, by what matters to the person, 0 to 1.
    package let value: Double
    /// The part of the four aspects, by what matters to the person, that is known, above 0 to 1.
    package let completeness: Double
    /// One for each aspect, in their order; their points sum to the value.
    package let components: [Component]
    /// What the wish takes from the score; the costs of the components sum to it.
    package let cost: Double
}
