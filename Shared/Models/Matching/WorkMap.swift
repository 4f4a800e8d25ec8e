import Glibc

/// What occupations have to do with skills and with each other, laid out for telling likely work from stated skills.
struct WorkMap: Sendable {
    /// That an occupation needs a skill, by their indexes.
    struct Need: Hashable, Sendable {
        let occupation: Int32
        let skill: Int32
        let isEssential: Bool
    }

    /// An occupation and what one thing, held in full, shows of it.
    struct Share: Sendable {
        let occupation: Int32
        let gain: Double
        /// The gain in whole parts of 1/65,536.
        let parts: Int64

        init(occupation: Int32, gain: Double) {
            (self.occupation, self.gain, parts) = (occupation, gain, Int64((gain * 65_536).rounded()))
        }
    }

    /// Weighs and credits as the hand-set prior does: another set of these constants is another map.
    private static let model = ScoringModel.prior

    let near: Kinships
    /// Per occupation: the length of its skills, and its square.
    let norm: [Double]
    let square: [Double]
    private let bySkill: Lists
    private let byKinship: Lists
    /// Row by row: how akin two occupations are by their skills, 0 to 1, to the power at which it counts.
    private let akin: [Float]

    init(_ needs: [Need], occupations: Int, mass: [Double], kinship: [Int32], near: Kinships) {
        self.near = near
        let weights = Dictionary(needs.map { (UInt64($0.skill) << 32 | UInt64($0.occupation), $0.isEssential ? 1 : Self.model.optional) }) {
            max($0, $1)
        }
        let pairs = weights.sorted { $0.key < $1.key }
        var square = [Double](repeating: 0, count: occupations)
        var shares: [(Int32, Share)] = []
        var grouped: [UInt64: Double] = [:]
        var skills = [[(skill: Int32, gain: Double)]](repeating: [], count: occupations)
        for (key, weight) in pairs {
            let (skill, occupation) = (Int32(key >> 32), Int32(truncatingIfNeeded: key & 0xFFFF_FFFF))
            square[Int(occupation)] += weight * weight * mass[Int(skill)]
            let gain = weight * mass[Int(skill)]
            shares.append((skill, Share(occupation: occupation, gain: gain)))
            skills[Int(occupation)].append((skill, gain))
            grouped[UInt64(kinship[Int(skill)]) << 32 | UInt64(occupation), default: 0] += gain
        }
        self.square = square
        norm = square.map { $0.squareRoot() }
        bySkill = Lists(shares, count: mass.count)
        let groups = grouped.sorted { $0.key < $1.key }.map { key, gain in
            (Int32(key >> 32), Share(occupation: Int32(truncatingIfNeeded: key & 0xFFFF_FFFF), gain: gain))
        }
        byKinship = Lists(groups, count: near.count)
        akin = Self.akin(skills, kinship, near, bySkill, byKinship)
    }

    /// Per occupation: how akin it is to this one, 0 to 1.
    func row(of occupation: Int32) -> ArraySlice<Float> {
        akin[Int(occupation) * norm.count..<(Int(occupation) + 1) * norm.count]
    }

    /// The occupations that need a skill.
    func occupations(needing skill: Int32) -> ArraySlice<Share> {
        bySkill[skill]
    }

    /// Per occupation: what skills of these kinships and qualities show of it, related skills included; in parts of 1/65,536, added up as whole
    /// numbers, so that their order changes nothing.
    func shown(by held: some Sequence<(skill: Int32, kinship: Int32, quality: Double)>, least: Double) -> [Double] {
        Self.shown(by: held, least: least, occupations: norm.count, near, bySkill, byKinship)
    }

    private static func shown(
        by held: some Sequence<(skill: Int32, kinship: Int32, quality: Double)>, least: Double, occupations: Int, _ near: Kinships,
        _ bySkill: Lists, _ byKinship: Lists
    ) -> [Double] {
        var shown = [Int64](repeating: 0, count: occupations)
        var credit = [Double](repeating: 0, count: near.count)
        var touched: [Int32] = []
        for one in held {
            for other in near.near(one.kinship) where other.relatedness >= least {
                if credit[Int(other.kinship)] == 0 { touched.append(other.kinship) }
                let value = model.related * cube(other.relatedness) * one.quality
                credit[Int(other.kinship)] = max(credit[Int(other.kinship)], value)
            }
        }
        for kinship in touched {
            let credit = fine(credit[Int(kinship)])
            for share in byKinship[kinship] { shown[Int(share.occupation)] &+= credit &* share.parts }
        }
        for one in held {
            let credit = max(0, fine(one.quality) - fine(credit[Int(one.kinship)]))
            for share in bySkill[one.skill] { shown[Int(share.occupation)] &+= credit &* share.parts }
        }
        return shown.map { Double($0) / 4096 }
    }

    /// A credit in whole parts of 1/4,096.
    private static func fine(_ credit: Double) -> Int64 {
        Int64((credit * 4096).rounded())
    }

    private static func cube(_ value: Double) -> Double {
        value * value * value
    }

    private static func akin(
        _ skills: [[(skill: Int32, gain: Double)]], _ kinship: [Int32], _ near: Kinships, _ bySkill: Lists, _ byKinship: Lists
    ) -> [Float] {
        let count = skills.count
        var table = [Float](repeating: 0, count: count * count)
        let scale = skills.map { own in
            let whole = own.reduce(0) { $0 + $1.gain }
            return whole > 0 ? 1 / (65_536 * whole).squareRoot() : 0
        }
        for (place, own) in skills.enumerated() {
            let held = own.map { (skill: $0.skill, kinship: kinship[Int($0.skill)], quality: 1.0) }
            let shown = shown(by: held, least: 0, occupations: count, near, bySkill, byKinship)
            for other in 0..<count { table[place * count + other] = Float(shown[other] * scale[place] * scale[other]) }
        }
        for a in 0..<count {
            for b in 0...a {
                let mean = min(1, (table[a * count + b] + table[b * count + a]) / 2)
                let value = pow(mean, Float(model.likely.kinship))
                table[a * count + b] = value
                table[b * count + a] = value
            }
        }
        return table
    }
}

extension WorkMap {
    /// Shares by a key, end to end.
    private struct Lists: Sendable {
        private var all: [Share] = []
        private var start: [Int32] = [0]

        /// Takes them in order of key, then of occupation.
        init(_ shares: [(key: Int32, share: Share)], count: Int) {
            var next = 0
            for key in 0..<Int32(count) {
                while next < shares.count, shares[next].key == key {
                    all.append(shares[next].share)
                    next += 1
                }
                start.append(Int32(all.count))
            }
        }

        subscript(key: Int32) -> ArraySlice<Share> {
            all[Int(start[Int(key)])..<Int(start[Int(key) + 1])]
        }
    }
}
