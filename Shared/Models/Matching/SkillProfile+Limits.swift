package import FoundationEssentials

extension SkillProfile: Limited {
    package static let mostSkills = 100
    package static let mostOccupations = 20
    package static let mostLanguages = 12
    package static let mostLicences = 20
    /// Months of a long working life.
    package static let mostMonths = 720
    package static let farthestReach = 500
    /// What the column holds: ten digits before the point.
    package static let highestWage: Decimal = 9_999_999_999

    package static let limits: [String: Limit] = [
        "skills": .count(0...mostSkills), "occupations": .count(0...mostOccupations), "languages": .count(0...mostLanguages),
        "licences": .count(0...mostLicences), "preferredOccupations": .count(0...mostOccupations), "reach": .number(0...farthestReach),
        "schedules": .count(1...WorkableHours.named.count),
    ]
}

extension SkillProfile.HeldSkill: Limited {
    package static let limits: [String: Limit] = ["months": .number(0...SkillProfile.mostMonths)]
}

extension SkillProfile.HeldOccupation: Limited {
    package static let limits: [String: Limit] = ["months": .number(0...SkillProfile.mostMonths)]
}
