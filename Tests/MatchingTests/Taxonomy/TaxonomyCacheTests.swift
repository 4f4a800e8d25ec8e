import Hosting
import Models
import Postgres
import TestSupport
import Testing

@testable import MatchingService

struct TaxonomyCacheTests {
    @Test func `without an import the starter is in force`() async throws {
        try await Editions.lend { database in
            let library = try await TaxonomyCache(database.service("matching")).current()
            #expect(library.number == nil && library.taxonomy.skills.count >= 330)
        }
    }

    @Test func `many callers share one load`() async throws {
        try await Editions.lend { database in
            try await Editions.write(Editions.first, to: database)
            let cache = TaxonomyCache(database.service("matching"))
            let numbers = try await withThrowingTaskGroup(of: Int?.self) { group in
                for _ in 0..<50 { group.addTask { try await cache.current().number } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(numbers == [Int?](repeating: 1, count: 50))
        }
    }

    @Test func `a newer import is served once it is loaded, and until then the one before`() async throws {
        try await Editions.lend { database in
            try await Editions.write(Editions.first, to: database)
            let cache = TaxonomyCache(database.service("matching"), patience: .zero)
            let patient = TaxonomyCache(database.service("matching"), patience: .seconds(3600))
            #expect(try await cache.current().number == 1)
            #expect(try await patient.current().number == 1)
            try await Editions.write(Editions.second, to: database)
            #expect(try await cache.current().number == 1)
            try await eventually { try await cache.current().number == 2 }
            #expect(try await patient.current().number == 1)
            #expect(try await patient.refreshed().number == 2)
        }
    }

    @Test func `a database that cannot be read is told, and asked again`() async throws {
        try await Editions.lend { database in
            try await Editions.write(Editions.first, to: database)
            let cache = TaxonomyCache(database.service("matching"), patience: .zero)
            try await database.admin.script("REVOKE SELECT ON matching.relation FROM foothold_matching")
            await #expect(throws: (any Error).self) { try await cache.current() }
            try await database.admin.script("GRANT SELECT ON matching.relation TO foothold_matching")
            #expect(try await cache.current().number == 1)
        }
    }
}
