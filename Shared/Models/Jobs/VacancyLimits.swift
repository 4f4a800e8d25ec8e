package import FoundationEssentials

extension VacancyTerms {
    /// How long, many and great the parts of a vacancy may be: for its check and for the API's documents.
    package enum Limits {
        // Texts, in Unicode code points.
        package static let externalId = 1...100
        package static let title = 3...200
        package static let description = 1...10_000
        /// An occupation or a skill, by its address or in words.
        package static let concept = 1...300
        package static let district = 1...100
        package static let accommodations = 1...2000
        package static let phone = 3...40
        package static let url = 8...500
        package static let instructions = 1...2000
        // Lists.
        package static let skills = 0...60
        package static let languages = 0...10
        package static let licences = 0...20
        // Numbers.
        package static let experienceMonths = 0...600
        package static let openings = 1...999
        package static let latitude = -90...90
        package static let longitude = -180...180
        /// What the column holds: ten digits before the point.
        package static let highestWage: Decimal = 9_999_999_999
    }
}

extension VacancyTerms: Limited {
    package static let limits: [String: Limit] = [
        "externalId": .length(Limits.externalId), "title": .length(Limits.title), "description": .length(Limits.description),
        "occupation": .length(Limits.concept), "district": .length(Limits.district),
        "accommodations": .length(Limits.accommodations), "skills": .count(Limits.skills),
        "languages": .count(Limits.languages), "licences": .count(Limits.licences),
        "experienceMonths": .number(Limits.experienceMonths), "openings": .number(Limits.openings),
    ]
}

extension VacancyTerms.SkillDemand: Limited {
    package static let limits: [String: Limit] = ["skill": .length(VacancyTerms.Limits.concept)]
}

extension VacancyTerms.Wage: Limited {
    package static let limits: [String: Limit] = [
        "minimum": .amount(VacancyTerms.Limits.highestWage), "maximum": .amount(VacancyTerms.Limits.highestWage),
    ]
}

extension VacancyTerms.Coordinates: Limited {
    package static let limits: [String: Limit] = [
        "latitude": .number(VacancyTerms.Limits.latitude), "longitude": .number(VacancyTerms.Limits.longitude),
    ]
}

extension VacancyTerms.Application: Limited {
    package static let limits: [String: Limit] = [
        "phone": .length(VacancyTerms.Limits.phone), "url": .length(VacancyTerms.Limits.url),
        "instructions": .length(VacancyTerms.Limits.instructions),
    ]
}
