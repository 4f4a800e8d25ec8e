import Testing

@testable import Postgres

struct QueryTests {
    @Test func `a query gives its rows and columns`() async throws {
        try await TestDatabase.open { database in
            let rows = try await database.query("SELECT number, number * \(2) AS double FROM generate_series(1, 3) number")
            #expect(rows.columns == ["number", "double"])
            #expect(try rows.map { try $0.decode("double", as: Int.self) } == [2, 4, 6])
            #expect(rows.affected == 3)
        }
    }

    @Test func `thousands of concurrent queries each get their own answer`() async throws {
        try await TestDatabase.open { database in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<5000 {
                    group.addTask { try await database.query("SELECT \(number)")[0].decode(0, as: Int.self) == number }
                }
                for try await isRight in group { #expect(isRight) }
            }
        }
    }

    @Test func `an error touches only its own unit`() async throws {
        try await TestDatabase.open { database in
            await withTaskGroup(of: (Int, Result<Int, PostgresError>).self) { group in
                for number in 0..<1000 {
                    group.addTask {
                        do throws(PostgresError) {
                            return (number, .success(try await database.query("SELECT 100 / \(number % 10)")[0].decode(0)))
                        } catch {
                            return (number, .failure(error))
                        }
                    }
                }
                for await (number, result) in group {
                    switch result {
                    case .success(let value): #expect(value == 100 / (number % 10))
                    case .failure(let error): #expect(number % 10 == 0 && error.sqlState == "22012")
                    }
                }
            }
        }
    }

    @Test func `a unit succeeds or fails as a whole`() async throws {
        try await TestDatabase.withTable("id int8 PRIMARY KEY") { database, table, _ in
            let failed = await #expect(throws: PostgresError.self) {
                try await database.unit(["INSERT INTO \(splice: table) VALUES (1)", "INSERT INTO \(splice: table) VALUES (1)"])
            }
            #expect(failed?.sqlState == "23505")
            let rows = try await database.query("SELECT FROM \(splice: table)")
            #expect(rows.isEmpty)
            let answers = try await database.unit(["INSERT INTO \(splice: table) VALUES (1), (2)", "SELECT id FROM \(splice: table)"])
            #expect(answers.map(\.affected) == [2, 2])
        }
    }

    @Test func `an error names the state, the constraint and the place that asked`() async throws {
        try await TestDatabase.withTable("id int8 CONSTRAINT number_is_positive CHECK (id > 0)") { database, table, name in
            let line = #line + 1
            let failed = await #expect(throws: PostgresError.self) {
                try await database.query("INSERT INTO \(splice: table) VALUES (\(-5))")
            }
            #expect(failed?.kind == .server)
            #expect(failed?.sqlState == "23514")
            #expect(failed?.constraint == "number_is_positive")
            #expect(failed?.table == name)
            #expect(failed?.file == "PostgresTests/QueryTests.swift")
            #expect(failed?.line == line)
            #expect(failed?.description.contains("-5") == false)
        }
    }

    @Test func `a deferred constraint that fails at the end fails the unit`() async throws {
        try await TestDatabase.withTable("id int8 UNIQUE DEFERRABLE INITIALLY DEFERRED") { database, table, _ in
            let failed = await #expect(throws: PostgresError.self) {
                try await database.query("INSERT INTO \(splice: table) VALUES (1), (1) RETURNING id")
            }
            #expect(failed?.sqlState == "23505")
            let committed = await #expect(throws: PostgresError.self) {
                try await database.transaction { try await $0.execute("INSERT INTO \(splice: table) VALUES (1), (1)") }
            }
            #expect(committed?.sqlState == "23505")
            let rows = try await database.query("SELECT FROM \(splice: table)")
            #expect(rows.isEmpty)
        }
    }

    @Test func `both sides may have more to say than fits their buffers`() async throws {
        try await TestDatabase.open({ $0.sharedConnections = 1 }) { database in
            let large = String(repeating: "0123456789abcdef", count: 1 << 15)
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<100 {
                    group.addTask {
                        try await database.query("SELECT \(large + String(number))::text")[0].decode(0) == large + String(number)
                    }
                }
                for try await isWhole in group { #expect(isWhole) }
            }
        }
    }
}
