import Synchronization

/// The connections that are leased to one caller at a time; who finds none free waits in line.
final class Leases: Sendable {
    private struct Waiter {
        let id: Int
        let reply: CheckedContinuation<Result<Connection, PostgresError>, Never>
    }

    private struct State {
        /// The last one back is the first one out.
        var idle: [(connection: Connection, since: ContinuousClock.Instant)] = []
        var count = 0
        var waiters = Queue<Waiter>()
        var lastID = 0
        var isClosed = false
        var isSweeping = false
        var atEnd: [CheckedContinuation<Void, Never>] = []

        /// Whom to tell that nothing is leased any more.
        mutating func takeAtEnd() -> [CheckedContinuation<Void, Never>] {
            guard isClosed, count == 0 else { return [] }
            defer { atEnd = [] }
            return atEnd
        }
    }

    private let configuration: Database.Configuration
    private let state = Mutex(State())

    init(_ configuration: Database.Configuration) {
        self.configuration = configuration
    }

    /// Whether who began then is to wait on.
    func hasPatience(since start: ContinuousClock.Instant) -> Bool {
        start.duration(to: .now) < configuration.patience
    }

    /// A connection for the caller alone, which gives it back by `release` or `discard`.
    func lease(_ file: String, _ line: Int) async throws(PostgresError) -> Connection {
        switch await wait() {
        case .success(let connection): return connection
        case .failure(let error): throw error.at(file, line)
        }
    }

    private func wait() async -> Result<Connection, PostgresError> {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { reply in
                if let ready = state.withLock({ enter(Waiter(id: id, reply: reply), &$0) }) { reply.resume(returning: ready) }
            }
        } onCancel: {
            leave(id, .cancelled)
        }
    }

    /// What the waiter gets at once; nil where it has to stand in line.
    private func enter(_ waiter: Waiter, _ state: inout State) -> Result<Connection, PostgresError>? {
        if state.isClosed { return .failure(.closed) }
        if Task.isCancelled { return .failure(.cancelled) }
        while let (connection, _) = state.idle.popLast() {
            if connection.isUsable { return .success(connection) }
            connection.close()
            state.count -= 1
        }
        if state.count < configuration.leasedConnections {
            state.count += 1
            return .success(Connection(configuration, life: .single))
        }
        state.waiters.append(waiter)
        Task { [self, id = waiter.id] in
            try? await Task.sleep(for: configuration.patience)
            leave(id, PostgresError(.poolTimeout, "No connection became free within \(configuration.patience)."))
        }
        return nil
    }

    private func leave(_ id: Int, _ error: PostgresError) {
        for waiter in state.withLock({ $0.waiters.removeAll { $0.id == id } }) {
            waiter.reply.resume(returning: .failure(error))
        }
    }

    /// Gives a connection back; one that broke or was cancelled is replaced.
    func release(_ connection: Connection) {
        guard connection.isUsable else { return discard(connection) }
        let (next, mustSweep) = state.withLock { state -> (Waiter?, Bool) in
            if let next = state.waiters.popFirst() { return (next, false) }
            state.idle.append((connection, .now))
            defer { state.isSweeping = true }
            return (nil, !state.isSweeping)
        }
        next?.reply.resume(returning: .success(connection))
        if mustSweep { sweepLater() }
        if state.withLock(\.isClosed) { close() }
    }

    /// Closes a connection; the next in line gets a new one.
    func discard(_ connection: Connection) {
        connection.close()
        let (next, atEnd) = state.withLock { state -> (Waiter?, [CheckedContinuation<Void, Never>]) in
            if let next = state.waiters.popFirst() { return (next, []) }
            state.count -= 1
            return (nil, state.takeAtEnd())
        }
        next?.reply.resume(returning: .success(Connection(configuration, life: .single)))
        for done in atEnd { done.resume() }
    }

    /// Looks after the idle time whether connections have been idle for that long, as long as there are any.
    private func sweepLater() {
        Task { [weak self, pause = configuration.idleTimeout] in
            repeat { try? await Task.sleep(for: pause) } while self?.sweep() == true
        }
    }

    private func sweep() -> Bool {
        let oldest = ContinuousClock.now - configuration.idleTimeout
        let (stale, goesOn) = state.withLock { state in
            let stale = state.idle.prefix { $0.since <= oldest }.map(\.connection)
            state.idle.removeFirst(stale.count)
            state.count -= stale.count
            state.isSweeping = !state.idle.isEmpty
            return (stale, state.isSweeping)
        }
        for connection in stale { connection.close() }
        return goesOn
    }

    /// Refuses whoever comes and whoever waits, and closes what is idle; what is leased closes when it comes back.
    func close() {
        let (idle, waiters, atEnd) = state.withLock { state in
            state.isClosed = true
            let idle = state.idle.map(\.connection)
            state.idle = []
            state.count -= idle.count
            return (idle, state.waiters.removeAll { _ in true }, state.takeAtEnd())
        }
        for connection in idle { connection.close() }
        for waiter in waiters { waiter.reply.resume(returning: .failure(.closed)) }
        for done in atEnd { done.resume() }
    }

    /// Waits until everything leased has come back.
    func ended() async {
        await withCheckedContinuation { done in
            let isOver = state.withLock { state in
                if state.count > 0 { state.atEnd.append(done) }
                return state.count == 0
            }
            if isOver { done.resume() }
        }
    }
}
