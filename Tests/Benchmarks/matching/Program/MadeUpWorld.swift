import FoundationEssentials
import Models

/// People and vacancies made from the taxonomy's occupations: skills of one occupation, and a few of no one's.
struct MadeUpWorld {
    let scorer: Scorer
    private let taxonomy: Taxonomy
    private let needs: [ConceptURI: [ConceptURI]]
    private let today = CalendarDate(daysSince1970: 20_000)
    private var random = SplitMix(state: 1)

    init(_ taxonomy: Taxonomy, _ relations: [SkillRelation]) {
        self.taxonomy = taxonomy
        needs = Dictionary(grouping: relations, by: \.occupation).mapValues { $0.map(\.skill).sorted() }
        scorer = Scorer(taxonomy: taxonomy, today: today)
    }

    /// About 15 skills, and facts of which some are unknown.
    mutating func profile() -> SkillProfile {
        let (work, needs) = occupation()
        var skills = needs.shuffled(using: &random).prefix(Int.random(in: 8...14, using: &random)).map { held($0) }
        for _ in 0..<4 { skills.append(.init(taxonomy.skills[Int.random(in: taxonomy.skills.indices, using: &random)])) }
        var profile = SkillProfile(
            skills: skills, occupations: Bool.random(using: &random) ? [.init(work, months: Int.random(in: 1...120, using: &random))] : [],
            education: EducationLevel.allCases.randomElement(using: &random),
            languages: [nil, [], [.init(LanguageCode(.english), .b2)], [.init(LanguageCode(.french), .c1)]].randomElement(using: &random)
                ?? nil,
            licences: [nil, [], [.car]].randomElement(using: &random) ?? nil,
            place: Place(area: String(Int.random(in: 0..<30, using: &random))),
            availableFrom: Bool.random(using: &random) ? CalendarDate(daysSince1970: 20_000 + Int.random(in: 0..<60, using: &random)) : nil,
            schedules: [nil, [.fullTime], [.fullTime, .partTime], [.shifts, .nights]].randomElement(using: &random) ?? nil)
        wish(&profile)
        return profile
    }

    /// One in two wishes for up to three kinds of work and for pay in round sums, and says what matters.
    private mutating func wish(_ profile: inout SkillProfile) {
        guard Bool.random(using: &random) else { return }
        profile.preferredOccupations = (0..<Int.random(in: 0...3, using: &random)).map { _ in occupation().0 }
        profile.wageWish = Money(.init(500 * Int.random(in: 2...100, using: &random)), .htg)
        profile.mattersMost = Wish.Aspect.allCases.randomElement(using: &random)
        profile.mattersLeast = Wish.Aspect.allCases.filter { $0 != profile.mattersMost }.randomElement(using: &random)
    }

    mutating func demand() -> VacancyDemand {
        let (work, needs) = occupation()
        let asked = needs.shuffled(using: &random).prefix(Int.random(in: 6...18, using: &random)).map { VacancyDemand.AskedSkill($0) }
        let essential = asked.prefix(asked.count * 2 / 3)
        return VacancyDemand(
            occupation: Bool.random(using: &random) ? work : nil, essential: Array(essential), optional: Array(asked[essential.count...]),
            experience: 12, education: .upperSecondary,
            languages: Bool.random(using: &random) ? [.init(LanguageCode(.english), .b1, isRequired: true)] : [],
            licences: Bool.random(using: &random) ? [.car] : [], place: Place(area: String(Int.random(in: 0..<30, using: &random))),
            schedule: VacancyTerms.Schedule.allCases.randomElement(using: &random),
            pay: Bool.random(using: &random)
                ? .init(minimum: .init(1_000 * Int.random(in: 5...50, using: &random)), maximum: nil, period: .month, currency: .htg) : nil)
    }

    /// Pairs of a random score: for each person so many, half of them in a neighbourhood that others share.
    mutating func candidates(_ people: Int, _ vacancies: Int, _ each: Int) -> [AssignmentProblem.Candidate] {
        (0..<people).flatMap { person -> [AssignmentProblem.Candidate] in
            let near = Int.random(in: 0..<max(1, vacancies / 100), using: &random) * 100
            let places = (0..<each).map { place in
                each == vacancies
                    ? place
                    : place % 2 == 0 ? near + Int.random(in: 0..<100, using: &random) : Int.random(in: 0..<vacancies, using: &random)
            }
            return Set(places).sorted().map { .init(person: person, vacancy: $0, score: Double.random(in: 0...1, using: &random)) }
        }
    }

    private mutating func held(_ skill: ConceptURI) -> SkillProfile.HeldSkill {
        SkillProfile.HeldSkill(
            skill, level: SkillLevel.allCases.randomElement(using: &random),
            lastUsed: CalendarDate(daysSince1970: 20_000 - 30 * Int.random(in: 0..<100, using: &random)),
            evidence: Evidence.allCases.randomElement(using: &random) ?? .declared)
    }

    private mutating func occupation() -> (ConceptURI, [ConceptURI]) {
        let work = taxonomy.occupations[Int.random(in: taxonomy.occupations.indices, using: &random)].uri
        return (work, needs[work] ?? [])
    }
}

/// SplitMix64: the same numbers from the same seed.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
