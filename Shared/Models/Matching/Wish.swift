package import FoundationEssentials

/// What the person thinks of a vacancy, as far as the profile tells; it stands beside the score and is no part of it.
package struct Wish: Hashable, Sendable {
    /// Whether the occupation is one that the person would like; nil where none is wished or none is offered.
    package let isWishedWork: Bool?
    /// Whether the pay reaches the least that the person would work for; nil where one of them is not known, or in another currency.
    package let isEnoughPay: Bool?

    package init(_ profile: SkillProfile, _ demand: VacancyDemand, wage: VacancyTerms.Wage?) {
        let wished = profile.preferredOccupations
        isWishedWork = wished.isEmpty ? nil : demand.occupation.map(wished.contains)
        isEnoughPay =
            if let least = profile.wageWish, let wage, wage.currency == least.currency {
                (wage.maximum ?? wage.minimum) * wage.period.perYear >= least.amount * VacancyTerms.Wage.Period.month.perYear
            } else {
                nil
            }
    }
}

extension VacancyTerms.Wage.Period {
    /// How many of it a year of full-time work has: 40 hours and 5 days a week, 52 weeks.
    package var perYear: Decimal {
        switch self {
        case .hour: 40 * 52
        case .day: 5 * 52
        case .week: 52
        case .month: 12
        case .year: 1
        }
    }
}
