import FoundationEssentials
import Models

/// The first year of an office: twelve months, of which today's is the last.
struct DemoYear {
    /// Of the first month.
    let first: CalendarDate
    let now: Date

    /// How many people are registered in each month, those who are written by hand among them.
    static let registered = [70, 60, 55, 50, 45, 42, 40, 36, 34, 30, 26, 22]

    /// How far the office's clocks are from UTC, in seconds: its months begin hours after those of UTC. In summer, when they are an hour nearer, nobody
    /// is registered so close to the end of a month that it would matter.
    private static let offset = -5 * 3600

    init?(endingAt moment: Date) {
        let today = CalendarDate(moment, offset: Self.offset)
        let first =
            today.month == 12
            ? CalendarDate(year: today.year, month: 1, day: 1) : CalendarDate(year: today.year - 1, month: today.month + 1, day: 1)
        guard let first else { return nil }
        self.first = first
        now = moment
    }

    /// Somewhat into a day of a month, both from nought, when an office works on its clocks and by UTC alike.
    func moment(_ month: Int, day: Int, hour: Double = 14) -> Date {
        Self.noon(of: self.month(month).adding(days: day)).later(hours: hour - 12)
    }

    /// So many days before now.
    func ago(days: Double) -> Date { now.addingTimeInterval(-days * 86_400) }

    /// The first day of a month, which counts from nought; the thirteenth is the one after the year.
    func month(_ number: Int) -> CalendarDate {
        let months = first.month - 1 + number
        return CalendarDate(year: first.year + months / 12, month: months % 12 + 1, day: 1) ?? first
    }

    /// The month that a moment lies in, from nought; nil outside the year.
    func month(of moment: Date) -> Int? {
        let day = CalendarDate(moment, offset: Self.offset)
        return (0..<12).first { month($0) <= day && day < month($0 + 1) }
    }

    /// When people are registered in a month, spread over it, of which the last ends now.
    func registrations(_ count: Int, in number: Int) -> [Date] {
        let start = Self.midnight(of: month(number))
        let end = number == 11 ? now : Self.midnight(of: month(number + 1))
        let length = end.timeIntervalSince(start)
        return (0..<count).map { place in
            let moment = start.addingTimeInterval(length * (Double(place) + 0.5) / Double(count))
            // By day, where the day is over.
            let day = Self.noon(of: CalendarDate(moment, offset: Self.offset)).later(hours: 1 + Double(place % 6))
            return day < now ? day : moment
        }
    }

    /// When a day begins at the office.
    private static func midnight(of day: CalendarDate) -> Date {
        Date(timeIntervalSince1970: Double(day.daysSince1970 * 86_400 - offset))
    }

    /// By UTC, a working hour at the office.
    private static func noon(of day: CalendarDate) -> Date {
        Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400 + 12 * 3600)
    }
}

extension Date {
    /// So many hours on.
    func later(hours: Double) -> Date { addingTimeInterval(hours * 3600) }

    /// So many days on.
    func later(days: Double) -> Date { later(hours: days * 24) }
}
