/// What one person would score with a further skill.
struct Schooling {
    private let person: PreparedProfile
    private let scorer: Scorer
    /// Per occupation, how surely the person would be taken to know it, by little too.
    private let strengths: [Float]
    /// The person with each skill that was asked about.
    private var learned: [Int32: PreparedProfile] = [:]

    init(_ person: PreparedProfile, _ scorer: Scorer) {
        (self.person, self.scorer) = (person, scorer)
        strengths = scorer.taxonomy.work.strengths(person.held, stated: person.occupations.map(\.index), scorer.model)
    }

    /// The score for a vacancy once the skill is learned: certified, and at whichever level is asked.
    mutating func score(learning skill: Int32, for demand: PreparedDemand) -> Double? {
        let profile = learned[skill] ?? person.learning(skill, scorer)
        learned[skill] = profile
        return scorer.score(profile, for: demand)
    }

    /// The places of the asked skills of which one, once learned, may give a score of `score`: all those that do, and some besides.
    ///
    /// `reaches` tells what work that each makes likely by itself is worth at most. As what is shown of an occupation by all skills is at most
    /// the sum of what each shows, likely work is worth at most so much more than now.
    func able(to score: Double, for demand: PreparedDemand, _ reaches: [Float]) -> Set<Int> {
        let now = Self.worth(strengths, for: demand)
        let fit = SkillFit(person, demand, scorer.model)
        let parts = scorer.parts(person, demand, fit: fit)
        return Set(
            demand.asked.indices.filter { place in
                let likely = min(1, Double(now + reaches[place]) + Self.slack)
                let value = fit.value(filling: place, likely: likely, demand, scorer.model)
                return parts.with(skills: .known(value)).mean(scorer.model.weights) >= score
            })
    }

    /// Sums in single precision, and of rounded shares, may come out lower by less than this.
    private static let slack = 1e-4

    /// Per occupation, how surely the skill alone makes it likely.
    static func strengths(of skill: Int32, _ scorer: Scorer) -> [Float] {
        scorer.taxonomy.work.strengths([.init(skill, scorer)], stated: [], scorer.model)
    }

    /// What likely work of such strengths is worth to a vacancy, the best of it.
    static func worth(_ strengths: [Float], for demand: PreparedDemand) -> Float {
        let (akin, strengths) = (demand.akin.span, strengths.span)
        var best: Float = 0
        for place in 0..<min(akin.count, strengths.count) {
            let worth = akin[unchecked: place] * strengths[unchecked: place]
            if worth > best { best = worth }
        }
        return best
    }
}

extension PreparedProfile.Held {
    /// A skill that was just learned, and certified.
    fileprivate init(_ skill: Int32, _ scorer: Scorer) {
        let rarity = scorer.taxonomy.rarity[Int(skill)]
        self.init(
            skill: skill, kinship: scorer.taxonomy.kinship[Int(skill)], level: 0, quality: scorer.model.certified, mass: rarity * rarity)
    }
}

extension PreparedProfile {
    /// The same with a further skill.
    fileprivate func learning(_ skill: Int32, _ scorer: Scorer) -> PreparedProfile {
        let held = (held + [Held(skill, scorer)]).sorted { $0.skill < $1.skill }
        return PreparedProfile(
            held: held, likely: scorer.taxonomy.work.likely(held, stated: occupations.map(\.index), scorer.model), occupations: occupations,
            facts: ProfileFacts(self), availableFrom: availableFrom, hours: hours, wish: wish, version: version)
    }
}
