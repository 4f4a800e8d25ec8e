package import FoundationEssentials
package import Hosting
import Models

/// All that an endpoint of the Matching service works with.
package struct Matching: Sendable {
    package let database: ServiceDatabase
    package let taxonomy: TaxonomyCache
    let pools: Pools
    let vacancies = Prepared<Vacancy, ReadyVacancy>()
    package let now: @Sendable () -> Date

    /// Nobody waits longer than about `patience` for a list of people that is still being prepared.
    package init(
        database: ServiceDatabase, taxonomy: TaxonomyCache? = nil, patience: Duration = .seconds(10), now: @escaping @Sendable () -> Date
    ) {
        self.database = database
        self.taxonomy = taxonomy ?? TaxonomyCache(database)
        self.now = now
        pools = Pools(database, self.taxonomy, patience: patience, now: now)
    }

    /// Today on the clocks of the caller's programme: an input of every score.
    func today(for caller: Caller) -> CalendarDate {
        caller.today(at: now())
    }
}
