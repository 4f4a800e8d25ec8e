import Models
import Postgres
import Schema

/// Tables that live as long as the import's transaction, with the rows as they came; `COPY` fills them.
enum TaxonomyStaging {
    static func fill(with rows: TaxonomyRows, in transaction: Transaction) async throws {
        try await transaction.send(tables)
        try await transaction.copy(
            into: "incoming_concept", columns: ["uri", "kind", "code", "skill_type", "reuse_level", "description", "retired"],
            rows: rows.concepts.lazy.map { concept -> [any Bindable] in
                [
                    concept.uri, concept.kind, concept.code, concept.skillKind, concept.reuse,
                    concept.description, concept.isRetired,
                ]
            })
        try await transaction.copy(
            into: "incoming_label", columns: ["uri", "language", "role", "text"],
            rows: rows.labels.lazy.map { [$0.uri, $0.language, $0.role, $0.text] })
        try await transaction.copy(
            into: "incoming_relation", columns: ["occupation_uri", "skill_uri", "essential"],
            rows: rows.relations.lazy.map { [$0.occupation, $0.skill, $0.isEssential] })
        try await transaction.copy(
            into: "incoming_broader", columns: ["uri", "broader_uri"],
            rows: rows.broader.lazy.map { [$0.concept, $0.broader] })
        try await transaction.copy(
            into: "incoming_replacement", columns: ["uri", "replaced_by"],
            rows: rows.replacements.lazy.map { [$0.uri, $0.successor] })
        try await transaction.send([
            "CREATE INDEX incoming_name ON incoming_label (language, lower(text))",
            "ANALYZE incoming_concept", "ANALYZE incoming_label", "ANALYZE incoming_relation", "ANALYZE incoming_broader",
        ])
    }

    private static let tables: [SQL] = [
        """
        CREATE TEMP TABLE incoming_concept (
            uri text, kind text, code text, skill_type text, reuse_level text, description text, retired boolean
        ) ON COMMIT DROP
        """,
        "CREATE TEMP TABLE incoming_label (uri text, language text, role text, text text) ON COMMIT DROP",
        "CREATE TEMP TABLE incoming_relation (occupation_uri text, skill_uri text, essential boolean) ON COMMIT DROP",
        "CREATE TEMP TABLE incoming_broader (uri text, broader_uri text) ON COMMIT DROP",
        "CREATE TEMP TABLE incoming_replacement (uri text, replaced_by text) ON COMMIT DROP",
        "CREATE TEMP TABLE vanished (uri text) ON COMMIT DROP",
        "CREATE TEMP TABLE vanished_name (uri text, kind text, language text, name text) ON COMMIT DROP",
    ]
}
