/// What a person brings to work and wishes for, as far as it is known; nil always means "not asked yet".
///
/// By rule 17 no protected attribute has a place in this type.
package struct SkillProfile: Hashable, Codable, Sendable {
    package typealias ID = Identifier<SkillProfile>

    /// One skill of the person.
    package struct HeldSkill: Hashable, Codable, Sendable {
        package var skill: ConceptURI
        package var level: SkillLevel?
        /// Months of practice.
        package var months: Int?
        package var lastUsed: CalendarDate?
        package var evidence: Evidence

        package init(
            _ skill: ConceptURI, level: SkillLevel? = nil, months: Int? = nil, lastUsed: CalendarDate? = nil, evidence: Evidence = .declared
        ) {
            self.skill = skill
            self.level = level
            self.months = months
            self.lastUsed = lastUsed
            self.evidence = evidence
        }
    }

    /// One kind of work that the person has done.
    package struct HeldOccupation: Hashable, Codable, Sendable {
        package var occupation: ConceptURI
        package var months: Int?

        package init(_ occupation: ConceptURI, months: Int? = nil) {
            self.occupation = occupation
            self.months = months
        }
    }

    /// A language of the person.
    package struct SpokenLanguage: Hashable, Codable, Sendable {
        package var language: LanguageCode
        package var level: LanguageLevel

        package init(_ language: LanguageCode, _ level: LanguageLevel) {
            self.language = language
            self.level = level
        }
    }

    package var skills: [HeldSkill]
    package var occupations: [HeldOccupation]
    package var education: EducationLevel?
    package var languages: [SpokenLanguage]?
    package var licences: [Licence]?
    package var place: Place?
    /// Kilometres that the person can travel to work.
    package var reach: Int?
    package var availableFrom: CalendarDate?
    /// The hours that the person can work, each once; never empty, and never `flexible`, which says nothing of a person.
    package var schedules: [VacancyTerms.Schedule]?
    /// The least that the person would work for, by the month.
    package var wageWish: Money?
    package var preferredOccupations: [ConceptURI]
    /// What of work matters most to the person, and what least; never the same.
    package var mattersMost: Wish.Aspect?
    package var mattersLeast: Wish.Aspect?

    /// All but the place, which is the case's: read from there, and never kept or told with a profile.
    private enum CodingKeys: CodingKey {
        case skills, occupations, education, languages, licences, reach, availableFrom, schedules, wageWish, preferredOccupations
        case mattersMost, mattersLeast
    }

    package init(
        skills: [HeldSkill] = [], occupations: [HeldOccupation] = [], education: EducationLevel? = nil,
        languages: [SpokenLanguage]? = nil, licences: [Licence]? = nil, place: Place? = nil, reach: Int? = nil,
        availableFrom: CalendarDate? = nil, schedules: [VacancyTerms.Schedule]? = nil, wageWish: Money? = nil,
        preferredOccupations: [ConceptURI] = [], mattersMost: Wish.Aspect? = nil, mattersLeast: Wish.Aspect? = nil
    ) {
        self.skills = skills
        self.occupations = occupations
        self.education = education
        self.languages = languages
        self.licences = licences
        self.place = place
        self.reach = reach
        self.availableFrom = availableFrom
        self.schedules = schedules
        self.wageWish = wageWish
        self.preferredOccupations = preferredOccupations
        self.mattersMost = mattersMost
        self.mattersLeast = mattersLeast
    }
}
