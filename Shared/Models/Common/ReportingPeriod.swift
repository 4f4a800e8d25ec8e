/// A calendar year, or a quarter of one, over which figures are counted.
package struct ReportingPeriod: Hashable, Sendable {
    package let first: CalendarDate
    package let last: CalendarDate

    /// Nil for a year outside 1…9998 or a quarter outside 1…4.
    package init?(year: Int, quarter: Int? = nil) {
        let month = quarter.map { $0 * 3 - 2 } ?? 1
        let months = quarter == nil ? 12 : 3
        let after = (year: month + months > 12 ? year + 1 : year, month: (month + months - 1) % 12 + 1)
        guard (1...4).contains(quarter ?? 1), let first = CalendarDate(year: year, month: month, day: 1),
            let next = CalendarDate(year: after.year, month: after.month, day: 1)
        else { return nil }
        self.first = first
        self.last = next.adding(days: -1)
    }
}
