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
    /// The same as indexes of the taxonomy.
    let skills: NumberSet
    /// Per kinship of the taxonomy: what a skill of it counts for the asked ones, in their order.
    let related: CreditLists
    /// Per asked skill: the asked skills that it could stand in for, itself among them, and for how much.
    let transfers: CreditLists
    /// Per occupation: how akin it is to the work that the vacancy is likely to mean, 0 to 1; empty where it asks for nothing.
    let akin: [Float]
    /// Per occupation: its row in `needed`, or −1 where it needs nothing that is asked.
    private let neededRow: [Int32]
    /// Row by row, `words` at a time: a bit for each asked skill that the occupation needs.
    private let needed: [UInt64]
    private let words: Int
    /// The work that the vacancy is likely to mean, likeliest first.
    let meant: [Int32]
    /// The vacancy's norm; 0 where no asked skill tells anything.
    let norm: Double
    /// Whether what people can do has a say: some of it is asked for, or goes with the work that the vacancy names.
    let weighsSkills: Bool
    let occupation: (index: Int32, isco: ISCOCode)?
    let pay: YearlyPay?
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
        skills = NumberSet(asked.lazy.map { Int($0.skill) }, below: taxonomy.skills.count)
        related = Self.related(asked, taxonomy: taxonomy, model: model)
        transfers = Self.transfers(asked, related, taxonomy.kinship)
        words = (asked.count + 63) / 64
        (neededRow, needed) = Self.needed(asked, words, taxonomy)
        (meant, akin) = taxonomy.work.meant(by: asked, norm: norm, stated: occupation?.index, model)
        weighsSkills = norm > 0 || akin.contains { $0 > 0 }
        if let uri = demand.occupation, occupation == nil { unknown.insert(uri) }
        pay = demand.pay.map(YearlyPay.init)
        self.demand = demand.withoutRepetitions
        unrecognised = unknown.sorted()
    }

    /// Which of the asked skills an occupation needs, by their places.
    func needed(by occupation: Int32) -> NumberSet {
        let row = Int(neededRow[Int(occupation)])
        return row < 0 ? NumberSet() : NumberSet(words: needed[row * words..<(row + 1) * words])
    }

    private static func needed(_ asked: [Asked], _ words: Int, _ taxonomy: Taxonomy) -> (row: [Int32], bits: [UInt64]) {
        var row = [Int32](repeating: -1, count: taxonomy.occupations.count)
        var bits: [UInt64] = []
        for (place, asked) in asked.enumerated() {
            for share in taxonomy.work.occupations(needing: asked.skill) {
                let occupation = Int(share.occupation)
                if row[occupation] < 0 {
                    row[occupation] = Int32(bits.count / words)
                    bits.append(contentsOf: repeatElement(0, count: words))
                }
                bits[Int(row[occupation]) * words + place / 64] |= 1 << UInt64(place % 64)
            }
        }
        return (row, bits)
    }

    private static func related(_ asked: [Asked], taxonomy: Taxonomy, model: ScoringModel) -> CreditLists {
        var lists = [[CreditLists.Credit]](repeating: [], count: taxonomy.kinships)
        for (place, skill) in asked.enumerated() {
            taxonomy.work.near.each(of: taxonomy.kinship[Int(skill.skill)], least: model.relatednessLeast) { kinships, relatedness in
                let credit = model.credit(forRelatedness: relatedness)
                guard credit > 0 else { return }
                for near in kinships.indices { lists[Int(kinships[near])].append(.init(place: Int32(place), credit: credit)) }
            }
        }
        return CreditLists(lists)
    }

    private static func transfers(_ asked: [Asked], _ related: CreditLists, _ kinship: [Int32]) -> CreditLists {
        CreditLists(
            asked.enumerated().map { place, skill in
                let own = CreditLists.Credit(place: Int32(place), credit: 1)
                let others = related[Int(kinship[Int(skill.skill)])]
                return others.filter { $0.place < own.place } + [own] + others.filter { $0.place > own.place }
            })
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
