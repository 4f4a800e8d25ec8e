import FoundationEssentials
import Postgres
import TestSupport
import Testing

/// That one programme's rows are closed to every other: asked of the catalogue, so that a new table is asked too.
@Suite struct `Programmes apart` {
    @Test func `every table of programmes has row-level security and a policy by the programme in force`() async throws {
        try await TestDatabase.lend { database in
            let bare = try await Catalogue.names(
                """
                SELECT format('%I.%I', n.nspname, c.relname) AS name
                FROM pg_class AS c
                JOIN pg_namespace AS n ON n.oid = c.relnamespace
                JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'programme_id' AND NOT a.attisdropped
                WHERE c.relkind IN ('r', 'p')
                    AND n.nspname = ANY (\(Catalogue.schemas))
                    AND NOT (
                        c.relrowsecurity
                        AND EXISTS (
                            SELECT 1
                            FROM pg_policy AS p
                            WHERE p.polrelid = c.oid
                                AND p.polcmd = '*'
                                AND pg_get_expr(p.polqual, c.oid) LIKE '%programme_id = ( SELECT platform.programme() AS programme)%'))
                ORDER BY name
                """, in: database.admin)
            #expect(Set(bare) == Catalogue.aboveProgrammes)
        }
    }

    @Test func `keys lead with the programme, and no reference leaves it`() async throws {
        try await TestDatabase.lend { database in
            let keys = try await Catalogue.names(
                """
                SELECT k.conrelid::regclass::text AS name
                FROM pg_constraint AS k
                JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attname = 'programme_id'
                WHERE k.contype = 'p' AND k.conkey[1] <> a.attnum AND k.connamespace::regnamespace::text = ANY (\(Catalogue.schemas))
                """, in: database.admin)
            #expect(Set(keys) == Catalogue.perhapsWithout)
            let references = try await Catalogue.names(
                """
                SELECT k.conname::text AS name
                FROM pg_constraint AS k
                JOIN pg_attribute AS a ON a.attrelid = k.conrelid AND a.attname = 'programme_id'
                JOIN pg_attribute AS b ON b.attrelid = k.confrelid AND b.attname = 'programme_id'
                WHERE k.contype = 'f' AND (k.conkey[1], k.confkey[1]) <> (a.attnum, b.attnum)
                """, in: database.admin)
            #expect(references == [])
        }
    }

    @Test func `every view over rows of programmes shows the programme in force alone`() async throws {
        try await TestDatabase.lend { database in
            let open = try await Catalogue.names(
                """
                SELECT DISTINCT v.oid::regclass::text AS name
                FROM pg_class AS v
                JOIN pg_rewrite AS r ON r.ev_class = v.oid
                JOIN pg_depend AS d ON d.objid = r.oid AND d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass
                JOIN pg_attribute AS a ON a.attrelid = d.refobjid AND a.attname = 'programme_id' AND d.refobjid <> v.oid
                WHERE v.relkind IN ('v', 'm')
                    AND v.relnamespace::regnamespace::text = ANY (\(Catalogue.schemas))
                    AND pg_get_viewdef(v.oid) NOT LIKE '%platform.programme()%'
                """, in: database.admin)
            #expect(open == [])
        }
    }

    @Test func `no service's role reads or writes a row of another programme`() async throws {
        try await TestDatabase.lend { database in
            var looks = 0
            for table in try await Catalogue.tablesOfProgrammes(in: database.admin) where !Catalogue.aboveProgrammes.contains(table) {
                looks += try await look(table, in: database.admin)
            }
            // As many as tables a role may read, so that a test which asks nothing does not pass.
            #expect(looks >= 20)
        }
    }

    private struct Undone: Error {}

    /// Puts one row of a programme into the table, looks for it as each role, and as each tries to write such a row from another programme.
    ///
    /// Tells how many roles may look. Nothing of it stays.
    private func look(_ table: String, in database: Database) async throws -> Int {
        var looks = 0
        do {
            try await database.transaction { transaction in
                looks = try await look(table, in: transaction)
                throw Undone()
            }
        } catch is Undone {}
        return looks
    }

    private func look(_ table: String, in transaction: Transaction) async throws -> Int {
        let (own, other) = (UUID().uuidString.lowercased(), UUID().uuidString.lowercased())
        let insertion = try await Self.strip(table, for: own, in: transaction)
        _ = try await transaction.execute(insertion)
        let readers = try await Self.roles("SELECT", table, in: transaction)
        for role in readers {
            #expect(try await Self.rows(of: table, as: role, other, in: transaction) == 0, "\(role) sees another programme's \(table)")
            #expect(try await Self.rows(of: table, as: role, own, in: transaction) == 1, "\(role) does not see its own \(table)")
        }
        for role in try await Self.roles("INSERT", table, in: transaction) {
            // Whoever forgot a password has a mail written without a programme in force.
            if role == "foothold_portal", table == "portal.mail" { continue }
            _ = try await transaction.execute("SAVEPOINT before")
            try await Self.act(role, other, in: transaction)
            let failed = await #expect(throws: PostgresError.self, "\(role) writes into another programme's \(table)") {
                try await transaction.execute(insertion)
            }
            #expect(failed?.sqlState == "42501")
            _ = try await transaction.execute("ROLLBACK TO SAVEPOINT before")
        }
        return readers.count
    }

    /// Takes the table's checks away and gives an insertion of one row that the column types allow.
    private static func strip(_ table: String, for programme: String, in transaction: Transaction) async throws -> SQL {
        _ = try await transaction.execute("SET LOCAL session_replication_role = replica")
        let checks = try await transaction.query(
            "SELECT quote_ident(conname) AS name FROM pg_constraint WHERE contype = 'c' AND conrelid = \(table)::regclass")
        for check in checks {
            let name = SQL(stringLiteral: try check.decode("name"))
            _ = try await transaction.execute("ALTER TABLE \(splice: SQL(stringLiteral: table)) DROP CONSTRAINT \(splice: name)")
        }
        let columns = try await transaction.query(
            """
            SELECT quote_ident(attname) AS name, atttypid::regtype::text AS type
            FROM pg_attribute
            WHERE attrelid = \(table)::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '' AND attgenerated = ''
                AND (attname = 'programme_id' OR attnotnull AND NOT atthasdef)
            """)
        let names = try columns.map { SQL(stringLiteral: try $0.decode("name")) }
        let values = try columns.map { column -> SQL in
            let name = try column.decode("name", as: String.self)
            return try name == "programme_id" ? "\(programme)" : value(of: column.decode("type"), table)
        }
        return """
            INSERT INTO \(splice: SQL(stringLiteral: table)) (\(splice: names.joined(separator: ", ")))
            VALUES (\(splice: values.joined(separator: ", ")))
            """
    }

    /// Any value of the type.
    private static func value(of type: String, _ table: String) throws -> SQL {
        switch type {
        case "uuid": "gen_random_uuid()"
        case "text", "character varying": "'x'"
        case "smallint", "integer", "bigint", "numeric", "double precision", "xid8": "'1'"
        case "boolean": "false"
        case "date", "timestamp with time zone": "now()"
        case "jsonb", "json": "'{}'"
        case "bytea": "'x'"
        case let array where array.hasSuffix("[]"): "'{}'"
        case let range where range.hasSuffix("range"): "'empty'"
        default:
            try {
                Issue.record("The test knows no value of the type \(type), which \(table) has."); throw Undone()
            }()
        }
    }

    private static func roles(_ privilege: String, _ table: String, in transaction: Transaction) async throws -> [String] {
        let rows = try await transaction.query(
            """
            SELECT r.name
            FROM unnest(\(Catalogue.roles)::text[]) AS r (name)
            WHERE has_any_column_privilege(r.name, \(table)::regclass, \(privilege))
            """)
        return try rows.map { try $0.decode("name") }
    }

    private static func rows(
        of table: String, as role: String, _ programme: String, in transaction: Transaction
    ) async throws -> Int? {
        try await act(role, programme, in: transaction)
        let rows = try await transaction.query("SELECT count(*) AS n FROM \(splice: SQL(stringLiteral: table))")
        _ = try await transaction.execute("RESET ROLE")
        return try rows.first?.decode("n", as: Int.self)
    }

    private static func act(_ role: String, _ programme: String, in transaction: Transaction) async throws {
        _ = try await transaction.query("SELECT set_config('role', \(role), true), set_config('foothold.programme', \(programme), true)")
    }
}
