import Hosting
package import Models
package import Postgres
import Schema

/// Reads the taxonomy from the database, a few thousand rows at a time.
enum TaxonomyLoader {
    /// The highest number of an import; nil where there was none.
    static let number: SQL = "SELECT max(number) AS number FROM matching.taxonomy_import"

    private static let fetch: SQL = "FETCH 10000 FROM taxonomy_row"

    /// All of it, as it was at one moment; nil where nothing was imported yet.
    static func load(from database: ServiceDatabase) async throws -> Library? {
        let caller = Caller.system(in: nil, task: "taxonomy")
        let read = try await database.transaction(as: caller, isolation: .repeatableRead) { transaction -> (TaxonomyRows, Int)? in
            guard let number = try await transaction.query(number).first?.decode("number", as: Int?.self) else { return nil }
            return (try await rows(in: transaction), number)
        }
        return read.map { Library($0, number: $1) }
    }

    static func rows(in transaction: Transaction) async throws -> TaxonomyRows {
        var rows = TaxonomyRows()
        for (select, read) in tables {
            try await transaction.execute("DECLARE taxonomy_row NO SCROLL CURSOR FOR \(splice: select)")
            while case let some = try await transaction.query(fetch), !some.isEmpty {
                for row in some { rows.add(try read(row)) }
            }
            try await transaction.execute("CLOSE taxonomy_row")
        }
        return rows
    }

    private static let tables: [(SQL, @Sendable (Row) throws -> TaxonomyRow)] = [
        ("SELECT uri, kind, code, skill_type, reuse_level, retired, description FROM matching.concept", concept),
        ("SELECT uri, language, role, text FROM matching.label", label),
        ("SELECT occupation_uri, skill_uri, essential FROM matching.relation", relation),
        ("SELECT uri, broader_uri FROM matching.broader", broader),
        ("SELECT uri, replaced_by FROM matching.replacement", replacement),
    ]

    /// Descriptions are read by, and not kept.
    @Sendable private static func concept(_ row: Row) throws -> TaxonomyRow {
        .concept(
            TaxonomyConcept(
                try row.decode(0), try row.decode(1), code: try row.decode(2), skillKind: try row.decode(3), reuse: try row.decode(4),
                description: try row.decode(6), isRetired: try row.decode(5)))
    }

    @Sendable private static func label(_ row: Row) throws -> TaxonomyRow {
        .label(TaxonomyLabel(try row.decode(0), try row.decode(1), try row.decode(2), try row.decode(3)))
    }

    @Sendable private static func relation(_ row: Row) throws -> TaxonomyRow {
        .relation(SkillRelation(occupation: try row.decode(0), skill: try row.decode(1), isEssential: try row.decode(2)))
    }

    @Sendable private static func broader(_ row: Row) throws -> TaxonomyRow {
        .broader(BroaderRelation(try row.decode(0), broader: try row.decode(1)))
    }

    @Sendable private static func replacement(_ row: Row) throws -> TaxonomyRow {
        .replacement(ConceptReplacement(try row.decode(0), by: try row.decode(1)))
    }
}

extension TaxonomyRows {
    /// The taxonomy of the database; the starter where nothing was imported yet.
    package static func stored(in database: Database) async throws -> TaxonomyRows {
        let rows = try await database.transaction(as: Scope(role: "foothold_matching"), isolation: .repeatableRead) { transaction in
            try await TaxonomyLoader.rows(in: transaction)
        }
        return rows.concepts.isEmpty ? try TaxonomyEdition.starter().rows : rows
    }
}
