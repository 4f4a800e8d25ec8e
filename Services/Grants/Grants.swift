package import FoundationEssentials
package import Hosting

/// All that an endpoint of the Grants service works with.
package struct Grants: Sendable {
    package let database: ServiceDatabase
    package let now: @Sendable () -> Date

    package init(database: ServiceDatabase, now: @escaping @Sendable () -> Date) {
        self.database = database
        self.now = now
    }
}
