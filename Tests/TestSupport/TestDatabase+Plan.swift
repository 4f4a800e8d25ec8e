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

    /// Carries the plan out of the transaction, and has it rolled back.
    private struct Explained: Error {
        let plan: String
    }
}
