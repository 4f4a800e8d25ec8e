package import FoundationEssentials
package import Hosting
package import Models

/// All that an endpoint of the Jobs service works with.
package struct Jobs: Sendable {
    package let database: ServiceDatabase
    package let now: @Sendable () -> Date

    package init(database: ServiceDatabase, now: @escaping @Sendable () -> Date) {
        self.database = database
        self.now = now
    }

    /// Today, in UTC.
    package var today: CalendarDate {
        CalendarDate(now())
    }
}
