import Crypto
import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Schema
import Synchronization
import TestSupport
import Testing
import Web

@testable import CaseworkService

/// Two programmes, Guyana and Haiti, and Casework in front of both; a session's token is the person's name.
///
/// Cleo and Carl are case workers in Guyana and Hana is one in Haiti; the others are named by their roles in Guyana.
struct Bureau: Sendable {
    static let guyana = Programme.ID(known("00000000-0000-7000-8000-000000000001"))
    static let haiti = Programme.ID(known("00000000-0000-7000-8000-000000000002"))
    static let today = CalendarDate(daysSince1970: 20_780)

    private static let people: [(name: String, programme: Programme.ID, role: Role)] = [
        ("cleo", guyana, .caseWorker), ("carl", guyana, .caseWorker), ("hana", haiti, .caseWorker), ("counsellor", guyana, .counsellor),
        ("manager", guyana, .programmeManager), ("placement", guyana, .placementOfficer), ("employer", guyana, .employer),
        ("committee", guyana, .committeeMember), ("donor", guyana, .donor), ("administrator", guyana, .administrator),
    ]

    let database: TestDatabase
    let casework: Casework
    let site: Site
    let clock: Clock

    /// The time that the service sees; noon of `today` at first.
    final class Clock: Sendable {
        private let moment = Mutex(Date(timeIntervalSince1970: 20_780 * 86_400 + 43_200))

        var now: Date { moment.withLock(\.self) }

        func advance(days: Int) {
            moment.withLock { $0 += Double(days) * 86_400 }
        }
    }

    static var key: MasterKey { get throws { try MasterKey(Array(repeating: 7, count: 32)) } }

    static func open(withKey: Bool = true, _ body: (Bureau) async throws -> Void) async throws {
        try await TestDatabase.lend { database in
            let clock = Clock()
            let credentials = Credentials(database.pool, now: { Date.now })
            let gate = Gate(
                authenticate: { try await credentials.caller(of: $0) },
                fault: { error, _, _ in Issue.record(error, "A fault.") },
                frame: { screen, _, _ in
                    group {
                        if let notice = screen.notice { p { notice } }
                        screen.content
                    }
                })
            let key = try Self.key
            let casework = Casework(
                database: database.service("casework"), numbers: withKey ? try DocumentNumbers(MasterKeys(key)) : nil, now: { clock.now })
            let bureau = Bureau(
                database: database, casework: casework,
                site: try Site(gate: gate, Mount("casework", title: "Casework", routes, in: casework)),
                clock: clock)
            try await bureau.furnish()
            try await body(bureau)
        }
    }

    private func furnish() async throws {
        let programmes: [SQL] = [(Self.guyana, "guyana"), (Self.haiti, "haiti")].map { id, slug in
            """
            INSERT INTO portal.programme (id, slug, name, country, currency, time_zone, languages, yearly_target, created_at)
            VALUES (\(id), \(slug), \(slug), 'GY', 'GYD', 'UTC', '{en}', 250, now())
            """
        }
        let people: [SQL] = Self.people.flatMap { name, programme, role -> [SQL] in
            [
                """
                INSERT INTO portal.account (id, email, name, language, created_at)
                VALUES (\(Self.account(name)), \(name + "@example.org"), \(name.capitalized), 'en', now())
                """,
                """
                INSERT INTO portal.role_assignment (programme_id, account_id, role, employer_id, granted_at)
                VALUES (\(programme), \(Self.account(name)), \(role), \(role == .employer ? Self.account(name) : nil), now())
                """,
                """
                INSERT INTO portal.session (
                    id, token_digest, account_id, programme_id, device, created_at, last_seen_at, expires_at)
                VALUES (
                    \(Self.account(name)), \(SHA256.hash(name)), \(Self.account(name)), \(programme), '', now(), now(),
                    now() + interval '1 hour')
                """,
            ]
        }
        _ = try await database.admin.unit(programmes + people)
    }

    /// The account of a person by name.
    static func account(_ name: String) -> Account.ID {
        let place = people.firstIndex { $0.name == name } ?? 0
        return Account.ID(known("00000000-0000-7000-8000-0000000000\(place + 10)"))
    }

    /// The system at work in a programme.
    static func system(in programme: Programme.ID = guyana) -> Caller {
        .system(in: programme, task: "test")
    }

    /// So many people at once, of all states, a tenth of them in one case worker's hands.
    static func crowd(_ count: Int) -> SQL {
        """
        INSERT INTO casework.returnee (
            programme_id, id, given_name, family_name, name_plain, name_key, languages, state, case_worker_id, registered_at, updated_at)
        SELECT
            \(guyana), gen_random_uuid(), 'Given', 'Family', 'family ' || n, 'fml ' || n, '{en}',
            (ARRAY['registered', 'assessed', 'plan_agreed', 'in_progress'])[n % 4 + 1],
            CASE WHEN n % 10 = 0 THEN \(account("cleo"))::uuid END, now() - n * interval '1 minute', now()
        FROM generate_series(1, \(count)) AS n
        """
    }

    /// A person registered past the pages.
    @discardableResult
    func register(
        _ given: String, _ family: String, born: String? = nil, consents: [Consent.Terms] = [],
        plan: [(kind: PlanItem.Kind, title: String, dueOn: CalendarDate?)] = [], through stage: CaseState.Stage = .registered,
        by worker: String = "cleo", in programme: Programme.ID = Bureau.guyana
    ) async throws -> Returnee.ID {
        var person = CaseworkCommands.Registration(
            ReturneeDetails(givenName: given, familyName: family, birthDate: born.flatMap { CalendarDate($0) }), at: clock.now)
        person.consents = consents
        person.plan = plan
        person.stage = stage
        let registered = try await CaseworkCommands.register(
            [person], caseWorker: Self.account(worker), as: Self.system(in: programme), in: casework.database)
        return try #require(registered.first)
    }

    func get(_ path: String, as token: String? = "cleo") async -> Response {
        let parts = path.split(separator: "?", maxSplits: 1)
        return await site.handle(
            Request(.get, String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", headers: headers(token)))
    }

    /// Posts fields as a browser does from a page of the site.
    func post(_ path: String, _ fields: String = "", as token: String? = "cleo") async -> Response {
        var headers = headers(token)
        headers.set("Content-Type", "application/x-www-form-urlencoded")
        headers.set("Sec-Fetch-Site", "same-origin")
        return await site.handle(Request(.post, path, headers: headers, body: .bytes(Array(fields.utf8))))
    }

    /// The statuses of the same post sent by several at once, in order.
    func postAtOnce(_ path: String, _ bodies: [String]) async -> [Int] {
        await withTaskGroup(of: Int.self) { group in
            for fields in bodies { group.addTask { await post(path, fields).status } }
            return await group.reduce(into: []) { $0.append($1) }.sorted()
        }
    }

    /// Expects the statement's one number `n`, looking past row-level security.
    func expect(_ expected: Int, _ sql: SQL, at place: SourceLocation = #_sourceLocation) async throws {
        let found = try await database.admin.query(sql).first?.decode("n", as: Int.self)
        #expect(found == expected, sourceLocation: place)
    }

    /// Expects so many events of the name.
    func expectEvents(_ expected: Int, _ name: String, at place: SourceLocation = #_sourceLocation) async throws {
        try await expect(expected, "SELECT count(*) AS n FROM platform.event WHERE name = \(name)", at: place)
    }

    /// The refusals that every page and form has: nobody signed in, a wrong role, another programme's person, and an identity that is none.
    func expectGuarded(
        _ path: (String) -> String, of id: Returnee.ID, against roles: [String], posting fields: String? = nil,
        at place: SourceLocation = #_sourceLocation
    ) async throws {
        func status(_ path: String, _ token: String?) async -> Int {
            guard let fields else { return await get(path, as: token).status }
            return await post(path, fields, as: token).status
        }
        let here = path(id.description)
        #expect(await status(here, nil) == 303, "nobody signed in", sourceLocation: place)
        for role in roles { #expect(await status(here, role) == 403, "\(role)", sourceLocation: place) }
        #expect(await status(here, "hana") == 404, "another programme", sourceLocation: place)
        #expect(await status(path("nobody"), "cleo") == 422, "no identity", sourceLocation: place)
    }

    private func headers(_ token: String?) -> Headers {
        var headers: Headers = ["Accept": "text/html"]
        if let token { headers.set("Cookie", "\(Credentials.cookie)=\(token)") }
        return headers
    }

    private static func known(_ text: String) -> UUID {
        UUID(uuidString: text) ?? UUID()
    }
}

extension Response {
    var text: String {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
    }

    var location: String? { headers["Location"] }
}

extension Consent.Terms {
    /// That employers may learn of one's skills, for half a year.
    static let skills = Consent.Terms(
        purpose: .jobMatching, dataCategories: [.name, .skills], recipient: "The placement office", method: .signed,
        expiresOn: Bureau.today.adding(days: 180))
}

extension Bureau {
    /// The path of a person's page, and of one below it.
    static func path(_ id: Returnee.ID, _ rest: String = "") -> String {
        "/casework/returnees/\(id)\(rest)"
    }

    /// A new identity for a form.
    static func formID<Owner>(_ owner: Owner.Type) -> String {
        Identifier<Owner>(at: Date.now).description
    }

    /// The roles that may not look at people.
    static let strangers = ["employer", "committee", "donor", "placement", "administrator"]
}
