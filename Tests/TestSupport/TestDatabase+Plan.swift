package import Hosting
package import Models
package import Postgres

extension TestDatabase {
    /// How PostgreSQL would read `sql` for a service and a caller, once `filling` has been done and, unless told otherwise, statistics were
    /// taken.
    ///
    /// All of it is rolled back: a plan depends on how much there is and what is known of it, and neither is left to chance.
    package func plan(
        of sql: SQL, after filling: [SQL], withStatistics: Bool = true, for service: ServiceDatabase, as caller: Caller
    ) async throws -> String {
        do {
            return try await admin.transaction { transaction in
                try await transaction.execute("SET LOCAL session_replication_role = replica")
                for statement in filling { try await transaction.execute(statement) }
                try await transaction.execute(Self.forgetting)
                // Of every table: what is known of an empty one decides about a join with it, and autovacuum may or may not have looked.
                if withStatistics { try await transaction.execute("ANALYZE") }
                try await transaction.execute(
                    """
                    SELECT
                        set_config('role', \(service.role), true),
                        set_config('foothold.programme', \(caller.programme?.description ?? ""), true)
                    """)
                let lines = try await transaction.query("EXPLAIN \(splice: sql)")
                throw Explained(plan: try lines.map { try $0.decode(0, as: String.self) }.joined(separator: "\n"))
            }
        } catch let explained as Explained {
            return explained.plan
        }
    }

    /// Makes the indexes anew and forgets statistics: what earlier tests left in pages, and whether autovacuum looked at it, would have a say.
    private static let forgetting: SQL = """
        DO $$
        DECLARE
            filled regclass;
        BEGIN
            FOR filled IN
                SELECT c.oid::regclass
                FROM pg_class AS c
                WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text !~ '^(pg_|information_schema$)' AND pg_relation_size(c.oid) > 0
            LOOP
                EXECUTE format('REINDEX TABLE %s', filled);
            END LOOP;
            DELETE FROM pg_statistic;
        END
        $$
        """

    /// Carries the plan out of the transaction, and has it rolled back.
    private struct Explained: Error {
        let plan: String
    }
}
