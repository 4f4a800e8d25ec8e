import MatchingService
import Models
import Testing

struct StarterTaxonomyTests {
    let rows: TaxonomyRows

    init() throws {
        var rows = TaxonomyRows()
        try StarterTaxonomy.read { rows.add($0) }
        self.rows = rows
    }

    @Test func `it has the occupations and skills that were promised`() {
        #expect(rows.concepts.count { $0.kind == .occupation } >= 70)
        #expect(rows.concepts.count { $0.kind == .skill } >= 330)
    }

    @Test func `every identity is unique`() {
        #expect(Set(rows.concepts.map(\.uri)).count == rows.concepts.count)
        #expect(Set(rows.labels).count == rows.labels.count)
    }

    @Test func `every concept has one preferred label in each language of the screens, unlike any other of its kind`() {
        let kinds = Dictionary(uniqueKeysWithValues: rows.concepts.map { ($0.uri, $0.kind) })
        for language in Language.allCases {
            let preferred = rows.labels.filter { $0.role == .preferred && $0.language == LanguageCode(language) }
            #expect(Set(preferred.map(\.uri)) == Set(kinds.keys) && preferred.count == kinds.count)
            #expect(Set(preferred.map { "\(kinds[$0.uri]?.rawValue ?? "") \($0.text)" }).count == kinds.count)
        }
        let untidy = rows.labels.filter { $0.text.first == " " || $0.text.last == " " || $0.text.contains("  ") || $0.text.contains("\"") }
        #expect(untidy.isEmpty)
    }

    @Test func `Creole labels use the letters of the official orthography`() {
        let foreign = rows.labels.filter { $0.language == LanguageCode(.haitianCreole) && $0.text.contains { "éêâîôûçùœ".contains($0) } }
        #expect(foreign.map(\.text) == [])
    }

    @Test func `every occupation has a unit group of ISCO-08 and at least six essential skills`() {
        let essential = Dictionary(grouping: rows.relations.filter(\.isEssential), by: \.occupation).mapValues(\.count)
        for occupation in rows.concepts where occupation.kind == .occupation {
            #expect(occupation.code.flatMap { ISCOCode($0) }.map { (1...9).contains($0.majorGroup) } == true, "\(occupation.uri)")
            #expect(essential[occupation.uri, default: 0] >= 6, "\(occupation.uri)")
        }
    }

    @Test func `every relation names concepts that exist, once`() {
        let kinds = Dictionary(uniqueKeysWithValues: rows.concepts.map { ($0.uri, $0.kind) })
        #expect(rows.relations.allSatisfy { kinds[$0.occupation] == .occupation && kinds[$0.skill] == .skill })
        #expect(Set(rows.relations.map { [$0.occupation, $0.skill] }).count == rows.relations.count)
        #expect(rows.broader.allSatisfy { kinds[$0.concept] != nil && kinds[$0.broader] == .skillGroup })
    }

    @Test func `what ESCO takes the place of exists, once, and is of the same kind`() {
        let kinds = Dictionary(uniqueKeysWithValues: rows.concepts.map { ($0.uri, $0.kind) })
        #expect(rows.replacements.count > 300 && Set(rows.replacements.map(\.uri)).count == rows.replacements.count)
        #expect(Set(rows.replacements.map(\.successor)).count == rows.replacements.count)
        for replacement in rows.replacements {
            let kind = kinds[replacement.uri]
            #expect(kind != nil && replacement.successor.text.contains("/esco/\(kind?.rawValue ?? "")/"), "\(replacement.uri)")
        }
        #expect(rows.successors.isEmpty)
    }

    @Test func `every skill has a broader group, and related skills tell more than strangers`() throws {
        let above = Set(rows.broader.map(\.concept))
        #expect(rows.concepts.allSatisfy { $0.kind != .skill || above.contains($0.uri) })
        let taxonomy = rows.taxonomy
        func index(_ id: String) throws -> Int32 {
            try #require(ConceptURI("urn:foothold:skill:\(id)").flatMap { taxonomy.index(ofSkill: $0) })
        }
        let near = taxonomy.relatedness(try index("lay-blocks"), try index("plaster-walls"))
        let far = taxonomy.relatedness(try index("lay-blocks"), try index("paint-buildings"))
        let none = taxonomy.relatedness(try index("lay-blocks"), try index("cut-hair"))
        #expect(near > far && far > 0 && none == 0)
    }

    @Test func `a mason's profile fits a mason's work best of all occupations`() throws {
        let scorer = Scorer(taxonomy: rows.taxonomy, today: CalendarDate(daysSince1970: 20_000))
        let skills = try ["lay-blocks", "mix-mortar", "plaster-walls", "work-hard-physically"].map {
            SkillProfile.HeldSkill(try #require(ConceptURI("urn:foothold:skill:\($0)")))
        }
        let demands = Dictionary(grouping: rows.relations.filter(\.isEssential), by: \.occupation).map { occupation, relations in
            (id: occupation, demand: scorer.prepare(VacancyDemand(essential: relations.map { .init($0.skill) })))
        }
        let ranked = scorer.rank(demands, for: scorer.prepare(SkillProfile(skills: skills)), limit: 3)
        #expect(ranked.first?.id.text == "urn:foothold:occupation:mason")
    }
}
