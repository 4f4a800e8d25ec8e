import Models
import Testing

@Suite struct `A survey of gaps` {
    /// People and vacancies at random, with enough skills each that some pairs fit and some nearly do.
    private func world(_ seed: UInt64, people: Int, vacancies: Int) throws -> (
        scorer: Scorer, people: [SkillProfile], demands: [VacancyDemand]
    ) {
        var world = try RandomWorld(seed: seed)
        let demands = (0..<vacancies).map { _ in world.demand() }
        let profiles = (0..<people).map { place in
            // Everybody has most of what one vacancy asks, so that single skills matter.
            var profile = world.profile()
            let asked = demands[place % vacancies].essential + demands[place % vacancies].optional
            profile.skills += world.pick(asked, 0...max(0, asked.count - 1)).map { .init($0.skill, evidence: .certified) }
            return profile
        }
        return (Scorer(taxonomy: world.taxonomy, today: world.today), profiles, demands)
    }

    @Test(arguments: 1...6) func `counts just whom scoring anew with each skill learned brings within reach`(seed: Int) throws {
        let (scorer, people, demands) = try world(UInt64(seed), people: 160, vacancies: 8)
        let openings = demands.enumerated().map { SurveyedOpening(scorer.prepare($1), openings: $0 % 3 + 1) }
        let survey = GapSurvey(people.map { scorer.prepare($0) }, openings, by: scorer)
        var (seen, unlocked) = (0, 0)
        for uri in Set(demands.flatMap { ($0.essential + $0.optional).map(\.skill) }) {
            let gain = survey.gains.first { scorer.taxonomy.skills[Int($0.skill)] == uri }
            var (crossing, learners): ([Int], Set<Int>) = ([], [])
            for (person, profile) in people.enumerated() where !profile.skills.contains(where: { $0.skill == uri }) {
                for (place, demand) in demands.enumerated() {
                    guard let asked = (demand.essential + demand.optional).first(where: { $0.skill == uri }) else { continue }
                    var learned = profile
                    learned.skills.append(.init(uri, level: asked.level ?? .expert, evidence: .certified))
                    let prepared = scorer.prepare(demand)
                    guard let before = scorer.score(scorer.prepare(profile), for: prepared), before < GapSurvey.goodFit,
                        !scorer.isBlocked(scorer.prepare(profile), for: prepared),
                        let after = scorer.score(scorer.prepare(learned), for: prepared), after >= GapSurvey.goodFit
                    else { continue }
                    crossing.append(place)
                    learners.insert(person)
                }
            }
            #expect(gain?.unlocked ?? 0 == crossing.count && gain?.people ?? 0 == learners.count)
            #expect(gain?.vacancies ?? [] == Set(crossing).sorted())
            let byVacancy = Dictionary(grouping: crossing) { $0 }
            #expect(gain?.placements ?? 0 == byVacancy.reduce(0) { $0 + min($1.value.count, openings[$1.key].openings) })
            unlocked += gain?.unlocked ?? 0
            seen += crossing.count
        }
        #expect(seen > 0 && unlocked > 0, "The world has something to learn.")
    }

    @Test func `puts the skill first that opens most placements, and does not depend on the order of people`() throws {
        let (scorer, people, demands) = try world(9, people: 30, vacancies: 10)
        let openings = demands.map { SurveyedOpening(scorer.prepare($0), openings: 2) }
        let gains = GapSurvey(people.map { scorer.prepare($0) }, openings, by: scorer).gains
        #expect(gains.map(\.placements) == gains.map(\.placements).sorted(by: >))
        let other = GapSurvey(people.reversed().map { scorer.prepare($0) }, openings, by: scorer).gains
        #expect(gains.map(\.skill) == other.map(\.skill) && gains.map(\.placements) == other.map(\.placements))
    }

    @Test func `looks at an even part of too many people, and says so`() throws {
        let (scorer, people, demands) = try world(3, people: 30, vacancies: 10)
        let openings = demands.map { SurveyedOpening(scorer.prepare($0), openings: 1) }
        let survey = GapSurvey(people.map { scorer.prepare($0) }, openings, by: scorer, atMost: 100)
        #expect(survey.sample == Proportion(10, of: 30))
        #expect(
            GapSurvey([PreparedProfile](), openings, by: scorer).gains.isEmpty
                && GapSurvey(people.map { scorer.prepare($0) }, [], by: scorer).gains.isEmpty)
    }

    @Test func `balances what is asked for with what there is, in one place or in all`() throws {
        let world = try RandomWorld(seed: 1)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let (a, b) = (world.skills[0], world.skills[1])
        let openings = [
            SurveyedOpening(
                scorer.prepare(VacancyDemand(essential: [.init(a)], optional: [.init(b)], place: Place(area: "A"))), openings: 4),
            SurveyedOpening(scorer.prepare(VacancyDemand(essential: [.init(b)])), openings: 1),
        ]
        let people = [
            SkillProfile(skills: [.init(a, evidence: .certified)], place: Place(area: "A")),
            SkillProfile(skills: [.init(a, evidence: .declared), .init(b, evidence: .certified)], place: Place(area: "B")),
            SkillProfile(skills: [.init(world.skills[2])], place: Place(area: "A")),
        ].map { scorer.prepare($0) }
        let all = SkillBalance.all(people, openings, by: scorer.model)
        #expect(all.map { scorer.taxonomy.skills[Int($0.skill)] } == [a, b])
        #expect(all.map(\.demand) == [4, 3] && all.map(\.openings) == [4, 5] && all.map(\.people) == [2, 1])
        #expect(abs(all[0].supply - (1 + scorer.model.declared)) < 1e-12 && abs(all[0].gap - (3 - scorer.model.declared)) < 1e-12)
        let here = SkillBalance.all(people, openings, in: "A", by: scorer.model)
        #expect(here.map(\.demand) == [4, 2] && here.map(\.people) == [1, 0])
    }
}
