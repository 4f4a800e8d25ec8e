/// How well the skills of one person fill what one vacancy asks: a cosine with a bounded, monotone norm.
///
/// `Σ gain·m / (‖vacancy‖·‖person‖)` with `‖person‖² = Σ_asked mass·m + Σ_held, not asked mass`, where m is what counts of each asked
/// skill. As no gain is below half its mass, a higher m never lowers the value; by Cauchy and Schwarz it is at most 1.
struct SkillFit {
    /// Per asked skill: what counts of it, 0 to 1.
    let amounts: [Double]
    /// Per asked skill: the place in `held` of the skill that stands in, or −1.
    let covering: [Int32]
    /// Per asked skill: whether the person states it.
    let isHeld: [Bool]
    /// The sum of gains, each times its amount.
    let product: Double
    /// The person's norm, squared: masses of what is not asked, and of what is asked as far as it counts.
    let square: Double
    /// The masses of what is not asked.
    private let other: Double
    /// 0 to 1.
    let value: Double

    init(_ profile: PreparedProfile, _ demand: PreparedDemand, _ model: ScoringModel) {
        let count = demand.asked.count
        var amounts = [Double](repeating: 0, count: count)
        var covering = [Int32](repeating: -1, count: count)
        var isHeld = [Bool](repeating: false, count: count)
        for (place, held) in profile.held.enumerated() {
            let row = Int(held.kinship) * count
            for asked in 0..<count {
                let amount = demand.related[row + asked] * held.quality
                if amount > amounts[asked] {
                    amounts[asked] = amount
                    covering[asked] = Int32(place)
                }
            }
        }
        var other = 0.0
        var asked = 0
        for (place, held) in profile.held.enumerated() {
            while asked < count, demand.asked[asked].skill < held.skill { asked += 1 }
            guard asked < count, demand.asked[asked].skill == held.skill else {
                other += held.mass
                continue
            }
            isHeld[asked] = true
            let amount = held.quality * model.value(ofLevel: held.level, asked: demand.asked[asked].level)
            if amount >= amounts[asked] {
                amounts[asked] = amount
                covering[asked] = Int32(place)
            }
        }
        var product = 0.0
        var square = other
        for asked in 0..<count {
            product += demand.asked[asked].gain * amounts[asked]
            square += demand.asked[asked].mass * amounts[asked]
        }
        (self.amounts, self.covering, self.isHeld, self.product, self.square, self.other) = (
            amounts, covering, isHeld, product, square, other
        )
        value = Self.value(product, square, demand.norm)
    }

    private static func value(_ product: Double, _ square: Double, _ norm: Double) -> Double {
        let norms = norm * square.squareRoot()
        return norms > 0 ? min(1, product / norms) : 0
    }

    /// What each asked skill adds to the score of which the skills are `share`, and what filling it would add.
    func findings(
        _ profile: PreparedProfile, _ demand: PreparedDemand, _ model: ScoringModel, _ taxonomy: Taxonomy, share: Double
    ) -> [Match.Finding] {
        demand.asked.indices.map { place in
            let asked = demand.asked[place]
            let part = product > 0 ? asked.gain * amounts[place] / product : 0
            return Match.Finding(
                skill: asked.skill, isEssential: asked.isEssential, cover: cover(of: place, profile), amount: amounts[place],
                points: share * value * part, worth: share * (valueFilling(place, demand, taxonomy) - value))
        }
    }

    /// The skills that nobody asked for, and what they take from the score of which the skills are `share`.
    func surplus(_ profile: PreparedProfile, _ demand: PreparedDemand, share: Double) -> Match.Surplus {
        let alone = Self.value(product, square - other, demand.norm)
        return Match.Surplus(count: profile.held.count - isHeld.count { $0 }, cost: share * (alone - value))
    }

    private func cover(of place: Int, _ profile: PreparedProfile) -> Match.Finding.Cover {
        if isHeld[place] { return .held }
        return covering[place] < 0 ? .missing : .covered(by: profile.held[Int(covering[place])].skill)
    }

    /// The value if the person had the asked skill at `place` in full: it may stand in for other asked skills too.
    private func valueFilling(_ place: Int, _ demand: PreparedDemand, _ taxonomy: Taxonomy) -> Double {
        let row = Int(taxonomy.kinship[Int(demand.asked[place].skill)]) * demand.asked.count
        var product = product
        var square = square
        for (other, asked) in demand.asked.enumerated() {
            let gained = max(0, (other == place ? 1 : demand.related[row + other]) - amounts[other])
            product += asked.gain * gained
            square += asked.mass * gained
        }
        return Self.value(product, square, demand.norm)
    }
}
