import TestSupport
import Testing
import Threads

@testable import Postgres

/// Shared connections that event loops serve.
struct LoopTests {
    private func withLoops(
        _ change: (inout Database.Configuration) -> Void = { _ in }, _ body: (Database, [EventLoop]) async throws -> Void
    ) async throws {
        let loops = [EventLoop(), EventLoop()]
        defer { for loop in loops { loop.stop() } }
        try await TestDatabase.open {
            $0.loops = loops
            change(&$0)
        } _: {
            try await body($0, loops)
        }
    }

    @Test func `thousands of queries from the loops and from elsewhere each get their own answer`() async throws {
        try await withLoops { database, loops in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<6000 {
                    group.addTask(executorPreference: number % 3 < 2 ? loops[number % 3] : nil) {
                        try await database.query("SELECT \(number)")[0].decode(0, as: Int.self) == number
                    }
                }
                for try await isRight in group { #expect(isRight) }
            }
        }
    }

    @Test func `a task on a loop uses the connection of its loop`() async throws {
        try await withLoops { database, loops in
            var sessions: [Int: Set<Int>] = [:]
            for place in [0, 1, 0, 1, 0, 1] {
                let session = try await Task(executorPreference: loops[place]) {
                    try await database.query("SELECT pg_backend_pid()")[0].decode(0, as: Int.self)
                }.value
                sessions[place, default: []].insert(session)
            }
            #expect(sessions[0]?.count == 1 && sessions[1]?.count == 1 && sessions[0] != sessions[1])
        }
    }

    @Test func `who waits behind a slow statement of the same loop is few, for others go elsewhere`() async throws {
        // The slow one does not end by itself, or those behind it would get through as well.
        try await withLoops({ $0.statementTimeout = .seconds(600) }) { database, loops in
            try await Task(executorPreference: loops[0]) {
                let slow = Task(executorPreference: loops[0]) { try await database.query("SELECT pg_sleep(599)") }
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<200 { group.addTask(executorPreference: loops[0]) { _ = try await database.query("SELECT 1") } }
                    // Where all come before the first is answered, the slow one's connection gets 33 more than the other.
                    for _ in 0..<80 { _ = try await group.next() }
                    _ = try await database.search(
                        "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(599)'")
                    try await group.waitForAll()
                }
                await #expect(throws: PostgresError.self) { try await slow.value }
            }.value
        }
    }

    @Test func `reads that share a transaction each end in their own way`() async throws {
        try await withLoops { database, loops in
            try await Task(executorPreference: loops[0]) {
                try await withThrowingTaskGroup(of: (number: Int, value: Int?).self) { group in
                    for number in 0..<2000 {
                        group.addTask(executorPreference: loops[0]) {
                            do throws(PostgresError) {
                                return (number, try await database.read("SELECT 100 / \(number % 50)")[0].decode(0))
                            } catch {
                                #expect(error.sqlState == "22012")
                                return (number, nil)
                            }
                        }
                    }
                    for try await (number, value) in group { #expect(value == (number % 50 == 0 ? nil : 100 / (number % 50))) }
                }
            }.value
        }
    }

    @Test func `reads in company do share a transaction`() async throws {
        try await withLoops({ $0.sharedConnections = 2 }) { database, loops in
            let transactions = try await Task(executorPreference: loops[0]) {
                try await withThrowingTaskGroup(of: String.self) { group in
                    for _ in 0..<64 {
                        group.addTask(executorPreference: loops[0]) {
                            try await database.read("SELECT pg_backend_pid() || transaction_timestamp()::text")[0].decode(0)
                        }
                    }
                    return try await group.reduce(into: [String]()) { $0.append($1) }
                }
            }.value
            #expect(transactions.count == 64 && Set(transactions).count < 32)
        }
    }

    @Test func `additions that share a transaction are each there, or refused, by themselves`() async throws {
        try await withLoops { database, loops in
            let table = SQL(text: "test_additions_\(UInt64.random(in: 0 ... .max))")
            _ = try await database.query(
                "CREATE TABLE \(splice: table) (number int PRIMARY KEY, quotient int, xid text DEFAULT pg_current_xact_id()::text)")
            let refused = try await Task(executorPreference: loops[0]) {
                try await withThrowingTaskGroup(of: Int?.self) { group in
                    for number in 0..<600 {
                        group.addTask(executorPreference: loops[0]) {
                            // One of every fifty wants another's number, and half of these break in their second statement, too.
                            let key = number % 50 == 49 ? number - 1 : number
                            do throws(PostgresError) {
                                try await database.add([
                                    "INSERT INTO \(splice: table) (number, quotient) VALUES (\(key), 0)",
                                    "INSERT INTO \(splice: table) (number, quotient) VALUES (\(-1 - number), 1 / \((number + 1) % 100))",
                                ])
                                return nil
                            } catch {
                                return number
                            }
                        }
                    }
                    return try await group.reduce(into: Set<Int>()) { if let number = $1 { $0.insert(number) } }
                }
            }.value
            let rows = try await database.query("SELECT number, xid FROM \(splice: table)")
            let kept = Set(try rows.map { try $0.decode(0, as: Int.self) })
            _ = try await database.query("DROP TABLE \(splice: table)")
            #expect(kept.filter { $0 < 0 } == Set((0..<600).filter { !refused.contains($0) }.map { -1 - $0 }))
            #expect(kept.count == 2 * (600 - refused.count) && refused.count == 12)
            #expect(Set(try rows.map { try $0.decode(1, as: String.self) }).count < 300)
        }
    }

    @Test func `rows of several callers are added by one statement, and each is there, or refused, by itself`() async throws {
        try await withLoops { database, loops in
            let name = "test_insertion_\(UInt64.random(in: 0 ... .max))"
            let insertion = Insertion(into: name, ["number", "note"])
            try await database.script(
                """
                CREATE TABLE \(name) (number int PRIMARY KEY, note text);
                CREATE TABLE \(name)_log (rows bigint);
                CREATE FUNCTION \(name)_count() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN INSERT INTO \(name)_log SELECT count(*) FROM added; RETURN NULL; END $$;
                CREATE TRIGGER counted AFTER INSERT ON \(name) REFERENCING NEW TABLE AS added
                    FOR EACH STATEMENT EXECUTE FUNCTION \(name)_count();
                """)
            let refused = try await Task(executorPreference: loops[0]) {
                try await withThrowingTaskGroup(of: Int?.self) { group in
                    for number in 0..<600 {
                        group.addTask(executorPreference: loops[0]) {
                            let key = number % 50 == 49 ? number - 1 : number
                            do throws(PostgresError) {
                                try await database.add([insertion.row([key.bind, "no \(number)".bind])])
                                return nil
                            } catch {
                                return number
                            }
                        }
                    }
                    return try await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
                }
            }.value
            let notes = Set(try await database.query(SQL(text: "SELECT note FROM \(name)")).map { try $0.decode(0, as: String.self) })
            let counts = try await database.query(SQL(text: "SELECT rows FROM \(name)_log")).map { try $0.decode(0, as: Int.self) }
            try await database.script("DROP TABLE \(name), \(name)_log; DROP FUNCTION \(name)_count")
            #expect(refused.count == 12 && notes == Set((0..<600).filter { !refused.contains($0) }.map { "no \($0)" }))
            #expect(counts.reduce(0, +) == 588 && counts.count < 300 && counts.allSatisfy { $0 <= Insertion.rowLimit })
        }
    }

    @Test func `a connection that was cut comes back to its loop`() async throws {
        let name = "test_\(UInt64.random(in: 0 ... .max))"
        let loop = EventLoop()
        defer { loop.stop() }
        let separator = try TestDatabase.url().contains("?") ? "&" : "?"
        var configuration = Database.Configuration(url: try TestDatabase.url() + "\(separator)application_name=\(name)")
        configuration.loops = [loop]
        configuration.sharedConnections = 1
        let database = Database(configuration)
        for _ in 0..<5 {
            try await TestDatabase.open { other in
                _ = try await other.query("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = \(name)")
            }
            try await eventually { (try? await database.check()) != nil }
            let sessions = try await database.query("SELECT FROM pg_stat_activity WHERE application_name = \(name)")
            #expect(sessions.count == 1)
        }
        await database.close()
    }

    @Test func `a database outlives its loops`() async throws {
        try await withLoops { database, loops in
            try await database.check()
            for loop in loops { loop.stop() }
            for number in 0..<100 { #expect(try await database.query("SELECT \(number)")[0].decode(0, as: Int.self) == number) }
        }
    }
}
