package import FoundationEssentials

/// The least that may be paid for work in a country and sector, with where and since when that is laid down.
///
/// - The Bahamas: BSD 260 a week from 1 January 2023 (Minimum Wages Act, as raised by order of 2022).
/// - Guyana: GYD 60,147 a month in the private sector from 1 July 2022 (National Minimum Wages Order 2022).
/// - Haiti: HTG a day of eight hours by segment from 21 February 2022 (decree of 20 February 2022). Segments do not follow ISIC: a section
///   that several fall into has the lowest of them, so that nobody is warned wrongly; where no section is known, it is that of domestic work.
package struct MinimumWage: Hashable, Sendable {
    package let amount: Decimal
    package let period: VacancyTerms.Wage.Period
    package let currency: Currency
    /// Nil for every sector that has no row of its own.
    package let sector: Employer.Sector?
    package let since: CalendarDate
    package let source: String

    package static let table: [MinimumWage] =
        [
            MinimumWage(260, .week, .bsd, since: (2023, 1, 1), "Minimum Wages Act of The Bahamas, as raised from 2023"),
            MinimumWage(60_147, .month, .gyd, since: (2022, 7, 1), "National Minimum Wages Order of Guyana, 2022"),
        ]
        + haiti.map { amount, sector in
            MinimumWage(amount, .day, .htg, sector, since: (2022, 2, 21), "decree of Haiti on minimum wages, 2022")
        }

    /// The highest of a currency's.
    fileprivate static let highest = Dictionary(table.map { ($0.currency, $0) }) { one, other in
        one.amount * other.period.hours < other.amount * one.period.hours ? other : one
    }

    private static let haiti: [(Decimal, Employer.Sector?)] = [
        (770, .energy), (615, .finance), (770, .information), (615, .construction), (540, .manufacturing), (540, .trade),
        (540, .agriculture),
        (540, .accommodation), (350, .households), (350, nil),
    ]

    private init(
        _ amount: Decimal, _ period: VacancyTerms.Wage.Period, _ currency: Currency, _ sector: Employer.Sector? = nil,
        since: (Int, Int, Int), _ source: String
    ) {
        self.amount = amount
        self.period = period
        self.currency = currency
        self.sector = sector
        self.since = CalendarDate(year: since.0, month: since.1, day: since.2) ?? CalendarDate(daysSince1970: 0)
        self.source = source
    }

    /// What the least is and where that is laid down.
    var sentence: Phrase {
        let wage = "\(currency.rawValue) \(amount) / \(period.rawValue)"
        return Phrase(
            "The minimum is \(wage) (\(source)).", fr: "Le minimum est de \(wage) (\(source)).", ht: "Minimòm nan se \(wage) (\(source)).")
    }

    /// The one that holds for a sector in the country of the currency; nil where none is known.
    package static func of(_ currency: Currency, in sector: Employer.Sector?) -> MinimumWage? {
        let rows = table.filter { $0.currency == currency }
        return rows.first { $0.sector == sector } ?? rows.first { $0.sector == nil }
    }
}

extension VacancyTerms {
    /// Whether the wage is below the minimum of some sector, so that the employer's has to be known.
    package var isBelowSomeMinimum: Bool {
        guard let wage, let highest = MinimumWage.highest[wage.currency] else { return false }
        return isBelow(highest)
    }

    /// Work of part of a day or week is compared by the hour alone, for its hours are not known.
    private func isBelow(_ least: MinimumWage) -> Bool {
        guard let wage, schedule != .partTime && schedule != .flexible || wage.period == .hour else { return false }
        return wage.minimum * least.period.hours < least.amount * wage.period.hours
    }

    /// What to warn of in the wage.
    func wageWarnings(in sector: Employer.Sector?) -> [VacancyWarning] {
        guard let wage, let least = MinimumWage.of(wage.currency, in: sector), isBelow(least) else { return [] }
        return [
            VacancyWarning(
                pointer: "/wage/minimum", code: .wageBelowMinimum,
                phrase: "\(wage.currency.rawValue) \(wage.minimum) / \(wage.period.rawValue)",
                detail: least.sentence[.english])
        ]
    }
}

extension VacancyTerms.Wage.Period {
    /// Hours of work at eight a day and forty a week, three times over so that a month's are a whole number.
    fileprivate var hours: Decimal {
        switch self {
        case .hour: 3
        case .day: 24
        case .week: 120
        case .month: 520
        case .year: 6240
        }
    }
}
