import Crypto
import FoundationEssentials
import Hosting
@testable import JobsService
import Markup
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

/// A programme with one employer whose key is `fh_bakery`, and the Jobs service in front of it.
struct Office: Sendable {
    let database: TestDatabase
    let jobs: Jobs
    let site: Site

    static func open(
        webhooks: @autoclosure () throws -> WebhookPost? = try WebhookPost.test(), coding: @escaping OccupationReader = { _, _, _ in nil },
        skills: @escaping SkillReader = { _, _ in [] },
        _ body: (Office) async throws -> Void
    ) async throws {
        let webhooks = try webhooks()
        try await TestDatabase.lend { database in
            let credentials = Credentials(database.pool, now: { Date.now })
            let gate = Gate(
                authenticate: { try await credentials.caller(of: $0) },
                fault: { error, _, _ in Issue.record(error, "A fault.") },
                frame: { screen, _, _ in screen.content })
            let jobs = Jobs(
                database: database.service("jobs"), credentials: credentials, webhooks: webhooks, coding: coding, skills: skills,
                now: { Date.now })
            let office = Office(database: database, jobs: jobs, site: try Site(gate: gate, Mount("jobs", title: "Jobs", routes, in: jobs)))
            try await office.addEmployer(number: 1, token: "fh_bakery", programme: 1)
            try await body(office)
        }
    }

    func addEmployer(number: Int, token: String, programme: Int) async throws {
        let home = Self.id(programme)
        let employer = Self.id(100 + number)
        _ = try await database.admin.unit([
            """
            INSERT INTO portal.programme (id, slug, name, country, currency, time_zone, languages, yearly_target, created_at)
            VALUES (\(home), \("office-\(programme)"), 'Office', 'HT', 'HTG', 'UTC', '{ht}', 1, now())
            ON CONFLICT DO NOTHING
            """,
            """
            INSERT INTO jobs.employer (programme_id, id, name, state, created_at)
            VALUES (\(home), \(employer), \("Employer \(number)"), 'verified', now())
            """,
            """
            INSERT INTO jobs.api_key (programme_id, id, employer_id, name, hint, digest, created_at, expires_at)
            VALUES (\(home), \(Self.id(200 + number)), \(employer), 'key', 'fh', \(SHA256.hash(token)), now(), now() + interval '1 day')
            """,
        ])
    }

    /// Signs an account of a programme in, in the role, and gives the session's token; `employer` counts as in `addEmployer`.
    ///
    /// An employer's account is a manager's unless it is said to be a recruiter's.
    func signIn(
        _ name: String, _ role: Role, employer: Int? = nil, programme: Int = 1, language: String = "en", isRecruiter: Bool = false
    ) async throws -> String {
        let account = Account.ID(at: .now)
        _ = try await database.admin.unit([
            """
            INSERT INTO portal.account (id, email, name, language, password_hash, created_at)
            VALUES (\(account), \(name.lowercased() + "@example.org"), \(name), \(language), 'x', now())
            """,
            """
            INSERT INTO portal.role_assignment (programme_id, account_id, role, employer_id, granted_at)
            SELECT \(Self.id(programme)), \(account), r.role, \(employer.flatMap { Self.id(100 + $0) }), now()
            FROM unnest(\(role == .employer && !isRecruiter ? ["employer", "employer_manager"] : [role.rawValue])::text[]) AS r (role)
            """,
            """
            INSERT INTO portal.session (id, token_digest, account_id, programme_id, device, created_at, last_seen_at, expires_at)
            VALUES (
                \(account), \(SHA256.hash("session-" + name)), \(account), \(Self.id(programme)), 'test', now(), now(),
                now() + interval '1 hour')
            """,
        ])
        return "session-" + name
    }

    /// The employer's page; `number` counts as in `addEmployer`.
    static func employer(_ number: Int) -> String {
        "/jobs/employers/" + (id(100 + number)?.uuidString.lowercased() ?? "")
    }

    func page(_ path: String, as session: String?) async -> Response {
        let parts = path.split(separator: "?", maxSplits: 1)
        return await site.handle(
            Request(.get, String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", headers: cookie(session)))
    }

    /// Posts fields as a browser does from a page of the site.
    func fill(_ path: String, _ fields: String = "", as session: String?) async -> Response {
        var headers = cookie(session)
        headers.set("Content-Type", "application/x-www-form-urlencoded")
        headers.set("Sec-Fetch-Site", "same-origin")
        let parts = path.split(separator: "?", maxSplits: 1)
        return await site.handle(
            Request(
                .post, String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", headers: headers,
                body: .bytes(Array(fields.utf8))))
    }

    private func cookie(_ session: String?) -> Headers {
        var headers = Headers()
        if let session { headers.set("Cookie", "foothold_session=\(session)") }
        return headers
    }

    /// The system at work in the first programme.
    var system: Caller {
        .system(in: Self.id(1).map { Programme.ID($0) }, task: "test")
    }

    func post(_ json: String, key: String? = nil, token: String? = "fh_bakery") async -> Response {
        await send(.post, "/jobs/v1/vacancies", json, key: key, token: token)
    }

    func get(_ path: String, query: String = "", token: String? = "fh_bakery") async -> Response {
        await site.handle(Request(.get, path, query: query, headers: headers(token)))
    }

    func send(
        _ method: Web.Method, _ path: String, _ json: String, key: String? = nil, ifMatch: String? = nil, token: String? = "fh_bakery"
    ) async -> Response {
        var headers = headers(token)
        headers.set("Content-Type", "application/json")
        if let key { headers.set("Idempotency-Key", key) }
        if let ifMatch { headers.set("If-Match", ifMatch) }
        return await site.handle(Request(method, path, headers: headers, body: .bytes(Array(json.utf8))))
    }

    /// Expects the statement's one number, looking past row-level security.
    func expectRows(_ expected: Int, _ sql: SQL, at place: SourceLocation = #_sourceLocation) async throws {
        let found = try await database.admin.query(sql).first?.decode("n", as: Int.self)
        #expect(found == expected, sourceLocation: place)
    }

    private func headers(_ token: String?) -> Headers {
        var headers = Headers()
        if let token { headers.set("Authorization", "Bearer \(token)") }
        return headers
    }

    private static func id(_ number: Int) -> UUID? {
        UUID(uuidString: "00000000-0000-0000-0000-" + String(repeating: "0", count: 12 - String(number).count) + String(number))
    }
}

extension Response {
    /// Where it leads.
    var place: String? { headers["Location"] }

    var text: String {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
    }
}
