import FoundationEssentials
import Models
import Testing

@Suite struct `What an employer is warned of` {
    private func terms(
        _ text: String = "Bakes.", wage: (Decimal, VacancyTerms.Wage.Period, Currency)? = nil, _ schedule: VacancyTerms.Schedule = .fullTime
    ) -> VacancyTerms {
        VacancyTerms(
            title: "Baker", description: text, contract: .permanent, schedule: schedule,
            wage: wage.map { .init(minimum: $0.0, maximum: nil, period: $0.1, currency: $0.2) })
    }

    @Test(arguments: [
        (Decimal(259), VacancyTerms.Wage.Period.week, Currency.bsd, true), (260, .week, .bsd, false), (6, .hour, .bsd, true),
        (Decimal(string: "6.50") ?? 0, .hour, .bsd, false), (60_146, .month, .gyd, true), (60_147, .month, .gyd, false),
        (700_000, .year, .gyd, true), (349, .day, .htg, true), (350, .day, .htg, false), (1, .day, .usd, false),
    ])
    func `is a wage below the minimum, whatever period it is for`(
        amount: Decimal, period: VacancyTerms.Wage.Period, currency: Currency, isWarned: Bool
    ) {
        let warnings = VacancyReview(of: terms(wage: (amount, period, currency))).warnings
        #expect(warnings.map(\.code) == (isWarned ? [.wageBelowMinimum] : []))
        #expect(warnings.allSatisfy { $0.pointer == "/wage/minimum" && $0.phrase.contains(period.rawValue) })
    }

    @Test func `is a wage by the minimum of the sector, where there is one`() {
        let terms = terms(wage: (600, .day, .htg))
        #expect(VacancyReview(of: terms, in: .construction).warnings.first?.detail.contains("HTG 615 / day") == true)
        #expect(VacancyReview(of: terms, in: .accommodation).warnings.isEmpty)
        #expect(VacancyReview(of: terms).warnings.isEmpty)
    }

    @Test(arguments: [(Decimal(769), true), (770, false)]) func `asks for the sector where one has a higher minimum`(
        amount: Decimal, isAsked: Bool
    ) {
        let terms = terms(wage: (amount, .day, .htg))
        #expect(terms.isBelowSomeMinimum == isAsked)
        #expect(Employer.Sector.allCases.contains { !VacancyReview(of: terms, in: $0).warnings.isEmpty } == isAsked)
    }

    @Test func `is no wage of part of a week whose hours are not known`() {
        #expect(VacancyReview(of: terms(wage: (100, .week, .bsd), .partTime)).warnings.isEmpty)
        #expect(VacancyReview(of: terms(wage: (5, .hour, .bsd), .partTime)).warnings.count == 1)
    }

    @Test(arguments: [
        ("We need a Young Man for the shop.", VacancyWarning.Code.sex, "Young Man"), ("Aged 18-35, please.", .age, "Aged 18-35"),
        ("Under 40 years of age", .age, "Under 40 years of age"), ("Must be Christian.", .religion, "Must be Christian"),
        ("Single only", .maritalState, "Single only"), ("An able-bodied person", .disability, "able-bodied"),
        ("Locals only!", .nationality, "Locals only"), ("With a police clearance", .criminalRecord, "police clearance"),
        ("Hommes uniquement", .sex, "Hommes uniquement"), ("La limite d’âge est fixée", .age, "limite d’âge"),
        ("Célibataire, sans enfant", .maritalState, "sans enfant"),
        ("casier judiciaire vierge", .criminalRecord, "casier judiciaire vierge"),
        ("Fi sèlman", .sex, "Fi sèlman"), ("Gen 18 a 30 an", .age, "Gen 18 a 30 an"), ("dwe kretyen", .religion, "dwe kretyen"),
        ("pa janm nan prizon", .criminalRecord, "pa janm nan prizon"),
    ])
    func `is a phrase that turns people away, told as it was written`(text: String, code: VacancyWarning.Code, phrase: String) {
        let warnings = VacancyReview(of: terms(text)).warnings
        #expect(warnings.contains { $0.code == code && $0.phrase == phrase && $0.pointer == "/description" }, "\(warnings)")
    }

    @Test(arguments: [
        "A salesman for a women's shop.", "At least 3 years of experience, between 8 and 16 hours.", "Looks after children.",
        "The mission feeds single mothers.", "Keeps records clean.", "You work with young people of 12 to 16.",
    ])
    func `is nothing that only names such people`(text: String) {
        #expect(VacancyReview(of: terms(text)).warnings == [])
    }
}
