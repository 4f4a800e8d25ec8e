/// How well the skills of one person fill what one vacancy asks: what is stated, and what is likely from the work that they are about.
///
/// *Stated* is a cosine with a bounded, monotone norm: `Σ gain·m / (‖vacancy‖·‖person‖)` with
/// `‖person‖² = Σ_asked mass·m + Σ_held, not asked mass`, where m is what counts of each asked skill. As no gain is below half its mass, a
/// higher m never lowers it; by Cauchy and Schwarz it is at most 1.
/// *Likely* is the best way over an occupation that the person is likely to know to the work that the vacancy is likely to mean.
/// Together: the root of `stated^p + (1 − stated^p)·likely`. Either one only adds, and who has all that is asked needs nothing likely.
struct SkillFit {
    /// What is known of one asked skill.
    struct Amount {
        /// What counts of it, 0 to 1.
        var value = 0.0
        var cover = Match.Finding.Cover.missing

        var isHeld: Bool {
            if case .held = cover { true } else { false }
        }
    }

    /// Per asked skill.
    let amounts: [Amount]
    /// 0 to 1.
    let stated: Double
    /// The way that counts: the occupation, or −1, and what it is worth, 0 to 1.
    let bridge: (occupation: Int32, value: Double)
    /// Both together, 0 to 1.
    let value: Double
    /// The sum of gains, each times its amount.
    private let product: Double
    /// The person's norm, squared: masses of what is not asked, and of what is asked as far as it counts.
    private let square: Double
    /// The masses of what is not asked.
    private let other: Double
    private let surplus: Int

    // What it reads is lent: an initialiser would be given copies otherwise, and counting their references takes a tenth of a score.
    init(_ profile: borrowing PreparedProfile, _ demand: borrowing PreparedDemand, _ model: borrowing ScoringModel) {
        var amounts = [Amount](repeating: Amount(), count: demand.asked.count)
        Self.relate(profile, demand, &amounts)
        (other, surplus) = Self.hold(profile, demand, model, &amounts)
        var (product, square) = (0.0, other)
        let asked = demand.asked.span
        for place in 0..<min(asked.count, amounts.count) {
            product += asked[unchecked: place].gain * amounts[place].value
            square += asked[unchecked: place].mass * amounts[place].value
        }
        (self.product, self.square, self.amounts) = (product, square, amounts)
        stated = Self.stated(product, square, demand.norm)
        bridge = Self.bridge(profile, demand)
        value = Self.together(stated, bridge.value, model)
    }

    /// What related skills count for the asked ones.
    private static func relate(_ profile: PreparedProfile, _ demand: PreparedDemand, _ amounts: inout [Amount]) {
        let (held, credits, start) = (profile.held.span, demand.related.all.span, demand.related.start.span)
        var amounts = amounts.mutableSpan
        for place in held.indices {
            let one = held[unchecked: place]
            let kinship = Int(one.kinship)
            guard demand.related.filled.contains(kinship) else { continue }
            for entry in Int(start[kinship])..<Int(start[kinship + 1]) {
                let asked = Int(credits[unchecked: entry].place)
                let value = credits[unchecked: entry].credit * one.quality
                if value > amounts[asked].value { amounts[unchecked: asked] = Amount(value: value, cover: .covered(by: one.skill)) }
            }
        }
    }

    /// What held skills count for the asked ones; gives the masses and the number of those that are not asked.
    private static func hold(
        _ profile: PreparedProfile, _ demand: PreparedDemand, _ model: ScoringModel, _ amounts: inout [Amount]
    ) -> (other: Double, surplus: Int) {
        let (all, wanted) = (profile.held.span, demand.asked.span)
        var amounts = amounts.mutableSpan
        let count = min(wanted.count, amounts.count)
        var (other, surplus, asked) = (0.0, 0, 0)
        for place in all.indices {
            let held = all[unchecked: place]
            guard demand.skills.contains(Int(held.skill)) else {
                other += held.mass
                surplus += 1
                continue
            }
            while asked < count - 1, wanted[unchecked: asked].skill < held.skill { asked += 1 }
            amounts[unchecked: asked].cover = .held
            let value = held.quality * model.value(ofLevel: held.level, asked: wanted[unchecked: asked].level)
            amounts[unchecked: asked].value = max(value, amounts[unchecked: asked].value)
        }
        return (other, surplus)
    }

    private static func bridge(_ profile: PreparedProfile, _ demand: PreparedDemand) -> (occupation: Int32, value: Double) {
        guard !demand.akin.isEmpty else { return (-1, 0) }
        let (known, akin) = (profile.likely.span, demand.akin.span)
        var best: (occupation: Int32, value: Double) = (-1, 0)
        for place in known.indices {
            let likely = known[unchecked: place]
            let value = Double(likely.strength) * Double(akin[Int(likely.occupation)])
            if value > best.value { best = (likely.occupation, value) }
        }
        return (best.occupation, best.value / 65_535)
    }

    private static func stated(_ product: Double, _ square: Double, _ norm: Double) -> Double {
        let norms = norm * square.squareRoot()
        return norms > 0 ? min(1, product / norms) : 0
    }

    private static func power(_ stated: Double, _ model: ScoringModel) -> Double {
        var power = stated
        for _ in 1..<max(2, model.likely.stated) { power *= stated }
        return power
    }

    private static func together(_ stated: Double, _ likely: Double, _ model: ScoringModel) -> Double {
        let power = power(stated, model)
        return min(1, power + (1 - power) * likely).squareRoot()
    }

    /// What each asked skill adds to the score of which the skills are `share`, and what filling it would add.
    func findings(_ demand: PreparedDemand, _ model: ScoringModel, share: Double) -> [Match.Finding] {
        let whole = product > 0 ? share * statedPart(model) / product : 0
        let needed = bridge.occupation < 0 ? NumberSet() : demand.needed(by: bridge.occupation)
        let (asked, amounts) = (demand.asked.span, amounts.span)
        var findings: [Match.Finding] = []
        findings.reserveCapacity(asked.count)
        for place in 0..<min(asked.count, amounts.count) {
            let (asked, amount) = (asked[unchecked: place], amounts[unchecked: place])
            let worth = Self.together(statedFilling(place, demand), bridge.value, model) - value
            findings.append(
                Match.Finding(
                    skill: asked.skill, isEssential: asked.isEssential,
                    cover: amount.cover,
                    isLikely: needed.contains(place) && !amount.isHeld,
                    amount: amount.value, points: whole * asked.gain * amount.value, worth: share * max(0, worth)))
        }
        return findings
    }

    /// The value if the person had the asked skill at `place` in full, likely work being worth so much.
    func value(filling place: Int, likely: Double, _ demand: PreparedDemand, _ model: ScoringModel) -> Double {
        Self.together(statedFilling(place, demand), likely, model)
    }

    /// How much of the value is stated.
    private func statedPart(_ model: ScoringModel) -> Double {
        value > 0 ? Self.power(stated, model) / value : 0
    }

    /// What likely skills add to the score of which the skills are `share`; nil where they add nothing.
    func likely(_ model: ScoringModel, share: Double) -> Match.Likely? {
        guard bridge.occupation >= 0 else { return nil }
        return Match.Likely(
            occupation: bridge.occupation, value: bridge.value, points: share * (value - statedPart(model)))
    }

    /// The skills that nobody asked for, and what they take from the score of which the skills are `share`.
    func surplus(_ demand: PreparedDemand, _ model: ScoringModel, share: Double) -> Match.Surplus {
        let alone = Self.together(Self.stated(product, square - other, demand.norm), bridge.value, model)
        return Match.Surplus(count: surplus, cost: share * max(0, alone - value))
    }

    /// What is stated if the person had the asked skill at `place` in full: it may stand in for other asked skills too.
    private func statedFilling(_ place: Int, _ demand: PreparedDemand) -> Double {
        let (asked, amounts) = (demand.asked.span, amounts.span)
        let (credits, start) = (demand.transfers.all.span, demand.transfers.start.span)
        var (product, square) = (product, square)
        for entry in Int(start[place])..<Int(start[place + 1]) {
            let (other, credit) = (Int(credits[unchecked: entry].place), credits[unchecked: entry].credit)
            let gained = max(0, credit - amounts[other].value)
            product += asked[other].gain * gained
            square += asked[other].mass * gained
        }
        return Self.stated(product, square, demand.norm)
    }
}
