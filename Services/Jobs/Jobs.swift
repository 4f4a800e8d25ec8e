package import FoundationEssentials
package import Hosting
package import Models

/// All that an endpoint of the Jobs service works with.
package struct Jobs: Sendable {
    package let database: ServiceDatabase
    let credentials: Credentials
    package let now: @Sendable () -> Date

    package init(database: ServiceDatabase, credentials: Credentials, now: @escaping @Sendable () -> Date) {
        self.database = database
        self.credentials = credentials
        self.now = now
    }

    /// Today, in UTC.
    package var today: CalendarDate {
        CalendarDate(now())
    }
}
