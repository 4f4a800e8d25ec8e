import Synchronization
import Testing

@testable import Postgres

struct TransactionTests {
    @Test func `a transaction is kept when its body returns`() async throws {
        try await TestDatabase.withTable("id int8") { database, table, _ in
            let count = try await database.transaction { transaction in
                try await transaction.execute("INSERT INTO \(splice: table) VALUES (1), (2)")
            }
            #expect(count == 2)
            #expect(try await database.query("SELECT FROM \(splice: table)").count == 2)
        }
    }

    @Test func `a transaction is undone when its body throws`() async throws {
        struct Refusal: Error {}
        try await TestDatabase.withTable("id int8") { database, table, _ in
            await #expect(throws: Refusal.self) {
                try await database.transaction { transaction in
                    try await transaction.execute("INSERT INTO \(splice: table) VALUES (1)")
                    throw Refusal()
                }
            }
            let rows = try await database.query("SELECT FROM \(splice: table)")
            #expect(rows.isEmpty)
        }
    }

    @Test func `a body that swallows an error cannot commit`() async throws {
        try await TestDatabase.withTable("id int8") { database, table, _ in
            let failed = await #expect(throws: PostgresError.self) {
                try await database.transaction { transaction in
                    try await transaction.execute("INSERT INTO \(splice: table) VALUES (1)")
                    _ = try? await transaction.execute("SELECT 1 / 0")
                }
            }
            #expect(failed?.sqlState == "25P02")
        }
    }

    @Test func `role and settings hold in the transaction and nowhere else`() async throws {
        try await TestDatabase.open { database in
            let scope = Scope(role: "pg_monitor", settings: [("foothold.programme", "it's")])
            let look: SQL = "SELECT current_user, coalesce(current_setting('foothold.programme', true), '')"
            let inside = try await database.transaction(as: scope) { try await $0.query(look)[0] }
            #expect(try inside.decode(0, as: String.self) == "pg_monitor")
            #expect(try inside.decode(1, as: String.self) == "it's")
            let after = try await database.transaction { try await $0.query(look)[0] }
            #expect(try after.decode(0, as: String.self) != "pg_monitor")
            #expect(try after.decode(1, as: String.self) == "")
        }
    }
}
