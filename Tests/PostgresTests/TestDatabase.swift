import FoundationEssentials
import Testing

@testable import Postgres

/// The real server that the tests run against, and a schema of its own for each test.
enum TestDatabase {
    static func url() throws -> String {
        try #require(
            ProcessInfo.processInfo.environment["FOOTHOLD_TEST_DATABASE"],
            "FOOTHOLD_TEST_DATABASE is not set: run the tests by Tests/run, which starts a database.")
    }

    static func configuration(_ change: (inout Database.Configuration) -> Void = { _ in }) throws -> Database.Configuration {
        var configuration = Database.Configuration(url: try url())
        change(&configuration)
        return configuration
    }

    /// Opens a database, runs `body`, and closes it.
    static func open<Value>(
        _ change: (inout Database.Configuration) -> Void = { _ in }, _ body: (Database) async throws -> Value
    ) async throws -> Value {
        let database = Database(try configuration(change))
        do {
            let value = try await body(database)
            await database.close()
            return value
        } catch {
            await database.close()
            throw error
        }
    }

    /// The same with a fresh schema, named for use in `\(splice:)`, that is dropped afterwards.
    static func withTable(
        _ columns: String, _ change: (inout Database.Configuration) -> Void = { _ in },
        _ body: (Database, _ table: SQL, _ name: String) async throws -> Void
    ) async throws {
        let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
        try await open(change) { database in
            try await database.script("CREATE TABLE \(name) (\(columns))")
            do {
                try await body(database, SQL(text: name), name)
            } catch {
                try await database.script("DROP TABLE \(name)")
                throw error
            }
            try await database.script("DROP TABLE \(name)")
        }
    }
}
