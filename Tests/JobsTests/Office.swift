import Crypto
import FoundationEssentials
import Hosting
import JobsService
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
    let site: Site

    static func open(_ body: (Office) async throws -> Void) async throws {
        try await TestDatabase.lend { database in
            let credentials = Credentials(database.pool, now: { Date.now })
            let gate = Gate(
                authenticate: { try await credentials.caller(of: $0) },
                fault: { error, _, _ in print("A fault: \(error)") },
                frame: { screen, _, _ in screen.content })
            let jobs = Jobs(database: database.service("jobs"), credentials: credentials, now: { Date.now })
            let office = Office(database: database, site: try Site(gate: gate, Mount("jobs", title: "Jobs", routes, in: jobs)))
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
    var text: String {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
    }
}
