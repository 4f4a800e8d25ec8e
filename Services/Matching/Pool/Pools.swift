import FoundationEssentials
import Hosting
import Models
import Synchronization

/// Keeps the pool of each office in memory, and brings it to what the database says whenever somebody asks.
///
/// Who asks waits for one look at the events since the last: a change counts as soon as it is committed, in every replica. Only after a
/// start, a new taxonomy or midnight is everybody read, which `tend` does before somebody has to wait for it.
final class Pools: Sendable {
    private struct Office {
        var pool: Pool?
        /// The look that runs.
        var running: Task<Pool, any Error>?
    }

    private let database: ServiceDatabase
    private let taxonomy: TaxonomyCache
    private let now: @Sendable () -> Date
    private let offices = Mutex<[Programme.ID: Office]>([:])

    init(_ database: ServiceDatabase, _ taxonomy: TaxonomyCache, now: @escaping @Sendable () -> Date) {
        (self.database, self.taxonomy, self.now) = (database, taxonomy, now)
    }

    /// The pool of the caller's office with all that was committed before the call.
    func current(as caller: Caller) async throws -> Pool {
        let office = try caller.office
        // A look that runs may have looked before the change that the caller knows of.
        _ = await offices.withLock { $0[office]?.running }?.result
        return try await offices.withLock { $0[office]?.running ?? start(office, as: caller, in: &$0) }.value
    }

    /// Keeps the pool of the caller's office ready, and packs it where changes have become many.
    func tend(as caller: Caller) async throws {
        let (office, pool) = (try caller.office, try await current(as: caller))
        guard let packed = pool.compacted else { return }
        // It stands where `pool` stood in the log of events: the next look takes in whatever came meanwhile.
        offices.withLock { $0[office]?.pool = packed }
    }

    private func start(_ office: Programme.ID, as caller: Caller, in offices: inout [Programme.ID: Office]) -> Task<Pool, any Error> {
        let kept = offices[office]?.pool
        let system = Caller.system(in: office, utcOffset: caller.utcOffset, task: "pool")
        let task = Task.detached { [self] in
            let result: Result<Pool, any Error>
            do { result = .success(try await renewed(kept, as: system)) } catch { result = .failure(error) }
            self.offices.withLock { offices in
                if case .success(let pool) = result { offices[office]?.pool = pool }
                offices[office]?.running = nil
            }
            return try result.get()
        }
        offices[office] = Office(pool: kept, running: task)
        return task
    }

    private func renewed(_ kept: Pool?, as caller: Caller) async throws -> Pool {
        let (library, today) = (try await taxonomy.current(), caller.today(at: now()))
        if var pool = kept, pool.isOf(library, today), try await pool.catchUp(in: database, as: caller) { return pool }
        return try await Pool(library, today, in: database, as: caller)
    }
}
