/// The profiles of many people in memory, and the best of them for a vacancy without scoring everybody.
///
/// What it answers equals a ranking of all profiles, to the last bit. Changes are kept beside the packed profiles until they are packed too.
package struct ProfileIndex<ID: Hashable & Comparable & Sendable>: Sendable {
    let packed: PackedProfiles
    /// Per place in `packed`, ascending.
    let ids: [ID]
    /// What was put in since, and the places in `packed` that no longer count.
    private(set) var fresh: [ID: PreparedProfile] = [:]
    private(set) var gone: Set<Int32> = []

    init(_ ids: [ID], _ packed: PackedProfiles) {
        (self.ids, self.packed) = (ids, packed)
    }

    package var count: Int {
        ids.count - gone.count + fresh.count
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
        if let place = place(of: id) { gone.insert(Int32(place)) }
    }

    /// The same with all changes packed.
    package func compacted() -> Self {
        var packing = ProfilePacking<ID>(like: packed)
        for (id, profile) in everybody { packing.add(id, profile) }
        return packing.index()
    }

    /// The best `limit` people for a vacancy, explained, in the order of `Scorer.rank`; only those whose facts are allowed.
    ///
    /// `scorer` may weigh the parts as it likes, but has the taxonomy, the day and the rest of the formula that profiles were prepared by.
    package func best(
        _ limit: Int, for demand: PreparedDemand, by scorer: Scorer, where isAllowed: (ProfileFacts) -> Bool = { _ in true }
    ) -> [Ranked<ID>] {
        let search = ProfileSearch(packed: packed, scorer: scorer, demand: demand, limit: limit, where: isAllowed)
        let others = fresh.filter { isAllowed(ProfileFacts($0.value)) }.map { Standing(scorer, $0.value, demand, id: $0.key) }
        let found = search.best(except: gone).map { Standing(tier: $0.tier, value: $0.value, id: ids[Int($0.id)]) }
        return (found + others).sorted().prefix(limit).map { standing in
            let profile = fresh[standing.id] ?? packed[place(of: standing.id) ?? 0]
            return Ranked(id: standing.id, match: scorer.match(profile, for: demand))
        }
    }

    /// Where somebody is packed, whether or not they count still.
    private func place(of id: ID) -> Int? {
        var (low, high) = (0, ids.count)
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] == id ? low : nil
    }
}

/// Packs profiles one after the other into an index, so that no more than the packed form is ever held.
package struct ProfilePacking<ID: Hashable & Comparable & Sendable>: Sendable {
    private var ids: [ID] = []
    private var packed: PackedProfiles

    /// Nil where the taxonomy has more skills or occupations than 65,536.
    package init?(over taxonomy: Taxonomy) {
        guard PackedProfiles.canHold(taxonomy) else { return nil }
        packed = PackedProfiles(taxonomy: taxonomy)
    }

    fileprivate init(like other: PackedProfiles) {
        packed = PackedProfiles(taxonomy: other.taxonomy)
    }

    /// Takes the profile of somebody whose id comes after all before, prepared with the taxonomy.
    package mutating func add(_ id: ID, _ profile: PreparedProfile) {
        precondition(ids.last.map { $0 < id } ?? true, "profiles are packed in order of their ids")
        ids.append(id)
        packed.add(profile)
    }

    package consuming func index() -> ProfileIndex<ID> {
        packed.finish()
        return ProfileIndex(ids, packed)
    }
}
