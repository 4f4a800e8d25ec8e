internal import CMigrations
package import Postgres

/// One numbered step of the database's shape, as it was when the program was built.
package struct Migration: Hashable, Sendable {
    /// For example `V0001_roles`; names sort in the order in which they are applied.
    package let name: String
    package let text: String

    /// Every step, in order.
    package static let all: [Migration] = (0..<embeddedMigrationCount()).map { place in
        let embedded = unsafe embeddedMigration(place)
        let bytes = unsafe UnsafeBufferPointer(start: embedded.bytes, count: embedded.size)
        return unsafe Migration(name: String(cString: embedded.name), text: String(decoding: bytes, as: UTF8.self))
    }
}

/// Why the database cannot be brought to today's shape.
package enum MigrationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A step differs from what was applied under its name.
    case changed(String)
    /// The database has a step that this program does not know: it is newer.
    case unknown(String)

    package var description: String {
        switch self {
        case .changed(let name): "Migration \(name) was changed after it was applied. Restore its text and put the change into a new one."
        case .unknown(let name):
            "The database has the migration \(name), which this program does not know. Run a newer version of Foothold."
        }
    }
}

extension Migration {
    /// Applies what is missing, a transaction each, and tells each name before it begins.
    ///
    /// Several programs may do so at once: an advisory lock lets one at a time through. Throws `MigrationError` and `PostgresError`.
    @discardableResult
    package static func applyAll(to database: Database, progress: (String) -> Void = { _ in }) async throws -> Int {
        try await database.script(alone(ledger))
        var applied = try await names(in: database)
        var count = 0
        for migration in all where !applied.contains(migration.name) {
            progress(migration.name)
            if try await apply(migration, to: database) { count += 1 } else { applied = try await names(in: database) }
        }
        // Serving asks whether the steps are all there.
        try await database.script(alone("GRANT SELECT ON public.migration TO foothold_login;"))
        return count
    }

    /// False where another program was faster.
    private static func apply(_ migration: Migration, to database: Database) async throws -> Bool {
        do {
            try await database.script(migration.script)
            return true
        } catch {
            guard error.constraint == "migration_pkey" else { throw error }
            return false
        }
    }

    /// Whether every step is applied, and none that is unknown.
    package static func isComplete(in database: Database) async throws -> Bool {
        guard
            try await database.query("SELECT to_regclass('public.migration') IS NOT NULL AS present").first?.decode(
                "present", as: Bool.self) == true
        else {
            return false
        }
        return try await names(in: database) == Set(all.map(\.name))
    }

    private static let ledger = """
        CREATE TABLE IF NOT EXISTS public.migration (
            name text NOT NULL,
            digest bytea NOT NULL,
            applied_at timestamptz NOT NULL DEFAULT now(),
            CONSTRAINT migration_pkey PRIMARY KEY (name)
        );
        """

    private var script: String {
        Self.alone(
            """
            SET LOCAL lock_timeout = '10s';
            SET LOCAL statement_timeout = '15min';
            INSERT INTO public.migration (name, digest) VALUES ('\(name)', sha256(convert_to($text$\(text)$text$, 'UTF8')));
            \(text)
            """)
    }

    /// A transaction that one program at a time gets through; the lock's number is any that nothing else uses.
    private static func alone(_ statements: String) -> String {
        """
        BEGIN;
        SELECT pg_advisory_xact_lock(4604201);
        \(statements)
        COMMIT;
        """
    }

    /// The names of the steps that were applied; refuses a changed or unknown one.
    private static func names(in database: Database) async throws -> Set<String> {
        let rows = try await database.query(
            """
            SELECT m.name, m.digest = sha256(convert_to(k.text, 'UTF8')) AS same
            FROM public.migration AS m
            LEFT JOIN unnest(\(all.map(\.name))::text[], \(all.map(\.text))::text[]) AS k (name, text) ON k.name = m.name
            """)
        return try Set(
            rows.map { row in
                let name = try row.decode("name", as: String.self)
                guard let same = try row.decode("same", as: Bool?.self) else { throw MigrationError.unknown(name) }
                guard same else { throw MigrationError.changed(name) }
                return name
            })
    }
}
