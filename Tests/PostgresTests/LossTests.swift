import TestSupport
import Testing

@testable import Postgres

struct LossTests {
    /// A database whose sessions go by a name of their own, and another one from which they can be cut.
    ///
    /// Its statements last longer than `eventually` waits for one to run.
    private func withCutter(_ body: (Database, _ cut: () async throws -> Void) async throws -> Void) async throws {
        let name = "test_\(UInt64.random(in: 0 ... .max))"
        let separator = try TestDatabase.url().contains("?") ? "&" : "?"
        var configuration = Database.Configuration(url: try TestDatabase.url() + "\(separator)application_name=\(name)")
        configuration.statementTimeout = .seconds(600)
        let database = Database(configuration)
        try await TestDatabase.open { other in
            try await body(database) {
                _ = try await other.query("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = \(name)")
            }
        }
        await database.close()
    }

    @Test func `shared connections come back after they were cut`() async throws {
        try await withCutter { database, cut in
            for _ in 0..<5 {
                try await database.check()
                try await cut()
            }
            // What was not sent before the loss was noticed goes over the new connection; what was sent is reported as lost.
            var answers = 0
            try await eventually {
                do throws(PostgresError) {
                    while answers < 20 {
                        try await database.check()
                        answers += 1
                    }
                } catch {
                    #expect(error.kind == .connectionLost)
                }
                return answers == 20
            }
        }
    }

    @Test func `what was in flight fails as lost and is not sent again`() async throws {
        try await withCutter { database, cut in
            try await database.check()
            let running = Task { try await database.query("SELECT pg_sleep(600)") }
            let look: SQL = "SELECT FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)' AND state = 'active'"
            try await eventually { try await !database.query(look).isEmpty }
            try await cut()
            let failed = await #expect(throws: PostgresError.self) { try await running.value }
            #expect(failed?.kind == .connectionLost)
        }
    }

    @Test func `a transaction that is cut fails, and the next one gets a new connection`() async throws {
        try await withCutter { database, cut in
            let failed = await #expect(throws: PostgresError.self) {
                try await database.transaction { transaction in
                    _ = try await transaction.query("SELECT 1")
                    try await cut()
                    _ = try await transaction.query("SELECT 2")
                }
            }
            #expect(failed?.kind == .connectionLost)
            let rows = try await database.transaction { try await $0.query("SELECT 3") }
            #expect(rows.count == 1)
        }
    }

    @Test func `a server that cannot be reached fails in time, and the password stays out of the error`() async throws {
        var configuration = Database.Configuration(url: "postgresql://someone:s3cret@127.0.0.1:1/nowhere")
        configuration.patience = .milliseconds(100)
        #expect(!"\(configuration)".contains("s3cret"))
        let database = Database(configuration)
        let failures = [
            await #expect(throws: PostgresError.self) { try await database.check() },
            await #expect(throws: PostgresError.self) { try await database.transaction { try await $0.query("SELECT 1") } },
        ]
        for failure in failures {
            #expect(failure?.kind == .connectionLost)
            #expect(failure.map { "\($0)" }?.contains("s3cret") == false)
        }
        await database.close()
    }
}
