/// What stands between people and vacancies: which skills, learned by whom, would bring how many together.
///
/// Each figure is what scoring anew gives, the skill being learned, certified and at the level asked: what it makes likely counts too. Of each
/// vacancy the skills count that it asks for.
package struct GapSurvey: Sendable {
    /// The score from which a person fits a vacancy well enough to be put forward: judgement, until outcomes can teach it.
    package static let goodFit = 0.6
    /// The most pairs that one survey looks at; of more people an even part is taken.
    package static let mostPairs = 200_000

    /// The skills that would open something, the best first.
    package let gains: [SkillGain]
    /// How many people fit a vacancy well now, of those looked at.
    package let fitting: Int
    /// How many were looked at, of how many.
    package let sample: Proportion

    /// Looks at everybody, or evenly at some where they are too many; the order of people decides which.
    package init<People: RandomAccessCollection<PreparedProfile>>(
        _ people: People, _ openings: [SurveyedOpening], by scorer: Scorer, atMost pairs: Int = mostPairs
    ) where People.Index == Int {
        let step = max(1, (people.count * openings.count + pairs - 1) / pairs)
        var (tallies, fitting, looked) = (Tallies(openings, scorer), 0, 0)
        for place in stride(from: 0, to: people.count, by: step) {
            looked += 1
            if tallies.look(at: people[place]) { fitting += 1 }
        }
        self.fitting = fitting
        sample = Proportion(looked, of: people.count)
        gains = tallies.gains
    }
}

/// What was found while people are gone through.
private struct Tallies {
    private struct Tally {
        var people = 0
        var unlocked = 0
        var lastMissing = 0
        var gain = 0.0
        /// Per vacancy, how many people would come to fit it.
        var crossing: [Int: Int] = [:]
    }

    private let openings: [SurveyedOpening]
    private let scorer: Scorer
    /// Per vacancy and asked skill: what work that the skill alone makes likely is worth at most.
    private let reaches: [[Float]]
    private var tallies: [Int32: Tally] = [:]

    init(_ openings: [SurveyedOpening], _ scorer: Scorer) {
        (self.openings, self.scorer) = (openings, scorer)
        let skills = Set(openings.flatMap { $0.demand.asked.map(\.skill) })
        let strengths = Dictionary(uniqueKeysWithValues: skills.map { ($0, Schooling.strengths(of: $0, scorer)) })
        reaches = openings.map { opening in
            opening.demand.asked.map { Schooling.worth(strengths[$0.skill] ?? [], for: opening.demand) }
        }
    }

    /// Takes one person in; tells whether they fit a vacancy well now. A pair with a requirement that no skill meets stays out.
    mutating func look(at person: PreparedProfile) -> Bool {
        var isFitting = false
        var opened: Set<Int32> = []
        var schooling = Schooling(person, scorer)
        for (place, opening) in openings.enumerated() {
            let match = scorer.match(person, for: opening.demand)
            guard let score = match.score, !match.isBlocked else { continue }
            if score >= GapSurvey.goodFit { isFitting = true }
            opened.formUnion(note(match, score, of: &schooling, at: place))
        }
        for skill in opened { tallies[skill]?.people += 1 }
        return isFitting
    }

    /// Notes what each skill would do for one pair; gives those that would bring it within reach.
    private mutating func note(_ match: Match, _ score: Double, of schooling: inout Schooling, at place: Int) -> [Int32] {
        let demand = openings[place].demand
        let missing = match.findings.filter { $0.isEssential && $0.cover != .held }
        let last = missing.count == 1 && match.essentialCoverage.of > 1 ? missing[0].skill : nil
        let isFitting = score >= GapSurvey.goodFit
        let able = isFitting ? [] : schooling.able(to: GapSurvey.goodFit, for: demand, reaches[place])
        var opening: [Int32] = []
        for (number, finding) in match.findings.enumerated() where finding.cover != .held {
            let isLast = finding.skill == last
            guard isLast || able.contains(number), let after = schooling.score(learning: finding.skill, for: demand), after > score else {
                continue
            }
            let isCrossing = !isFitting && after >= GapSurvey.goodFit
            guard isCrossing || isLast else { continue }
            tallies[finding.skill, default: Tally()].gain += after - score
            if isLast { tallies[finding.skill]?.lastMissing += 1 }
            guard isCrossing else { continue }
            tallies[finding.skill]?.unlocked += 1
            tallies[finding.skill]?.crossing[place, default: 0] += 1
            opening.append(finding.skill)
        }
        return opening
    }

    var gains: [SkillGain] {
        tallies.map { skill, tally in
            SkillGain(
                skill: skill, placements: tally.crossing.reduce(0) { $0 + min($1.value, openings[$1.key].openings) }, people: tally.people,
                unlocked: tally.unlocked, lastMissing: tally.lastMissing, gain: tally.gain, vacancies: tally.crossing.keys.sorted())
        }.sorted(by: SkillGain.isBefore)
    }
}
