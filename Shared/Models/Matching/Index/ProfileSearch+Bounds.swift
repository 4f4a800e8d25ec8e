extension ProfileSearch {
    /// Sums in single precision may come out lower than they are by less than this part.
    private static var slack: Float { 1.0005 }

    /// Per place the number of its bound, and how many places have each.
    func bounds(where isAllowed: (ProfileFacts) -> Bool) -> (bounds: [UInt16], counts: [Int]) {
        let facts = packed.facts.map { FactsBound($0, demand, scorer, isAllowed: isAllowed($0)) }
        let weights = scorer.model.weights
        let weight = Float(demand.norm > 0 ? weights.skills : 0)
        let occupation = Float(demand.occupation == nil ? 0 : weights.occupation)
        let latest = demand.demand.startsBy.map { Int32(clamping: $0.daysSince1970) } ?? .max
        let isScored = demand.norm > 0 || demand.occupation != nil
        let (power, likely) = (stated(), likely())
        var counts = [Int](repeating: 0, count: Bound.count)
        var bounds = [UInt16](repeating: 0, count: packed.count)
        let places = packed.places.span
        let facing = facts.span
        let stated = power.span
        let worth = likely.worth.span
        var noted = bounds.mutableSpan
        var tally = counts.mutableSpan
        for number in 0..<places.count {
            let place = places[unchecked: number]
            let fact = facing[unchecked: Int(place.facts)]
            var bound: UInt16 = fact.isAllowed ? 1 : 0
            if fact.isAllowed, isScored, !place.isEmpty {
                let best = max(worth[unchecked: number], likely.rest * Float(place.surest))
                let held = place.hasOccupation ? occupation : 0
                let sum = fact.sum + weight * min(1, stated[unchecked: number] + best).squareRoot() + held
                let score = sum / max(fact.whole + weight + held, .leastNormalMagnitude) * Self.slack + 1e-6
                bound = Bound.number(score, isBlocked: fact.isBlocked || place.available > latest)
            }
            noted[unchecked: number] = bound
            tally[unchecked: Int(bound)] &+= 1
        }
        return (bounds, counts)
    }

    /// Per place: what likely work is worth by the lists that were read, and by the rest at most, times how sure its surest is.
    private func likely() -> (worth: [Float], rest: Float) {
        var worth = [Float](repeating: 0, count: packed.count)
        let least = (demand.akin.max() ?? 0) / 8
        let order = demand.akin.indices.filter { demand.akin[$0] > least }.sorted { demand.akin[$0] > demand.akin[$1] }
        var (left, rest) = (max(1 << 15, packed.count / 2), least / 65_535)
        var worths = worth.mutableSpan
        let knowers = packed.knowers.entries.span
        for occupation in order {
            let akin = demand.akin[occupation] / 65_535
            guard left > 0 else {
                rest = akin
                break
            }
            let list = packed.knowers.range(of: occupation)
            left -= list.count
            for number in list {
                let knower = knowers[unchecked: number]
                let value = akin * Float(knower.strength)
                if value > worths[unchecked: Int(knower.place)] { worths[unchecked: Int(knower.place)] = value }
            }
        }
        return (worth, rest)
    }

    /// Per place: at most what stated skills are worth, to the power at which they count; each skill gives all that it could for each asked one.
    private func stated() -> [Float] {
        var product = [Float](repeating: 0, count: packed.count)
        guard demand.norm > 0 else { return product }
        var sums = product.mutableSpan
        let holders = packed.holders.entries.span
        for (skill, gain) in gains().enumerated() where gain > 0 {
            for number in packed.holders.range(of: skill) { sums[unchecked: Int(holders[unchecked: number])] += gain }
        }
        // As the person's norm is at least the square root of the product, the value is at most that root over the vacancy's norm.
        let scale = Self.slack / Float(demand.norm * demand.norm)
        let half = scorer.model.likely.stated / 2
        for place in 0..<sums.count {
            let square = min(1, sums[unchecked: place] * scale)
            var power = square
            for _ in 1..<max(1, half) { power *= square }
            sums[unchecked: place] = power
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
    let isAllowed: Bool

    init(_ facts: ProfileFacts, _ demand: PreparedDemand, _ scorer: Scorer, isAllowed: Bool) {
        self.isAllowed = isAllowed
        guard isAllowed else {
            (sum, whole, isBlocked) = (0, 0, false)
            return
        }
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
