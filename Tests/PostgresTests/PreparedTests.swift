import Testing

@testable import Postgres

struct PreparedTests {
    @Test func `no more statements stay prepared than the limit`() async throws {
        try await TestDatabase.open {
            $0.sharedConnections = 1
            $0.preparedStatements = 8
        } _: { database in
            for round in 0..<3 {
                for number in 0..<50 {
                    let rows = try await database.query(SQL(text: "SELECT \(number) + 0"))
                    #expect(try rows[0].decode(0, as: Int.self) == number, "round \(round)")
                }
            }
            let prepared = try await database.query("SELECT count(*) FROM pg_prepared_statements")[0].decode(0, as: Int.self)
            // The one on its way in, and as many as stay.
            #expect(prepared <= 9)
        }
    }

    @Test func `a statement that cannot be prepared fails each caller and is tried again`() async throws {
        try await TestDatabase.open({ $0.sharedConnections = 1 }) { database in
            let name = SQL(text: "test_later_\(UInt64.random(in: 0 ... .max))")
            await withTaskGroup(of: String?.self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        do throws(PostgresError) {
                            _ = try await database.query("SELECT * FROM \(splice: name)")
                            return nil
                        } catch {
                            return error.sqlState
                        }
                    }
                }
                for await state in group { #expect(state == "42P01") }
            }
            try await database.script("CREATE TABLE \(name.text) (id int8)")
            let rows = try await database.query("SELECT * FROM \(splice: name)")
            #expect(rows.columns == ["id"])
            try await database.script("DROP TABLE \(name.text)")
        }
    }

    @Test func `a statement survives a change of its table's columns`() async throws {
        try await TestDatabase.withTable("id int8") { database, table, name in
            _ = try await database.query("SELECT * FROM \(splice: table)")
            _ = try await database.transaction { try await $0.query("SELECT * FROM \(splice: table)") }
            try await database.script("ALTER TABLE \(name) ADD COLUMN name text")
            let rows = try await database.query("SELECT * FROM \(splice: table)")
            #expect(rows.columns == ["id", "name"])
            let again = try await database.transaction { try await $0.query("SELECT * FROM \(splice: table)") }
            #expect(again.columns == ["id", "name"])
        }
    }

    @Test func `the same text with other types is another statement`() async throws {
        try await TestDatabase.open({ $0.sharedConnections = 1 }) { database in
            for _ in 0..<3 {
                let types = try await [database.query("SELECT pg_typeof(\(1))::text"), database.query("SELECT pg_typeof(\(true))::text")]
                #expect(try types.map { try $0[0].decode(0, as: String.self) } == ["bigint", "boolean"])
            }
        }
    }
}
