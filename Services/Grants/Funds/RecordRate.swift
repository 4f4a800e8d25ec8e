import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Writes down what one unit of a currency costs in another, from a day on.
///
/// Refuses with `rate.invalid` and `rate.taken`.
enum RecordRate: Form {
    static let route = Route(.get, "/grants/rates/new", "Record an exchange rate", for: managers + [.financeOfficer])

    struct Input: Decodable {
        let base: Currency
        let quote: Currency
        let rate: Decimal
        let effectiveOn: CalendarDate
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        FundPages.recordRate(draft, today: grants.today(for: caller), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            guard input.base != input.quote, input.rate > 0, input.rate < 1_000_000 else {
                throw Failure.field("rate", "rate.invalid", "Give a rate above nought between two currencies.")
            }
            let rate = ExchangeRate(base: input.base, quote: input.quote, effectiveOn: input.effectiveOn, rate: input.rate)
            let office = try caller.office
            try await grants.database.transaction(as: caller) { transaction in
                let insert = CeilingStore.insert(rate, by: caller.account, in: caller.programme, at: grants.now())
                if try await transaction.execute(insert) == 1 {
                    try await transaction.append(Event("programme", office, "rate_recorded", at: grants.now()), by: caller)
                } else if try await !transaction.query(CeilingStore.rates()).map(ExchangeRate.init).contains(rate) {
                    throw Failure.field(
                        "effectiveOn", "rate.taken", "A rate of that day is written down already. Give a later day to correct it.")
                }
            }
        }
        return Redirect(ListFunds.route.link(), notice: CommonPhrases.saved[caller.language])
    }
}
