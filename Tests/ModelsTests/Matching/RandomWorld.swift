import FoundationEssentials
import Models
import Testing

/// SplitMix64: the same numbers from the same seed.
struct SeededRandom: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A made-up taxonomy, and people and vacancies that use it.
struct RandomWorld {
    var random: SeededRandom
    let skills: [ConceptURI]
    let occupations: [Occupation]
    let relations: [SkillRelation]
    let broader: [BroaderRelation]
    /// Of most occupations.
    let descriptions: [ConceptURI: String]
    let today = CalendarDate(daysSince1970: 20_000)

    init(seed: UInt64) throws {
        var random = SeededRandom(state: seed)
        func uri(_ text: String) throws -> ConceptURI { try #require(ConceptURI(text)) }
        let groups = try (0..<20).map { try uri("urn:test:group:\($0)") }
        skills = try (0..<80).map { try uri("urn:test:skill:\($0)") }
        occupations = try (0..<25).map {
            Occupation(
                uri: try uri("urn:test:occupation:\($0)"), isco: try #require(ISCOCode(String(Int.random(in: 1000...9999, using: &random))))
            )
        }
        var broader = (1..<groups.count).map { BroaderRelation(groups[$0], broader: groups[Int.random(in: 0..<$0, using: &random)]) }
        for (place, skill) in skills.enumerated() {
            broader.append(BroaderRelation(skill, broader: groups[Int.random(in: 0..<groups.count, using: &random)]))
            if place > 60 { broader.append(BroaderRelation(skill, broader: skills[Int.random(in: 0..<10, using: &random)])) }
        }
        self.broader = broader
        var relations: [SkillRelation] = []
        for occupation in occupations {
            for skill in skills.shuffled(using: &random).prefix(12) {
                relations.append(SkillRelation(occupation: occupation.uri, skill: skill, isEssential: Bool.random(using: &random)))
            }
        }
        self.relations = relations
        let words = (0..<30).map { "word\($0)" }
        let described = occupations.dropLast(5).map { ($0.uri, (0..<12).compactMap { _ in words.randomElement(using: &random) }) }
        descriptions = Dictionary(uniqueKeysWithValues: described).mapValues { $0.joined(separator: " ") }
        self.random = random
    }

    var taxonomy: Taxonomy {
        Taxonomy(occupations: occupations, skills: skills, relations: relations, broader: broader, descriptions: descriptions)
    }

    mutating func pick<T>(_ values: [T], _ count: ClosedRange<Int>) -> [T] {
        Array(values.shuffled(using: &random).prefix(Int.random(in: count, using: &random)))
    }

    mutating func maybe<T>(_ values: [T]) -> T? {
        Bool.random(using: &random) ? values.randomElement(using: &random) : nil
    }

    mutating func profile(skills count: ClosedRange<Int> = 1...15) -> SkillProfile {
        var profile = SkillProfile(
            skills: pick(skills, count).map { skill in
                SkillProfile.HeldSkill(
                    skill, level: maybe(SkillLevel.allCases), months: maybe([3, 30]),
                    lastUsed: maybe([CalendarDate(daysSince1970: 19_900), CalendarDate(daysSince1970: 17_000)]),
                    evidence: maybe(Evidence.allCases) ?? .declared)
            },
            occupations: pick(occupations, 0...2).map { SkillProfile.HeldOccupation($0.uri, months: maybe([6, 18, 40])) },
            education: maybe(EducationLevel.allCases), languages: maybe([[.init(LanguageCode(.french), .b1)], []]),
            licences: maybe([[.car], []]), place: maybe([Place(area: "A"), Place(area: "B")]),
            availableFrom: maybe([CalendarDate(daysSince1970: 20_010), CalendarDate(daysSince1970: 20_100)]),
            schedules: maybe([[.fullTime], [.partTime], [.shifts], [.fullTime, .nights], [.partTime, .shifts]]))
        profile.preferredOccupations = pick(occupations, 0...2).map(\.uri)
        profile.wageWish = maybe([Money(900, .gyd), Money(1_500, .gyd), Money(2_500, .gyd), Money(900, .usd)])
        profile.mattersMost = maybe(Wish.Aspect.allCases)
        profile.mattersLeast = maybe(Wish.Aspect.allCases.filter { $0 != profile.mattersMost })
        return profile
    }

    mutating func demand() -> VacancyDemand {
        let asked = pick(skills, 1...12).map { VacancyDemand.AskedSkill($0, level: maybe(SkillLevel.allCases)) }
        let essential = Int.random(in: 0...asked.count, using: &random)
        return VacancyDemand(
            occupation: maybe(occupations)?.uri, essential: Array(asked[..<essential]), optional: Array(asked[essential...]),
            experience: maybe([12, 36]), education: maybe(EducationLevel.allCases),
            languages: maybe([[.init(LanguageCode(.french), .b2, isRequired: true)]]) ?? [], licences: maybe([[.car]]) ?? [],
            place: maybe([Place(area: "A")]), schedule: maybe(VacancyTerms.Schedule.allCases),
            startsBy: maybe([CalendarDate(daysSince1970: 20_050)]),
            pay: maybe([1_000, 1_600]).map { VacancyTerms.Wage(minimum: $0, maximum: nil, period: .month, currency: .gyd) })
    }
}
