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

    subscript(_ kind: Match.Component.Kind) -> Part {
        switch kind {
        case .skills: skills
        case .occupation: occupation
        case .languages: languages
        case .education: education
        case .place: place
        }
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
        return whole > 0 ? min(1, sum / whole) : 0
    }

    /// The known part of what is asked, by weight.
    func completeness(_ weights: ScoringModel.Weights) -> Double {
        let kinds = Match.Component.Kind.allCases
        let asked = kinds.reduce(0) { self[$1].isAsked ? $0 + weights[$1] : $0 }
        let known = kinds.reduce(0) { self[$1].isKnown ? $0 + weights[$1] : $0 }
        return asked > 0 ? known / asked : 1
    }

    /// What is asked, each with its share of the mean.
    func components(_ weights: ScoringModel.Weights, isScored: Bool) -> [Match.Component] {
        let whole = Match.Component.Kind.allCases.reduce(0) { self[$1].value == nil ? $0 : $0 + weights[$1] }
        return Match.Component.Kind.allCases.compactMap { kind in
            guard self[kind].isAsked else { return nil }
            let value = isScored ? self[kind].value : nil
            return Match.Component(kind: kind, value: value, share: value == nil ? 0 : weights[kind] / whole)
        }
    }
}
