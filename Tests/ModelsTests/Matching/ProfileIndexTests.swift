import Models
import Testing

struct ProfileIndexTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `the best in the index are the best of a ranking of all, to the last bit`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        var profiles: [Int: PreparedProfile] = [:]
        for id in 0..<1_500 { profiles[id] = scorer.prepare(id % 50 == 0 ? SkillProfile() : world.profile()) }
        var index = try Self.packed(profiles, over: scorer.taxonomy)
        for round in 0..<12 {
            // Some come, some go, some change; now and then all is packed anew.
            for id in (0..<40).map({ $0 * 31 + round }) {
                let profile = id % 3 == 0 ? nil : scorer.prepare(world.profile())
                profiles[id] = profile
                if let profile { index.put(id, profile) } else { index.remove(id) }
            }
            if round % 4 == 3 { index = index.compacted() }
            #expect(index.count == profiles.count)
            #expect(index.everybody.map(\.id) == profiles.keys.sorted())
            var asked = world.demand()
            // A vacancy may name its work alone.
            if round % 3 == 2 { asked = VacancyDemand(occupation: world.occupations[round].uri, schedule: asked.schedule) }
            let demand = scorer.prepare(asked)
            for limit in [1, 10, 50, 2_000] {
                let found = index.best(limit, for: demand, by: scorer)
                let ranked = scorer.rank(profiles.map { (id: $0.key, profile: $0.value) }, for: demand, limit: limit)
                #expect(found.map(\.id) == ranked.map(\.id))
                #expect(found.map(\.match) == ranked.map(\.match))
            }
        }
    }

    @Test(arguments: 7...9 as ClosedRange<UInt64>)
    func `a filter leaves out whom it does not allow and nobody else`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        var profiles: [Int: PreparedProfile] = [:]
        for id in 0..<800 { profiles[id] = scorer.prepare(world.profile()) }
        let index = try Self.packed(profiles, over: scorer.taxonomy)
        for _ in 0..<10 {
            let demand = scorer.prepare(world.demand())
            let found = index.best(20, for: demand, by: scorer) { facts in facts.place?.area == "A" }
            let allowed = profiles.filter { $0.value.place?.area == "A" }.map {
                (id: $0.key, profile: $0.value)
            }
            #expect(found.map(\.id) == scorer.rank(allowed, for: demand, limit: 20).map(\.id))
        }
    }

    @Test func `a demand that asks for nothing finds everybody, and a limit of nothing nobody`() throws {
        var world = try RandomWorld(seed: 11)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        var profiles: [Int: PreparedProfile] = [:]
        for id in 0..<30 { profiles[id] = scorer.prepare(world.profile()) }
        let index = try Self.packed(profiles, over: scorer.taxonomy)
        let nothing = scorer.prepare(VacancyDemand())
        #expect(index.best(40, for: nothing, by: scorer).map(\.id) == Array(0..<30))
        #expect(index.best(0, for: nothing, by: scorer).isEmpty)
    }

    @Test(arguments: 13...14 as ClosedRange<UInt64>)
    func `other weights of the parts need no other index`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        var profiles: [Int: PreparedProfile] = [:]
        for id in 0..<500 { profiles[id] = scorer.prepare(world.profile()) }
        let index = try Self.packed(profiles, over: scorer.taxonomy)
        let weights = ["skills": 0.2, "occupation": 0.3, "languages": 0.05, "education": 0, "place": 0.15, "schedule": 0.3]
        let other = Scorer(taxonomy: scorer.taxonomy, model: ScoringModel.prior.weighing(weights, as: "other"), today: world.today)
        for _ in 0..<10 {
            let demand = other.prepare(world.demand())
            let ranked = other.rank(profiles.map { (id: $0.key, profile: $0.value) }, for: demand, limit: 30)
            let found = index.best(30, for: demand, by: other)
            #expect(found.map(\.id) == ranked.map(\.id) && found.map(\.match) == ranked.map(\.match))
        }
    }

    private static func packed(_ profiles: [Int: PreparedProfile], over taxonomy: Taxonomy) throws -> ProfileIndex<Int> {
        var packing = try #require(ProfilePacking<Int>(over: taxonomy))
        for (id, profile) in profiles.sorted(by: { $0.key < $1.key }) { packing.add(id, profile) }
        return packing.index()
    }
}
