extension WorkMap {
    /// The work that a person is likely to know: that which they have done, and every occupation of which they show enough.
    ///
    /// Each strength can only grow with what is held; nothing is compared between occupations.
    func likely(_ held: [PreparedProfile.Held], stated: [Int32], _ model: ScoringModel) -> [PreparedProfile.Likely] {
        var known = enough(by: held, least: model.relatednessLeast)
        for occupation in stated.map(Int.init) where square[occupation] > 0 {
            let own = Int64(square[occupation] * Self.unit)
            let place = known.firstIndex { $0.occupation >= occupation } ?? known.count
            if place < known.count, known[place].occupation == occupation {
                known[place].shown = max(known[place].shown, own)
            } else {
                known.insert((occupation, own), at: place)
            }
        }
        let whole = whole(model)
        return known.map { occupation, shown in
            let strength = min(1, Double(shown) / (norm[occupation] * whole))
            return PreparedProfile.Likely(occupation: Int32(occupation), strength: UInt16(strength * 65_535))
        }
    }

    /// Per occupation: how surely it would be known by what is shown of it, however little that is, 0 to 1.
    func strengths(_ held: [PreparedProfile.Held], stated: [Int32], _ model: ScoringModel) -> [Float] {
        let whole = whole(model)
        return zip(shown(held, stated: stated, model), norm).map { $0 > 0 ? Float(min(1, Double($0) / ($1 * whole))) : 0 }
    }

    /// What shows an occupation of length 1 for sure.
    private func whole(_ model: ScoringModel) -> Double {
        model.likely.whole * meanNorm * Self.unit
    }

    private func shown(_ held: [PreparedProfile.Held], stated: [Int32], _ model: ScoringModel) -> [Int64] {
        var shown = shown(by: held.lazy.map { ($0.skill, $0.kinship, $0.quality) }, least: model.relatednessLeast)
        for occupation in stated {
            shown[Int(occupation)] = max(shown[Int(occupation)], Int64(square[Int(occupation)] * Self.unit))
        }
        return shown
    }

    /// The occupations that a vacancy is likely to mean, by what it asks and by what it says it is, and how akin every occupation is to them.
    func meant(
        by asked: [PreparedDemand.Asked], norm length: Double, stated: Int32?, _ model: ScoringModel
    ) -> (meant: [Int32], akin: [Float]) {
        guard length > 0 || stated != nil else { return ([], []) }
        var shares = similar(to: asked, norm: length).map { value in
            (0..<model.likely.sharpness).reduce(1) { power, _ in power * value }
        }
        let sum = shares.reduce(0, +)
        if sum > 0 { shares = shares.map { $0 / sum } }
        if let stated {
            shares = shares.map { sum > 0 ? $0 / 2 : 0 }
            shares[Int(stated)] += sum > 0 ? 0.5 : 1
        }
        // What is less likely than a hundredth would not be seen in the sum.
        let meant = shares.indices.filter { shares[$0] >= 0.01 }.sorted { (-shares[$0], $0) < (-shares[$1], $1) }.map(Int32.init)
        var akin = [Float](repeating: 0, count: shares.count)
        for occupation in meant {
            let share = Float(shares[Int(occupation)])
            for (place, value) in row(of: occupation).enumerated() { akin[place] += share * value }
        }
        return (meant, akin.map { min(1, $0) })
    }

    /// Per occupation: the cosine of its skills and those asked.
    private func similar(to asked: [PreparedDemand.Asked], norm length: Double) -> [Double] {
        var product = [Double](repeating: 0, count: norm.count)
        for asked in asked where asked.mass > 0 {
            for share in occupations(needing: asked.skill) { product[Int(share.occupation)] += asked.gain * share.gain / asked.mass }
        }
        return zip(product, norm).map { $0 > 0 ? min(1, $0 / ($1 * length)) : 0 }
    }
}
