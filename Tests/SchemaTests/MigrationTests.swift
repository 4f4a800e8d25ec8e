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
}
