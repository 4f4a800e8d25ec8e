/// A vacancy's demand as the scorer reads it, with all that depends on the vacancy alone worked out beforehand.
package struct PreparedDemand: Sendable {
    struct Asked: Sendable {
        let skill: Int32
        let isEssential: Bool
        /// 1 to 4, or 0 where any will do.
        let level: Int32
        /// Weight times squared rarity: what the skill adds to the product of vacancy and person.
        let gain: Double
        /// The square of the skill's rarity: what it adds to the person's norm.
        let mass: Double
    }

    /// In the taxonomy's order, each once.
    let asked: [Asked]
    /// Per kinship of the taxonomy: its row in `related`, or −1 where it is related to nothing asked.
    let row: [Int16]
    /// Row by row, per asked skill: what a skill of that kinship counts for the asked one.
    let related: [Double]
    /// Per asked skill, end to end: the asked skills that it could stand in for, itself among them, and for how much.
    let transfers: [(place: Int32, credit: Double)]
    let transferStart: [Int32]
    /// Per occupation: how akin it is to the work that the vacancy is likely to mean, 0 to 1; empty where it asks for no skill.
    let akin: [Float]
    /// Per occupation, `words` at a time: a bit for each asked skill that it needs.
    private let needed: [UInt64]
    private let words: Int
    /// The work that the vacancy is likely to mean, likeliest first.
    let meant: [Int32]
    /// The vacancy's norm; 0 where no asked skill tells anything.
    let norm: Double
    let occupation: (index: Int32, isco: ISCOCode)?
    /// The demand with each licence and language once, in a fixed order.
    let demand: VacancyDemand
    /// What the vacancy asks that the taxonomy does not know.
    package let unrecognised: [ConceptURI]

    /// Reads `demand`; a skill asked twice counts once, essential before optional, at the higher level.
    package init(_ demand: VacancyDemand, taxonomy: Taxonomy, model: ScoringModel) {
        var merged: [Int32: (isEssential: Bool, level: Int32)] = [:]
        var unknown: Set<ConceptURI> = []
        for (isEssential, skills) in [(true, demand.essential), (false, demand.optional)] {
            for asked in skills {
                guard let index = taxonomy.index(ofSkill: asked.skill) else {
                    unknown.insert(asked.skill)
                    continue
                }
                let old = merged[index] ?? (isEssential, 0)
                merged[index] = (old.isEssential, max(old.level, Int32(asked.level?.rawValue ?? 0)))
            }
        }
        asked = merged.sorted { $0.key < $1.key }.map { index, asked in
            let mass = taxonomy.rarity[Int(index)] * taxonomy.rarity[Int(index)]
            let gain = (asked.isEssential ? 1 : model.optional) * mass
            return Asked(skill: index, isEssential: asked.isEssential, level: asked.level, gain: gain, mass: mass)
        }
        norm = asked.reduce(0) { $0 + ($1.isEssential ? 1 : model.optional) * $1.gain }.squareRoot()
        occupation = demand.occupation.flatMap(taxonomy.index(ofOccupation:)).map { ($0, taxonomy.occupations[Int($0)].isco) }
        (row, related) = Self.related(asked, taxonomy: taxonomy, model: model)
        (transfers, transferStart) = Self.transfers(asked, row, related, taxonomy.kinship)
        words = (asked.count + 63) / 64
        needed = Self.needed(asked, words, taxonomy)
        (meant, akin) = taxonomy.work.meant(by: asked, norm: norm, stated: occupation?.index, model)
        if let uri = demand.occupation, occupation == nil { unknown.insert(uri) }
        self.demand = demand.withoutRepetitions
        unrecognised = unknown.sorted()
    }

    /// Whether an occupation needs the asked skill at `place`.
    func isNeeded(at place: Int, by occupation: Int32) -> Bool {
        needed[Int(occupation) * words + place / 64] >> UInt64(place % 64) & 1 == 1
    }

    private static func needed(_ asked: [Asked], _ words: Int, _ taxonomy: Taxonomy) -> [UInt64] {
        var bits = [UInt64](repeating: 0, count: words * taxonomy.occupations.count)
        for (place, asked) in asked.enumerated() {
            for share in taxonomy.work.occupations(needing: asked.skill) {
                bits[Int(share.occupation) * words + place / 64] |= 1 << UInt64(place % 64)
            }
        }
        return bits
    }

    private static func related(_ asked: [Asked], taxonomy: Taxonomy, model: ScoringModel) -> (row: [Int16], related: [Double]) {
        var row = [Int16](repeating: -1, count: taxonomy.kinships)
        var table: [Double] = []
        var rows: Int16 = 0
        for (place, skill) in asked.enumerated() {
            for near in taxonomy.work.near.near(taxonomy.kinship[Int(skill.skill)]) {
                let credit = model.credit(forRelatedness: near.relatedness)
                guard credit > 0 else { continue }
                if row[Int(near.kinship)] < 0 {
                    row[Int(near.kinship)] = rows
                    rows += 1
                    table.append(contentsOf: repeatElement(0, count: asked.count))
                }
                table[Int(row[Int(near.kinship)]) * asked.count + place] = credit
            }
        }
        return (row, table)
    }

    private static func transfers(
        _ asked: [Asked], _ row: [Int16], _ related: [Double], _ kinship: [Int32]
    ) -> ([(place: Int32, credit: Double)], [Int32]) {
        var all: [(place: Int32, credit: Double)] = []
        var start: [Int32] = [0]
        for (place, skill) in asked.enumerated() {
            let own = Int(row[Int(kinship[Int(skill.skill)])])
            for other in asked.indices {
                let credit = other == place ? 1 : own < 0 ? 0 : related[own * asked.count + other]
                if credit > 0 { all.append((Int32(other), credit)) }
            }
            start.append(Int32(all.count))
        }
        return (all, start)
    }
}

extension VacancyDemand {
    /// Each licence and each language once, at the highest level asked, by code.
    fileprivate var withoutRepetitions: VacancyDemand {
        var copy = self
        copy.licences = Set(licences).sorted { $0.code < $1.code }
        var merged: [LanguageCode: AskedLanguage] = [:]
        for asked in languages {
            let old = merged[asked.language] ?? asked
            merged[asked.language] = AskedLanguage(
                asked.language, max(old.level, asked.level), isRequired: old.isRequired || asked.isRequired)
        }
        copy.languages = merged.values.sorted { $0.language.text < $1.language.text }
        return copy
    }
}
