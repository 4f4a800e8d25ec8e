package import FoundationEssentials
import Hosting
package import Models
package import Postgres
import Schema

/// Codings that are loaded from a file, for one office or for all.
package struct CodingBatch: Sendable {
    /// What came of it in one office.
    package struct Outcome: Hashable, Sendable {
        package let office: String
        /// Those that were not there before, taken back or not.
        package let added: Int
    }

    private struct Office: Sendable {
        let id: Programme.ID
        let slug: String
    }

    private let library: Library
    private let offices: [Office]

    /// The office of that slug; without one all that there are.
    package init(for slug: String?, in database: Database) async throws {
        let service = ServiceDatabase(database, service: "matching")
        let caller = Caller.system(in: nil, task: "learn")
        library = try await TaxonomyLoader.load(from: service) ?? Library(TaxonomyEdition.starter().rows)
        let known = try await service.query("SELECT id, slug FROM portal.published_programme ORDER BY slug", as: caller).map { row in
            Office(id: try row.decode("id"), slug: try row.decode("slug"))
        }
        offices = known.filter { slug == nil || $0.slug == slug }
        guard !offices.isEmpty else {
            let names = known.map(\.slug).joined(separator: ", ")
            throw CodingFile.Problem(description: "no office is called \(slug ?? "anything"); there are: \(names.isEmpty ? "none" : names)")
        }
    }

    /// Adds what the file says, all of it or, where a line is wrong, nothing; what an office has taken back stays so.
    ///
    /// Gives how many codings the file has, and what is new. Throws `CodingFile.Problem`, which names the line.
    package func learn(_ path: String, at moment: Date = Date.now, in database: Database) async throws -> (read: Int, outcomes: [Outcome]) {
        try await database.transaction(as: Scope(role: "foothold_matching")) { transaction in
            var file = try CodingFile(path)
            var (read, added) = (0, [Int](repeating: 0, count: offices.count))
            while let lines = try file.next() {
                let codings = try lines.map { try coding($0, of: path, at: moment) }
                read += codings.count
                if codings.isEmpty { continue }
                for (place, office) in offices.enumerated() {
                    try await transaction.send([TaxonomyStore.enter(office.id)])
                    added[place] += try await transaction.execute(CodingStore.learn(codings, in: office.id, at: moment))
                }
            }
            for (office, count) in zip(offices, added) where count > 0 {
                try await tell(count, of: office, at: moment, in: transaction)
            }
            return (read, zip(offices, added).map { Outcome(office: $0.slug, added: $1) })
        }
    }

    private func tell(_ count: Int, of office: Office, at moment: Date, in transaction: Transaction) async throws {
        let event = Event("coding", TitleCoding.ID(at: moment), "learned", data: eventData(["count": String(count)]), at: moment)
        try await transaction.send([
            TaxonomyStore.enter(office.id), CodingStore.count(in: office.id),
            EventLog.append(event, by: .system(in: office.id, task: "learn")),
        ])
    }

    private func coding(_ line: CodingFile.Line, of path: String, at moment: Date) throws -> TitleCoding {
        let (title, uri) = (line.coding.title, line.coding.uri)
        guard library.taxonomy.index(ofOccupation: library.current(uri)) != nil else {
            throw CodingFile.Problem(
                description: "\(path), line \(line.number): there is no occupation \(uri); import the taxonomy that has it first")
        }
        guard let coding = TitleCoding(title, means: uri, source: .file, at: moment) else {
            throw CodingFile.Problem(
                description: "\(path), line \(line.number): give a title with a word in it, of \(TitleCoding.longest) characters at most")
        }
        return coding
    }
}

extension ConfirmedCodings {
    /// Those in force in all offices together.
    package static func stored(in database: Database) async throws -> [Coding] {
        let service = ServiceDatabase(database, service: "matching")
        var codings: [Coding] = []
        for programme in try await service.query(TaxonomyStore.programmes, as: .system(in: nil, task: "codings")) {
            let caller = Caller.system(in: try programme.decode("id"), task: "codings")
            codings += try await service.query(CodingStore.all, as: caller).map(Coding.init)
        }
        return codings
    }
}
