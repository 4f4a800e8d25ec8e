import FoundationEssentials
import Postgres
import Schema
import TestSupport
import Testing

@Suite struct Migrations {
    @Test func `in the program are those in the folder`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Shared/Schema/Migrations").path
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(Migration.all.map { $0.name + ".sql" } == files)
    }

    @Test func `may be applied again and change nothing`() async throws {
        try await TestDatabase.lend { database in
            let applied = try await Migration.applyAll(to: database.admin)
            #expect(applied == 0)
            let isComplete = try await Migration.isComplete(in: database.pool)
            #expect(isComplete)
        }
    }

    @Test func `are applied once where several programs start together, and a changed or unknown one is refused`() async throws {
        // The roles are the whole cluster's: once another database has made them, this one finds them.
        try await TestDatabase.lend { _ in }
        let name = "foothold_migrations_\(UInt64.random(in: 0 ... .max))"
        let cluster = Database(.init(url: try Cluster.url(database: "postgres")))
        try await cluster.script("CREATE DATABASE \(name)")
        let fresh = Database(.init(url: try Cluster.url(database: name)))
        do {
            try await apply(to: fresh)
        } catch {
            Issue.record(error)
        }
        await fresh.close()
        try await cluster.script("DROP DATABASE \(name) WITH (FORCE)")
        await cluster.close()
    }

    private func apply(to fresh: Database) async throws {
        let applied = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { try await Migration.applyAll(to: fresh) } }
            return try await group.reduce(0, +)
        }
        #expect(applied == Migration.all.count)
        let first = try #require(Migration.all.first).name
        try await fresh.script("UPDATE public.migration SET digest = 'x' WHERE name = '\(first)'")
        await #expect(throws: MigrationError.changed(first)) { try await Migration.applyAll(to: fresh) }
        try await fresh.script("UPDATE public.migration SET name = 'V9999_later' WHERE name = '\(first)'")
        await #expect(throws: MigrationError.unknown("V9999_later")) { try await Migration.applyAll(to: fresh) }
    }
}
