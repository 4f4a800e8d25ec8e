import Crypto
import FoundationEssentials
import Hosting
import Markup
import Models
import Outbound
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import PortalService

/// Two programmes, Guyana and Haiti, with people in them, and the Portal in front.
///
/// Ama administers Guyana, Ben does too; Cleo is a case worker there; Dora manages Guyana and administers Haiti. All have one password.
struct Desk: Sendable {
    static let password = "three brown goats"
    static let guyana = "00000000-0000-7000-8000-000000000001"
    static let haiti = "00000000-0000-7000-8000-000000000002"
    static let (ama, ben) = ("00000000-0000-7000-8000-00000000000a", "00000000-0000-7000-8000-00000000000b")
    static let (cleo, dora) = ("00000000-0000-7000-8000-00000000000c", "00000000-0000-7000-8000-00000000000d")

    /// Cheap, so that a test spends its time on what it tests.
    static let passwords = try? Passwords(cost: Scrypt(logN: 4, r: 8, p: 1))

    let database: TestDatabase
    let portal: Portal
    let site: Site

    static func open(
        mailer: Mailer? = nil, address: String = "http://office.test", requiresSecondFactor: Bool = false,
        breachedPasswords: BreachedPasswords? = nil,
        _ body: (Desk) async throws -> Void
    ) async throws {
        try await TestDatabase.lend { database in
            let credentials = Credentials(database.pool, now: { Date.now })
            let gate = Gate(
                authenticate: { try await credentials.caller(of: $0) },
                fault: { error, _, _ in Issue.record(error, "A fault.") },
                frame: { screen, _, _ in
                    group {
                        h1 { screen.title }
                        screen.content
                    }
                })
            let portal = Portal(
                database: database.service("portal"), credentials: credentials, passwords: try #require(passwords),
                breachedPasswords: breachedPasswords,
                secondFactors: try SecondFactors(MasterKeys(MasterKey(Random.bytes(32))), isRequired: requiresSecondFactor), mailer: mailer,
                address: address, now: { Date.now })
            let desk = Desk(
                database: database, portal: portal, site: try Site(gate: gate, Mount("portal", title: "Portal", routes, in: portal)))
            try await desk.furnish()
            try await body(desk)
        }
    }

    private func furnish() async throws {
        let hash = try await portal.passwords.hash(Self.password)
        let programmes: [SQL] = [(Self.guyana, "guyana", "Guyana", "America/Guyana"), (Self.haiti, "haiti", "Haiti", "UTC")].map {
            """
            INSERT INTO portal.programme (id, slug, name, country, currency, time_zone, languages, yearly_target, created_at)
            VALUES (\($0.0), \($0.1), \($0.2), 'GY', 'GYD', \($0.3), '{en}', 250, now())
            """
        }
        let people = [(Self.ama, "Ama"), (Self.ben, "Ben"), (Self.cleo, "Cleo"), (Self.dora, "Dora")].map { id, name -> SQL in
            """
            INSERT INTO portal.account (id, email, name, language, password_hash, created_at)
            VALUES (\(id), \(name.lowercased() + "@example.org"), \(name), 'en', \(hash), now())
            """
        }
        let roles = [
            (Self.guyana, Self.ama, "administrator"), (Self.guyana, Self.ben, "administrator"), (Self.guyana, Self.cleo, "case_worker"),
            (Self.guyana, Self.dora, "programme_manager"), (Self.haiti, Self.dora, "administrator"),
        ].map { programme, account, role -> SQL in
            "INSERT INTO portal.role_assignment VALUES (\(programme), \(account), \(role), NULL, NULL, now())"
        }
        _ = try await database.admin.unit(programmes + people + roles)
    }

    /// Signs in and gives the session's token.
    func signIn(_ name: String, password: String = Desk.password) async throws -> String {
        let response = await post("/sign-in", "email=\(name)%40example.org&password=\(password.replacing(" ", with: "+"))", as: nil)
        return try #require(response.token, "\(name) was not let in: \(response.text)")
    }

    func get(_ path: String, as token: String?, language: String? = nil) async -> Response {
        let parts = path.split(separator: "?", maxSplits: 1)
        var headers = headers(token)
        if let language { headers.set("Accept-Language", language) }
        return await site.handle(Request(.get, String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", headers: headers))
    }

    /// Posts fields as a browser does from a page of the site.
    func post(_ path: String, _ fields: String = "", as token: String?, from address: String = "127.0.0.1", isSecure: Bool = false) async
        -> Response
    {
        let parts = path.split(separator: "?", maxSplits: 1)
        var headers = headers(token)
        headers.set("Content-Type", "application/x-www-form-urlencoded")
        headers.set("Sec-Fetch-Site", "same-origin")
        headers.set("User-Agent", "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0")
        return await site.handle(
            Request(
                .post, String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", headers: headers,
                body: .bytes(Array(fields.utf8)), remoteAddress: address, isSecure: isSecure))
    }

    /// Expects the statement's one number `n`, looking past row-level security.
    func expect(_ expected: Int, _ sql: SQL, at place: SourceLocation = #_sourceLocation) async throws {
        let found = try await database.admin.query(sql).first?.decode("n", as: Int.self)
        #expect(found == expected, sourceLocation: place)
    }

    /// How many events of the name the programme has.
    func events(_ name: String, in programme: String = Desk.guyana) async throws -> Int {
        let sql: SQL = "SELECT count(*) AS n FROM platform.event WHERE programme_id = \(programme) AND name = \(name)"
        return try await #require(database.admin.query(sql).first).decode("n")
    }

    /// The link in the newest mail to the address, as a path.
    func link(inMailTo recipient: String) async throws -> String {
        let rows = try await database.admin.query(
            "SELECT body FROM portal.mail WHERE recipient = \(recipient) ORDER BY created_at DESC, id DESC LIMIT 1")
        let body = try #require(rows.first).decode("body", as: String.self)
        let line = try #require(body.split(separator: "\n").first { $0.hasPrefix("http://office.test") })
        return String(line.dropFirst("http://office.test".count))
    }

    private func headers(_ token: String?) -> Headers {
        var headers: Headers = ["Accept": "text/html"]
        if let token { headers.set("Cookie", "\(Credentials.cookie)=\(token)") }
        return headers
    }
}

extension Response {
    var text: String {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
    }

    var location: String? { headers["Location"] }

    /// The cookie of the session as it was set.
    var sessionCookie: String? { headers.all("Set-Cookie").first { $0.contains(Credentials.cookie + "=") } }

    /// The session's token.
    var token: String? {
        sessionCookie.flatMap { cookie in
            let value = cookie.drop { $0 != "=" }.dropFirst().prefix { $0 != ";" }
            return value.isEmpty ? nil : String(value)
        }
    }
}
