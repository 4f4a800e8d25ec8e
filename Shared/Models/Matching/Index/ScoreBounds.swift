/// What people can score for a vacancy at most, told from their packed profiles in single precision.
///
/// As nobody stands higher than they score, it bounds how they stand too; what they wish for is read of those alone whom it lets through.
struct ScoreBounds {
    private let packed: PackedProfiles
    /// Per fact.
    private let facts: [FactsBound]
    /// Per skill of the taxonomy: what holding it can add to the product at most, and its mass where it is not asked.
    private let skills: [SIMD2<Float>]
    /// Per occupation: how akin it is to what the vacancy means, for a strength of 1.
    private let akin: [Float]
    /// The vacancy's norm, squared; 0 where no asked skill tells anything.
    private let square: Float
    private let weight: Float
    private let occupation: Float
    /// Per set of workable hours: what it adds to the sum, and to the whole of the weights.
    private let hours: [SIMD2<Float>]
    /// Half the power at which the fit of stated skills counts, rounded down.
    private let half: Int
    private let latest: Int32
    private let isScored: Bool

    /// Sums in single precision may come out lower than they are by less than this part, or than the rest.
    private static var slack: Float { 1.0005 }
    private static var rest: Float { 1e-6 }

    init(_ packed: PackedProfiles, _ demand: PreparedDemand, _ scorer: Scorer, where isAllowed: (ProfileFacts) -> Bool) {
        self.packed = packed
        let weights = scorer.model.weights
        facts = packed.facts.map { FactsBound($0, demand, scorer, isAllowed: isAllowed($0)) }
        skills = Self.skills(demand, packed.taxonomy)
        akin = demand.akin.map { $0 / 65_535 }
        square = Float(demand.norm * demand.norm)
        weight = Float(demand.weighsSkills ? weights.skills : 0)
        occupation = Float(demand.occupation == nil ? 0 : weights.occupation)
        hours = WorkableHours.all.map { hours in
            let value = scorer.model.schedule(hours, demand.demand).value
            return value.map { SIMD2(Float($0 * weights.schedule), Float(weights.schedule)) } ?? .zero
        }
        half = max(1, scorer.model.likely.stated / 2)
        latest = demand.demand.startsBy.map { Int32(clamping: $0.daysSince1970) } ?? .max
        isScored = demand.norm > 0 || demand.occupation != nil
    }

    private static func skills(_ demand: PreparedDemand, _ taxonomy: Taxonomy) -> [SIMD2<Float>] {
        let byKinship = (0..<taxonomy.kinships).map { kinship in
            Float(demand.related[kinship].reduce(0) { $0 + $1.credit * demand.asked[Int($1.place)].gain })
        }
        var skills = zip(taxonomy.kinship, taxonomy.rarity).map { kinship, rarity in
            SIMD2(byKinship[Int(kinship)], Float(rarity * rarity))
        }
        for asked in demand.asked { skills[Int(asked.skill)] = SIMD2(skills[Int(asked.skill)].x + Float(asked.gain), 0) }
        return skills
    }

    /// What the skills of whoever is at a place are worth at most, before the root is taken: stated ones, and what they make likely.
    func worth(of place: Int) -> Float {
        guard weight > 0 else { return 0 }
        var likely: Float = 0
        let (work, held) = (packed.likely.span, packed.skills.span)
        for entry in Int(packed.likelyStart[place])..<Int(packed.likelyStart[place + 1]) {
            let known = work[unchecked: entry]
            likely = max(likely, akin[Int(known.occupation)] * Float(known.strength))
        }
        var sums = SIMD2<Float>()
        for entry in Int(packed.heldStart[place])..<Int(packed.heldStart[place + 1]) { sums += skills[Int(held[unchecked: entry])] }
        let power = power(ofProduct: sums.x, other: sums.y)
        return min(1, power + (1 - power) * likely)
    }

    /// What stated skills are worth where they add so much to the product, and those that are not asked weigh so much.
    ///
    /// As the person's norm, squared, is at least the product and that weight, this is not below what it is.
    func power(ofProduct product: Float, other: Float) -> Float {
        guard product > 0 else { return 0 }
        let stated = min(1, product * product / (square * (other + product)) * Self.slack)
        return (1..<half).reduce(stated) { power, _ in power * stated }
    }

    /// The number of the bound of whoever is at a place; nil where they are not looked for.
    ///
    /// Above 0, `floor` leaves out who cannot reach it and who is blocked or has no score.
    func bound(of place: Int, floor: Float) -> UInt16? {
        let known = packed.places[place]
        let fact = facts[Int(known.facts)]
        guard fact.isAllowed else { return nil }
        guard isScored, !known.isEmpty else { return floor > 0 ? nil : 1 }
        let isBlocked = fact.isBlocked || known.available > latest
        if floor > 0 && isBlocked { return nil }
        let held = known.hasOccupation ? occupation : 0
        // Whom their facts leave out need not be looked at more closely.
        let hours = hours[Int(known.hours.rawValue)]
        guard score(fact, held, hours, worth: 1) >= floor else { return nil }
        let score = score(fact, held, hours, worth: worth(of: place))
        return score < floor ? nil : Bound.number(score, isBlocked: isBlocked)
    }

    private func score(_ fact: FactsBound, _ held: Float, _ hours: SIMD2<Float>, worth: Float) -> Float {
        let sum = fact.sum + weight * worth.squareRoot() + held + hours.x
        return sum / max(fact.whole + weight + held + hours.y, .leastNormalMagnitude) * Self.slack + Self.rest
    }

    /// What skills have to be worth at least for a score of `floor`, whatever the facts and the hours.
    func leastWorth(for floor: Float) -> Float {
        guard weight > 0 else { return 0 }
        let share = (floor - Self.rest) / Self.slack
        let hours = hours.reduce(0) { min($0, share * $1.y - $1.x) }
        var least: Float = 1
        for fact in facts where fact.isAllowed && !fact.isBlocked {
            for held in [0, occupation] {
                let wanted = share * (fact.whole + weight + held) - fact.sum - held + hours
                least = min(least, max(0, wanted / weight))
            }
        }
        return least * least
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
        let profile = PreparedProfile(
            held: [], likely: [], occupations: [], facts: facts, availableFrom: nil, hours: [], wish: PreparedWish(), version: 0)
        let (model, weights) = (scorer.model, scorer.model.weights)
        var (sum, whole) = (0.0, 0.0)
        func add(_ part: Parts.Part, _ weight: Double) {
            guard let value = part.value else { return }
            sum += value * weight
            whole += weight
        }
        add(model.languages(profile, demand.demand), weights.languages)
        add(model.education(profile, demand.demand), weights.education)
        add(model.place(profile, demand.demand), weights.place)
        (self.sum, self.whole) = (Float(sum), Float(whole))
        isBlocked = scorer.isBlocked(profile, for: demand)
    }
}
