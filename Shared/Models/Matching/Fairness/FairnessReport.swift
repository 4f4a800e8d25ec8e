/// How evenly people of different groups are chosen, by the four-fifths rule: for whoever answers for the programme, never for a score.
///
/// It knows counts of people and nothing of anybody.
package struct FairnessReport: Hashable, Sendable {
    /// What groups people are counted by.
    package enum Attribute: String, CaseIterable, Codable, Sendable {
        case sex, age, place
    }

    /// What people are chosen for.
    package enum Stage: String, CaseIterable, Codable, Sendable {
        /// Of those who were considered, on a shortlist or put forward.
        case shortlist
        /// Of those who were considered, put forward to an employer.
        case referral
        /// Of those who were put forward, hired.
        case hire
    }

    /// One group with how many of it came how far, each person counted once.
    package struct Group: Hashable, Sendable {
        /// Nil for those of whom it is not known.
        package let name: String?
        package let considered: Int
        package let shortlisted: Int
        package let referred: Int
        package let hired: Int

        package init(_ name: String?, considered: Int, shortlisted: Int, referred: Int, hired: Int) {
            self.name = name
            self.considered = considered
            self.shortlisted = shortlisted
            self.referred = referred
            self.hired = hired
        }

        func chosen(at stage: Stage) -> Proportion {
            switch stage {
            case .shortlist: Proportion(shortlisted, of: considered)
            case .referral: Proportion(referred, of: considered)
            case .hire: Proportion(hired, of: referred)
            }
        }
    }

    /// One group at one stage.
    package struct Line: Hashable, Sendable {
        package let group: String?
        /// Nil where the group is withheld.
        package let chosen: Proportion?
        /// The rate over the highest rate of a group; nil where there is none to compare, and for those of whom the group is not known.
        package let ratio: Double?
        /// How likely chance alone makes the rate differ as much from the highest.
        package let chance: Double?

        /// Whether the rate is below four fifths of the highest (29 CFR 1607.4 D).
        package var isBelowFourFifths: Bool {
            ratio.map { $0 < FairnessReport.fourFifths } ?? false
        }

        /// Whether, besides, chance alone would seldom make it so.
        package var isHardlyChance: Bool {
            isBelowFourFifths && chance.map { $0 < 0.05 } ?? false
        }
    }

    /// The groups of one attribute at one stage.
    package struct Comparison: Hashable, Sendable {
        package let attribute: Attribute
        package let stage: Stage
        /// Everybody; nil where they are too few to be shown.
        package let everybody: Proportion?
        package let lines: [Line]
    }

    package static let fourFifths = 0.8
    package let comparisons: [Comparison]

    package init(_ groups: [Attribute: [Group]]) {
        comparisons = Attribute.allCases.flatMap { attribute in
            let sorted = (groups[attribute] ?? []).sorted {
                ($0.name == nil ? 1 : 0, $0.name ?? "") < ($1.name == nil ? 1 : 0, $1.name ?? "")
            }
            var hidden: Set<Int> = []
            return Stage.allCases.map { stage in
                // Who is withheld at one stage is so at the next.
                hidden.formUnion(Withholding.hidden(sorted.map { $0.chosen(at: stage).whole }))
                return Comparison(attribute, stage, sorted, hidden)
            }
        }
    }

    package subscript(_ attribute: Attribute, _ stage: Stage) -> Comparison? {
        comparisons.first { $0.attribute == attribute && $0.stage == stage }
    }
}

extension FairnessReport.Comparison {
    fileprivate init(
        _ attribute: FairnessReport.Attribute, _ stage: FairnessReport.Stage, _ groups: [FairnessReport.Group], _ hidden: Set<Int>
    ) {
        let chosen = groups.map { $0.chosen(at: stage) }
        let compared = chosen.indices.filter { !hidden.contains($0) && groups[$0].name != nil && chosen[$0].whole > 0 }
        let best = compared.max { (chosen[$0].rate ?? 0, chosen[$0].whole) < (chosen[$1].rate ?? 0, chosen[$1].whole) }.map { chosen[$0] }
        let all = Proportion(chosen.reduce(0) { $0 + $1.count }, of: chosen.reduce(0) { $0 + $1.whole })
        self.attribute = attribute
        self.stage = stage
        everybody = all.whole >= Withholding.least ? all : nil
        lines = groups.indices.map { place in
            guard !hidden.contains(place) else { return .init(group: groups[place].name, chosen: nil, ratio: nil, chance: nil) }
            let isCompared = compared.count > 1 && compared.contains(place)
            return .init(groups[place].name, chosen[place], against: isCompared ? best : nil)
        }
    }
}

extension FairnessReport.Line {
    fileprivate init(_ group: String?, _ chosen: Proportion, against best: Proportion?) {
        self.group = group
        self.chosen = chosen
        guard let rate = chosen.rate, let best, let highest = best.rate, highest > 0 else {
            (ratio, chance) = (nil, nil)
            return
        }
        ratio = rate / highest
        chance = chosen.likelihood(ofChanceAgainst: best)
    }
}
