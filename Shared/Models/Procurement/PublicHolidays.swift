/// The days on which an office is closed, beside Saturdays and Sundays: data of each programme, since countries differ.
package struct PublicHolidays: Hashable, Sendable {
    package let days: [Day]

    package struct Day: Hashable, Sendable {
        package let name: String
        package let rule: Rule

        package init(name: String, rule: Rule) {
            self.name = name
            self.rule = rule
        }
    }

    /// When a holiday is.
    package enum Rule: Hashable, Sendable {
        /// On the same day each year.
        case each(month: Int, day: Int)
        /// So many days after Easter Sunday, or before it.
        case easter(Int)
        /// Once, such as a feast of the moon's calendar.
        case once(CalendarDate)

        /// The day in a year; nil where the year has none, such as another than that of a single day.
        package func date(in year: Int) -> CalendarDate? {
            switch self {
            case .each(let month, let day): CalendarDate(year: year, month: month, day: day)
            case .easter(let offset): CalendarDate.easter(of: year)?.adding(days: offset)
            case .once(let date): date.year == year ? date : nil
            }
        }
    }

    package init(_ days: [Day]) {
        self.days = days
    }
}

extension PublicHolidays {
    package func isHoliday(_ day: CalendarDate) -> Bool {
        days.contains { $0.rule.date(in: day.year) == day }
    }

    package func isWorkingDay(_ day: CalendarDate) -> Bool {
        !day.isWeekend && !isHoliday(day)
    }

    /// The day on which `count` whole working days after `day` have passed: offers that close then were asked for long enough.
    package func day(after count: Int, workingDaysFrom day: CalendarDate) -> CalendarDate {
        var (found, passed) = (day, 0)
        while passed < count {
            found = found.adding(days: 1)
            if isWorkingDay(found) { passed += 1 }
        }
        return found
    }

    /// The working days after `start` until `end`, that one included.
    package func workingDays(after start: CalendarDate, until end: CalendarDate) -> Int {
        guard start < end else { return 0 }
        return (start.daysSince1970 + 1...end.daysSince1970).count { isWorkingDay(CalendarDate(daysSince1970: $0)) }
    }
}

extension CalendarDate {
    /// Saturday or Sunday; 1 January 1970 was a Thursday.
    package var isWeekend: Bool {
        let place = ((daysSince1970 % 7) + 7) % 7
        return place == 2 || place == 3
    }

    /// Easter Sunday of the Gregorian calendar. Source: J. Meeus, "Astronomical Algorithms", chapter 8.
    package static func easter(of year: Int) -> CalendarDate? {
        let (golden, century, rest) = (year % 19, year / 100, year % 100)
        let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
        let place = moon + weekday - 7 * ((golden + 11 * moon + 22 * weekday) / 451) + 114
        return CalendarDate(year: year, month: place / 31, day: place % 31 + 1)
    }
}

extension PublicHolidays {
    /// What each country's calendar begins with: the days that are fixed by date or by Easter. Those of other calendars, such as Diwali
    /// and the feasts of the moon, an office adds for each year.
    package static func first(of country: Programme.Country) -> PublicHolidays {
        let common: [Day] = [
            .init(name: "New Year’s Day", rule: .each(month: 1, day: 1)), .init(name: "Good Friday", rule: .easter(-2)),
            .init(name: "Christmas Day", rule: .each(month: 12, day: 25)),
        ]
        return PublicHolidays(common + own(of: country))
    }

    private static func own(of country: Programme.Country) -> [Day] {
        switch country {
        case .bahamas:
            [
                .init(name: "Majority Rule Day", rule: .each(month: 1, day: 10)), .init(name: "Easter Monday", rule: .easter(1)),
                .init(name: "Whit Monday", rule: .easter(50)), .init(name: "Independence Day", rule: .each(month: 7, day: 10)),
                .init(name: "Boxing Day", rule: .each(month: 12, day: 26)),
            ]
        case .guyana:
            [
                .init(name: "Republic Day", rule: .each(month: 2, day: 23)), .init(name: "Easter Monday", rule: .easter(1)),
                .init(name: "Labour Day", rule: .each(month: 5, day: 1)), .init(name: "Arrival Day", rule: .each(month: 5, day: 5)),
                .init(name: "Independence Day", rule: .each(month: 5, day: 26)),
                .init(name: "Emancipation Day", rule: .each(month: 8, day: 1)),
                .init(name: "Boxing Day", rule: .each(month: 12, day: 26)),
            ]
        case .haiti:
            [
                .init(name: "Ancestors’ Day", rule: .each(month: 1, day: 2)), .init(name: "Carnival Monday", rule: .easter(-48)),
                .init(name: "Carnival Tuesday", rule: .easter(-47)), .init(name: "Ash Wednesday", rule: .easter(-46)),
                .init(name: "Labour and Agriculture Day", rule: .each(month: 5, day: 1)),
                .init(name: "Flag and Universities’ Day", rule: .each(month: 5, day: 18)), .init(name: "Ascension Day", rule: .easter(39)),
                .init(name: "Corpus Christi", rule: .easter(60)), .init(name: "Assumption Day", rule: .each(month: 8, day: 15)),
                .init(name: "Dessalines’ Day", rule: .each(month: 10, day: 17)),
                .init(name: "All Saints’ Day", rule: .each(month: 11, day: 1)),
                .init(name: "All Souls’ Day", rule: .each(month: 11, day: 2)),
                .init(name: "Vertières’ Day", rule: .each(month: 11, day: 18)),
            ]
        }
    }
}

extension PublicHolidays.Rule: Codable {
    /// As a policy's document has it: `12-25` each year, `easter+50`, or a date such as `2026-11-08`.
    package init?(_ text: String) {
        if let date = CalendarDate(text) {
            self = .once(date)
        } else if text.hasPrefix("easter"), let offset = Int(text.dropFirst(6)), abs(offset) <= 100 {
            self = .easter(offset)
        } else if let date = CalendarDate("2000-" + text) {
            self = .each(month: date.month, day: date.day)
        } else {
            return nil
        }
    }

    package var text: String {
        switch self {
        case .each(let month, let day): String((CalendarDate(year: 2000, month: month, day: day)?.description ?? "").dropFirst(5))
        case .easter(let offset): "easter" + (offset < 0 ? "" : "+") + String(offset)
        case .once(let date): date.description
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let rule = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Give a day such as 12-25, easter+1 or 2026-11-08.")
        }
        self = rule
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension PublicHolidays.Day: Codable {}

extension PublicHolidays: Codable {}
