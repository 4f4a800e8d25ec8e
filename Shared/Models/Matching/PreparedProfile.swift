/// A profile as the scorer reads it: indexes instead of names, each skill once, in the taxonomy's order.
package struct PreparedProfile: Sendable {
    struct Held: Sendable {
        let skill: Int32
        let kinship: Int32
        /// 1 to 4, or 0 where it is unknown.
        let level: Int32
        /// What the skill counts by evidence and recency, 0 to 1.
        let quality: Double
        /// The square of the skill's rarity.
        let mass: Double
    }

    /// Work that the person is likely to know.
    struct Likely: Hashable, Sendable {
        let occupation: Int32
        /// How surely, 0 to 1 in steps of 1/65,535.
        let strength: UInt16
    }

    let held: [Held]
    /// In order of occupation.
    let likely: [Likely]
    let occupations: [(index: Int32, isco: ISCOCode, months: Int?)]
    let education: EducationLevel?
    let languages: [SkillProfile.SpokenLanguage]?
    let licences: [Licence]?
    package let place: Place?
    let reach: Int?
    let availableFrom: CalendarDate?
    let hours: WorkableHours
    let wish: PreparedWish
    /// Of the kept profile that it was read from; 0 where that is not known.
    package let version: Int
    /// What the profile states that the taxonomy does not know.
    package let unrecognised: [ConceptURI]

    /// Reads `profile` as of `today`; of a skill stated twice the better statements count.
    // What it reads is lent, as in `SkillFit`.
    package init(
        _ profile: borrowing SkillProfile, version: Int, taxonomy: borrowing Taxonomy, model: borrowing ScoringModel, today: CalendarDate
    ) {
        var unknown: Set<ConceptURI> = []
        var stated: [Statement] = []
        stated.reserveCapacity(profile.skills.count)
        for place in profile.skills.indices {
            guard let index = taxonomy.index(ofSkill: profile.skills[place].skill) else {
                unknown.insert(profile.skills[place].skill)
                continue
            }
            stated.append(Statement(skill: index, place: Int32(place)))
        }
        held = Self.merged(stated, of: profile.skills) { index, held in
            let rarity = taxonomy.rarity[Int(index)]
            return Held(
                skill: index, kinship: taxonomy.kinship[Int(index)], level: Int32(held.level?.rawValue ?? 0),
                quality: model.quality(of: held, today: today), mass: rarity * rarity)
        }
        var months: [Int32: Int?] = [:]
        for held in profile.occupations {
            guard let index = taxonomy.index(ofOccupation: held.occupation) else {
                unknown.insert(held.occupation)
                continue
            }
            months[index] = .some([months[index] ?? nil, held.months].compactMap { $0 }.max())
        }
        occupations = months.sorted { $0.key < $1.key }.map { ($0.key, taxonomy.occupations[Int($0.key)].isco, $0.value) }
        likely = taxonomy.work.likely(held, stated: occupations.map(\.index), model)
        education = profile.education
        languages = profile.languages
        licences = profile.licences
        place = profile.place
        reach = profile.reach
        availableFrom = profile.availableFrom
        hours = WorkableHours(profile.schedules)
        wish = PreparedWish(profile, taxonomy)
        self.version = version
        unrecognised = unknown.sorted()
    }

    init(
        held: [Held], likely: [Likely], occupations: [(index: Int32, isco: ISCOCode, months: Int?)], facts: ProfileFacts,
        availableFrom: CalendarDate?, hours: WorkableHours, wish: PreparedWish, version: Int
    ) {
        (self.held, self.likely, self.occupations, self.version) = (held, likely, occupations, version)
        education = facts.education
        languages = facts.languages
        licences = facts.licences
        place = facts.place
        reach = facts.reach
        self.availableFrom = availableFrom
        (self.hours, self.wish) = (hours, wish)
        unrecognised = []
    }

    /// Where a profile states a skill: numbers alone, which are quicker to sort than what is stated.
    private struct Statement {
        let skill: Int32
        let place: Int32
    }

    /// Each skill once, in order.
    private static func merged(
        _ stated: [Statement], of skills: [SkillProfile.HeldSkill], _ prepare: (Int32, SkillProfile.HeldSkill) -> Held
    ) -> [Held] {
        let order = stated.sorted { ($0.skill, $0.place) < ($1.skill, $1.place) }
        var held: [Held] = []
        held.reserveCapacity(order.count)
        var place = 0
        while place < order.count {
            let skill = order[place].skill
            var statement = skills[Int(order[place].place)]
            place += 1
            while place < order.count, order[place].skill == skill {
                statement = statement.merged(with: skills[Int(order[place].place)])
                place += 1
            }
            held.append(prepare(skill, statement))
        }
        return held
    }

    /// Whether there is nothing to give a score by.
    package var isEmpty: Bool {
        held.isEmpty && occupations.isEmpty
    }
}

extension SkillProfile.HeldSkill {
    /// The better of two statements on the same skill, field by field.
    func merged(with other: Self) -> Self {
        Self(
            skill, level: [level, other.level].compactMap { $0 }.max(), months: [months, other.months].compactMap { $0 }.max(),
            lastUsed: [lastUsed, other.lastUsed].compactMap { $0 }.max(), evidence: max(evidence, other.evidence))
    }
}
