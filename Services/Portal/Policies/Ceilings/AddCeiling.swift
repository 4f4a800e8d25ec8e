import FoundationEssentials
import Hosting
import Models
import Web

/// Writes the next version of the ceiling down, in force from a day on.
///
/// Refuses with `ceiling.invalid` and `version.stale`.
enum AddCeiling: Form {
    static let route = Route(.get, "/policies/grant-ceiling/new", "Set a new ceiling of grants", for: policyWriters)

    struct Input: Decodable {
        /// The newest that was shown.
        let version: IfMatch
        let amount: Decimal
        let currency: Currency
        let grantPercent: Decimal
        let effectiveFrom: CalendarDate
        let words: Text<1, 1000>
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        CeilingPages.form(try await portal.policies(as: caller), draft, today: caller.today(at: portal.now()), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        try await portal.write(after: input.version, as: caller) { newest, today throws(Failure) in
            try CeilingPolicy.next(
                after: newest, from: input.effectiveFrom, Money(input.amount, input.currency), grantPercent: input.grantPercent,
                words: input.words.value, today: today)
        }
    }
}
