import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on the ceiling policy in force and on exchange rates.
enum CeilingStore {
    /// The policy in force on the day; to be read by `CeilingPolicy(_:)`.
    static func inForce(on day: CalendarDate) -> SQL {
        """
        SELECT version, effective_from, amount, currency, grant_percent
        FROM grants.ceiling_on(\(day))
        """
    }

    /// The policy in force on the day, with what one unit of its currency costs in the fund's as `rate`.
    static func inForce(on day: CalendarDate, for fund: Fund.ID) -> SQL {
        """
        SELECT
            c.version, c.effective_from, c.amount, c.currency, c.grant_percent, grants.rate_on(c.currency, f.currency, \(day)) AS rate
        FROM grants.ceiling_on(\(day)) AS c
        CROSS JOIN grants.fund AS f
        WHERE f.programme_id = (SELECT platform.programme()) AND f.id = \(fund)
        """
    }

    /// Writes a rate down; affects no row where one of that day is there.
    static func insert(_ rate: ExchangeRate, by account: Account.ID?, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.exchange_rate (programme_id, base, quote, effective_on, rate, recorded_by, recorded_at)
        VALUES (\(programme), \(rate.base), \(rate.quote), \(rate.effectiveOn), \(rate.rate), \(account), \(moment))
        ON CONFLICT ON CONSTRAINT exchange_rate_pkey DO NOTHING
        """
    }

    /// The newest rates, at most so many.
    static func rates(limit: Int = 50) -> SQL {
        """
        SELECT base, quote, effective_on, rate
        FROM grants.exchange_rate
        WHERE programme_id = (SELECT platform.programme())
        ORDER BY effective_on DESC, base, quote
        LIMIT \(limit)
        """
    }
}

/// What one unit of a currency costs in another, from a day on.
struct ExchangeRate: Hashable {
    let base: Currency
    let quote: Currency
    let effectiveOn: CalendarDate
    let rate: Decimal
}

extension ExchangeRate {
    init(_ row: Row) throws {
        try self.init(
            base: row.decode("base"), quote: row.decode("quote"), effectiveOn: row.decode("effective_on"), rate: row.decode("rate"))
    }
}

extension CeilingPolicy {
    init(_ row: Row) throws {
        try self.init(
            version: row.decode("version"), effectiveFrom: row.decode("effective_from"),
            amount: Money(row.decode("amount"), row.decode("currency")), grantPercent: row.decode("grant_percent"))
    }
}
