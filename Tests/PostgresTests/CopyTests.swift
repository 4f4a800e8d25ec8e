import Testing

@testable import Postgres

struct CopyTests {
    @Test func `COPY takes many rows, odd characters and NULL`() async throws {
        try await TestDatabase.withTable("id int8, \"odd name\" text") { database, table, name in
            let words = ["plain", "tab\t", "line\nbreak\r", "back\\slash", "\\N", "", "🇭🇹"]
            let rows = (0..<20_000).lazy.map { [$0, $0 % 8 == 7 ? String?.none : words[$0 % 8]] as [any Bindable] }
            let count = try await database.transaction { transaction in
                let count = try await transaction.copy(into: name, columns: ["id", "odd name"], rows: rows)
                try await transaction.execute("UPDATE \(splice: table) SET id = id + 1")
                return count
            }
            #expect(count == 20_000)
            let stored = try await database.query("SELECT id, \"odd name\" FROM \(splice: table) ORDER BY id")
            #expect(stored.count == 20_000)
            for row in stored.prefix(16) {
                let id = try row.decode("id", as: Int.self) - 1
                #expect(try row.decode("odd name", as: String?.self) == (id % 8 == 7 ? nil : words[id % 8]))
            }
        }
    }

    @Test func `an error in the middle of a COPY undoes the transaction and spares the connection`() async throws {
        try await TestDatabase.withTable("id int8 PRIMARY KEY", { $0.leasedConnections = 1 }) { database, table, name in
            let failed = await #expect(throws: PostgresError.self) {
                try await database.transaction { transaction in
                    try await transaction.copy(into: name, columns: ["id"], rows: [[1], [1]] as [[any Bindable]])
                }
            }
            #expect(failed?.sqlState == "23505")
            let narrow = await #expect(throws: PostgresError.self) {
                try await database.transaction { try await $0.copy(into: name, columns: ["id"], rows: [[1, 2]] as [[any Bindable]]) }
            }
            #expect(narrow?.message.contains("2 values") == true)
            let rows = try await database.search("SELECT FROM \(splice: table)")
            #expect(rows.isEmpty)
        }
    }

    @Test func `COPY by a plain query is an error and not the end`() async throws {
        try await TestDatabase.withTable("id int8") { database, table, _ in
            await #expect(throws: PostgresError.self) { try await database.query("COPY \(splice: table) FROM STDIN") }
            let rows = try await database.query("SELECT FROM \(splice: table)")
            #expect(rows.isEmpty)
        }
    }
}
