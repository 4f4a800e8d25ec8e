package import Models

/// That a route will go: told in the headers of each of its answers, for programs to notice (RFC 9745 and RFC 8594).
package struct Retirement: Hashable, Sendable {
    /// From when on nobody should begin to use it.
    package let deprecatedOn: CalendarDate
    /// The day from which on it may be gone.
    package let sunsetOn: CalendarDate
    /// What to use instead, or where to read about it.
    package let successor: String

    package init(deprecatedOn: CalendarDate, sunsetOn: CalendarDate, successor: String) {
        self.deprecatedOn = deprecatedOn
        self.sunsetOn = sunsetOn
        self.successor = successor
    }

    /// Deprecation, Sunset and a link to the successor.
    func tell(_ headers: inout Headers) {
        headers.set("Deprecation", "@\(deprecatedOn.daysSince1970 * 86_400)")
        headers.set("Sunset", Self.httpDate(sunsetOn))
        headers.append("Link", "<\(successor)>; rel=\"successor-version\"")
    }

    /// The beginning of a day as HTTP writes it (RFC 9110, section 5.6.7).
    private static func httpDate(_ day: CalendarDate) -> String {
        let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let weekday = weekdays[(day.daysSince1970 % 7 + 7) % 7]
        let parts = day.description.split(separator: "-")
        return "\(weekday), \(parts[2]) \(months[day.month - 1]) \(parts[0]) 00:00:00 GMT"
    }
}
