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
    }

    /// Weighs and credits as the hand-set prior does: another set of these constants is another map.
    private static let model = ScoringModel.prior

    let near: Kinships
    /// Per occupation: the length of its skills, and its square.
    let norm: [Double]
    let square: [Double]
    /// The mean length of those that need skills.
    let meanNorm: Double
    /// Per occupation: the sum that `shown` has to reach for the work to be likely, and the same less all that minor credits can show.
    private let leastShown: [Int64]
    private let leastMajor: [Int64]
    private let bySkill: Lists
    private let byKinship: Lists
    private let byOccupation: Turned
    /// Row by row: how akin two occupations are by their skills and descriptions, 0 to 1, to the power at which it counts.
    private let akin: [Float]

    init(_ needs: [Need], occupations: Int, mass: [Double], kinship: [Int32], near: Kinships, described: DescribedWork) {
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
        meanNorm = norm.reduce(0, +) / Double(max(1, norm.count { $0 > 0 }))
        leastShown = square.map { $0 > 0 ? Int64((Self.model.likely.least * $0 * Self.unit).rounded(.up)) : .max }
        bySkill = Lists(shares, count: mass.count)
        let groups = grouped.sorted { $0.key < $1.key }.map { key, gain in
            (Int32(key >> 32), Share(occupation: Int32(truncatingIfNeeded: key & 0xFFFF_FFFF), gain: gain))
        }
        byKinship = Lists(groups, count: near.count)
        byOccupation = Turned(byKinship, kinships: near.count, occupations: occupations)
        leastMajor = zip(leastShown, byOccupation.whole).map { $0 == .max ? .max : $0 - Int64(Self.minor) * $1 }
        akin = Self.akin(skills, kinship, near, bySkill, byKinship, described)
    }

    /// Per occupation: how akin it is to this one, 0 to 1.
    func row(of occupation: Int32) -> ArraySlice<Float> {
        akin[Int(occupation) * norm.count..<(Int(occupation) + 1) * norm.count]
    }

    /// The occupations that need a skill.
    func occupations(needing skill: Int32) -> ArraySlice<Share> {
        bySkill[skill]
    }

    /// What a gain of 1 in full quality shows: gains and credits are added up in whole numbers, so that their order changes nothing.
    static var unit: Double { Lists.fineness * fineness }

    /// Per occupation: what skills of these kinships and qualities show of it, related skills included, in parts of `unit`.
    func shown(by held: some Sequence<(skill: Int32, kinship: Int32, quality: Double)>, least: Double) -> [Int64] {
        Self.shown(by: held, least: least, occupations: norm.count, near, bySkill, byKinship)
    }

    private static func shown(
        by held: some Sequence<(skill: Int32, kinship: Int32, quality: Double)>, least: Double, occupations: Int, _ near: Kinships,
        _ bySkill: Lists, _ byKinship: Lists
    ) -> [Int64] {
        var shown = [Int64](repeating: 0, count: occupations)
        let (credit, touched) = credits(of: held, least: least, near)
        var sums = shown.mutableSpan
        for kinship in touched { byKinship.add(credit[Int(kinship)], of: kinship, to: &sums) }
        for one in held { bySkill.add(fine(one.quality) - credit[Int(one.kinship)], of: one.skill, to: &sums) }
        return shown
    }

    /// The occupations of which enough is shown for the work to be likely, with what is shown of them.
    ///
    /// Most of what skills show is little of much: credits up to `minor` are left out at first, and added up only for the few occupations that
    /// can reach enough with them.
    func enough(by held: [PreparedProfile.Held], least: Double) -> [(occupation: Int, shown: Int64)] {
        let (credit, touched) = Self.credits(of: held.lazy.map { ($0.skill, $0.kinship, $0.quality) }, least: least, near)
        var shown = [Int64](repeating: 0, count: norm.count)
        var sums = shown.mutableSpan
        let (credits, minor) = (credit.span, Self.minor)
        for kinship in touched { byKinship.add(credits[Int(kinship)] - minor, of: kinship, to: &sums) }
        for one in held { bySkill.add(Self.fine(one.quality) - credits[Int(one.kinship)], of: one.skill, to: &sums) }
        var enough: [(occupation: Int, shown: Int64)] = []
        let major = leastMajor.span
        for place in 0..<min(sums.count, major.count) where sums[unchecked: place] >= major[unchecked: place] {
            let whole = sums[place] + byOccupation.shown(of: place, by: credits, most: minor)
            if whole >= leastShown[place] { enough.append((place, whole)) }
        }
        return enough
    }

    /// Half of what makes work likely, as a credit: if no skill shows more of an occupation than that, it is rarely enough.
    private static let minor = fine(model.likely.least / 2)

    /// Per kinship: what a skill of it counts since related ones are held, in whole parts; and the kinships for which that is something.
    private static func credits(
        of held: some Sequence<(skill: Int32, kinship: Int32, quality: Double)>, least: Double, _ near: Kinships
    ) -> (credit: [Int32], touched: [Int32]) {
        var credit = [Int32](repeating: 0, count: near.count)
        var touched: [Int32] = []
        var sums = credit.mutableSpan
        let related = model.related
        for one in held {
            near.each(of: one.kinship, least: least) { kinships, relatedness in
                let value = fine(related * cube(relatedness) * one.quality)
                for place in kinships.indices {
                    let kinship = kinships[unchecked: place]
                    let old = sums[unchecked: Int(kinship)]
                    guard value > old else { continue }
                    if old == 0 { touched.append(kinship) }
                    sums[unchecked: Int(kinship)] = value
                }
            }
        }
        return (credit, touched)
    }

    private static var fineness: Double { 4096 }

    /// A credit, 0 to 1, in whole parts.
    private static func fine(_ credit: Double) -> Int32 {
        Int32(truncatingIfNeeded: Int(credit * fineness + 0.5))
    }

    private static func cube(_ value: Double) -> Double {
        value * value * value
    }

    private static func akin(
        _ skills: [[(skill: Int32, gain: Double)]], _ kinship: [Int32], _ near: Kinships, _ bySkill: Lists, _ byKinship: Lists,
        _ described: DescribedWork
    ) -> [Float] {
        let count = skills.count
        var table = [Float](repeating: 0, count: count * count)
        let scale = skills.map { own in
            let whole = own.reduce(0) { $0 + $1.gain }
            return whole > 0 ? 1 / (unit * whole).squareRoot() : 0
        }
        for (place, own) in skills.enumerated() {
            let held = own.map { (skill: $0.skill, kinship: kinship[Int($0.skill)], quality: 1.0) }
            let shown = shown(by: held, least: 0, occupations: count, near, bySkill, byKinship)
            for other in 0..<count { table[place * count + other] = Float(Double(shown[other]) * scale[place] * scale[other]) }
        }
        let share = Float(model.likely.described)
        var near = table
        for a in 0..<count {
            let words = described.likenesses(to: a)
            for b in 0...a {
                let skilled = min(1, (near[a * count + b] + near[b * count + a]) / 2)
                let mean = words[b].map { (1 - share) * skilled + share * $0 } ?? skilled
                let value = pow(mean, Float(model.likely.kinship))
                (near[a * count + b], near[b * count + a]) = (mean, mean)
                (table[a * count + b], table[b * count + a]) = (value, value)
            }
        }
        return inCompany(table, near: near, count: count, model.likely)
    }
}
