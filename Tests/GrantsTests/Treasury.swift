import Crypto
import FoundationEssentials
import Hosting
import Markup
import Models
import Outbound
import Postgres
import Schema
import Synchronization
import TestSupport
import Testing
import Web

@testable import GrantsService

/// Two programmes, Guyana and Haiti, and Grants in front of both; a session's token is the person's name.
///
/// Cleo is a case worker in Guyana, Mona its programme manager; Hana does both in Haiti. The others are named by their roles in Guyana.
struct Treasury: Sendable {
    static let guyana = Programme.ID(known("00000000-0000-7000-8000-000000000001"))
    static let haiti = Programme.ID(known("00000000-0000-7000-8000-000000000002"))

    private static let people: [(name: String, programme: Programme.ID, roles: [Role])] = [
        ("cleo", guyana, [.caseWorker]), ("mona", guyana, [.programmeManager]), ("hana", haiti, [.caseWorker, .programmeManager]),
        ("counsellor", guyana, [.counsellor]), ("placement", guyana, [.placementOfficer]), ("employer", guyana, [.employer]),
        ("committee", guyana, [.committeeMember]), ("donor", guyana, [.donor]), ("finance", guyana, [.financeOfficer]),
        ("administrator", guyana, [.administrator]), ("chair", guyana, [.committeeChair]), ("ada", guyana, [.committeeMember]),
        ("ben", guyana, [.committeeMember]), ("dora", guyana, [.committeeMember]), ("egon", guyana, [.committeeMember]),
        ("omar", guyana, Role.allCases.filter { $0 != .employer && $0 != .employerManager }),
        ("quinn", guyana, [.procurementOfficer]), ("ralph", guyana, [.receivingOfficer]), ("ivy", guyana, [.financeOfficer]),
        ("pia", guyana, [.financeOfficer]), ("max", guyana, [.programmeManager]),
    ]

    let database: TestDatabase
    let grants: Grants
    let site: Site

    /// Now, so that the database's day and the service's are one.
    let moment = Date(timeIntervalSince1970: Date.now.timeIntervalSince1970.rounded(.down))
    var today: CalendarDate { CalendarDate(moment) }

    static func open(scanner: VirusScanner? = nil, _ body: (Treasury) async throws -> Void) async throws {
        try await TestDatabase.lend { database in
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
            var grants = Grants(database: database.service("grants"), now: { Date.now })
            let keys = MasterKeys(try MasterKey([UInt8](repeating: 7, count: 32)))
            grants.files = try FileVault(keys, scanner: scanner, in: grants.database, schema: "grants")
            let treasury = Treasury(
                database: database, grants: grants, site: try Site(gate: gate, Mount("grants", title: "Grants", routes, in: grants)))
            try await treasury.furnish()
            try await body(treasury)
        }
    }

    private func furnish() async throws {
        let programmes: [SQL] = [(Self.guyana, "guyana"), (Self.haiti, "haiti")].map { id, slug in
            """
            INSERT INTO portal.programme (id, slug, name, country, currency, time_zone, languages, yearly_target, created_at)
            VALUES (\(id), \(slug), \(slug.capitalized), 'GY', 'GYD', 'UTC', '{en}', 250, now())
            """
        }
        let people: [SQL] = Self.people.flatMap { name, programme, roles -> [SQL] in
            [
                """
                INSERT INTO portal.account (id, email, name, language, created_at)
                VALUES (\(Self.account(name)), \(name + "@example.org"), \(name.capitalized), 'en', now())
                """,
                """
                INSERT INTO portal.session (
                    id, token_digest, account_id, programme_id, device, created_at, last_seen_at, expires_at)
                VALUES (
                    \(Self.account(name)), \(SHA256.hash(name)), \(Self.account(name)), \(programme), '', now(), now(),
                    now() + interval '1 hour')
                """,
            ]
                + roles.map { role in
                    """
                    INSERT INTO portal.role_assignment (programme_id, account_id, role, employer_id, granted_at)
                    VALUES (\(programme), \(Self.account(name)), \(role), \(role == .employer ? Self.account(name) : nil), now())
                    """
                }
        }
        _ = try await database.admin.unit(programmes + people)
    }

    /// The account of a person by name.
    static func account(_ name: String) -> Account.ID {
        let place = people.firstIndex { $0.name == name } ?? 0
        return Account.ID(known("00000000-0000-7000-8000-0000000000\(place + 10)"))
    }

    /// Somebody at work in a programme, past the pages.
    static func caller(_ name: String = "cleo", in programme: Programme.ID = guyana) -> Caller {
        Caller(credential: .system, account: account(name), programme: programme, request: "test")
    }

    static func known(_ text: String) -> UUID {
        UUID(uuidString: text) ?? UUID()
    }
}

// MARK: Things

extension Treasury {
    /// A person who agreed to apply, until `days` from today.
    func person(
        _ given: String = "Ann", _ family: String = "Baker", district: String = "Linden", returned daysAgo: Int = 100, days: Int = 100,
        categories: [String] = ["name", "return_details"], in programme: Programme.ID = guyana
    ) async throws -> Returnee.ID {
        let id = Returnee.ID(at: moment)
        _ = try await database.admin.unit([
            """
            INSERT INTO casework.returnee (
                programme_id, id, given_name, family_name, name_plain, name_key, languages, district, returned_on, state, registered_at,
                updated_at)
            VALUES (
                \(programme), \(id), \(given), \(family), \(family.lowercased()), \(family.lowercased()), '{en}', \(district),
                \(today.adding(days: -daysAgo)), 'registered', now(), now())
            """,
            """
            INSERT INTO casework.consent (
                programme_id, id, returnee_id, purpose, data_categories, recipient, method, state, given_at, expires_on)
            VALUES (
                \(programme), \(UUID()), \(id), 'grant_application', \(categories), 'The committee', 'signed', 'given', now() - interval '9 days',
                \(today.adding(days: days)))
            """,
        ])
        return id
    }

    func revoke(_ person: Returnee.ID) async throws {
        _ = try await database.admin.unit([
            "UPDATE casework.consent SET state = 'revoked', revoked_at = now() WHERE returnee_id = \(person)"
        ])
    }

    func fund(_ balance: Decimal = 10_000, _ currency: Currency = .usd, in programme: Programme.ID = guyana) async throws -> Fund {
        let terms = Fund.Terms(
            name: "Start", donor: "A donor", balance: Money(balance, currency), startsOn: today.adding(days: -30),
            endsOn: today.adding(days: 300))
        let (fund, event) = try Fund.add(terms, at: moment)
        try await run([FundStore.insert(fund, in: programme), EventLog.append(event, by: Self.caller(in: programme))], in: programme)
        return fund
    }

    func rubric(in programme: Programme.ID = guyana) async throws -> Rubric {
        let criterion = Rubric.Criterion(key: "market", title: "Market", weight: 1, guidance: ["1", "2", "3", "4", "5"])
        let (rubric, _) = try Rubric.add("Rubric", [criterion], at: moment)
        try await run([RubricStore.insert(rubric, by: nil, in: programme)], in: programme)
        return rubric
    }

    /// A round that is open today.
    func round(
        of fund: Fund, title: String = "Spring", _ eligibility: EligibilityRules = EligibilityRules(), published: Bool = true,
        in programme: Programme.ID = guyana
    ) async throws -> GrantRound {
        let rubric = try await rubric(in: programme)
        let terms = GrantRound.Terms(
            fund: fund.id, title: title, summary: "For small ventures", opensOn: today.adding(days: -10), closesOn: today.adding(days: 30),
            eligibility: eligibility, rubric: rubric.id, rubricVersion: rubric.version)
        var (round, _) = try GrantRound.add(terms, at: moment)
        try await run([RoundStore.insert(round, in: programme)], in: programme)
        guard published else { return round }
        _ = try round.go(.publish, today: today, at: moment)
        try await run([RoundStore.save(round)], in: programme)
        return round
    }

    /// An application of one person, as a draft with this much typed.
    func application(
        in round: GrantRound, of person: Returnee.ID, plan: [String: String] = Treasury.plan, programme: Programme.ID = guyana
    ) async throws -> ApplicationStore.Typed {
        let (application, _) = try GrantApplication.start(in: round, by: Self.account("cleo"), on: today, at: moment)
        let lead = Applicant(returnee: person, known: nil, share: 100, isLead: true)
        let typed = ApplicationStore.Typed(application: application, plan: PlanDraft(plan), planVersion: 2)
        try await run(
            [
                ApplicationStore.insert(application, in: programme),
                ApplicantStore.insert(lead, of: application.id, in: programme, at: moment), ApplicationStore.savePlan(typed),
            ], in: programme)
        return typed
    }

    /// The same, submitted and taken through these steps.
    func submitted(
        in round: GrantRound, of person: Returnee.ID, plan: [String: String] = Treasury.plan, then: [GrantApplication.Transition] = [],
        before submitting: (GrantApplication.ID) async throws -> Void = { _ in }
    ) async throws -> GrantApplication {
        var application = try await application(in: round, of: person, plan: plan).application
        try await submitting(application.id)
        try await run([RevisionStore.freeze(application.id, by: nil, in: Self.guyana, at: moment)])
        for transition in [.submit] + then {
            _ = try application.go(transition, at: moment)
            try await run([ApplicationStore.save(application)])
        }
        return application
    }

    /// The same, taken so far that the committee may decide: a committee of three, of whom two filed a review.
    func ready(in round: GrantRound, of person: Returnee.ID) async throws -> GrantApplication {
        try await seat("chair", "ada", "ben", on: round)
        var application = try await submitted(in: round, of: person, then: [.screen, .review])
        for reviewer in ["ada", "ben"] { try await file(["market": 4], of: application.id, as: reviewer) }
        _ = try application.go(.makeReady, at: moment)
        try await run([ApplicationStore.save(application)])
        return application
    }

    /// Puts people on the committee of a round, the first as its chair; those who sit there stay.
    func seat(_ names: String..., on round: GrantRound) async throws {
        var panel = Panel(try await run([PanelStore.of(round.id)])[0].map(PanelMember.init))
        for (place, name) in names.enumerated() {
            let seat: PanelMember.Seat = place == 0 ? .chair : .member
            guard let (member, _) = try panel.appoint(Self.account(name), to: seat, of: round.id, knowing: [], at: moment) else { continue }
            try await run([PanelStore.save(member, in: Self.guyana)])
        }
    }

    /// Declares for somebody that nothing ties him to an application, or what does.
    @discardableResult
    func declare(
        _ statement: ConflictDeclaration.Statement = .none, for application: GrantApplication.ID, of member: String, as name: String? = nil
    ) async throws -> ConflictDeclaration? {
        let before = try await run([ConflictStore.inForce(of: Self.account(member), for: application)])[0].first
            .map(ConflictDeclaration.init)
        let declared = try ConflictDeclaration.state(
            statement, of: Self.account(member), for: application, after: before, by: Self.account(name ?? member), at: moment)
        guard let declared else { return nil }
        let caller = Self.caller(name ?? member)
        try await grants.database.unit([ConflictStore.insert(declared.declaration, in: Self.guyana)], as: caller)
        return declared.declaration
    }

    /// Somebody's review, assigned, without a conflict, and filed.
    @discardableResult
    func file(_ scores: [String: Int], of application: GrantApplication.ID, as name: String) async throws -> Review {
        try await declare(for: application, of: name)
        var (review, _) = Review.assign(application, to: Self.account(name), dueOn: today.adding(days: 7), at: moment)
        let caller = Self.caller(name)
        try await grants.database.unit([ReviewStore.insert(review, in: Self.guyana)], as: caller)
        for transition in [Review.Transition.clear, .begin] {
            _ = try review.go(transition, at: moment)
            try await grants.database.unit([ReviewStore.save(review)], as: caller)
        }
        let scores = scores.mapValues { ReviewDraft.Filing.Score(score: $0, comment: "") }
        _ = try review.go(.file, at: moment)
        try await grants.database.unit(
            [
                ReviewStore.file(.init(scores: scores, comment: "Sound"), of: review.id, in: Self.guyana, at: moment),
                ReviewStore.save(review),
            ], as: caller)
        return review
    }

    /// The case worker's way into an application.
    func admitted(to application: GrantApplication.ID) async throws -> Admission {
        try await grants.admit(Self.caller(), to: application)
    }

    /// A plan with all that is needed.
    static let plan = [
        "title": "Sixty hens", "venture": "hen_rearing", "what": "Eggs for shops", "place": "Soesdyke", "customers": "Shops",
        "competitors": "Imports", "experience": "Two years", "risks": "Disease", "grant": "700", "loan": "300", "sales": "650",
        "goodsPercent": "45", "equipment.0.item": "Hen", "equipment.0.quantity": "60", "equipment.0.price": "9",
    ]

    /// Statements as the service's role.
    @discardableResult
    func run(_ statements: [SQL], in programme: Programme.ID = guyana) async throws -> [Rows] {
        try await grants.database.unit(statements, as: Self.caller(in: programme))
    }

    /// Expects that the service's role cannot do this, for the rule of this name.
    func expectRefused(_ constraint: String, _ sql: SQL, as name: String = "cleo", at place: SourceLocation = #_sourceLocation) async {
        let failed = await #expect(throws: PostgresError.self, sourceLocation: place) {
            try await grants.database.unit([sql], as: Self.caller(name))
        }
        #expect(failed?.constraint == constraint, sourceLocation: place)
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
}

// MARK: Asking

extension Treasury {
    func get(
        _ path: String, as token: String? = "cleo", accept: String = "text/html", in language: Language? = nil
    ) async -> Response {
        let parts = path.split(separator: "?", maxSplits: 1)
        var headers = headers(token)
        if let language { headers.set("Cookie", (headers["Cookie"] ?? "") + "; \(Language.cookie)=\(language.rawValue)") }
        headers.set("Accept", accept)
        return await site.handle(Request(.get, String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", headers: headers))
    }

    /// Posts fields as a browser does from a page of the site.
    func post(_ path: String, _ fields: [String: String] = [:], as token: String? = "cleo") async -> Response {
        let body = fields.sorted { $0.key < $1.key }.map { "\(Self.coded($0.key))=\(Self.coded($0.value))" }.joined(separator: "&")
        return await post(raw: path, body, as: token)
    }

    /// The same with the body as it is sent, where a name has several values.
    func post(raw path: String, _ body: String, as token: String? = "cleo") async -> Response {
        var headers = headers(token)
        headers.set("Content-Type", "application/x-www-form-urlencoded")
        headers.set("Sec-Fetch-Site", "same-origin")
        return await site.handle(Request(.post, path, headers: headers, body: .bytes(Array(body.utf8))))
    }

    /// Sends JSON as the page's script does.
    func send(
        _ method: Web.Method, _ path: String, _ json: String, as token: String? = "cleo", ifMatch: String? = nil,
        type: String = "application/json"
    ) async -> Response {
        var headers = headers(token)
        headers.set("Accept", "application/json")
        headers.set("Content-Type", type)
        headers.set("Sec-Fetch-Site", "same-origin")
        if let ifMatch { headers.set("If-Match", ifMatch) }
        return await site.handle(Request(method, path, headers: headers, body: .bytes(Array(json.utf8))))
    }

    /// The refusals that every page and form has: nobody signed in, wrong roles, another programme's object, and an identity that is none.
    func expectGuarded(
        _ path: (String) -> String, of id: (some CustomStringConvertible)?, as allowed: String, against roles: [String],
        posting fields: [String: String]? = nil, at place: SourceLocation = #_sourceLocation
    ) async {
        func status(_ path: String, _ token: String?) async -> Int {
            guard let fields else { return await get(path, as: token).status }
            return await post(path, fields, as: token).status
        }
        let here = path(id?.description ?? "")
        #expect(await status(here, nil) == 303, "nobody signed in", sourceLocation: place)
        for role in roles { #expect(await status(here, role) == 403, "\(role)", sourceLocation: place) }
        guard id != nil else { return }
        #expect(await status(here, "hana") == 404, "another programme", sourceLocation: place)
        #expect(await status(path("nobody"), allowed) == 422, "no identity", sourceLocation: place)
    }

    /// The same where another programme's people have no role to ask with: nobody signed in, wrong roles, and an identity that is none.
    func expectRoles(
        _ path: (String) -> String, of id: some CustomStringConvertible, as allowed: String, against roles: [String],
        posting fields: [String: String]? = nil, at place: SourceLocation = #_sourceLocation
    ) async {
        func status(_ path: String, _ token: String?) async -> Int {
            guard let fields else { return await get(path, as: token).status }
            return await post(path, fields, as: token).status
        }
        #expect(await status(path(id.description), nil) == 303, "nobody signed in", sourceLocation: place)
        for role in roles { #expect(await status(path(id.description), role) == 403, "\(role)", sourceLocation: place) }
        #expect(await status(path("nobody"), allowed) == 422, "no identity", sourceLocation: place)
    }

    private func headers(_ token: String?) -> Headers {
        var headers: Headers = ["Accept": "text/html"]
        if let token { headers.set("Cookie", "\(Credentials.cookie)=\(token)") }
        return headers
    }

    private static func coded(_ text: String) -> String {
        text.utf8.map { byte in
            byte.isAlphanumeric ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}

extension UInt8 {
    fileprivate var isAlphanumeric: Bool { (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self) }
}

extension Response {
    var text: String {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
    }

    var location: String? { headers["Location"] }
}
