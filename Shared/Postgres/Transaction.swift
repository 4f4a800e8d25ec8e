import Synchronization

/// How much a transaction sees of others that run beside it.
package enum Isolation: String, Sendable {
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    case serializable = "SERIALIZABLE"

    fileprivate var begin: SQL {
        SQL(text: "BEGIN ISOLATION LEVEL \(rawValue)")
    }
}

/// A transaction on a leased connection; it begins, under its scope, together with its first statement.
package final class Transaction: Sendable {
    private struct State {
        var hasBegun = false
        var hasEnded = false
        /// The last error that a repetition may get past.
        var obstacle: PostgresError?
    }

    let connection: Connection
    private let opening: [SQL]
    private let state = Mutex(State())

    init(on connection: Connection, _ isolation: Isolation, as scope: Scope) {
        self.connection = connection
        opening = [isolation.begin] + (scope.statement().map { [$0] } ?? [])
    }

    /// Runs one statement.
    package func query(_ sql: SQL, file: String = #fileID, line: Int = #line) async throws(PostgresError) -> Rows {
        try await send([sql], file: file, line: line)[0]
    }

    /// Runs one statement; gives the number of rows that it wrote.
    @discardableResult
    package func execute(_ sql: SQL, file: String = #fileID, line: Int = #line) async throws(PostgresError) -> Int {
        try await send([sql], file: file, line: line)[0].affected
    }

    /// Runs statements one after the other in one round trip.
    @discardableResult
    package func send(_ statements: [SQL], file: String = #fileID, line: Int = #line) async throws(PostgresError) -> [Rows] {
        guard !statements.isEmpty else { return [] }
        let outcome = await connection.perform { () throws(PostgresError) -> Job.Work in
            try state.withLock { state throws(PostgresError) -> Job.Work in
                // A statement after the end would run outside the transaction.
                if state.hasEnded { throw .ended }
                let lead = state.hasBegun ? [] : opening
                state.hasBegun = true
                return .unit(lead + statements, lead: lead.count)
            }
        }
        note(outcome)
        return try outcome.get(file, line)
    }

    /// Remembers an error that a repetition may get past, whatever the body makes of it.
    private func note(_ outcome: Job.Outcome) {
        guard case .failure(let error) = outcome, error.isWorthRepeating else { return }
        state.withLock { $0.obstacle = error }
    }

    var obstacle: PostgresError? {
        state.withLock(\.obstacle)
    }

    /// Ends a transaction whose body has returned; throws where nothing was kept, or where nobody can know whether it was.
    func commit() async throws(PostgresError) {
        guard end() else { return }
        let outcome = await connection.performUncancelled(.unit(["COMMIT"], lead: 0))
        note(outcome)
        if try outcome.get("", 0).first?.command == "ROLLBACK" { throw .rolledBack }
    }

    /// Ends a transaction whose body has thrown.
    func rollback() async {
        guard end() else { return }
        if case .failure = await connection.performUncancelled(.unit(["ROLLBACK"], lead: 0)) { connection.close() }
    }

    /// Lets nothing more in; false where nothing has begun.
    private func end() -> Bool {
        state.withLock { state in
            state.hasEnded = true
            return state.hasBegun
        }
    }
}

extension PostgresError {
    /// A repetition may succeed, and nothing of this attempt can have been kept.
    fileprivate var isWorthRepeating: Bool {
        isRetriable || isStalePlan || isUnsent
    }

    fileprivate static var ended: PostgresError {
        PostgresError(.server, "The transaction has ended.")
    }

    fileprivate static var rolledBack: PostgresError {
        var error = PostgresError(.server, "The transaction was rolled back, because one of its statements had failed.")
        error.sqlState = "25P02"
        return error
    }
}

extension Database {
    /// Runs `body` in one transaction: keeps its work when it returns, and undoes it when it throws.
    ///
    /// The whole body is repeated, at most three times in all, after a serialization failure or a deadlock, and where the connection was
    /// found broken before anything could be kept; it must have no effect but by the transaction. Nothing that the network can hold up
    /// belongs inside.
    package func transaction<Value>(
        as scope: Scope = .none, isolation: Isolation = .readCommitted, file: String = #fileID, line: Int = #line,
        _ body: (Transaction) async throws -> Value
    ) async throws -> Value {
        let start = ContinuousClock.now
        var attempt = 1
        while true {
            let connection = try await leases.lease(file, line)
            defer { leases.release(connection) }
            let transaction = Transaction(on: connection, isolation, as: scope)
            do {
                let value = try await body(transaction)
                try await transaction.commit()
                return value
            } catch {
                await transaction.rollback()
                // A server that is away is not waited for three times over.
                guard attempt < 3, let obstacle = transaction.obstacle, obstacle.isRetriable || leases.hasPatience(since: start),
                    !Task.isCancelled
                else {
                    throw (error as? PostgresError)?.at(file, line) ?? error
                }
            }
            // Longer with each attempt, and never the same for two that met.
            try? await Task.sleep(for: .milliseconds(.random(in: 2...20) * attempt * attempt))
            attempt += 1
        }
    }
}
