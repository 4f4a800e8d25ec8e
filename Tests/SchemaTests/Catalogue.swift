import Postgres

/// What the tests ask PostgreSQL's own catalogue about the schema.
enum Catalogue {
    static let schemas = ["platform", "portal", "casework", "jobs", "matching", "grants"]
    /// The roles under which the services work.
    static let roles = ["foothold_services"] + ["portal", "casework", "jobs", "matching", "grants"].map { "foothold_\($0)" }

    /// What belongs to an account, whichever programme it acts in: its programme may be none, and only the Portal may look.
    static let aboveProgrammes: Set = ["portal.session"]
    /// What may belong to no programme at all, so that the programme cannot lead its key.
    static let perhapsWithout: Set = ["portal.session", "portal.mail", "portal.policy"]

    /// Every table that has a column `programme_id`.
    static func tablesOfProgrammes(in database: Database) async throws -> [String] {
        try await names(
            """
            SELECT format('%I.%I', n.nspname, c.relname) AS name
            FROM pg_class AS c
            JOIN pg_namespace AS n ON n.oid = c.relnamespace
            JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'programme_id' AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (\(schemas))
            ORDER BY name
            """, in: database)
    }

    /// The answer's one column `name`.
    static func names(_ sql: SQL, in database: Database) async throws -> [String] {
        try await database.query(sql).map { try $0.decode("name", as: String.self) }
    }
}
