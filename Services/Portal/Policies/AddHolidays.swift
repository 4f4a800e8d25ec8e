import Hosting
import Models
import Postgres
import Web

/// Writes the next version of the public holidays down, in force from a day on; a version is never changed.
///
/// Refuses with `holidays.invalid` and `version.stale`.
enum AddHolidays: Form {
    static let route = Route(.get, "/policies/holidays/new", "Set new public holidays", for: ceilingWriters)

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
        let today = caller.today(at: portal.now())
        let answers = try await portal.database.unit(
            [HolidayStore.page(after: nil), HolidayStore.inForce(on: today), HolidayStore.country], as: caller)
        return HolidayPages.add(
            after: try answers[0].first.map(HolidayPolicy.init),
            inForce: try HolidayPolicy(inForce: answers[1], country: answers[2]), draft, today: today, caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        if input.more != nil { throw ShowAgain() }
        let (moment, office) = (portal.now(), try caller.office)
        do {
            try await portal.database.transaction(as: caller) { transaction in
                let newest = try await transaction.query(HolidayStore.page(after: nil)).first.map(HolidayPolicy.init)
                let policy = try HolidayPolicy.next(
                    after: input.version.number ?? 0, from: input.effectiveFrom, input.typed, words: input.words.value,
                    today: caller.today(at: moment))
                // Sent twice, it is written once.
                if newest == policy { return }
                try input.version.require(newest?.version ?? 0)
                let insert = HolidayStore.insert(policy, by: caller.account, in: office, at: moment)
                guard try await transaction.execute(insert) == 1 else {
                    throw Failure(.stale, "version.stale", CommonPhrases.stale[caller.language])
                }
                let data = Array(#"{"version":"\#(policy.version)"}"#.utf8)
                try await transaction.append(Event("programme", office, "holidays_changed", data: data, at: moment), by: caller)
            }
        } catch let failure as Failure where failure.kind == .invalid {
            throw failure.ofHolidays(caller.language)
        }
        return Redirect(ListHolidays.route.link(), notice: CommonPhrases.saved[caller.language])
    }
}

extension AddHolidays.Input {
    fileprivate var typed: [HolidayPolicy.Typed] {
        (days ?? []).map { ($0.name?.value ?? "", $0.day?.value ?? "") }
    }
}

extension Failure {
    /// The same refusal in the person's language.
    fileprivate func ofHolidays(_ language: Language) -> Failure {
        let fields = fields.map { Field($0.pointer, $0.code, HolidayPhrases.refusals[$0.code]?[language] ?? $0.message) }
        return Failure(kind, code, HolidayPhrases.refusals[code]?[language] ?? message, fields: fields)
    }
}
