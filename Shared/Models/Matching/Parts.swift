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

    /// The same with other skills.
    func with(skills: Part) -> Parts {
        Parts(skills: skills, occupation: occupation, languages: languages, education: education, place: place, schedule: schedule)
    }

    /// Gives each part with its weight.
    @inline(__always)
    private func each(_ weights: ScoringModel.Weights, _ body: (Match.Component.Kind, Part, Double) -> Void) {
        body(.skills, skills, weights.skills)
        body(.occupation, occupation, weights.occupation)
        body(.languages, languages, weights.languages)
        body(.education, education, weights.education)
        body(.place, place, weights.place)
        body(.schedule, schedule, weights.schedule)
    }

    /// The weighted mean of what is known.
    func mean(_ weights: ScoringModel.Weights) -> Double {
        var (sum, whole) = (0.0, 0.0)
        each(weights) { _, part, weight in
            guard let value = part.value else { return }
            sum += weight * value
            whole += weight
        }
        return whole > 0 ? min(1, sum / whole) : 0
    }

    /// The known part of what is asked, by weight.
    func completeness(_ weights: ScoringModel.Weights) -> Double {
        var (asked, known) = (0.0, 0.0)
        each(weights) { _, part, weight in
            asked += part.isAsked ? weight : 0
            known += part.isKnown ? weight : 0
        }
        return asked > 0 ? known / asked : 1
    }

    /// What is asked, each with its share of the mean.
    func components(_ weights: ScoringModel.Weights, isScored: Bool) -> [Match.Component] {
        var whole = 0.0
        each(weights) { _, part, weight in whole += part.value == nil ? 0 : weight }
        var components: [Match.Component] = []
        components.reserveCapacity(Match.Component.Kind.allCases.count)
        each(weights) { kind, part, weight in
            guard part.isAsked else { return }
            let value = isScored ? part.value : nil
            components.append(Match.Component(kind: kind, value: value, share: value == nil ? 0 : weight / whole))
        }
        return components
    }
}
