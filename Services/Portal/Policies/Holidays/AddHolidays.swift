import Hosting
import Models
import Web

/// Writes the next version of the public holidays down, in force from a day on.
///
/// Refuses with `holidays.invalid` and `version.stale`.
enum AddHolidays: Form {
    static let route = Route(.get, "/policies/holidays/new", "Set new public holidays", for: policyWriters)

    struct Input: Decodable {
        /// The newest that was shown.
        let version: IfMatch
        let days: [Day]?
        let effectiveFrom: CalendarDate
        let words: Text<1, 1000>
        let more: String?

        struct Day: Decodable {
            let name: Text<0, 80>?
            let day: Text<0, 20>?
        }
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        let list: PolicyList<HolidayPolicy> = try await portal.policies(as: caller)
        let inForce = try await portal.holidays(list.inForce, as: caller)
        return HolidayPages.form(list, inForce: inForce, draft, today: caller.today(at: portal.now()), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        if input.more != nil { throw ShowAgain() }
        return try await portal.write(after: input.version, as: caller) { newest, today throws(Failure) in
            try HolidayPolicy.next(after: newest, from: input.effectiveFrom, input.typed, words: input.words.value, today: today)
        }
    }
}

extension AddHolidays.Input {
    fileprivate var typed: [HolidayPolicy.Typed] {
        (days ?? []).map { ($0.name?.value ?? "", $0.day?.value ?? "") }
    }
}
