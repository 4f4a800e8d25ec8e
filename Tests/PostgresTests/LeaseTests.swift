import Synchronization
import TestSupport
import Testing

@testable import Postgres

struct LeaseTests {
    private final class Meeting: Sendable {
        let attempts = Mutex(0)
        let holders = Mutex(0)
    }

    /// So patient that nothing which is waited for ends by itself before `eventually` gives up.
    private static func outlast(_ configuration: inout Database.Configuration) {
        configuration.statementTimeout = .seconds(600)
        configuration.idleInTransactionTimeout = .seconds(600)
    }

    /// Waits, through another connection, until so many sessions of this database wait for what `mark` says.
    private func waitFor(_ count: Int, sleeping mark: String, in database: Database) async throws {
        try await eventually {
            try await database.query(
                "SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE \("%" + mark + "%") AND pid <> pg_backend_pid()"
            ).count == count
        }
    }

    @Test func `who finds no connection in time is told so`() async throws {
        try await TestDatabase.open {
            $0.leasedConnections = 1
            $0.patience = .milliseconds(50)
        } _: { database in
            try await database.transaction { outer in
                _ = try await outer.query("SELECT 1")
                let failed = await #expect(throws: PostgresError.self) {
                    try await database.transaction { try await $0.query("SELECT 1") }
                }
                #expect(failed?.kind == .poolTimeout)
            }
            _ = try await database.transaction { try await $0.query("SELECT 1") }
        }
    }

    @Test func `many transactions share few connections`() async throws {
        let few = { (configuration: inout Database.Configuration) in
            configuration.leasedConnections = 3
            configuration.patience = .seconds(60)
        }
        try await TestDatabase.withTable("id int8", few) { database, table, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        _ = try await database.transaction { try await $0.execute("INSERT INTO \(splice: table) VALUES (\(number))") }
                    }
                }
                try await group.waitForAll()
            }
            let rows = try await database.query("SELECT FROM \(splice: table)")
            #expect(rows.count == 200)
        }
    }

    @Test func `a cancelled waiter leaves the line`() async throws {
        try await TestDatabase.open({ $0.leasedConnections = 1 }) { database in
            try await database.transaction { _ in
                let waiter = Task { try await database.transaction { try await $0.query("SELECT 1") } }
                waiter.cancel()
                let failed = await #expect(throws: PostgresError.self) { try await waiter.value }
                #expect(failed?.kind == .cancelled)
            }
        }
    }

    @Test func `cancelling a task cancels its statement on the server`() async throws {
        try await TestDatabase.open(Self.outlast) { database in
            let mark = "mark_\(UInt64.random(in: 0 ... .max))"
            let task = Task { try await database.search(SQL(text: "SELECT pg_sleep(600) AS \(mark)")) }
            try await waitFor(1, sleeping: mark, in: database)
            task.cancel()
            let failed = await #expect(throws: PostgresError.self) { try await task.value }
            #expect(failed?.kind == .cancelled)
            #expect(failed?.sqlState == "57014")
            try await waitFor(0, sleeping: mark, in: database)
            _ = try await database.search("SELECT 1")
        }
    }

    @Test func `a statement ends at its time-out, and a scope may set another one`() async throws {
        try await TestDatabase.open({ $0.statementTimeout = .seconds(1) }) { database in
            let failed = await #expect(throws: PostgresError.self) { try await database.query("SELECT pg_sleep(60)") }
            #expect(failed?.kind == .statementTimeout)
            _ = try await database.transaction(as: Scope(settings: [("statement_timeout", "600s")])) {
                try await $0.query("SELECT pg_sleep(1.2)")
            }
        }
    }

    @Test func `a transaction that is left alone is ended by the server`() async throws {
        try await TestDatabase.withTable("id int8", { $0.idleInTransactionTimeout = .milliseconds(50) }) { database, table, _ in
            let failed = await #expect(throws: PostgresError.self) {
                try await database.transaction { transaction in
                    try await transaction.execute("INSERT INTO \(splice: table) VALUES (1)")
                    let session = try await transaction.query("SELECT pg_backend_pid()")[0].decode(0, as: Int.self)
                    try await eventually { try await database.query("SELECT FROM pg_stat_activity WHERE pid = \(session)").isEmpty }
                    try await transaction.execute("INSERT INTO \(splice: table) VALUES (2)")
                }
            }
            #expect(failed?.kind == .connectionLost)
            let rows = try await database.query("SELECT FROM \(splice: table)")
            #expect(rows.isEmpty)
        }
    }

    @Test func `waiting for the server takes no thread from Swift's tasks`() async throws {
        // More than there are threads in Swift's pool: were they blocked, the one that frees them could not run.
        let waiters = 40
        try await TestDatabase.open {
            Self.outlast(&$0)
            $0.leasedConnections = waiters + 1
        } _: { database in
            let key = Int.random(in: 0 ... .max)
            let mark = "mark_\(UInt64.random(in: 0 ... .max))"
            try await withThrowingTaskGroup(of: Void.self) { group in
                try await database.transaction { transaction in
                    _ = try await transaction.query("SELECT pg_advisory_xact_lock(\(key))")
                    for _ in 0..<waiters {
                        group.addTask {
                            _ = try await database.search("SELECT pg_advisory_xact_lock(\(key)) AS \(splice: SQL(text: mark))")
                        }
                    }
                    try await waitFor(waiters, sleeping: mark, in: database)
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `one of two transactions that wait for each other is repeated`() async throws {
        try await TestDatabase.withTable("id int8 PRIMARY KEY, amount int8") { database, table, _ in
            _ = try await database.query("INSERT INTO \(splice: table) VALUES (1, 0), (2, 0)")
            let meeting = Meeting()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for order in [[1, 2], [2, 1]] {
                    group.addTask {
                        try await database.transaction { transaction in
                            meeting.attempts.withLock { $0 += 1 }
                            try await transaction.execute("UPDATE \(splice: table) SET amount = amount + 1 WHERE id = \(order[0])")
                            meeting.holders.withLock { $0 += 1 }
                            try await eventually { meeting.holders.withLock { $0 } >= 2 }
                            try await transaction.execute("UPDATE \(splice: table) SET amount = amount + 1 WHERE id = \(order[1])")
                        }
                    }
                }
                try await group.waitForAll()
            }
            // One more try than there are transactions, or another one where the two meet again.
            #expect(meeting.attempts.withLock { $0 } >= 3)
            let amounts = try await database.query("SELECT amount FROM \(splice: table)").map { try $0.decode(0, as: Int.self) }
            #expect(amounts == [2, 2])
        }
    }

    @Test func `a transaction that loses against another is repeated as a whole`() async throws {
        try await TestDatabase.withTable("id int8, amount int8") { database, table, _ in
            _ = try await database.query("INSERT INTO \(splice: table) VALUES (1, 0)")
            let attempts = Mutex(0)
            try await database.transaction(isolation: .serializable) { transaction in
                let attempt = attempts.withLock {
                    $0 += 1; return $0
                }
                let amount = try await transaction.query("SELECT amount FROM \(splice: table)")[0].decode(0, as: Int.self)
                if attempt < 3 { _ = try await database.query("UPDATE \(splice: table) SET amount = amount + 10") }
                try await transaction.execute("UPDATE \(splice: table) SET amount = \(amount + 1)")
            }
            #expect(attempts.withLock { $0 } == 3)
            #expect(try await database.query("SELECT amount FROM \(splice: table)")[0].decode(0, as: Int.self) == 21)
        }
    }

    @Test func `nothing runs in a transaction after its end`() async throws {
        try await TestDatabase.open { database in
            let escaped = try await database.transaction { $0 }
            await #expect(throws: PostgresError.self) { try await escaped.query("SELECT 1") }
        }
    }

    @Test func `a closed database refuses, and leaves no session behind`() async throws {
        let name = "test_\(UInt64.random(in: 0 ... .max))"
        let separator = try TestDatabase.url().contains("?") ? "&" : "?"
        let database = Database(Database.Configuration(url: try TestDatabase.url() + "\(separator)application_name=\(name)"))
        _ = try await database.transaction { try await $0.query("SELECT 1") }
        try await database.check()
        await database.close()
        await #expect(throws: PostgresError.self) { try await database.check() }
        await #expect(throws: PostgresError.self) { try await database.search("SELECT 1") }
        try await TestDatabase.open { other in
            try await eventually { try await other.query("SELECT FROM pg_stat_activity WHERE application_name = \(name)").isEmpty }
        }
    }

    @Test func `leased connections that stay idle are closed`() async throws {
        let name = "test_\(UInt64.random(in: 0 ... .max))"
        let separator = try TestDatabase.url().contains("?") ? "&" : "?"
        var configuration = Database.Configuration(url: try TestDatabase.url() + "\(separator)application_name=\(name)")
        configuration.idleTimeout = .milliseconds(20)
        let database = Database(configuration)
        for _ in 0..<2 {
            _ = try await database.search("SELECT 1")
            try await eventually {
                try await database.query("SELECT FROM pg_stat_activity WHERE application_name = \(name)").count <= 2
            }
        }
        await database.close()
    }
}
