/// On which days an office is closed: data with a version and a first day.
package struct HolidayPolicy: Hashable, Sendable {
    /// Nought for the one that an office begins with.
    package let version: Int
    package let effectiveFrom: CalendarDate
    package let holidays: PublicHolidays
    /// Who decided it and why; nil where it is not told.
    package let words: String?

    /// As many holidays as an office may have.
    package static let most = 60

    package init(version: Int, effectiveFrom: CalendarDate, holidays: PublicHolidays, words: String? = nil) {
        self.version = version
        self.effectiveFrom = effectiveFrom
        self.holidays = holidays
        self.words = words
    }

    /// A holiday as somebody types it; `day` as `PublicHolidays.Rule` reads it. A line with neither is left out.
    package typealias Typed = (name: String, day: String)

    /// The version after `newest`, in force from a day that is not over; no holidays at all is a choice that an office may make.
    ///
    /// Refuses with `holidays.invalid`.
    package static func next(
        after newest: Int, from day: CalendarDate, _ typed: [Typed], words: String, today: CalendarDate
    ) throws(Failure) -> HolidayPolicy {
        var wrong: [Failure.Field] = []
        var days: [PublicHolidays.Day] = []
        for (place, holiday) in typed.enumerated() where !holiday.name.isEmpty || !holiday.day.isEmpty {
            if !(1...80).contains(holiday.name.count) {
                wrong.append(.init("/days/\(place)/name", "holidays.name", "Give a name of 80 characters at most."))
            }
            guard let rule = PublicHolidays.Rule(holiday.day) else {
                wrong.append(.init("/days/\(place)/day", "holidays.day", "Give a day such as 12-25, easter+1 or 2026-11-08."))
                continue
            }
            if days.contains(where: { $0.rule == rule }) {
                wrong.append(.init("/days/\(place)/day", "holidays.twice", "This day is in the list already."))
            }
            days.append(.init(name: holiday.name, rule: rule))
        }
        if days.count > most { wrong.append(.init("/days", "holidays.many", "Give 60 holidays at most.")) }
        if day < today { wrong.append(.init("/effectiveFrom", "holidays.from-past", "Give today or a later day.")) }
        guard wrong.isEmpty else { throw Failure(.invalid, "holidays.invalid", "The holidays cannot be like this.", fields: wrong) }
        return HolidayPolicy(version: newest + 1, effectiveFrom: day, holidays: PublicHolidays(days), words: words)
    }
}

extension HolidayPolicy {
    /// The holidays as a policy's document holds them.
    package struct Document: Codable, Hashable, Sendable {
        package let days: [PublicHolidays.Day]
        package let words: String?
    }

    package var document: Document { Document(days: holidays.days, words: words) }

    package init(version: Int, effectiveFrom: CalendarDate, _ document: Document) {
        self.init(version: version, effectiveFrom: effectiveFrom, holidays: PublicHolidays(document.days), words: document.words)
    }
}
