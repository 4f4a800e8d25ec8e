package import Models
package import Postgres
import Schema

/// The database as one service sees it: each unit of work runs in the service's role and the caller's programme.
package struct ServiceDatabase: Sendable {
    package let pool: Database
    /// The PostgreSQL role, for example `foothold_jobs`.
    package let role: String

    package init(_ pool: Database, service: String) {
        self.pool = pool
        self.role = "foothold_\(service)"
    }

    /// Runs one statement in a round trip of its own.
    package func query(_ sql: SQL, as caller: Caller) async throws -> Rows {
        try await pool.query(sql, as: scope(caller))
    }

    /// Runs a statement that changes nothing; it may share a round trip with other reads of the same caller.
    package func read(_ sql: SQL, as caller: Caller) async throws -> Rows {
        try await pool.read(sql, as: scope(caller))
    }

    /// Runs statements that need no answer in between: all of them or none, in one round trip.
    @discardableResult
    package func unit(_ statements: [SQL], as caller: Caller) async throws -> [Rows] {
        try await pool.unit(statements, as: scope(caller))
    }

    /// Runs statements that add rows and change none, like `unit`; they may share a transaction with others of the same kind.
    func add(_ statements: [SQL], as caller: Caller) async throws {
        try await pool.add(statements, as: scope(caller))
    }

    /// Runs work that looks between its statements, on a connection of its own; it is rolled back when `body` throws,
    /// and may run several times where transactions collide.
    package func transaction<T: Sendable>(
        as caller: Caller, isolation: Isolation = .readCommitted, _ body: (Transaction) async throws -> T
    ) async throws -> T {
        try await pool.transaction(as: scope(caller), isolation: isolation, body)
    }

    private func scope(_ caller: Caller) -> Scope {
        Scope(
            role: role,
            settings: [
                ("foothold.programme", caller.programme?.description ?? ""),
                ("foothold.account", caller.account?.description ?? ""),
            ])
    }
}
