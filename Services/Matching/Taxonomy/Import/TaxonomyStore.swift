import FoundationEssentials
import Models
import Postgres

/// SQL that takes one edition's rows, as they lie in the staging tables, into the taxonomy.
enum TaxonomyStore {
    /// One change at a time; the lock's number is any that nothing else uses.
    static let lock: SQL = "SELECT pg_advisory_xact_lock(4604203)"

    /// The same, and time enough for an import.
    static let claim: [SQL] = ["SET LOCAL statement_timeout = '15min'", lock]

    static func lastDigest(of source: TaxonomyEdition.Source) -> SQL {
        """
        SELECT digest
        FROM matching.taxonomy_import
        WHERE source = \(source.rawValue)
        ORDER BY number DESC
        LIMIT 1
        """
    }

    static func insert(_ edition: TaxonomyEdition, id: UUID, at moment: Date) -> SQL {
        let rows = edition.rows
        return """
            INSERT INTO matching.taxonomy_import (id, number, source, version, digest, languages, concepts, labels, relations, imported_at)
            SELECT
                \(id), coalesce(max(number), 0) + 1, \(edition.source.rawValue), \(edition.version), \(edition.digest),
                \(edition.languages)::text[], \(rows.concepts.count), \(rows.labels.count), \(rows.relations.count), \(moment)
            FROM matching.taxonomy_import
            """
    }

    /// A change of one label by people here.
    static func insertLocal(id: UUID, at moment: Date) -> SQL {
        """
        INSERT INTO matching.taxonomy_import (id, number, source, concepts, labels, relations, imported_at)
        SELECT \(id), coalesce(max(number), 0) + 1, \(TaxonomyEdition.Source.local.rawValue), 0, 1, 0, \(moment)
        FROM matching.taxonomy_import
        """
    }

    static func conclude(_ id: UUID, _ report: TaxonomyImport.Report) -> SQL {
        """
        UPDATE matching.taxonomy_import
        SET added = \(report.added), retired = \(report.retired), followed = \(report.followed)
        WHERE id = \(id)
        """
    }

    // MARK: Concepts

    static let countUnknown: SQL = """
        SELECT count(*) AS n
        FROM incoming_concept AS n
        WHERE NOT EXISTS (SELECT FROM matching.concept AS c WHERE c.uri = n.uri)
        """

    /// Notes what is in force and not in the edition any more; kinds that the edition does not speak of are left alone.
    static func findVanished(from source: TaxonomyEdition.Source) -> SQL {
        """
        INSERT INTO vanished
        SELECT c.uri
        FROM matching.concept AS c
        JOIN matching.taxonomy_import AS i ON i.id = c.import_id AND i.source = \(source.rawValue)
        LEFT JOIN incoming_concept AS n ON n.uri = c.uri
        WHERE NOT c.retired
            AND c.kind IN (SELECT kind FROM incoming_concept)
            AND coalesce(n.retired, true)
        """
    }

    /// Notes what it was called. Successors by name are looked for from here: PostgreSQL has no figures yet of what this transaction writes
    /// to the taxonomy itself, and once compared every name with every other.
    static let nameVanished: SQL = """
        INSERT INTO vanished_name
        SELECT v.uri, c.kind, l.language, lower(l.text)
        FROM vanished AS v
        JOIN matching.concept AS c ON c.uri = v.uri
        JOIN matching.label AS l ON l.uri = v.uri AND l.role = 'preferred'
        """

    static func mergeConcepts(into id: UUID) -> SQL {
        """
        INSERT INTO matching.concept (uri, kind, code, skill_type, reuse_level, description, retired, import_id)
        SELECT uri, kind, code, skill_type, reuse_level, description, retired, \(id)
        FROM incoming_concept
        ON CONFLICT (uri) DO UPDATE
        SET kind = excluded.kind, code = excluded.code, skill_type = excluded.skill_type, reuse_level = excluded.reuse_level,
            description = excluded.description, retired = excluded.retired, import_id = excluded.import_id
        """
    }

    static let retireVanished: SQL = """
        UPDATE matching.concept AS c
        SET retired = true
        FROM vanished AS v
        WHERE c.uri = v.uri AND NOT c.retired
        """

    static let countVanished: SQL = "SELECT count(*) AS n FROM vanished"

    // MARK: Labels and relations

    /// A language that the edition does not bring for a kind of concepts keeps its labels.
    static let mergeLabels: [SQL] = [
        """
        DELETE FROM matching.label AS l
        USING incoming_concept AS c
        WHERE l.uri = c.uri
            AND NOT l.local
            AND (c.kind, l.language) IN (
                SELECT DISTINCT k.kind, n.language FROM incoming_label AS n JOIN incoming_concept AS k ON k.uri = n.uri
            )
            AND NOT EXISTS (
                SELECT
                FROM incoming_label AS n
                WHERE n.uri = l.uri AND n.language = l.language AND n.role = l.role AND n.text = l.text
            )
        """,
        """
        INSERT INTO matching.label (uri, language, role, text)
        SELECT uri, language, role, text
        FROM incoming_label
        ON CONFLICT DO NOTHING
        """,
    ]

    /// An edition without relations leaves those alone that there are.
    static let mergeRelations: [SQL] = [
        """
        DELETE FROM matching.relation AS r
        USING incoming_concept AS c
        WHERE r.occupation_uri = c.uri
            AND EXISTS (SELECT FROM incoming_relation)
            AND NOT EXISTS (
                SELECT FROM incoming_relation AS n WHERE n.occupation_uri = r.occupation_uri AND n.skill_uri = r.skill_uri
            )
        """,
        """
        INSERT INTO matching.relation (occupation_uri, skill_uri, essential)
        SELECT occupation_uri, skill_uri, bool_or(essential)
        FROM incoming_relation
        GROUP BY occupation_uri, skill_uri
        ON CONFLICT (occupation_uri, skill_uri) DO UPDATE
        SET essential = excluded.essential
        WHERE relation.essential <> excluded.essential
        """,
    ]

    static let mergeBroader: [SQL] = [
        """
        DELETE FROM matching.broader AS b
        USING incoming_concept AS c
        WHERE b.uri = c.uri
            AND c.kind IN (SELECT k.kind FROM incoming_broader AS n JOIN incoming_concept AS k ON k.uri = n.uri)
            AND NOT EXISTS (SELECT FROM incoming_broader AS n WHERE n.uri = b.uri AND n.broader_uri = b.broader_uri)
        """,
        """
        INSERT INTO matching.broader (uri, broader_uri)
        SELECT uri, broader_uri
        FROM incoming_broader
        ON CONFLICT DO NOTHING
        """,
    ]
}
