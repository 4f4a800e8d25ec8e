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
    /// Per kinship of the taxonomy and asked skill: what a skill of that kinship counts for the asked one.
    let related: [Double]
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
        related = Self.related(asked, taxonomy: taxonomy, model: model)
        occupation = demand.occupation.flatMap(taxonomy.index(ofOccupation:)).map { ($0, taxonomy.occupations[Int($0)].isco) }
        if let uri = demand.occupation, occupation == nil { unknown.insert(uri) }
        self.demand = demand.withoutRepetitions
        unrecognised = unknown.sorted()
    }

    private static func related(_ asked: [Asked], taxonomy: Taxonomy, model: ScoringModel) -> [Double] {
        var table = [Double](repeating: 0, count: asked.count * taxonomy.kinships)
        var shared = [Double](repeating: 0, count: taxonomy.information.count)
        for (place, skill) in asked.enumerated() {
            let nodes = taxonomy.nodes(of: Int(taxonomy.kinship[Int(skill.skill)]))
            for node in nodes { shared[Int(node)] = taxonomy.information[Int(node)] }
            for kinship in 0..<taxonomy.kinships {
                var best = 0.0
                for node in taxonomy.nodes(of: kinship) { best = max(best, shared[Int(node)]) }
                table[kinship * asked.count + place] = model.credit(forRelatedness: best)
            }
            for node in nodes { shared[Int(node)] = 0 }
        }
        return table
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
