package import FoundationEssentials
package import Hosting
import Models

/// All that an endpoint of the Casework service works with.
package struct Casework: Sendable {
    package let database: ServiceDatabase
    /// Nil where no key file is set: numbers of identity documents are neither kept nor shown then.
    package let numbers: DocumentNumbers?
    package let now: @Sendable () -> Date

    package init(database: ServiceDatabase, numbers: DocumentNumbers?, now: @escaping @Sendable () -> Date) {
        self.database = database
        self.numbers = numbers
        self.now = now
    }

    /// Today on the clocks of the caller's programme.
    func today(for caller: Caller) -> CalendarDate {
        caller.today(at: now())
    }
}
