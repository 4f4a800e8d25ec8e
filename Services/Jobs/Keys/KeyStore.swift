import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on API keys.
enum KeyStore {
    /// A key as its employer's page shows it.
    struct Listed {
        let key: APIKey
        let state: APIKey.State
        /// On the programme's clocks.
        let created: String
        let expires: String
    }

    static let columns: SQL = """
        id, employer_id, name, hint, scopes, created_at, expires_at, last_used_on, revoked_at, sandbox_id IS NOT NULL AS is_sandbox
        """

    static func insert(
        _ key: APIKey, digest: [UInt8], by account: Account.ID?, in programme: Programme.ID?, writingTo sandbox: Programme.ID?
    ) -> SQL {
        """
        INSERT INTO jobs.api_key (
            programme_id, id, employer_id, name, hint, scopes, digest, created_by, created_at, expires_at, sandbox_id)
        VALUES (
            \(programme), \(key.id), \(key.employer), \(key.name), \(key.hint), \(key.scopes.map(\.rawValue)), \(digest),
            \(account), \(key.createdAt), \(key.expiresAt), \(sandbox))
        """
    }

    /// Lets the employer into the programme's sandbox, where its keys then write; nil for the programme itself.
    static func enter(
        _ environment: APIKey.Environment, _ employer: Employer.ID, in transaction: Transaction
    ) async throws -> Programme.ID? {
        guard environment == .sandbox else { return nil }
        guard let sandbox = try await transaction.query("SELECT portal.sandbox() AS id").first?.decode("id", as: Programme.ID?.self) else {
            throw Failure(.conflict, "api-key.sandbox", "This programme has no sandbox.")
        }
        try await transaction.execute("SELECT jobs.enter_sandbox(\(employer), \(sandbox))")
        return sandbox
    }

    /// How many of the employer's keys are good at `moment`.
    static func countInUse(by employer: Employer.ID, at moment: Date) -> SQL {
        """
        SELECT count(*) AS n
        FROM jobs.api_key
        WHERE programme_id = (SELECT platform.programme()) AND employer_id = \(employer)
            AND revoked_at IS NULL AND expires_at > \(moment)
        """
    }

    /// The employer's newest keys.
    static func newest(of employer: Employer.ID, limit: Int) -> SQL {
        """
        SELECT \(splice: columns), portal.local_time(created_at) AS created, portal.local_time(expires_at) AS expires
        FROM jobs.api_key
        WHERE programme_id = (SELECT platform.programme()) AND employer_id = \(employer)
        ORDER BY created_at DESC, id DESC
        LIMIT \(limit)
        """
    }

    /// The key of the employer, locked until the transaction ends; refuses with `api-key.not-found`.
    static func find(_ id: APIKey.ID, of employer: Employer.ID, in transaction: Transaction) async throws -> APIKey {
        let rows = try await transaction.query(
            """
            SELECT \(splice: columns)
            FROM jobs.api_key
            WHERE programme_id = (SELECT platform.programme()) AND employer_id = \(employer) AND id = \(id)
            FOR NO KEY UPDATE
            """)
        guard let row = rows.first else {
            throw Failure(.notFound, "api-key.not-found", "There is no such key of this employer.")
        }
        return try APIKey(row)
    }

    static func save(_ key: APIKey) -> SQL {
        """
        UPDATE jobs.api_key
        SET revoked_at = \(key.revokedAt), expires_at = \(key.expiresAt)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(key.id)
        """
    }
}

extension KeyStore.Listed {
    init(_ row: Row, at moment: Date) throws {
        key = try APIKey(row)
        state = key.state(at: moment)
        created = try row.decode("created")
        expires = try row.decode("expires")
    }
}

extension APIKey {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), employer: row.decode("employer_id"), name: row.decode("name"), hint: row.decode("hint"),
            createdAt: row.decode("created_at"), expiresAt: row.decode("expires_at"),
            environment: row.decode("is_sandbox") ? .sandbox : .live,
            scopes: row.decode("scopes", as: [String].self).compactMap(Scope.init(rawValue:)), lastUsedOn: row.decode("last_used_on"),
            revokedAt: row.decode("revoked_at"))
    }
}
