package import FoundationEssentials

/// What became of one person and one vacancy at one stage, beside what the score knew when they stood in a list.
package struct OutcomeExample: Hashable, Sendable {
    /// What is learned from.
    package enum Stage: String, CaseIterable, Codable, Sendable {
        /// Of those who were shown, put forward.
        case referral
        /// Of those who were put forward, hired.
        case hire
        /// Of those who were hired, at work after 90 days.
        case retention

        /// What an example counts: an officer's choice follows the list that is shown, so it teaches less than what an employer did, and
        /// what lasted. Judgement.
        package var weight: Double {
            switch self {
            case .referral: 0.5
            case .hire: 1
            case .retention: 1
            }
        }
    }

    package let stage: Stage
    /// The components' values, 0 to 1; those not asked for or not known are missing.
    package let values: [Match.Component.Kind: Double]
    package let happened: Bool
    /// When the list was shown: what is later is held out.
    package let at: Date

    package init(_ stage: Stage, _ values: [Match.Component.Kind: Double], happened: Bool, at: Date) {
        self.stage = stage
        self.values = values
        self.happened = happened
        self.at = at
    }

    /// The values in order of kinds, the missing ones in place of what the known ones say together by the weights: as they leave the mean.
    func features(by weights: ScoringModel.Weights) -> [Double] {
        let kinds = Match.Component.Kind.allCases
        let known = kinds.filter { values[$0] != nil }
        let whole = known.reduce(0) { $0 + weights[$1] }
        let mean = whole > 0 ? known.reduce(0) { $0 + weights[$1] * (values[$1] ?? 0) } / whole : 0
        return kinds.map { values[$0] ?? mean }
    }
}
