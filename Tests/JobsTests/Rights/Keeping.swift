import Postgres
import TestSupport
import Testing

/// Keeps how the tables of Jobs stand, tells what has become of them, and puts them back.
struct Keeping {
    let database: TestDatabase

    /// Lends a keeping of how the tables stand now.
    static func lend(_ database: TestDatabase, _ body: (Keeping) async throws -> Void) async throws {
        try await database.admin.script(
            """
            DO $$ DECLARE name text;
            BEGIN
                CREATE SCHEMA kept;
                FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'jobs' LOOP
                    EXECUTE format('CREATE TABLE kept.%I AS TABLE jobs.%I', name, name);
                END LOOP;
            END $$
            """)
        do {
            try await body(Keeping(database: database))
        } catch {
            try await database.admin.script("DROP SCHEMA kept CASCADE")
            throw error
        }
        try await database.admin.script("DROP SCHEMA kept CASCADE")
    }

    /// Puts all rows back as they were, past triggers.
    func restore() async throws {
        try await database.admin.script(
            """
            SET session_replication_role = replica;
            DO $$ DECLARE t record;
            BEGIN
                FOR t IN
                    SELECT c.relname AS name, string_agg(quote_ident(a.attname), ', ') AS columns
                    FROM pg_class AS c
                    JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND a.attgenerated = '' AND NOT a.attisdropped
                    WHERE c.relnamespace = 'jobs'::regnamespace AND c.relkind = 'r'
                    GROUP BY c.relname
                LOOP
                    EXECUTE format('DELETE FROM jobs.%I', t.name);
                    EXECUTE format('INSERT INTO jobs.%I (%s) SELECT %s FROM kept.%I', t.name, t.columns, t.columns, t.name);
                END LOOP;
            END $$;
            SET session_replication_role = DEFAULT
            """)
    }

    /// The tables in which a row was changed or lost, and, if wanted, those that have new ones.
    func changed(isAddedToo: Bool = true) async throws -> [String] {
        let rows = try await database.admin.query(
            """
            SELECT t.tablename AS name
            FROM pg_tables AS t
            CROSS JOIN LATERAL query_to_xml(
                format('TABLE kept.%I EXCEPT ALL TABLE jobs.%I', t.tablename, t.tablename), false, true, '') AS lost
            CROSS JOIN LATERAL query_to_xml(
                format('TABLE jobs.%I EXCEPT ALL TABLE kept.%I', t.tablename, t.tablename), false, true, '') AS added
            WHERE t.schemaname = 'jobs' AND (lost::text <> '' OR \(isAddedToo) AND added::text <> '')
            ORDER BY name
            """)
        return try rows.map { try $0.decode("name") }
    }
}
