import Models

/// One country office of the demonstration: who works with it, and who comes to it.
struct DemoOffice {
    let slug: Programme.Slug?
    let terms: Programme.Terms
    /// The language that its people use on screen.
    let language: Language
    /// The names of its staff, one for each role.
    let staff: [Role: String]
    /// Further people of a role: its grant committee is as large as the rules ask for, and whoever approves an invoice does not pay it.
    let others: [(role: Role, name: String)]
    let employers: [DemoEmployer]
    let people: [DemoPerson]
    /// Whether its whole first year can be told.
    var hasYear = false

    static let all = [guyana, haiti, bahamas]

    /// Its terms, with the year of its reports as it is told where it is.
    func terms(telling year: DemoYear?) -> Programme.Terms {
        guard let year else { return terms }
        return Programme.Terms(
            name: terms.name, country: terms.country, currency: terms.currency, timeZone: terms.timeZone, languages: terms.languages,
            yearlyTarget: terms.yearlyTarget, yearBegins: year.first.month)
    }
}

/// An employer with what it offers.
struct DemoEmployer {
    let name: String
    let sector: Employer.Sector
    let district: String
    let phone: String
    let vacancies: [DemoVacancy]
}

/// An offer of work; days count from the day on which the demonstration is made.
struct DemoVacancy {
    let title: String
    let description: String
    /// The starter taxonomy's name of the occupation; nil leaves it to be read from the title.
    var occupation: String?
    /// Skills by the starter taxonomy's names, or in the employer's own words.
    var essential: [String] = []
    var optional: [String] = []
    var languages: [(language: String, level: LanguageLevel)] = []
    var licences: [Licence] = []
    var education: EducationLevel?
    var experience: Int?
    let district: String
    var contract = VacancyTerms.Contract.permanent
    var schedule = VacancyTerms.Schedule.fullTime
    let wage: VacancyTerms.Wage
    var openings = 1
    var closesIn = 30
    var startsIn = 45
}

/// A returned person with what they can do; skills are those that their work usually takes, but for `lacking`, and `extra` ones.
struct DemoPerson {
    let given: String
    let family: String
    let sex: ReturneeDetails.Sex
    let born: String
    let district: String
    /// Work done, by the starter taxonomy's names, with months of it.
    let work: [(occupation: String, months: Int)]
    var extra: [String] = []
    var lacking: [String] = []
    var certified: [String] = []
    var languages: [(language: String, level: LanguageLevel)]
    var licences: [Licence] = []
    var education: EducationLevel?
    /// The hours that they can work; nil where nobody has asked.
    var schedules: [VacancyTerms.Schedule]? = [.fullTime]
    /// What they would like to work as, and the least pay by the month, in the money of their country.
    var wishes: [String] = []
    var wage: Int?
    /// What of work matters most and least to them.
    var matters: (most: Wish.Aspect?, least: Wish.Aspect?) = (nil, nil)
    /// Weeks since the return.
    let weeksBack: Int
    var stage = CaseState.Stage.inProgress
    /// Whether they agreed that their skills be matched with vacancies.
    var agreesToMatching = true
}
