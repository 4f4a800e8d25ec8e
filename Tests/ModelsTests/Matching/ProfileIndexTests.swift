import Models
import Testing

struct ProfileIndexTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `the best in the index are the best of a ranking of all, to the last bit`(seed: UInt64) throws {
        var world = try RandomWorld(seed: seed)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        var profiles: [Int: PreparedProfile] = [:]
        for id in 0..<1_500 { profiles[id] = scorer.prepare(id % 50 == 0 ? SkillProfile() : world.profile()) }
        var index = try #require(ProfileIndex(profiles.map { (id: $0.key, profile: $0.value) }, by: scorer))
        for round in 0..<12 {
            // Some come, some go, some change; now and then all is packed anew.
            for id in (0..<40).map({ $0 * 31 + round }) {
                let profile = id % 3 == 0 ? nil : scorer.prepare(world.profile())
                profiles[id] = profile
                if let profile { index.put(id, profile) } else { index.remove(id) }
            }
            if round % 4 == 3 { index.compact() }
            #expect(index.count == profiles.count)
            let demand = scorer.prepare(world.demand())
            for limit in [1, 10, 50, 2_000] {
                let found = index.best(limit, for: demand)
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
        let profiles = (0..<800).map { (id: $0, profile: scorer.prepare(world.profile())) }
        let index = try #require(ProfileIndex(profiles, by: scorer))
        for _ in 0..<10 {
            let demand = scorer.prepare(world.demand())
            let found = index.best(20, for: demand) { id, facts in id % 2 == 0 && facts.place?.area == "A" }
            let allowed = profiles.filter { id, profile in id % 2 == 0 && ProfileFacts(profile).place?.area == "A" }
            #expect(found.map(\.id) == scorer.rank(allowed, for: demand, limit: 20).map(\.id))
        }
    }

    @Test func `a demand that asks for nothing finds everybody, and a limit of nothing nobody`() throws {
        var world = try RandomWorld(seed: 11)
        let scorer = Scorer(taxonomy: world.taxonomy, today: world.today)
        let index = try #require(ProfileIndex((0..<30).map { (id: $0, profile: scorer.prepare(world.profile())) }, by: scorer))
        let nothing = scorer.prepare(VacancyDemand())
        #expect(index.best(40, for: nothing).map(\.id) == Array(0..<30))
        #expect(index.best(0, for: nothing).isEmpty)
    }
}
