/// The profiles of many people in memory, and the best of them for a vacancy without scoring everybody.
///
/// What it answers equals a ranking of all profiles, to the last bit. Changes are kept beside the packed profiles until `compact()`.
package struct ProfileIndex<ID: Hashable & Comparable & Sendable>: Sendable {
    private let scorer: Scorer
    private var packed: PackedProfiles<ID>
    /// What was put in since, and the places in `packed` that no longer count.
    private var fresh: [ID: PreparedProfile] = [:]
    private var gone: Set<UInt32> = []

    /// Takes everybody's profile once, as `scorer` prepared it; nil where the taxonomy has more skills or occupations than 65,536.
    package init?(_ profiles: some Sequence<(id: ID, profile: PreparedProfile)>, by scorer: Scorer) {
        guard PackedProfiles<ID>.canHold(scorer.taxonomy) else { return nil }
        self.scorer = scorer
        packed = PackedProfiles(taxonomy: scorer.taxonomy)
        for (id, profile) in profiles { packed.add(id, profile) }
        packed.finish()
    }

    package var count: Int {
        packed.ids.count - gone.count + fresh.count
    }

    /// How many changes wait to be packed.
    package var changes: Int {
        fresh.count + gone.count
    }

    /// Puts a profile in, in place of what was there of that person.
    package mutating func put(_ id: ID, _ profile: PreparedProfile) {
        remove(id)
        fresh[id] = profile
    }

    package mutating func remove(_ id: ID) {
        fresh[id] = nil
        if let place = packed.place(of: id) { gone.insert(UInt32(place)) }
    }

    /// Packs what was put in since.
    package mutating func compact() {
        var next = PackedProfiles<ID>(taxonomy: packed.taxonomy)
        for place in packed.ids.indices where !gone.contains(UInt32(place)) { next.add(packed.ids[place], packed[place]) }
        for (id, profile) in fresh.sorted(by: { $0.key < $1.key }) { next.add(id, profile) }
        next.finish()
        packed = next
        fresh = [:]
        gone = []
    }

    /// The best `limit` people for a vacancy, explained, in the order of `Scorer.rank`; only those whose facts and id are allowed.
    package func best(
        _ limit: Int, for demand: PreparedDemand, where isAllowed: (ID, ProfileFacts) -> Bool = { _, _ in true }
    ) -> [Ranked<ID>] {
        var search = ProfileSearch(packed, scorer, demand, limit: limit, except: gone)
        for (id, profile) in fresh where isAllowed(id, ProfileFacts(profile)) { search.add(id, profile) }
        search.run(where: isAllowed)
        return search.best.map { standing in
            let profile = fresh[standing.id] ?? packed[packed.place(of: standing.id) ?? 0]
            return Ranked(id: standing.id, match: scorer.match(profile, for: demand))
        }
    }
}
