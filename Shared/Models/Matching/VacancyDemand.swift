/// What a vacancy asks for, as matching reads it; nil and empty mean that it does not ask.
package struct VacancyDemand: Hashable, Codable, Sendable {
    /// A skill that the vacancy asks for.
    package struct AskedSkill: Hashable, Codable, Sendable {
        package var skill: ConceptURI
        package var level: SkillLevel?

        package init(_ skill: ConceptURI, level: SkillLevel? = nil) {
            self.skill = skill
            self.level = level
        }
    }

    /// A language that the vacancy asks for; a required one blocks who lacks it.
    package struct AskedLanguage: Hashable, Codable, Sendable {
        package var language: LanguageCode
        package var level: LanguageLevel
        package var isRequired: Bool

        package init(_ language: LanguageCode, _ level: LanguageLevel, isRequired: Bool = false) {
            self.language = language
            self.level = level
            self.isRequired = isRequired
        }
    }

    package var occupation: ConceptURI?
    package var essential: [AskedSkill]
    package var optional: [AskedSkill]
    /// Months of experience wanted in the occupation.
    package var experience: Int?
    package var education: EducationLevel?
    package var languages: [AskedLanguage]
    package var licences: [Licence]
    package var place: Place?
    package var schedule: VacancyTerms.Schedule?
    /// The latest day on which work must start.
    package var startsBy: CalendarDate?
    /// What the work pays, which wishes are compared with.
    package var pay: VacancyTerms.Wage?

    package init(
        occupation: ConceptURI? = nil, essential: [AskedSkill] = [], optional: [AskedSkill] = [], experience: Int? = nil,
        education: EducationLevel? = nil, languages: [AskedLanguage] = [], licences: [Licence] = [], place: Place? = nil,
        schedule: VacancyTerms.Schedule? = nil, startsBy: CalendarDate? = nil, pay: VacancyTerms.Wage? = nil
    ) {
        self.occupation = occupation
        self.essential = essential
        self.optional = optional
        self.experience = experience
        self.education = education
        self.languages = languages
        self.licences = licences
        self.place = place
        self.schedule = schedule
        self.startsBy = startsBy
        self.pay = pay
    }
}
