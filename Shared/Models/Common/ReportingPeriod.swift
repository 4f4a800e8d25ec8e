/// A year, which begins with the first of a month, or a quarter of a calendar year, over which figures are counted.
package struct ReportingPeriod: Hashable, Sendable {
    package let first: CalendarDate
    package let last: CalendarDate

    /// Nil for a year outside 1…9998 or a quarter outside 1…4; the year begins in the month, which a quarter knows itself.
    package init?(year: Int, quarter: Int? = nil, from first: Int = 1) {
        let month = quarter.map { $0 * 3 - 2 } ?? first
        let months = quarter == nil ? 12 : 3
        let after = (year: month + months > 12 ? year + 1 : year, month: (month + months - 1) % 12 + 1)
        guard (1...4).contains(quarter ?? 1), let first = CalendarDate(year: year, month: month, day: 1),
            let next = CalendarDate(year: after.year, month: after.month, day: 1)
        else { return nil }
        self.first = first
        self.last = next.adding(days: -1)
    }

    /// The months of it, each by its first day.
    package var months: [CalendarDate] {
        sequence(first: first) { CalendarDate(year: $0.month == 12 ? $0.year + 1 : $0.year, month: $0.month % 12 + 1, day: 1) }
            .prefix { $0 <= last }
    }
}
