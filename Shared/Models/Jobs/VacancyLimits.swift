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
        // Lists.
        package static let skills = 0...60
        package static let languages = 0...10
        package static let licences = 0...20
        // Numbers.
        package static let experienceMonths = 0...600
        package static let openings = 1...999
        /// What the column holds: ten digits before the point.
        package static let highestWage: Decimal = 9_999_999_999
    }
}
