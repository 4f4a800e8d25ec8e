import Glibc
import Models
import Testing

struct ScorerTests {
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `the fast skill fit equals its definition`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let reference = ReferenceFit(world: world)
        for _ in 0..<8 {
            let profile = world.profile()
            let demand = world.demand()
            let match = scorer.match(scorer.prepare(profile), for: scorer.prepare(demand))
            #expect(abs(try Self.stated(match) - pow(reference.fit(profile, demand), 4)) < 1e-9)
        }
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func `what is likely equals its definition`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let reference = ReferenceLikely(world: world)
        for _ in 0..<8 {
            let profile = world.profile()
            let demand = world.demand()
            let match = scorer.match(scorer.prepare(profile), for: scorer.prepare(demand))
            #expect(abs((match.likely?.value ?? 0) - reference.value(profile, demand)) < 1e-3)
        }
    }

    /// What is stated, to the power at which it counts.
    private static func stated(_ match: Match) throws -> Double {
        let skills = try #require(match.components.first { $0.kind == .skills })
        return match.findings.reduce(0) { $0 + $1.points } / skills.share * (skills.value ?? 0)
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `a score is bounded and its parts sum to it`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        for _ in 0..<30 {
            let profile = scorer.prepare(world.profile())
            let demand = scorer.prepare(world.demand())
            let match = scorer.match(profile, for: demand)
            let score = try #require(match.score)
            #expect(score == scorer.score(profile, for: demand))
            #expect((0...1).contains(score) && (0...1).contains(match.completeness))
            #expect(abs(match.components.reduce(0) { $0 + $1.points } - score) < 1e-9)
            let skills = match.components.first { $0.kind == .skills }?.points ?? 0
            let likely = match.likely?.points ?? 0
            #expect(likely >= 0 && abs(match.findings.reduce(likely) { $0 + $1.points } - skills) < 1e-9)
            #expect(match.findings.allSatisfy { $0.worth > -1e-12 && (0...1).contains($0.amount) })
            #expect(match == scorer.match(profile, for: demand))
        }
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `adding an asked skill never lowers the score`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        for _ in 0..<30 {
            let demand = world.demand()
            let prepared = scorer.prepare(demand)
            var profile = world.profile()
            var last = try #require(scorer.score(scorer.prepare(profile), for: prepared))
            let held = Set(profile.skills.map(\.skill))
            let asked = (demand.essential + demand.optional).filter { !held.contains($0.skill) }
            for asked in asked.shuffled(using: &world.random) {
                profile.skills.append(
                    .init(asked.skill, level: world.maybe(SkillLevel.allCases), evidence: world.maybe(Evidence.allCases) ?? .declared))
                let score = try #require(scorer.score(scorer.prepare(profile), for: prepared))
                #expect(score >= last - 1e-12)
                last = score
            }
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `closing a gap brings at least what its worth says`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let taxonomy = world.taxonomy
        let scorer = Scorer(taxonomy: taxonomy, today: world.today)
        for _ in 0..<20 {
            let profile = world.profile()
            let demand = scorer.prepare(world.demand())
            let before = scorer.match(scorer.prepare(profile), for: demand)
            for finding in before.findings where finding.cover != .held {
                var richer = profile
                richer.skills.append(
                    .init(taxonomy.skills[Int(finding.skill)], level: .expert, lastUsed: world.today, evidence: .certified))
                let after = try #require(scorer.score(scorer.prepare(richer), for: demand))
                #expect(after - (before.score ?? 0) - finding.worth > -1e-9)
                // What is likely counts less than the same skill stated.
                if finding.isLikely { #expect(after > before.score ?? 1) }
            }
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `skills that nobody asked for take what is said of them`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        for _ in 0..<30 {
            let profile = world.profile()
            let demand = world.demand()
            let match = scorer.match(scorer.prepare(profile), for: scorer.prepare(demand))
            let asked = Set((demand.essential + demand.optional).map(\.skill))
            var narrow = profile
            narrow.skills.removeAll { !asked.contains($0.skill) }
            #expect(match.surplus.count == Set(profile.skills.map(\.skill)).subtracting(asked).count)
            #expect(match.surplus.cost >= 0)
            // Where none of them stands in for another skill, what is stated counts more without them by just that.
            let standsIn = match.findings.contains { if case .covered = $0.cover { true } else { $0.cover == .held && $0.amount < 1 } }
            guard !standsIn, !narrow.skills.isEmpty else { continue }
            let alone = scorer.match(scorer.prepare(narrow), for: scorer.prepare(demand))
            let share = try #require(match.components.first { $0.kind == .skills }?.share)
            func value(_ stated: Double) -> Double { (stated + (1 - stated) * (match.likely?.value ?? 0)).squareRoot() }
            let cost = share * (value(try Self.stated(alone)) - value(try Self.stated(match)))
            #expect(abs(cost - match.surplus.cost) < 1e-9)
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `order and duplicates change nothing`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let shuffled = Taxonomy(
            occupations: world.occupations.reversed() + world.occupations,
            skills: world.skills.shuffled(using: &world.random) + world.skills,
            relations: world.relations.reversed() + world.relations, broader: world.broader.reversed() + world.broader,
            descriptions: world.descriptions)
        let other = Scorer(taxonomy: shuffled, today: world.today)
        for _ in 0..<30 {
            let profile = world.profile()
            let demand = world.demand()
            var profileAgain = profile
            profileAgain.skills = profile.skills.reversed() + profile.skills
            profileAgain.occupations = profile.occupations.reversed() + profile.occupations
            var demandAgain = demand
            demandAgain.essential = demand.essential.reversed() + demand.essential
            demandAgain.optional = demand.optional.reversed() + demand.optional + demand.essential.map { .init($0.skill) }
            demandAgain.languages += demand.languages
            demandAgain.licences += demand.licences
            let match = scorer.match(scorer.prepare(profile), for: scorer.prepare(demand))
            #expect(other.match(other.prepare(profileAgain), for: other.prepare(demandAgain)) == match)
        }
    }

    @Test func `an empty profile has no score but a reason`() throws {
        var world = try RandomWorld(seed: 7)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let match = scorer.match(scorer.prepare(SkillProfile(education: .bachelor)), for: scorer.prepare(world.demand()))
        #expect(match.score == nil && match.unscored == .emptyProfile)
        let nothing = scorer.match(scorer.prepare(world.profile()), for: scorer.prepare(VacancyDemand(education: .primary)))
        #expect(nothing.score == nil && nothing.unscored == .emptyDemand)
    }

    @Test func `a vacancy that names its work and no skills is compared by the skills that go with it`() throws {
        let world = try RandomWorld(seed: 12)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let work = world.occupations[0].uri
        let needs = Set(world.relations.filter { $0.occupation == work }.map(\.skill))
        let demand = scorer.prepare(VacancyDemand(occupation: work))
        func match(_ skills: some Sequence<ConceptURI>) -> Match {
            scorer.match(scorer.prepare(SkillProfile(skills: skills.map { .init($0) })), for: demand)
        }
        let (able, other) = (match(needs), match(world.skills.filter { !needs.contains($0) }.prefix(1)))
        #expect(try #require(able.score) > 0.9 && #require(able.score) > #require(other.score))
        #expect(able.findings.isEmpty && able.likely?.value == 1)
        #expect(abs(able.components.reduce(0) { $0 + $1.points } - (able.score ?? 0)) < 1e-9)
    }

    @Test func `a full answer to a demand scores one`() throws {
        let world = try RandomWorld(seed: 8)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let asked = Array(world.skills[..<6])
        let profile = SkillProfile(skills: asked.map { .init($0, level: .expert, evidence: .certified) })
        let match = scorer.match(scorer.prepare(profile), for: scorer.prepare(VacancyDemand(essential: asked.map { .init($0) })))
        #expect(abs((match.score ?? 0) - 1) < 1e-12)
        #expect(match.essentialCoverage == (6, 6))
        #expect(match.findings.allSatisfy { $0.cover == .held && $0.worth < 1e-12 })
    }

    @Test func `work done makes its skills likely, which are to be asked and not held`() throws {
        let world = try RandomWorld(seed: 10)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let work = world.occupations[0].uri
        let needs = Set(world.relations.filter { $0.occupation == work }.map(\.skill))
        let demand = scorer.prepare(VacancyDemand(essential: needs.sorted().map { .init($0) }))
        let match = scorer.match(scorer.prepare(SkillProfile(occupations: [.init(work)])), for: demand)
        #expect(match.essentialCoverage == (0, needs.count))
        #expect(match.findings.allSatisfy { $0.isLikely && $0.cover == .missing && $0.points == 0 })
        #expect((match.likely?.points ?? 0) > 0 && match.likely.map { world.taxonomy.occupations[Int($0.occupation)].uri } == work)
    }

    @Test func `what is unknown leaves the mean and lowers completeness`() throws {
        let world = try RandomWorld(seed: 9)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let skill = world.skills[0]
        let demand = VacancyDemand(essential: [.init(skill)], education: .bachelor)
        let unknown = scorer.match(scorer.prepare(SkillProfile(skills: [.init(skill)])), for: scorer.prepare(demand))
        let known = scorer.match(scorer.prepare(SkillProfile(skills: [.init(skill)], education: .primary)), for: scorer.prepare(demand))
        #expect(unknown.completeness < 1 && known.completeness == 1)
        #expect(unknown.components.contains { $0.kind == .education && $0.value == nil && $0.points == 0 })
        #expect((unknown.score ?? 0) > (known.score ?? 1))
    }
}
