/// How much of one skill is asked for in a place, and how much there is.
package struct SkillBalance: Hashable, Sendable {
    /// Index of the skill in the taxonomy.
    package let skill: Int32
    /// Openings that ask for it: an essential skill counts 1, another one less, as in the score.
    package let demand: Double
    /// People who have it, each as much as evidence and recency make of it.
    package let supply: Double
    /// The same as whole numbers.
    package let openings: Int
    package let people: Int

    /// How much more is asked for than there is; negative where there is more than enough.
    package var gap: Double {
        demand - supply
    }

    /// Every skill that is asked for in `area`, or anywhere where it is nil, the widest gap first.
    ///
    /// Work that is not bound to a place is part of the whole alone, and so is whoever's place is not known.
    package static func all(
        _ people: some Sequence<PreparedProfile>, _ openings: [SurveyedOpening], in area: String? = nil, by model: ScoringModel
    ) -> [SkillBalance] {
        var asked: [Int32: (demand: Double, openings: Int)] = [:]
        for opening in openings where area == nil || opening.demand.demand.place?.area == area {
            for skill in opening.demand.asked {
                let old = asked[skill.skill] ?? (0, 0)
                let weight = skill.isEssential ? 1 : model.optional
                asked[skill.skill] = (old.demand + weight * Double(opening.openings), old.openings + opening.openings)
            }
        }
        var held: [Int32: (supply: Double, people: Int)] = [:]
        for person in people where area == nil || person.place?.area == area {
            for skill in person.held where asked[skill.skill] != nil {
                let old = held[skill.skill] ?? (0, 0)
                held[skill.skill] = (old.supply + skill.quality, old.people + 1)
            }
        }
        return asked.map { skill, asked in
            let there = held[skill] ?? (0, 0)
            return SkillBalance(
                skill: skill, demand: asked.demand, supply: there.supply, openings: asked.openings, people: there.people)
        }.sorted { (-$0.gap, -$0.demand, $0.skill) < (-$1.gap, -$1.demand, $1.skill) }
    }
}
