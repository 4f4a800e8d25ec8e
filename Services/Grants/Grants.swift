package import FoundationEssentials
package import Hosting
import Models

/// All that an endpoint of the Grants service works with.
package struct Grants: Sendable {
    package let database: ServiceDatabase
    package let now: @Sendable () -> Date
    /// What stands before the paths of this site in an address that is handed out; empty where the settings do not say.
    var siteAddress = ""
    /// What keeps files; nil where no key file is set.
    var files: FileVault?

    package init(database: ServiceDatabase, now: @escaping @Sendable () -> Date) {
        self.database = database
        self.now = now
    }
}

extension Grants {
    /// Today on the clocks of the caller's programme.
    func today(for caller: Caller) -> CalendarDate {
        caller.today(at: now())
    }
}
