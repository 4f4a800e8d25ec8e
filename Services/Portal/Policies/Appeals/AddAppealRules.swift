import Hosting
import Models
import Web

/// Writes the next version of the rules of appeals down, in force from a day on.
///
/// Refuses with `appeal-rules.invalid` and `version.stale`.
enum AddAppealRules: Form {
    static let route = Route(.get, "/policies/appeals/new", "Set new rules of appeals", for: policyWriters)

    struct Input: Decodable {
        /// The newest that was shown.
        let version: IfMatch
        let days: Whole<1, 365>
        let votingDays: Whole<1, 90>
        let effectiveFrom: CalendarDate
        let words: Text<1, 1000>
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        AppealRulesPages.form(try await portal.policies(as: caller), draft, today: caller.today(at: portal.now()), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        try await portal.write(after: input.version, as: caller) { newest, today throws(Failure) in
            try AppealPolicy.next(
                after: newest, from: input.effectiveFrom, days: input.days.value, votingDays: input.votingDays.value,
                words: input.words.value, today: today)
        }
    }
}
