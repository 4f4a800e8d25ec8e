/// One search in packed profiles: finds what the best stand at or above, bounds what those could score at most who may reach it, and scores
/// them from the most promising on, until nobody left can do better.
struct ProfileSearch {
    let packed: PackedProfiles
    let scorer: Scorer
    let demand: PreparedDemand
    let limit: Int
    let bounds: ScoreBounds

    init(packed: PackedProfiles, scorer: Scorer, demand: PreparedDemand, limit: Int, where isAllowed: (ProfileFacts) -> Bool) {
        (self.packed, self.scorer, self.demand, self.limit) = (packed, scorer, demand, limit)
        bounds = ScoreBounds(packed, demand, scorer, where: isAllowed)
    }

    /// The best by their places, in order, without those that are `gone` or whose facts are not allowed.
    func best(except gone: Set<Int32>) -> [Standing<Int32>] {
        guard limit > 0 else { return [] }
        var best = TopList(limit: limit)
        let candidates = candidates(except: gone)
        var counts = [Int](repeating: 0, count: Bound.count)
        for candidate in candidates { counts[Int(candidate.bound)] += 1 }
        var above = counts.count
        var wanted = max(4 * limit, 1_000)
        // Some of the highest bounds at a time, each time more.
        while above > 1 {
            var (from, some) = (above, 0)
            while from > 1, some < wanted {
                from -= 1
                some += counts[from]
            }
            let next = candidates.filter { Int($0.bound) >= from && Int($0.bound) < above }
            for candidate in next.sorted(by: { ($1.bound, $0.place) < ($0.bound, $1.place) }) where !gone.contains(candidate.place) {
                if let last = best.last, Bound(candidate.bound).isBelow(last) { return best.all }
                best.offer(Standing(scorer, packed[Int(candidate.place)], demand, id: candidate.place))
            }
            (above, wanted) = (from, 4 * wanted)
        }
        return best.all
    }
}

/// The best of those offered, in order.
struct TopList {
    let limit: Int
    private(set) var all: [Standing<Int32>] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// Whom a further one has to beat; nil while there is room.
    var last: Standing<Int32>? {
        all.count == limit ? all.last : nil
    }

    mutating func offer(_ standing: Standing<Int32>) {
        if let last, !(standing < last) { return }
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle] < standing { low = middle + 1 } else { high = middle }
        }
        all.insert(standing, at: low)
        if all.count > limit { all.removeLast() }
    }
}

/// The highest that somebody could stand, in whole steps: 1 for who has no score, then the blocked by score, then the others.
struct Bound {
    /// Steps of the score from 0 to 1.
    static var steps: Int { 1024 }
    /// How many bounds there are.
    static var count: Int { 2 + 2 * steps }

    private let number: Int

    init(_ number: UInt16) {
        self.number = Int(number)
    }

    /// The number of a bound; `score` is 0 to 1.
    static func number(_ score: Float, isBlocked: Bool) -> UInt16 {
        // The upper ten digits of the fraction of 1 + score: what a conversion would give, without its checks.
        let step = (1 + min(score, 0.9999)).bitPattern >> 13 & 1023
        return UInt16(truncatingIfNeeded: step) &+ (isBlocked ? 2 : 1026)
    }

    /// Whether whoever is bounded so comes after `standing`.
    func isBelow(_ standing: Standing<Int32>) -> Bool {
        let tier = number > 1 + Self.steps ? 0 : number > 1 ? 1 : 2
        guard tier == standing.tier, tier < 2 else { return tier > standing.tier }
        return standing.value > Double(number - (tier == 0 ? 1 + Self.steps : 1)) / Double(Self.steps)
    }
}
