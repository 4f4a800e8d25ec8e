import Crypto
package import FoundationEssentials
package import Models
package import Postgres
import Schema
import Synchronization
package import Web

/// Finds out who calls: a session's cookie or an API key, looked up in the database and remembered for a few seconds.
package final class Credentials: Sendable {
    /// How long a found credential is believed, in seconds: the longest that a revoked one still works.
    package static let trust: TimeInterval = 5
    /// The most credentials remembered at a time.
    private static let capacity = 10_000

    private struct Remembered {
        let caller: Caller
        let until: Date
    }

    private let pool: Database
    private let now: @Sendable () -> Date
    private let remembered = Mutex<[String: Remembered]>([:])

    package init(_ pool: Database, now: @escaping @Sendable () -> Date) {
        self.pool = pool
        self.now = now
    }

    /// The cookie that holds a session's token.
    package static let cookie = "foothold_session"

    /// Its name; over TLS the prefix has browsers refuse one that another host or an unprotected page has set (RFC 6265bis, section 4.1.3).
    package static func cookie(isSecure: Bool) -> String {
        isSecure ? "__Host-" + cookie : cookie
    }

    private static func sessionToken(of request: Request) -> String? {
        request.cookie(cookie(isSecure: true)) ?? (request.isSecure ? nil : request.cookie(cookie))
    }

    /// The caller of `request`; anonymous where it carries no credential.
    ///
    /// Refuses with `credential.invalid` a key that is unknown, expired or revoked. A cookie that is no longer good counts as none.
    package func caller(of request: Request) async throws -> Caller {
        let language = Language.wanted(by: request)
        if let key = Self.bearerToken(of: request) {
            guard let caller = try await find(key, by: Self.key) else {
                throw Failure(
                    .unauthenticated, "credential.invalid", "The API key is unknown, expired or revoked. Ask the office for a new one.")
            }
            return caller.speaking(language)
        }
        if let token = Self.sessionToken(of: request), let caller = try await find(token, by: Self.session) {
            return caller.speaking(request.cookie(Language.cookie).flatMap(Language.init) ?? caller.language)
        }
        return .anonymous(language: language, request: request.id)
    }

    /// The token after `Authorization: Bearer` (RFC 6750), at most 200 characters of it.
    private static func bearerToken(of request: Request) -> String? {
        guard let header = request.headers["Authorization"], header.hasPrefix("Bearer "), header.utf8.count <= 207 else { return nil }
        return String(header.dropFirst("Bearer ".count))
    }

    /// Forgets everything, so that a sign-out or a change of roles works at once in this process.
    package func forget() {
        remembered.withLock { $0.removeAll() }
    }

    private func find(_ token: String, by lookup: (SQL) -> (sql: SQL, read: (Row) throws -> Caller)) async throws -> Caller? {
        let moment = now()
        if let found = remembered.withLock({ $0[token] }), found.until > moment { return found.caller }
        let (sql, read) = lookup("\(SHA256.hash(Array(token.utf8)))")
        guard let row = try await pool.query(sql, as: Scope(role: "foothold_services", settings: [])).first else { return nil }
        let caller = try read(row)
        remembered.withLock { all in
            if all.count >= Self.capacity { all.removeAll() }
            all[token] = Remembered(caller: caller, until: moment.addingTimeInterval(Self.trust))
        }
        return caller
    }

    private static func key(_ digest: SQL) -> (sql: SQL, read: (Row) throws -> Caller) {
        (
            "SELECT api_key_id, programme_id, employer_id, scopes, utc_offset FROM jobs.authenticate_key(\(splice: digest))",
            { row in
                var caller = Caller(
                    credential: .apiKey(try row.decode("api_key_id", as: APIKey.ID.self)),
                    programme: try row.decode("programme_id", as: Programme.ID.self),
                    roles: [.employer, .employerManager],
                    employer: try row.decode("employer_id", as: Employer.ID.self))
                caller.scopes = Set(try row.decode("scopes", as: [String].self).compactMap(APIKey.Scope.init(rawValue:)))
                caller.utcOffset = try row.decode("utc_offset")
                return caller
            }
        )
    }

    private static func session(_ digest: SQL) -> (sql: SQL, read: (Row) throws -> Caller) {
        (
            """
            SELECT session_id, account_id, programme_id, roles, employer_id, language, account_name, programme_name, utc_offset
            FROM portal.authenticate_session(\(splice: digest))
            """,
            { row in
                var caller = Caller(
                    credential: .session(try row.decode("session_id", as: Session.ID.self)),
                    account: try row.decode("account_id", as: Account.ID.self),
                    programme: try row.decode("programme_id", as: Programme.ID?.self),
                    roles: Set(try row.decode("roles", as: [String].self).compactMap(Role.init(rawValue:))),
                    employer: try row.decode("employer_id", as: Employer.ID?.self),
                    language: Language(rawValue: try row.decode("language", as: String.self)) ?? .english,
                    name: try row.decode("account_name", as: String.self),
                    programmeName: try row.decode("programme_name", as: String?.self))
                caller.utcOffset = try row.decode("utc_offset")
                return caller
            }
        )
    }
}
