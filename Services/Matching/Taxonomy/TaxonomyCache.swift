package import Hosting
import Models
import Postgres
import Synchronization

/// Keeps the taxonomy of the database in memory, and notices within seconds that there is a newer one.
///
/// Who asks never waits but for the first load, which all share; while a newer one is loaded, the one before is served.
package final class TaxonomyCache: Sendable {
    private struct State {
        var library: Library?
        var checkedAt: ContinuousClock.Instant?
        /// The load or look that runs.
        var running: Task<Library, any Error>?
    }

    private let database: ServiceDatabase
    private let patience: Duration
    private let state = Mutex(State())

    /// Looks for a newer taxonomy at most once in `patience`, when somebody asks.
    package init(_ database: ServiceDatabase, patience: Duration = .seconds(2)) {
        self.database = database
        self.patience = patience
    }

    /// The taxonomy in force: the database's, or the starter where none was ever written.
    package func current() async throws -> Library {
        let found = state.withLock { state -> Found in
            guard let library = state.library else { return .running(state.running ?? start(&state)) }
            let isOld = state.checkedAt.map { ContinuousClock.now - $0 >= patience } ?? true
            if isOld, state.running == nil { start(&state) }
            return .kept(library)
        }
        switch found {
        case .kept(let library): return library
        case .running(let task): return try await task.value
        }
    }

    private enum Found {
        case kept(Library)
        case running(Task<Library, any Error>)
    }

    /// Looks at once, and gives what is in force then.
    package func refreshed() async throws -> Library {
        // A look that runs may have looked before the change that the caller knows of.
        _ = await state.withLock(\.running)?.result
        return try await state.withLock { $0.running ?? start(&$0) }.value
    }

    @discardableResult
    private func start(_ state: inout State) -> Task<Library, any Error> {
        let task = Task.detached { [self] in
            do {
                let library = try await look()
                self.state.withLock { $0 = State(library: library, checkedAt: .now) }
                return library
            } catch {
                self.state.withLock { state in
                    (state.running, state.checkedAt) = (nil, .now)
                }
                Log.standard.error("The taxonomy could not be read.", ["error": "\(error)"])
                throw error
            }
        }
        state.running = task
        return task
    }

    /// What is kept where that is the newest, else a new one.
    private func look() async throws -> Library {
        let kept = state.withLock(\.library)
        let caller = Caller.system(in: nil, task: "taxonomy")
        let number = try await database.query(TaxonomyLoader.number, as: caller).first?.decode("number", as: Int?.self)
        if let kept, kept.number == number { return kept }
        return try await TaxonomyLoader.load(from: database) ?? Library(TaxonomyEdition.starter().rows)
    }
}
