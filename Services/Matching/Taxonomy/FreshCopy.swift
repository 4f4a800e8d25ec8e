import Hosting
import Synchronization

/// Something of the database that is kept in memory, and looked for again now and then.
///
/// Who asks never waits but for the first look, which all share; while a newer one is made, the one before is served.
final class FreshCopy<Value: Sendable>: Sendable {
    private struct State {
        var value: Value?
        var checkedAt: ContinuousClock.Instant?
        /// The look that runs.
        var running: Task<Value, any Error>?
    }

    private let name: String
    private let patience: Duration
    private let look: @Sendable (Value?) async throws -> Value
    private let state = Mutex(State())

    /// Looks at most once in `patience`, when somebody asks; `look` gets what is kept, and gives it back where that is the newest.
    init(_ name: String, patience: Duration, look: @escaping @Sendable (Value?) async throws -> Value) {
        (self.name, self.patience, self.look) = (name, patience, look)
    }

    func current() async throws -> Value {
        let found = state.withLock { state -> Found in
            guard let value = state.value else { return .running(state.running ?? start(&state)) }
            let isOld = state.checkedAt.map { ContinuousClock.now - $0 >= patience } ?? true
            if isOld, state.running == nil { start(&state) }
            return .kept(value)
        }
        switch found {
        case .kept(let value): return value
        case .running(let task): return try await task.value
        }
    }

    private enum Found {
        case kept(Value)
        case running(Task<Value, any Error>)
    }

    /// Looks at once, and gives what is in force then.
    func refreshed() async throws -> Value {
        // A look that runs may have looked before the change that the caller knows of.
        _ = await state.withLock(\.running)?.result
        return try await state.withLock { $0.running ?? start(&$0) }.value
    }

    @discardableResult
    private func start(_ state: inout State) -> Task<Value, any Error> {
        let kept = state.value
        let task = Task.detached { [self] in
            do {
                let value = try await look(kept)
                self.state.withLock { $0 = State(value: value, checkedAt: .now) }
                return value
            } catch {
                self.state.withLock { state in
                    (state.running, state.checkedAt) = (nil, .now)
                }
                Log.standard.error("The \(name) could not be read.", ["error": "\(error)"])
                throw error
            }
        }
        state.running = task
        return task
    }
}
