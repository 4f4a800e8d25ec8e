/// One search in packed profiles: bounds what each could score at most, scores the promising ones, and stops where nobody else can do better.
struct ProfileSearch {
    private let packed: PackedProfiles
    private let scorer: Scorer
    private let demand: PreparedDemand
    private let limit: Int
    /// The best by their places, in order.
    private(set) var best: [Standing<Int32>] = []

    /// Bounds are compared in so many steps from 0 to 1.
    private static var steps: Int { 1024 }
    /// Sums in single precision may come out lower than they are by less than this part.
    private static var slack: Float { 1.0005 }

    init(
        _ packed: PackedProfiles, _ scorer: Scorer, _ demand: PreparedDemand, limit: Int, where isAllowed: (Int) -> Bool
    ) {
        (self.packed, self.scorer, self.demand, self.limit) = (packed, scorer, demand, max(0, limit))
        if limit > 0 { run(where: isAllowed) }
    }

    private mutating func look(at place: Int) {
        let standing = Standing(scorer, packed[place], demand, id: Int32(place))
        if best.count == limit, let last = best.last, !(standing < last) { return }
        var (low, high) = (0, best.count)
        while low < high {
            let middle = (low + high) / 2
            if best[middle] < standing { low = middle + 1 } else { high = middle }
        }
        best.insert(standing, at: low)
        if best.count > limit { best.removeLast() }
    }

    /// Looks through the packed profiles, from the most promising on.
    private mutating func run(where isAllowed: (Int) -> Bool) {
        let step = bounds()
        var counts = [Int](repeating: 0, count: Self.steps + 2)
        for step in step { counts[Int(step)] += 1 }
        var above = Self.steps + 2
        var wanted = max(4 * limit, 200)
        while above > 0 {
            // The next few steps together hold as many as are wanted, each time twice as many.
            var (from, some) = (above, 0)
            while from > 0, some < wanted {
                from -= 1
                some += counts[from]
            }
            for place in step.indices where Int(step[place]) >= from && Int(step[place]) < above && isAllowed(place) { look(at: place) }
            (above, wanted) = (from, 2 * wanted)
            if best.count == limit, let last = best.last, last.tier == 0, last.score > Double(above - 1) / Double(Self.steps) { return }
        }
    }

    /// Per profile: the step above the highest score that it could have; 0 where it can only come after those who are not blocked.
    private func bounds() -> [UInt16] {
        let likely = likely()
        let stated = stated()
        let facts = packed.facts.map { FactsBound($0, demand, scorer) }
        let weight = Float(demand.norm > 0 ? scorer.model.weights.skills : 0)
        let occupation = Float(demand.occupation == nil ? 0 : scorer.model.weights.occupation)
        let latest = demand.demand.startsBy.map { Int32(clamping: $0.daysSince1970) } ?? .max
        return packed.factsOf.indices.map { place in
            let bound = facts[Int(packed.factsOf[place])]
            guard !bound.isBlocked, packed.available[place] <= latest else { return 0 }
            let power = stated.isEmpty ? 0 : stated[place]
            let fit = min(1, power + (likely.worth.isEmpty ? 0 : max(likely.worth[place], likely.rest * Float(packed.surest[place]))))
                .squareRoot()
            var sum = bound.sum + weight * fit
            var whole = bound.whole + weight
            if occupation > 0, packed.occupationStart[place] < packed.occupationStart[place + 1] {
                (sum, whole) = (sum + occupation, whole + occupation)
            }
            let score = whole > 0 ? min(1, sum / whole * Self.slack) : 0
            return UInt16(score * Float(Self.steps)) + 1
        }
    }

    /// Per profile: what likely work is worth by the lists that were read, and by the rest at most, times how sure its surest is.
    private func likely() -> (worth: [Float], rest: Float) {
        guard !demand.akin.isEmpty else { return ([], 0) }
        var worth = [Float](repeating: 0, count: packed.count)
        let order = demand.akin.indices.sorted { (-demand.akin[$0], $0) < (-demand.akin[$1], $1) }
        var (left, rest) = (max(1 << 18, packed.count / 2), Float(0))
        for occupation in order {
            let akin = demand.akin[occupation]
            guard left > 0 else {
                rest = akin / 65_535
                break
            }
            let list = packed.knowers[occupation]
            left -= list.count
            let scale = akin / 65_535
            for knower in list { worth[Int(knower.place)] = max(worth[Int(knower.place)], scale * Float(knower.strength)) }
        }
        return (worth, rest)
    }

    /// Per profile: at most what stated skills are worth, to the power at which they count; each skill gives all that it could for each asked one.
    private func stated() -> [Float] {
        guard demand.norm > 0 else { return [] }
        var product = [Float](repeating: 0, count: packed.count)
        for (skill, gain) in gains().enumerated() where gain > 0 {
            for place in packed.holders[skill] { product[Int(place)] += gain }
        }
        // As the person's norm is at least the square root of the product, the value is at most that root over the vacancy's norm.
        let scale = Self.slack / Float(demand.norm * demand.norm)
        let half = scorer.model.likely.stated / 2
        for place in product.indices where product[place] > 0 {
            let square = min(1, product[place] * scale)
            product[place] = (1..<max(1, half)).reduce(square) { power, _ in power * square }
        }
        return product
    }

    /// Per skill of the taxonomy: the most that holding it can add to the product.
    private func gains() -> [Float] {
        let count = demand.asked.count
        let rows = count == 0 ? 0 : demand.related.count / count
        let byRow = (0..<rows).map { row in
            (0..<count).reduce(0.0) { $0 + demand.related[row * count + $1] * demand.asked[$1].gain }
        }
        var gains = packed.taxonomy.kinship.map { kinship -> Float in
            let row = Int(demand.row[Int(kinship)])
            return row < 0 ? 0 : Float(byRow[row])
        }
        for asked in demand.asked { gains[Int(asked.skill)] += Float(asked.gain) }
        return gains
    }
}

/// What certain facts give for a vacancy, whoever has them.
private struct FactsBound {
    let sum: Float
    let whole: Float
    let isBlocked: Bool

    init(_ facts: ProfileFacts, _ demand: PreparedDemand, _ scorer: Scorer) {
        let profile = PreparedProfile(held: [], likely: [], occupations: [], facts: facts, availableFrom: nil, version: 0)
        let (model, weights) = (scorer.model, scorer.model.weights)
        let parts = [
            (model.languages(profile, demand.demand), weights.languages), (model.education(profile, demand.demand), weights.education),
            (model.place(profile, demand.demand), weights.place),
        ]
        sum = Float(parts.reduce(0) { $0 + ($1.0.value ?? 0) * $1.1 })
        whole = Float(parts.reduce(0) { $0 + ($1.0.value == nil ? 0 : $1.1) })
        isBlocked = scorer.isBlocked(profile, for: demand)
    }
}
