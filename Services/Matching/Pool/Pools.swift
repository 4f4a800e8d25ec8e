import FoundationEssentials
import Hosting
import Models
import Synchronization

/// Keeps the pool of each office in memory, and brings it to what the database says whenever somebody asks.
///
/// Who asks waits for one look at the events since the last: a change counts as soon as it is committed, in every replica. Only after a
/// start, a new taxonomy or midnight is everybody read, which `tend` does before somebody has to wait for it; who asks meanwhile waits for
/// a while, and is then told to come again.
final class Pools: Sendable {
    private struct Office {
        var pool: Pool?
        /// The look that runs.
        var running: Task<Pool, any Error>?
        /// How many people it has read so far, where it reads everybody.
        var read = 0
    }

    private let database: ServiceDatabase
    private let taxonomy: TaxonomyCache
    private let patience: Duration
    private let now: @Sendable () -> Date
    private let offices = Mutex<[Programme.ID: Office]>([:])

    /// Nobody who asks for a pool waits longer than about `patience` for one that is being filled.
    init(_ database: ServiceDatabase, _ taxonomy: TaxonomyCache, patience: Duration, now: @escaping @Sendable () -> Date) {
        (self.database, self.taxonomy, self.patience, self.now) = (database, taxonomy, patience, now)
    }

    /// The pool of the caller's office with all that was committed before the call; refuses with `pool.being-prepared`.
    func current(as caller: Caller) async throws -> Pool {
        try await current(as: caller, within: patience)
    }

    private func current(as caller: Caller, within patience: Duration?) async throws -> Pool {
        let office = try caller.office
        // A look that runs may have looked before the change that the caller knows of.
        if let running = offices.withLock({ $0[office]?.running }), await running.result(within: patience) == nil {
            throw beingPrepared(office, caller.language)
        }
        let task = offices.withLock { $0[office]?.running ?? start(office, as: caller, in: &$0) }
        guard let result = await task.result(within: patience) else { throw beingPrepared(office, caller.language) }
        return try result.get()
    }

    private func beingPrepared(_ office: Programme.ID, _ language: Language) -> Failure {
        let read = offices.withLock { $0[office]?.read ?? 0 }
        return Failure(.unavailable, "pool.being-prepared", MatchPhrases.beingPrepared(read)[language], retryAfter: 10)
    }

    /// Keeps the pool of the caller's office ready, and packs it where changes have become many.
    func tend(as caller: Caller) async throws {
        let (office, pool) = (try caller.office, try await current(as: caller, within: nil))
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
        let office = try caller.office
        return try await Pool(library, today, in: database, as: caller) { [self] read in
            offices.withLock { $0[office]?.read = read }
        }
    }
}

extension Task where Failure == any Error {
    /// What comes of it, or nil where that takes longer than `patience`; the task goes on in any case.
    fileprivate func result(within patience: Duration?) async -> Result<Success, Failure>? {
        guard let patience else { return await result }
        let (first, feed) = AsyncStream.makeStream(of: Result<Success, Failure>?.self)
        let clock = Task<Void, Never> {
            try? await Task<Never, Never>.sleep(for: patience)
            feed.yield(nil)
        }
        Task<Void, Never> { feed.yield(await result) }
        defer { clock.cancel() }
        for await result in first { return result }
        return nil
    }
}
