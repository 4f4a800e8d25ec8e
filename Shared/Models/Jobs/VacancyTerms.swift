package import FoundationEssentials

/// What an employer writes in a vacancy.
package struct VacancyTerms: Hashable, Codable, Sendable {
    /// The employer's own number for it, unique among the employer's vacancies.
    package var externalId: String?
    package var title: String
    package var description: String
    /// The occupation: a concept's URI or an ISCO-08 code; read from the title where absent.
    package var occupation: String?
    package var skills: [SkillDemand]?
    package var languages: [LanguageDemand]?
    /// Licences that the work requires.
    package var licences: [Licence]?
    /// The lowest level of education accepted.
    package var education: EducationLevel?
    package var experienceMonths: Int?
    package var district: String?
    /// Of the place of work.
    package var coordinates: Coordinates?
    package var remote: Bool?
    package var contract: Contract
    package var schedule: Schedule
    package var wage: Wage?
    package var openings: Int?
    package var startsOn: CalendarDate?
    /// The last day on which somebody can apply.
    package var closesOn: CalendarDate?
    /// What the employer can adapt for people with a disability.
    package var accommodations: String?
    package var application: Application?

    package init(
        externalId: String? = nil, title: String, description: String, occupation: String? = nil, skills: [SkillDemand]? = nil,
        languages: [LanguageDemand]? = nil, licences: [Licence]? = nil, education: EducationLevel? = nil, experienceMonths: Int? = nil,
        district: String? = nil, coordinates: Coordinates? = nil, remote: Bool? = nil, contract: Contract, schedule: Schedule,
        wage: Wage? = nil, openings: Int? = nil, startsOn: CalendarDate? = nil, closesOn: CalendarDate? = nil,
        accommodations: String? = nil, application: Application? = nil
    ) {
        self.externalId = externalId
        self.title = title
        self.description = description
        self.occupation = occupation
        self.skills = skills
        self.languages = languages
        self.licences = licences
        self.education = education
        self.experienceMonths = experienceMonths
        self.district = district
        self.coordinates = coordinates
        self.remote = remote
        self.contract = contract
        self.schedule = schedule
        self.wage = wage
        self.openings = openings
        self.startsOn = startsOn
        self.closesOn = closesOn
        self.accommodations = accommodations
        self.application = application
    }

    /// The same, with what is meant where a member is left out.
    var explicit: VacancyTerms {
        var terms = self
        terms.skills = skills ?? []
        terms.languages = languages ?? []
        terms.licences = licences ?? []
        terms.remote = remote ?? false
        terms.openings = openings ?? 1
        return terms
    }

    package enum Contract: String, CaseIterable, Codable, Sendable {
        case permanent
        case fixedTerm = "fixed_term"
        case casual
        case apprenticeship
        case selfEmployed = "self_employed"
    }

    package enum Schedule: String, CaseIterable, Codable, Sendable {
        case fullTime = "full_time"
        case partTime = "part_time"
        case shifts, nights, flexible
    }

    /// A skill that the work asks for, by taxonomy URI or in the employer's own words.
    package struct SkillDemand: Hashable, Codable, Sendable {
        package var skill: String
        /// Whether nobody can do the work without it; so unless said otherwise.
        package var essential: Bool?
        package var level: SkillLevel?

        package init(skill: String, essential: Bool? = nil, level: SkillLevel? = nil) {
            self.skill = skill
            self.essential = essential
            self.level = level
        }
    }

    /// A language that the work asks for, and the least level of it.
    package struct LanguageDemand: Hashable, Codable, Sendable {
        package var language: LanguageCode
        package var level: LanguageLevel

        package init(language: LanguageCode, level: LanguageLevel) {
            self.language = language
            self.level = level
        }
    }

    /// A place on the earth in degrees (WGS 84).
    package struct Coordinates: Hashable, Codable, Sendable {
        package var latitude: Double
        package var longitude: Double

        package init(latitude: Double, longitude: Double) {
            self.latitude = latitude
            self.longitude = longitude
        }
    }

    /// How to apply: at least one way.
    package struct Application: Hashable, Codable, Sendable {
        package var email: EmailAddress?
        package var phone: String?
        package var url: String?
        /// What to send or bring, or where to come.
        package var instructions: String?

        package init(email: EmailAddress?, phone: String?, url: String?, instructions: String?) {
            self.email = email
            self.phone = phone
            self.url = url
            self.instructions = instructions
        }
    }

    /// What is paid, before tax.
    package struct Wage: Hashable, Codable, Sendable {
        package var minimum: Decimal
        package var maximum: Decimal?
        package var period: Period
        package var currency: Currency

        package init(minimum: Decimal, maximum: Decimal?, period: Period, currency: Currency) {
            self.minimum = minimum
            self.maximum = maximum
            self.period = period
            self.currency = currency
        }

        package enum Period: String, CaseIterable, Codable, Sendable {
            case hour, day, week, month, year
        }
    }
}
