import Crypto
import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import MatchingService

/// Two programmes, Guyana and Haiti, with people who look for work, and the Matching service in front.
///
/// Paul is a placement officer of Guyana, Carla a case worker there, Eva an employer, Mona the manager; Hugo is a placement officer of Haiti.
/// Their sessions' tokens are their names. It is the 24th of November 2026.
struct Agency: Sendable {
    static let guyana = id(1)
    static let haiti = id(2)
    static let programmes = ["paul": guyana, "carla": guyana, "eva": guyana, "mona": guyana, "hugo": haiti]
    static let now = Date(timeIntervalSince1970: 1_795_500_000)

    let database: TestDatabase
    let matching: Matching
    let site: Site

    static func open(_ body: (Agency) async throws -> Void) async throws {
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
            let matching = Matching(database: database.service("matching"), now: { Agency.now })
            let agency = Agency(
                database: database, matching: matching,
                site: try Site(gate: gate, Mount("matching", title: "Matching", routes, in: matching)))
            try await agency.furnish()
            try await body(agency)
        }
    }

    /// An identity that tests can name: `00000000-0000-7000-8000-…`.
    static func id(_ number: Int) -> String {
        "00000000-0000-7000-8000-" + String(repeating: "0", count: 12 - String(number).count) + String(number)
    }

    private func furnish() async throws {
        let programmes: [SQL] = [(Self.guyana, "guyana"), (Self.haiti, "haiti")].map {
            """
            INSERT INTO portal.programme (id, slug, name, country, currency, time_zone, languages, yearly_target, created_at)
            VALUES (\($0.0), \($0.1), \($0.1), 'GY', 'GYD', 'UTC', '{en}', 250, now())
            """
        }
        let employers = [Self.guyana, Self.haiti].map { programme -> SQL in
            """
            INSERT INTO jobs.employer (programme_id, id, name, state, created_at)
            VALUES (\(programme), \(Self.id(500)), 'Demerara Works', 'verified', now())
            """
        }
        let people = [
            ("paul", 101, "placement_officer"), ("carla", 102, "case_worker"), ("eva", 103, "employer"), ("hugo", 104, "placement_officer"),
            ("mona", 105, "programme_manager"),
        ]
        let accounts = people.flatMap { name, number, role -> [SQL] in
            let programme = Self.programmes[name]
            return [
                """
                INSERT INTO portal.account (id, email, name, language, created_at)
                VALUES (\(Self.id(number)), \(name + "@example.org"), \(name), 'en', now())
                """,
                """
                INSERT INTO portal.role_assignment (programme_id, account_id, role, employer_id, granted_at)
                VALUES (\(programme), \(Self.id(number)), \(role), \(role == "employer" ? Self.id(500) : nil), now())
                """,
                """
                INSERT INTO portal.session (id, token_digest, account_id, programme_id, device, created_at, last_seen_at, expires_at)
                VALUES (\(Self.id(number)), \(SHA256.hash(name)), \(Self.id(number)), \(programme), 'test', now(), now(), now() + interval '1 day')
                """,
            ]
        }
        _ = try await database.admin.unit(programmes + employers + accounts)
    }
}

// MARK: People and vacancies

extension Agency {
    /// Registers somebody, by default with consent to matching.
    @discardableResult
    func register(
        _ number: Int, _ given: String = "Marie", district: String? = "Georgetown", sex: String? = nil, hasConsent: Bool = true,
        in programme: String = Agency.guyana
    ) async throws -> Returnee.ID {
        let id = Self.id(1000 + number)
        _ = try await database.admin.unit([
            """
            INSERT INTO casework.returnee (
                programme_id, id, given_name, family_name, name_plain, name_key, sex, district, languages, state, registered_at, updated_at)
            VALUES (\(programme), \(id), \(given), 'Boodram', \(given.lowercased()), \(given.lowercased()), \(sex), \(district), '{}', 'registered', now(), now())
            """,
            Self.event("returnee.registered", of: id, in: programme),
        ])
        if hasConsent {
            _ = try await database.admin.unit([
                Self.event("consent.given", of: id, in: programme),
                """
                INSERT INTO casework.consent (
                    programme_id, id, returnee_id, purpose, data_categories, recipient, method, given_at, expires_on, state)
                VALUES (\(programme), \(id), \(id), 'job_matching', '{name,skills}', 'programme', 'signed', now(), current_date + 365, 'given')
                """,
            ])
        }
        return try #require(Returnee.ID(id))
    }

    func revokeConsent(_ returnee: Returnee.ID) async throws {
        _ = try await database.admin.unit([
            "UPDATE casework.consent SET state = 'revoked', revoked_at = now() WHERE returnee_id = \(returnee)",
            Self.event("consent.revoked", of: returnee.description),
        ])
    }

    /// An event on a person's case or consent, as its own service appends it; a consent of `register` has the person's identity.
    static func event(_ name: String, of id: String, in programme: String = guyana) -> SQL {
        """
        INSERT INTO platform.event (programme_id, occurred_at, subject_kind, subject_id, name, request_id, data)
        VALUES (
            \(programme), now(), \(String(name.prefix { $0 != "." })), \(id), \(name), 'test', jsonb_build_object('returnee', \(id)::uuid))
        """
    }

    func save(_ profile: SkillProfile, of returnee: Returnee.ID, in programme: String = Agency.guyana) async throws {
        try await MatchingCommands.save(
            profile, of: returnee, at: Self.now, as: .system(in: Programme.ID(programme), task: "test"), in: matching.database)
    }
}

extension Agency {
    /// Posts an open vacancy as its own service would.
    func post(
        vacancy number: Int, title: String, occupation: String? = nil, skills: String = "[]", languages: String = "[]",
        licences: String = "[]", education: Int? = nil, experience: Int? = nil, district: String? = nil, startsOn: String? = nil,
        in programme: String = Agency.guyana
    ) async throws {
        _ = try await database.admin.unit([
            """
            INSERT INTO jobs.vacancy (
                programme_id, id, employer_id, title, description, occupation, skills, languages, licences, education, experience_months,
                district, remote, contract, schedule, openings, starts_on, state, version, created_at, updated_at)
            VALUES (
                \(programme), \(Self.id(2000 + number)), \(Self.id(500)), \(title), 'Work.', \(occupation), \(skills)::text::jsonb,
                \(languages)::text::jsonb, \(licences)::text::jsonb, \(education), \(experience), \(district), false, 'permanent', 'nights', 1,
                \(startsOn)::text::date, 'open', 1, now(), now())
            """
        ])
    }

    /// A bakery's vacancy, and four people: Ann who fits, Bob who fits in part, Cid who lacks the licence, Dan without a profile.
    @discardableResult
    func bakery() async throws -> String {
        try await post(
            vacancy: 1, title: "Baker",
            skills: """
                [{"skill": "bread making", "essential": true}, {"skill": "urn:foothold:skill:food-hygiene", "essential": true},
                {"skill": "juggling with flour", "essential": false}]
                """,
            languages: #"[{"language": "en", "level": "B1"}]"#, licences: #"["driving-b"]"#, education: 1, district: "Georgetown",
            startsOn: "2026-12-01")
        let (bread, cakes, hygiene) = (
            try concept("skill", "bake-bread"), try concept("skill", "bake-cakes"), try concept("skill", "food-hygiene")
        )
        let (ann, bob, cid) = (
            try await register(1, "Ann", district: "georgetown"), try await register(2, "Bob"), try await register(3, "Cid")
        )
        try await register(4, "Dan")
        try await save(
            SkillProfile(
                skills: [.init(bread, evidence: .certified), .init(hygiene, evidence: .certified)],
                occupations: [.init(try concept("occupation", "baker"), months: 24)], education: .primary,
                languages: [.init(LanguageCode(.english), .b2)], licences: [.car],
                availableFrom: CalendarDate(year: 2026, month: 11, day: 1), schedules: [.fullTime, .nights]), of: ann)
        try await save(SkillProfile(skills: [.init(cakes), .init(hygiene)]), of: bob)
        try await save(SkillProfile(skills: [.init(bread), .init(hygiene)], licences: []), of: cid)
        return Self.id(2001)
    }
}

// MARK: Asking

extension Agency {
    func get(_ path: String, as name: String?, accept: String = "text/html", language: String? = nil) async -> Response {
        let parts = path.split(separator: "?", maxSplits: 1)
        var headers = headers(name, accept)
        if let language { headers.set("Cookie", (headers["Cookie"] ?? "") + "; \(Language.cookie)=\(language)") }
        return await site.handle(Request(.get, String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", headers: headers))
    }

    func json(_ path: String, as name: String?) async -> Response {
        await get(path, as: name, accept: "application/json")
    }

    /// Posts fields as a browser does from a page of the site.
    func post(_ path: String, _ fields: [(String, String)], as name: String?) async -> Response {
        var headers = headers(name, "text/html")
        headers.set("Content-Type", "application/x-www-form-urlencoded")
        headers.set("Sec-Fetch-Site", "same-origin")
        let body = Route(.get, "/", "", for: .everyone).link(query: fields).dropFirst(2)
        return await site.handle(Request(.post, path, headers: headers, body: .bytes(Array(body.utf8))))
    }

    /// Posts JSON to the API.
    func post(json: String, to path: String, as name: String?) async -> Response {
        var headers = headers(name, "application/json")
        headers.set("Content-Type", "application/json")
        headers.set("Sec-Fetch-Site", "same-origin")
        return await site.handle(Request(.post, path, headers: headers, body: .bytes(Array(json.utf8))))
    }

    /// Puts JSON in place of what stands at the path, resting on the version named.
    func put(_ json: String, at path: String, ifMatch version: String?, key: String? = nil, as name: String?) async -> Response {
        var headers = headers(name, "application/json")
        headers.set("Content-Type", "application/json")
        headers.set("Sec-Fetch-Site", "same-origin")
        if let version { headers.set("If-Match", version) }
        if let key { headers.set("Idempotency-Key", key) }
        return await site.handle(Request(.put, path, headers: headers, body: .bytes(Array(json.utf8))))
    }

    /// Sends a request without a body to the API.
    func send(_ method: Web.Method, _ path: String, as name: String?) async -> Response {
        var headers = headers(name, "application/json")
        headers.set("Sec-Fetch-Site", "same-origin")
        return await site.handle(Request(method, path, headers: headers))
    }

    /// How many events of the name Guyana has.
    func events(_ name: String) async throws -> Int {
        try await count("SELECT count(*) AS n FROM platform.event WHERE programme_id = \(Self.guyana) AND name = \(name)")
    }

    /// The statement's one number `n`, looking past row-level security.
    func count(_ sql: SQL) async throws -> Int {
        try await #require(database.admin.query(sql).first).decode("n")
    }

    private func headers(_ name: String?, _ accept: String) -> Headers {
        var headers: Headers = ["Accept": accept]
        if let name { headers.set("Cookie", "\(Credentials.cookie)=\(name)") }
        return headers
    }
}

extension Response {
    var text: String {
        if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
    }

    var location: String? { headers["Location"] }
}

/// A concept of the taxonomy that the product brings along.
func concept(_ kind: String, _ id: String) throws -> ConceptURI {
    try #require(ConceptURI("urn:foothold:\(kind):\(id)"))
}
