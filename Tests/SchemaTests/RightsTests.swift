import Postgres
import TestSupport
import Testing

/// Who may do what in the database.
@Suite struct Rights {
    @Test func `the login role has none of its own`() async throws {
        try await TestDatabase.lend { database in
            let own = try await Catalogue.names(
                """
                SELECT c.oid::regclass::text AS name
                FROM pg_class AS c
                CROSS JOIN LATERAL aclexplode(c.relacl) AS g
                WHERE g.grantee = 'foothold_login'::regrole AND c.relnamespace::regnamespace::text = ANY (\(Catalogue.schemas))
                """, in: database.admin)
            #expect(own == [])
            for table in ["platform.event", "portal.account", "casework.returnee"] {
                let failed = await #expect(throws: PostgresError.self) {
                    try await database.pool.query("SELECT 1 FROM \(splice: SQL(stringLiteral: table))")
                }
                #expect(failed?.sqlState == "42501")
            }
        }
    }

    @Test func `no service's role is above row-level security, owns a table or inherits an owner`() async throws {
        try await TestDatabase.lend { database in
            let mighty = try await Catalogue.names(
                """
                SELECT r.rolname::text AS name
                FROM pg_roles AS r
                WHERE r.rolname = ANY (\(Catalogue.roles + ["foothold_login"]))
                    AND (
                        r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb
                        OR EXISTS (SELECT 1 FROM pg_class AS c WHERE pg_has_role(r.oid, c.relowner, 'MEMBER')
                            AND c.relnamespace::regnamespace::text = ANY (\(Catalogue.schemas))))
                """, in: database.admin)
            #expect(mighty == [])
        }
    }

    @Test func `a service's role writes to no other service's tables but a mail to be sent`() async throws {
        try await TestDatabase.lend { database in
            let strange = try await Catalogue.names(
                """
                SELECT g.grantee::regrole::text || ' ' || g.privilege_type || ' ' || c.oid::regclass::text AS name
                FROM pg_class AS c
                CROSS JOIN LATERAL aclexplode(c.relacl) AS g
                WHERE c.relnamespace::regnamespace::text = ANY (\(Catalogue.schemas))
                    AND c.relnamespace::regnamespace::text <> 'platform'
                    AND g.grantee <> c.relowner
                    AND g.privilege_type <> 'SELECT'
                    AND g.grantee::regrole::text <> 'foothold_' || c.relnamespace::regnamespace::text
                """, in: database.admin)
            #expect(strange == ["foothold_services INSERT portal.mail"])
        }
    }

    @Test func `a function that runs as its owner fixes its search path and is closed to the public`() async throws {
        try await TestDatabase.lend { database in
            let open = try await Catalogue.names(
                """
                SELECT p.oid::regprocedure::text AS name
                FROM pg_proc AS p
                WHERE p.prosecdef
                    AND p.pronamespace::regnamespace::text = ANY (\(Catalogue.schemas))
                    AND (
                        has_function_privilege('foothold_login', p.oid, 'EXECUTE')
                        OR NOT coalesce(array_to_string(p.proconfig, ' '), '') LIKE '%search_path=pg_catalog%pg_temp%')
                """, in: database.admin)
            #expect(open == [])
        }
    }

    @Test func `what is written once can be changed by no service's role`() async throws {
        try await TestDatabase.lend { database in
            let tables = try await Catalogue.names(
                """
                SELECT DISTINCT t.tgrelid::regclass::text AS name
                FROM pg_trigger AS t
                WHERE t.tgfoid = 'platform.refuse_change'::regproc
                """, in: database.admin)
            #expect(tables.contains("platform.event") && tables.contains("platform.seal"))
            for table in tables {
                let name = SQL(stringLiteral: table)
                let changes: [SQL] = [
                    "UPDATE \(splice: name) SET programme_id = programme_id", "DELETE FROM \(splice: name)",
                    "TRUNCATE \(splice: name) CASCADE",
                ]
                for role in Catalogue.roles {
                    for change in changes {
                        let failed = await #expect(throws: PostgresError.self) {
                            try await database.pool.query(change, as: Scope(role: role))
                        }
                        #expect(failed?.sqlState == "42501", "\(role): \(change.text)")
                    }
                }
                // The trigger holds back who owns the table, too.
                for change in changes {
                    let failed = await #expect(throws: PostgresError.self) { try await database.admin.query(change) }
                    #expect(failed?.sqlState == "23001", "\(change.text)")
                }
            }
        }
    }
}
