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
    /// Licences that the work requires, for example `driving-B`.
    package var licences: [String]?
    /// The lowest level of education accepted, by ISCED 2011 (0…8).
    package var education: Int?
    package var experienceMonths: Int?
    package var district: String?
    package var remote: Bool?
    package var contract: Contract
    package var schedule: Schedule
    package var wage: Wage?
    package var openings: Int?
    package var startsOn: CalendarDate?
    /// The last day on which somebody can apply.
    package var closesOn: CalendarDate?

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
        package var essential: Bool?
        /// From 1 (some) to 4 (expert).
        package var level: Int?
    }

    /// A language that the work asks for, by ISO 639 code, and the least CEFR level.
    package struct LanguageDemand: Hashable, Codable, Sendable {
        package var language: String
        package var level: LanguageLevel
    }

    /// A level of the Common European Framework of Reference for Languages.
    package enum LanguageLevel: String, CaseIterable, Codable, Comparable, Sendable {
        case a1 = "A1"
        case a2 = "A2"
        case b1 = "B1"
        case b2 = "B2"
        case c1 = "C1"
        case c2 = "C2"

        package static func < (left: Self, right: Self) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// What is paid, before tax.
    package struct Wage: Hashable, Codable, Sendable {
        package var minimum: Decimal
        package var maximum: Decimal?
        package var period: Period
        package var currency: Currency

        package enum Period: String, CaseIterable, Codable, Sendable {
            case hour, day, week, month, year
        }
    }
}
