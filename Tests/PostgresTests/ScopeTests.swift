import Testing

@testable import Postgres

struct ScopeTests {
    private let look: SQL = "SELECT current_user::text, coalesce(current_setting('foothold.programme', true), '')"

    @Test func `role and settings hold for their own unit only`() async throws {
        try await TestDatabase.open({ $0.sharedConnections = 1 }) { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<600 {
                    group.addTask {
                        let scope =
                            number % 3 == 0 ? Scope.none : Scope(role: "pg_monitor", settings: [("foothold.programme", "p\(number)")])
                        let row = try await database.query(look, as: scope)[0]
                        #expect(try (row.decode(0, as: String.self) == "pg_monitor") == (number % 3 != 0))
                        #expect(try row.decode(1, as: String.self) == (number % 3 == 0 ? "" : "p\(number)"))
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `a scope that many units share gives way to any other`() async throws {
        try await TestDatabase.open({ $0.sharedConnections = 1 }) { database in
            let usual = Scope(role: "pg_monitor", settings: [("foothold.programme", "usual")])
            let owner = try await database.query("SELECT session_user::text")[0].decode(0, as: String.self)
            for number in 0..<300 {
                let scope: Scope =
                    switch number % 60 {
                    case 50: .none
                    case 51: Scope(settings: [("foothold.account", "other")])
                    case 52: Scope(role: "pg_read_all_stats", settings: [("foothold.programme", "p\(number)")])
                    default: usual
                    }
                let row = try await database.query(look, as: scope)[0]
                let user = try row.decode(0, as: String.self)
                #expect(user == scope.role ?? owner)
                let programme = try row.decode(1, as: String.self)
                #expect(programme == (number % 60 == 52 ? "p\(number)" : scope == usual ? "usual" : ""))
            }
        }
    }

    @Test func `a standing scope outlives a unit that fails`() async throws {
        try await TestDatabase.open({ $0.sharedConnections = 1 }) { database in
            let usual = Scope(role: "pg_monitor", settings: [("foothold.programme", "usual")])
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<400 {
                    group.addTask {
                        if number % 7 == 3 {
                            await #expect(throws: PostgresError.self) { try await database.query("SELECT 1 / 0", as: usual) }
                        } else {
                            let user = try await database.query(look, as: usual)[0].decode(0, as: String.self)
                            #expect(user == "pg_monitor")
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `a scope that cannot be set runs nothing`() async throws {
        try await TestDatabase.withTable("id int8") { database, table, _ in
            let failed = await #expect(throws: PostgresError.self) {
                try await database.query("INSERT INTO \(splice: table) VALUES (1)", as: Scope(role: "nobody of this name"))
            }
            #expect(failed?.sqlState == "22023")
            let rows = try await database.query("SELECT FROM \(splice: table)")
            #expect(rows.isEmpty)
        }
    }

    @Test func `equal scopes are equal`() {
        #expect(Scope(role: "a", settings: [("b", "c")]) == Scope(role: "a", settings: [("b", "c")]))
        #expect(Scope(role: "a", settings: [("b", "c")]) != Scope(role: "a", settings: [("b", "d")]))
        #expect(Scope() == .none)
    }
}
