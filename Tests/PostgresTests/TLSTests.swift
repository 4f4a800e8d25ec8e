import TestSupport
import Testing

@testable import Postgres

struct TLSTests {
    private func open<Value>(_ url: String, patience: Duration, _ body: (Database) async throws -> Value) async throws -> Value {
        var configuration = Database.Configuration(url: url)
        configuration.patience = patience
        let database = Database(configuration)
        do {
            let value = try await body(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }

    @Test func `the URL decides on TLS and on whom to trust`() async throws {
        try await PrivateCluster.lend { cluster in
            let look: SQL = "SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
            for parameters in ["sslmode=require", "sslmode=verify-full&sslrootcert=\(cluster.certificate)"] {
                let (shared, leased) = try await open(cluster.url(parameters), patience: .seconds(60)) {
                    (try await $0.query(look)[0], try await $0.search(look)[0])
                }
                for row in [shared, leased] {
                    #expect(try row.decode("ssl", as: Bool.self))
                    #expect(try row.decode("version", as: String.self) == "TLSv1.3")
                }
            }
            let refused = [
                cluster.url("sslmode=disable"), cluster.url("sslmode=verify-full&sslrootcert=/etc/ssl/certs/ca-certificates.crt"),
                cluster.url("sslmode=verify-full&sslrootcert=\(cluster.certificate)", host: "127.0.0.1"),
            ]
            for url in refused {
                let failed = await #expect(throws: PostgresError.self) {
                    try await open(url, patience: .milliseconds(300)) { try await $0.check() }
                }
                #expect(failed?.kind == .connectionLost, "\(url)")
            }
        }
    }

    @Test func `pipelining over TLS loses nothing that the library has read ahead`() async throws {
        try await PrivateCluster.lend { cluster in
            var configuration = Database.Configuration(url: cluster.url("sslmode=require"))
            configuration.sharedConnections = 1
            let database = Database(configuration)
            let large = String(repeating: "0123456789abcdef", count: 1 << 13)
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let text = number % 2 == 0 ? large + String(number) : String(number)
                        return try await database.query("SELECT \(text)::text")[0].decode(0) == text
                    }
                }
                for try await isWhole in group { #expect(isWhole) }
            }
            await database.close()
        }
    }

    @Test func `what runs when the server restarts fails, and what comes after is answered`() async throws {
        try await PrivateCluster.lend { cluster in
            var configuration = Database.Configuration(url: cluster.localURL)
            // Longer than `eventually` waits for all three to run.
            configuration.statementTimeout = .seconds(600)
            let database = Database(configuration)
            try await database.check()
            let watcher = Database(Database.Configuration(url: cluster.localURL))
            let running = [
                Task { _ = try await database.query("SELECT pg_sleep(600)") },
                Task { _ = try await database.search("SELECT pg_sleep(600)") },
                Task { _ = try await database.transaction { try await $0.query("SELECT pg_sleep(600)") } },
            ]
            let look: SQL = "SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%'"
            try await eventually { try await watcher.query(look).count == 3 }
            try await cluster.restart()
            for task in running {
                let failed = await #expect(throws: PostgresError.self) { try await task.value }
                #expect(failed?.kind == .connectionLost)
            }
            // Whether a shared connection has noticed the loss by now or not, nothing that comes after it has may fail.
            try await eventually { (try? await database.check()) != nil }
            for _ in 0..<20 {
                try await database.check()
                let rows = try await database.transaction { try await $0.query("SELECT 1") }
                #expect(rows.count == 1)
            }
            await watcher.close()
            await database.close()
        }
    }
}
