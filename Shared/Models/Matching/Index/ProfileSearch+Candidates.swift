/// Somebody who may be among the best, and the number of the highest that they could stand.
struct SearchCandidate {
    let place: Int32
    let bound: UInt16
}

extension ProfileSearch {
    /// Everybody who may be among the best.
    func candidates(except gone: Set<Int32>) -> [SearchCandidate] {
        let floor = floor(except: gone)
        let least = floor > 0 ? bounds.leastWorth(for: floor) : 0
        guard least > 0, let places = places(worth: least) else { return bounded(0..<packed.count, floor) }
        return bounded(places, floor)
    }

    private func bounded(_ places: some Sequence<Int>, _ floor: Float) -> [SearchCandidate] {
        var found: [SearchCandidate] = []
        for place in places {
            if let bound = bounds.bound(of: place, floor: floor) { found.append(SearchCandidate(place: Int32(place), bound: bound)) }
        }
        return found
    }

    /// What `limit` people stand at or above who are not blocked; 0 where not so many were found.
    private func floor(except gone: Set<Int32>) -> Float {
        let found = likeliest().filter { !gone.contains($0.place) }
        guard found.count >= limit else { return 0 }
        var best = TopList(limit: limit)
        for candidate in found.sorted(by: { ($1.bound, $0.place) < ($0.bound, $1.place) }).prefix(2 * limit) {
            best.offer(Standing(scorer, packed[Int(candidate.place)], demand, id: candidate.place))
        }
        return best.last.map { $0.tier == 0 ? Float($0.value) : 0 } ?? 0
    }

    /// Some of those surest to know the work that the vacancy means, or work akin to it, who are not blocked.
    private func likeliest() -> [SearchCandidate] {
        var found: [SearchCandidate] = []
        var left = 400 * limit
        var seen: Set<Int32> = []
        for occupation in demand.akin.indices.filter({ demand.akin[$0] > 0.3 }).sorted(by: { demand.akin[$0] > demand.akin[$1] })
        where found.count < 20 * limit && left > 0 {
            let list = packed.knowers.range(of: occupation).prefix(left)
            left -= list.count
            for entry in list {
                let place = packed.knowers.entries[entry].place
                // Any floor leaves out the blocked.
                guard let bound = bounds.bound(of: Int(place), floor: .leastNonzeroMagnitude) else { continue }
                if seen.insert(Int32(place)).inserted { found.append(SearchCandidate(place: Int32(place), bound: bound)) }
            }
        }
        return found
    }

    /// Where everybody is whose skills may be worth as much, each once, and others besides; nil where it is quicker to look at everybody.
    private func places(worth least: Float) -> [Int]? {
        guard let (likely, skills) = lists(worth: least) else { return nil }
        var seen = [UInt64](repeating: 0, count: (packed.count + 63) / 64)
        var places: [Int] = []
        func take(_ place: UInt32) {
            let bit: UInt64 = 1 << UInt64(place % 64)
            guard seen[Int(place / 64)] & bit == 0 else { return }
            seen[Int(place / 64)] |= bit
            places.append(Int(place))
        }
        for list in knowers(worth: likely) { for entry in list { take(packed.knowers.entries[entry].place) } }
        for skill in skills { for entry in packed.holders.range(of: skill) { take(packed.holders.entries[entry]) } }
        return places
    }

    /// Which lists have everybody: to each, likely work is worth `likely` or more, or they hold one of the skills. The shortest such lists.
    ///
    /// To whom likely work is worth less, what they state has to be worth the rest.
    private func lists(worth least: Float) -> (likely: Float, skills: [Int])? {
        var best: (likely: Float, skills: [Int])?
        var most = packed.count / 4
        for part in [0.9, 0.75, 0.6, 0.45, 0.3] as [Float] {
            let likely = part * least
            guard let skills = skillsHeld(worth: (least - likely) / (1 - likely)) else { continue }
            let length =
                knowers(worth: likely).reduce(0) { $0 + $1.count } + skills.reduce(0) { $0 + packed.holders.range(of: $1).count }
            if length < most { (best, most) = ((likely, skills), length) }
        }
        return best
    }

    /// The parts of the lists of knowers to whom likely work is worth so much.
    private func knowers(worth likely: Float) -> [Range<Int>] {
        demand.akin.indices.filter { demand.akin[$0] >= likely }.map { occupation in
            let list = packed.knowers.range(of: occupation)
            let step = UInt8(likely / demand.akin[occupation] * 0.9999 * 65_535 / 256)
            var (low, high) = (list.lowerBound, list.upperBound)
            while low < high {
                let middle = (low + high) / 2
                if packed.knowers.entries[middle].step >= step { low = middle + 1 } else { high = middle }
            }
            return list.lowerBound..<low
        }
    }

    /// Asked skills of which everybody holds one whose stated skills are worth so much; nil where related ones may be enough.
    private func skillsHeld(worth stated: Float) -> [Int]? {
        var most = [Double](repeating: 0, count: demand.asked.count)
        for related in demand.related.all { most[Int(related.place)] = max(most[Int(related.place)], related.credit) }
        var product = zip(demand.asked, most).reduce(0) { $0 + $1.0.gain * $1.1 }
        guard bounds.power(ofProduct: Float(product), other: 0) < stated else { return nil }
        // The most frequent are passed over, as long as they and related ones together are not enough.
        let order = demand.asked.indices.sorted {
            packed.holders.range(of: Int(demand.asked[$0].skill)).count > packed.holders.range(of: Int(demand.asked[$1].skill)).count
        }
        let passed = order.prefix { place in
            product += demand.asked[place].gain * (1 - most[place])
            return bounds.power(ofProduct: Float(product), other: 0) < stated
        }
        return order.dropFirst(passed.count).map { Int(demand.asked[$0].skill) }
    }
}
