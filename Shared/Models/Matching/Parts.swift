/// The components of one score before they are weighed.
struct Parts {
    enum Part {
        /// The vacancy does not ask.
        case notAsked
        /// The profile does not say: it leaves the mean.
        case unknown
        /// The profile does not say, yet the mean cannot do without.
        case assumed(Double)
        case known(Double)

        var isAsked: Bool {
            if case .notAsked = self { false } else { true }
        }

        var isKnown: Bool {
            if case .known = self { true } else { false }
        }

        /// What enters the mean.
        var value: Double? {
            switch self {
            case .notAsked, .unknown: nil
            case .assumed(let value), .known(let value): value
            }
        }
    }

    let skills: Part
    let occupation: Part
    let languages: Part
    let education: Part
    let place: Part
    let schedule: Part

    subscript(_ kind: Match.Component.Kind) -> Part {
        switch kind {
        case .skills: skills
        case .occupation: occupation
        case .languages: languages
        case .education: education
        case .place: place
        case .schedule: schedule
        }
    }

    /// The same with other skills.
    func with(skills: Part) -> Parts {
        Parts(skills: skills, occupation: occupation, languages: languages, education: education, place: place, schedule: schedule)
    }

    /// The weighted mean of what is known.
    func mean(_ weights: ScoringModel.Weights) -> Double {
        var sum = 0.0
        var whole = 0.0
        func add(_ part: Part, _ weight: Double) {
            guard let value = part.value else { return }
            sum += weight * value
            whole += weight
        }
        add(skills, weights.skills)
        add(occupation, weights.occupation)
        add(languages, weights.languages)
        add(education, weights.education)
        add(place, weights.place)
        add(schedule, weights.schedule)
        return whole > 0 ? min(1, sum / whole) : 0
    }

    /// The known part of what is asked, by weight.
    func completeness(_ weights: ScoringModel.Weights) -> Double {
        var (asked, known) = (0.0, 0.0)
        for kind in Self.kinds where self[kind].isAsked {
            asked += weights[kind]
            if self[kind].isKnown { known += weights[kind] }
        }
        return asked > 0 ? known / asked : 1
    }

    /// What is asked, each with its share of the mean.
    func components(_ weights: ScoringModel.Weights, isScored: Bool) -> [Match.Component] {
        var whole = 0.0
        for kind in Self.kinds where self[kind].value != nil { whole += weights[kind] }
        var components: [Match.Component] = []
        components.reserveCapacity(Self.kinds.count)
        for kind in Self.kinds where self[kind].isAsked {
            let value = isScored ? self[kind].value : nil
            components.append(Match.Component(kind: kind, value: value, share: value == nil ? 0 : weights[kind] / whole))
        }
        return components
    }

    private static let kinds = Match.Component.Kind.allCases
}
