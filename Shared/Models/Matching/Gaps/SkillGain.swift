/// What learning one skill would open, to one person or to many.
package struct SkillGain: Hashable, Sendable {
    /// Index of the skill in the taxonomy.
    package let skill: Int32
    /// Placements that would come within reach: of each vacancy as many as people would fit well then, at most its openings.
    package let placements: Int
    /// People who would fit a vacancy well that they do not fit well now.
    package let people: Int
    /// Pairs of a person and a vacancy that would come within reach.
    package let unlocked: Int
    /// Pairs in which it is the one essential skill of several that is still missing, whether or not they fit well without it.
    package let lastMissing: Int
    /// What the scores of all these pairs would gain together.
    package let gain: Double
    /// The places of the vacancies that would come within reach, ascending.
    package let vacancies: [Int]

    /// The most placements first, then the most gain.
    static func isBefore(_ a: SkillGain, _ b: SkillGain) -> Bool {
        (-a.placements, -a.lastMissing, -a.gain, a.skill) < (-b.placements, -b.lastMissing, -b.gain, b.skill)
    }
}

/// A vacancy that is to be filled, as a survey reads it.
package struct SurveyedOpening: Sendable {
    package let demand: PreparedDemand
    package let openings: Int

    package init(_ demand: PreparedDemand, openings: Int) {
        self.demand = demand
        self.openings = openings
    }
}
