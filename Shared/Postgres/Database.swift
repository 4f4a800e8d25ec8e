import Synchronization

/// A PostgreSQL database, through connections that are shared by all callers and others that are leased to one at a time.
package final class Database: Sendable {
    private let shared: [Connection]
    let leases: Leases

    /// Connects in the background; a database that cannot be reached is tried again, for ever.
    package init(_ configuration: Configuration) {
        let loops = configuration.loops
        shared = (0..<max(1, configuration.sharedConnections, loops.count)).map { place in
            Connection(configuration, life: .lasting, on: loops.isEmpty ? nil : loops[place % loops.count])
        }
        leases = Leases(configuration)
    }

    deinit {
        for connection in shared { connection.close() }
        leases.close()
    }

    /// Runs a short statement that takes no lock for long, in a transaction of its own, on a shared connection.
    package func query(
        _ sql: SQL, as scope: Scope = .none, file: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> Rows {
        try await unit([sql], as: scope, file: file, line: line)[0]
    }

    /// Runs a short statement that changes nothing; it may share a transaction with other reads under the same scope.
    package func read(
        _ sql: SQL, as scope: Scope = .none, file: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> Rows {
        try await perform(.shared([sql], scope, .reads), file, line)[0]
    }

    /// Runs short statements in one transaction and one round trip on a shared connection: all of them succeed, or none does.
    package func unit(
        _ statements: [SQL], as scope: Scope = .none, file: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> [Rows] {
        guard !statements.isEmpty else { return [] }
        return try await perform(.scoped(statements, scope), file, line)
    }

    /// Runs short statements that add rows and change none, as `unit` does; they may share a transaction with others under the same scope,
    /// and the rows of an `Insertion` a statement.
    ///
    /// Whose transaction fails because of another's statement is run again by itself.
    package func add(
        _ statements: [SQL], as scope: Scope = .none, file: String = #fileID, line: Int = #line
    ) async throws(PostgresError) {
        guard !statements.isEmpty else { return }
        _ = try await perform(.shared(statements, scope, .additions), file, line)
    }

    private func perform(_ work: Job.Work, _ file: String, _ line: Int) async throws(PostgresError) -> [Rows] {
        var outcome = await best.perform { work }
        if case .failure(let error) = outcome, error.isStalePlan { outcome = await best.perform { work } }
        return try outcome.get(file, line)
    }

    /// Runs one statement that may take long, in a transaction of its own, on a leased connection.
    ///
    /// When the task is cancelled the server cancels the statement.
    package func search(
        _ sql: SQL, as scope: Scope = .none, file: String = #fileID, line: Int = #line
    ) async throws(PostgresError) -> Rows {
        let connection = try await leases.lease(file, line)
        let outcome = await connection.perform { .scoped([sql], scope) }
        leases.release(connection)
        return try outcome.get(file, line)[0]
    }

    /// Runs a text of many statements, without parameters or time-out, on a connection that is closed afterwards.
    package func script(_ text: String, file: String = #fileID, line: Int = #line) async throws(PostgresError) {
        let connection = try await leases.lease(file, line)
        defer { leases.discard(connection) }
        _ = try await connection.perform { .unit([.withoutTimeout], lead: 0) }.get(file, line)
        _ = try await connection.perform { .script(text) }.get(file, line)
    }

    /// Throws where the database does not answer.
    package func check(file: String = #fileID, line: Int = #line) async throws(PostgresError) {
        _ = try await query("SELECT 1", file: file, line: line)
    }

    /// Refuses new work, waits for what runs, and disconnects.
    package func close() async {
        for connection in shared { connection.close() }
        leases.close()
        for connection in shared { await connection.ended() }
        await leases.ended()
    }

    /// The caller's loop has a connection that it reaches without waking anybody; one that is much behind the others is passed over.
    private var best: Connection {
        let idlest = shared.min { $0.waiting < $1.waiting } ?? shared[0]
        guard let near = shared.first(where: \.isNear), near.waiting <= idlest.waiting + Self.forbearance else { return idlest }
        return near
    }

    /// By so many jobs the caller's own connection may be behind another one.
    private static let forbearance = 32
}

extension Job.Outcome {
    /// The answers, or the error with the place of ours that asked.
    func get(_ file: String, _ line: Int) throws(PostgresError) -> [Rows] {
        switch self {
        case .success(let answers): return answers
        case .failure(let error): throw error.at(file, line)
        }
    }
}

extension SQL {
    fileprivate static let withoutTimeout: SQL = "SET statement_timeout = 0"
}
