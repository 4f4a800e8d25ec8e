/// One search in packed profiles: bounds what each could score at most, scores them from the most promising on, and stops where nobody left can
/// do better.
struct ProfileSearch {
    let packed: PackedProfiles
    let scorer: Scorer
    let demand: PreparedDemand
    let limit: Int

    /// The best by their places, in order, without those that are `gone` or whose facts are not allowed.
    func best(except gone: Set<Int32>, where isAllowed: (ProfileFacts) -> Bool) -> [Standing<Int32>] {
        var best = TopList(limit: limit)
        guard limit > 0 else { return [] }
        let (bounds, counts) = bounds(where: isAllowed)
        var above = counts.count
        var wanted = max(4 * limit, 1_000)
        // Some of the highest bounds at a time, each time more.
        while above > 1 {
            var (from, some) = (above, 0)
            while from > 1, some < wanted {
                from -= 1
                some += counts[from]
            }
            for (place, bound) in Self.places(bounds, from, above, count: some) where !gone.contains(place) {
                if let last = best.last, Bound(bound).isBelow(last) { return best.all }
                best.offer(Standing(scorer, packed[Int(place)], demand, id: place))
            }
            (above, wanted) = (from, 4 * wanted)
        }
        return best.all
    }

    /// The places whose bounds are in a range, the highest first.
    private static func places(_ bounds: [UInt16], _ from: Int, _ above: Int, count: Int) -> [(place: Int32, bound: UInt16)] {
        var found: [(place: Int32, bound: UInt16)] = []
        found.reserveCapacity(count)
        bounds.withUnsafeBufferPointer { bounds in
            for place in bounds.indices where Int(bounds[place]) >= from && Int(bounds[place]) < above {
                found.append((Int32(place), bounds[place]))
            }
        }
        found.sort { ($1.bound, $0.place) < ($0.bound, $1.place) }
        return found
    }
}

/// The best of those offered, in order.
private struct TopList {
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

/// The highest that somebody could stand, in whole steps: 0 for who is not looked for, 1 for who has no score, then the blocked by score, then the
/// others.
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
        return standing.score > Double(number - (tier == 0 ? 1 + Self.steps : 1)) / Double(Self.steps)
    }
}
