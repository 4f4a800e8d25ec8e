import Models
import Testing

struct RankingTests {
    @Test func `a ranking does not depend on the order of the candidates, and ties go by id`() throws {
        var world = try RandomWorld(seed: 3)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let demand = scorer.prepare(world.demand())
        let same = world.profile()
        let profiles = (0..<60).map { (id: $0, profile: scorer.prepare($0 % 3 == 0 ? same : $0 == 1 ? SkillProfile() : world.profile())) }
        let ranked = scorer.rank(profiles, for: demand)
        #expect(scorer.rank(profiles.shuffled(using: &world.random), for: demand, limit: 20).map(\.id) == ranked.prefix(20).map(\.id))
        #expect(ranked.map(\.id).filter { $0 % 3 == 0 } == (0..<60).filter { $0 % 3 == 0 })
        #expect(ranked.last?.id == 1 && ranked.last?.match.score == nil)
    }

    @Test func `who misses a hard requirement comes after, is shown, and learns the remedy`() throws {
        let world = try RandomWorld(seed: 4)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let skills = world.skills[..<4].map { SkillProfile.HeldSkill($0) }
        let demand = scorer.prepare(
            VacancyDemand(
                essential: skills.map { .init($0.skill) }, languages: [.init(LanguageCode(.english), .b2, isRequired: true)],
                licences: [.car],
                startsBy: CalendarDate(daysSince1970: 20_030)))
        let ranked = scorer.rank(
            [
                (id: 1, profile: scorer.prepare(SkillProfile(skills: skills, licences: []))),
                (id: 2, profile: scorer.prepare(SkillProfile(skills: [skills[0]], licences: [.car]))),
                (id: 3, profile: scorer.prepare(SkillProfile(skills: skills, languages: [.init(LanguageCode(.english), .a2)]))),
                (id: 4, profile: scorer.prepare(SkillProfile(skills: [skills[0]], availableFrom: CalendarDate(daysSince1970: 20_031)))),
            ], for: demand)
        #expect(ranked.first?.id == 2 && ranked.count == 4)
        let blockers = Dictionary(uniqueKeysWithValues: ranked.map { ($0.id, $0.match.blockers.filter(\.isCertain).map(\.requirement)) })
        #expect(
            blockers == [
                1: [.licence(.car)], 2: [], 3: [.language(LanguageCode(.english), .b2)],
                4: [.start(by: CalendarDate(daysSince1970: 20_030))],
            ])
        #expect(ranked.allSatisfy { $0.match.blockers.allSatisfy { !$0.remedy.english.isEmpty } })
    }
}
