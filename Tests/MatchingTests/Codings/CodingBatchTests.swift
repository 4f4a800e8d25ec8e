import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import MatchingService

@Suite struct `A file of confirmed titles` {
    private static let uri = "urn:foothold:occupation:baker"

    private static func with<Value>(_ text: String, _ body: (String) async throws -> Value) async throws -> Value {
        let path = FileManager.default.temporaryDirectory.appending(path: "learn-\(UUID().uuidString).csv").path
        try Data(text.utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await body(path)
    }

    @Test func `is learned by every office, or by the one that is named, and once`() async throws {
        try await Agency.open { agency in
            let pool = agency.database.pool
            let text = "uri,title,note\n\(Self.uri),Dough slinger,x\n\(Self.uri),DOUGH SLINGER,y\n\(Self.uri),\"Baker, night\",z\n"
            try await Self.with(text) { path in
                let guyana = try await CodingBatch(for: "guyana", in: pool).learn(path, at: Agency.now, in: pool)
                #expect(guyana.read == 3 && guyana.outcomes == [.init(office: "guyana", added: 2)])
                let all = try await CodingBatch(for: nil, in: pool).learn(path, at: Agency.now, in: pool)
                #expect(all.outcomes == [.init(office: "guyana", added: 0), .init(office: "haiti", added: 2)])
            }
            #expect(try await agency.events("coding.learned") == 1)
            let haiti = try await agency.matching.taxonomy.refreshed(for: Programme.ID(Agency.haiti))
            #expect(haiti.confirmed("dough slinger")?.text == Self.uri)
            let stored = try await ConfirmedCodings.stored(in: pool)
            #expect(Set(stored.map(\.title)) == ["Dough slinger", "Baker, night"])
        }
    }

    @Test func `does not bring back what was taken back`() async throws {
        try await Agency.open { agency in
            let pool = agency.database.pool
            try await Self.with("title,uri\nDough slinger,\(Self.uri)\n") { path in
                _ = try await CodingBatch(for: "guyana", in: pool).learn(path, at: Agency.now, in: pool)
                let row = try #require(try await agency.database.admin.query("SELECT id FROM matching.coding").first)
                try await agency.matching.takeBack(row.decode("id"), as: agency.caller("paul"))
                let again = try await CodingBatch(for: "guyana", in: pool).learn(path, at: Agency.now, in: pool)
                #expect(again.outcomes == [.init(office: "guyana", added: 0)])
            }
            #expect(try await ConfirmedCodings.stored(in: pool).isEmpty)
        }
    }

    @Test(arguments: [
        ("title\nx\n", "line 1"), ("title,uri\nBaker,\(uri)\nx,urn:foothold:occupation:none\n", "line 3"),
        ("title,uri\nBaker,\(uri)\n!,\(uri)\n", "line 3"), ("title,uri\nBaker,\(uri)\n\"x\n", "line"),
    ]) func `names the line that is wrong, and leaves nothing half done`(text: String, words: String) async throws {
        try await Agency.open { agency in
            let pool = agency.database.pool
            let batch = try await CodingBatch(for: nil, in: pool)
            try await Self.with(text) { path in
                let problem = await #expect(throws: CodingFile.Problem.self) { try await batch.learn(path, at: Agency.now, in: pool) }
                #expect(problem?.description.contains(words) == true)
            }
            #expect(try await agency.count("SELECT count(*) AS n FROM matching.coding") == 0)
        }
    }

    @Test func `for an office that there is not, names those that there are`() async throws {
        try await Agency.open { agency in
            let problem = await #expect(throws: CodingFile.Problem.self) {
                try await CodingBatch(for: "atlantis", in: agency.database.pool)
            }
            #expect(problem?.description.contains("guyana, haiti") == true)
        }
    }
}
