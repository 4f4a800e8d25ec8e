package import FoundationEssentials
package import Models
package import Postgres
import Schema

/// Puts an edition of a taxonomy in the place of the one before from the same source; other sources' concepts stay as they are.
///
/// Nothing that a profile or a vacancy may link to is ever deleted: what the edition no longer has is retired, and a successor noted where
/// the data tells of one.
package enum TaxonomyImport {
    /// What came of it.
    package enum Outcome: Sendable {
        /// The database has this very edition.
        case unchanged
        case changed(Report)
    }

    package struct Report: Sendable {
        package let edition: TaxonomyEdition
        /// Concepts that were not there before.
        package let added: Int
        /// Concepts that were in force and are not any more.
        package let retired: Int
        /// Those of them that another one has taken the place of.
        package let followed: Int
        /// Those of them that nothing has taken the place of, those in use first.
        package let lost: [Lost]
    }

    /// A retired concept without a successor, and what still links to it.
    package struct Lost: Hashable, Sendable {
        package let uri: ConceptURI
        package let name: String
        package let profiles: Int
        package let vacancies: Int

        package var isInUse: Bool {
            profiles + vacancies > 0
        }
    }

    /// Writes all of it in one transaction, one import at a time; `progress` hears of each step.
    package static func write(
        _ edition: TaxonomyEdition, to database: Database, at moment: Date = Date.now, progress: (String) -> Void = { _ in }
    ) async throws -> Outcome {
        try await database.transaction(as: Scope(role: "foothold_matching")) { transaction in
            try await transaction.send(TaxonomyStore.claim)
            if try await transaction.query(TaxonomyStore.lastDigest(of: edition.source)).first?.decode("digest") == edition.digest {
                return .unchanged
            }
            progress("Writing \(edition.rows.concepts.count) concepts and \(edition.rows.labels.count) labels")
            try await TaxonomyStaging.fill(with: edition.rows, in: transaction)
            progress("Comparing them with what is there")
            return .changed(try await merge(edition, at: moment, in: transaction))
        }
    }

    private static func merge(_ edition: TaxonomyEdition, at moment: Date, in transaction: Transaction) async throws -> Report {
        let id = Identifier<TaxonomyEdition>(at: moment).uuid
        try await transaction.execute(TaxonomyStore.insert(edition, id: id, at: moment))
        let added = try await count(TaxonomyStore.countUnknown, in: transaction)
        try await transaction.execute(TaxonomyStore.findVanished(from: edition.source))
        try await transaction.send(["ANALYZE vanished", TaxonomyStore.nameVanished, "ANALYZE vanished_name"])
        try await transaction.send(
            [TaxonomyStore.mergeConcepts(into: id), TaxonomyStore.retireVanished] + TaxonomyStore.mergeLabels
                + TaxonomyStore.mergeRelations + TaxonomyStore.mergeBroader + TaxonomyStore.mergeReplacements)
        let retired = try await count(TaxonomyStore.countVanished, in: transaction)
        let lost = try await lost(in: transaction)
        let report = Report(edition: edition, added: added, retired: retired, followed: retired - lost.count, lost: lost)
        try await transaction.execute(TaxonomyStore.conclude(id, report))
        return report
    }

    private static func count(_ sql: SQL, in transaction: Transaction) async throws -> Int {
        try await transaction.query(sql).first?.decode("n") ?? 0
    }

    /// Looks in each programme for links to what was lost, as that programme would see them.
    private static func lost(in transaction: Transaction) async throws -> [Lost] {
        let rows = try await transaction.query(TaxonomyStore.lost)
        guard !rows.isEmpty else { return [] }
        var uses: [ConceptURI: (profiles: Int, vacancies: Int)] = [:]
        for programme in try await transaction.query(TaxonomyStore.programmes) {
            let answers = try await transaction.send([
                TaxonomyStore.enter(try programme.decode("id")), TaxonomyStore.uses,
            ])
            for row in answers[1] {
                let uri = try row.decode("uri", as: ConceptURI.self)
                let known = uses[uri] ?? (0, 0)
                uses[uri] = try (known.profiles + row.decode("profiles"), known.vacancies + row.decode("vacancies"))
            }
        }
        let lost = try rows.map { row in
            let uri = try row.decode("uri", as: ConceptURI.self)
            let use = uses[uri] ?? (0, 0)
            return Lost(uri: uri, name: try row.decode("name"), profiles: use.profiles, vacancies: use.vacancies)
        }
        return lost.filter(\.isInUse) + lost.filter { !$0.isInUse }
    }
}
