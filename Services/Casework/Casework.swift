package import FoundationEssentials
package import Hosting

/// All that an endpoint of the Casework service works with.
package struct Casework: Sendable {
    package let database: ServiceDatabase
    package let now: @Sendable () -> Date

    package init(database: ServiceDatabase, now: @escaping @Sendable () -> Date) {
        self.database = database
        self.now = now
    }
}
