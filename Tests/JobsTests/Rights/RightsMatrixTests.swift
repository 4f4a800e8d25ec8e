import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

/// Every route that is mounted, as each role, on one's own things and on others', of each kind: a new route is in it by itself, and fails
/// here until there is a thing for its path and a body that it takes.
///
/// What a role may do is read off the route's own declaration; what is another's is not there.
@Suite struct `Who may do what in Jobs` {
    private static let office: [Role] = [.placementOfficer, .caseWorker, .programmeManager, .administrator]

    /// What finds nothing of another's and yet refuses nothing: to do it again is harmless, the number is the employer's own, an
    /// employer posts for itself whomever it names, and who or what is not there is left out.
    private static let harmless: Set = [
        "POST /jobs/vacancies/new", "POST /jobs/referrals/propose", "POST /jobs/vacancies/together", "POST /jobs/referrals/together",
        "POST /jobs/vacancies/filters/{id}/delete", "POST /jobs/employers/{id}/relations/{relation}/done",
        "PUT /jobs/v1/vacancies/by-external-id/{externalId}",
    ]

    /// What tells that somebody is unknown at the field that names them.
    private static let refusingAtField: Set = ["POST /jobs/placements/new"]

    private func isRefused(_ response: Response) -> Bool {
        response.status == 403 && response.text.contains("Your roles do not allow this")
    }

    private func allows(_ route: Route, _ roles: Set<Role>) -> Bool {
        switch route.access {
        case .everyone, .signedIn: true
        case .roles(let allowed): !allowed.isDisjoint(with: roles)
        }
    }

    /// Expects no word of what others have, but those that everyone may read.
    private func expectNoWord(of others: [Owner], in response: Response, _ route: Route, _ place: String) {
        for owner in others {
            #expect(!response.text.contains(owner.privateMark), "\(place) tells what is \(owner)'s")
            if route.access != .everyone { #expect(!response.text.contains(owner.publicMark), "\(place) tells of \(owner)'s") }
        }
    }

    @Test func `there is a thing of each owner for every kind of path`() async throws {
        try await Office.openWithThings { office, things in
            for route in office.mounted {
                for place in Asking.places(in: route) {
                    for owner in Owner.allCases {
                        let thing = things[owner]?[place] ?? ""
                        #expect(!thing.isEmpty, "\(Asking.name(route)): add \(place) to Office.things")
                    }
                }
            }
        }
    }

    @Test(arguments: Role.allCases) func `a role is let in where the route says so, to its own, and nowhere else`(role: Role) async throws {
        try await Office.openWithThings { office, things in
            let isEmployers = [Role.employer, .employerManager].contains(role)
            let session = try await office.signIn("Role", role, employer: isEmployers ? 1 : nil, isRecruiter: true)
            let others: [Owner] = isEmployers ? [.otherEmployer, .otherProgramme] : [.otherProgramme]
            func ask(_ route: Route, _ isRight: (Response) -> Bool) async {
                let response = await office.ask(route, things[.own] ?? [:], session: session)
                let place = "\(Asking.name(route)) → \(response.status)"
                #expect(isRight(response), "\(place) \(response.text.prefix(2000))")
                expectNoWord(of: others, in: response, route, place)
            }
            try await Keeping.lend(office.database) { keeping in
                for route in office.mounted where !allows(route, [role]) { await ask(route, isRefused) }
                let changed = try await keeping.changed()
                #expect(changed == [])
                for route in office.mounted where allows(route, [role]) {
                    try await prepare(route, keeping)
                    await ask(route) { $0.status < 400 }
                }
            }
        }
    }

    /// Puts everything back, and the referral into the state from which the route takes it on.
    private func prepare(_ route: Route, _ keeping: Keeping) async throws {
        guard !route.method.isSafe else { return }
        try await keeping.restore()
        let step = route.path.split(separator: "/").last.map(String.init) ?? ""
        guard route.path.contains("/referrals/{id}/"), let origin = Asking.origins[step] else { return }
        let isNew = origin == "proposed"
        try await keeping.database.admin.script(
            """
            SET session_replication_role = replica;
            UPDATE jobs.referral SET
                state = '\(origin)', sent_at = CASE WHEN NOT \(isNew) THEN sent_at END,
                consent_method = CASE WHEN NOT \(isNew) THEN consent_method END,
                consent_categories = CASE WHEN NOT \(isNew) THEN consent_categories END,
                consent_given_at = CASE WHEN NOT \(isNew) THEN consent_given_at END,
                consent_recorded_by = CASE WHEN NOT \(isNew) THEN consent_recorded_by END,
                consent_expires_on = CASE WHEN NOT \(isNew) THEN consent_expires_on END;
            SET session_replication_role = DEFAULT
            """)
    }

    @Test func `nobody is let in without signing in, but to what is for everyone`() async throws {
        try await Office.openWithThings { office, things in
            try await Keeping.lend(office.database) { keeping in
                for route in office.mounted where route.access != .everyone {
                    let response = await office.ask(route, things[.own] ?? [:])
                    let place = "\(Asking.name(route)) → \(response.status)"
                    #expect(response.status == 401 || response.place?.hasPrefix("/sign-in") == true, "\(place)")
                    expectNoWord(of: Owner.allCases, in: response, route, place)
                }
                let changed = try await keeping.changed()
                #expect(changed == [])
            }
        }
    }

    /// Asks every route that names a thing for another's, alone or behind the caller's own: none is there, told of or changed.
    private func expectNothing(
        of owner: Owner, in office: Office, _ things: [Owner: Things], where isAsked: (Route) -> Bool,
        by ask: (Route, Things) async -> Response
    ) async throws {
        let (own, other) = (things[.own] ?? [:], things[owner] ?? [:])
        try await Keeping.lend(office.database) { keeping in
            for route in office.mounted where isAsked(route) && route.access != .everyone {
                for asked in Self.mixtures(of: own, other, in: route) {
                    let response = await ask(route, asked)
                    let name = Asking.name(route)
                    let place = "\(name), asked for \(owner)'s → \(response.status)"
                    if Self.harmless.contains(name) {
                        #expect(response.status < 400 || [404, 412].contains(response.status), "\(place)")
                    } else {
                        #expect(response.status == 404 || Self.refusingAtField.contains(name) && response.status == 422, "\(place)")
                    }
                    expectNoWord(of: [owner], in: response, route, place)
                    guard !route.method.isSafe else { continue }
                    let changed = try await keeping.changed(isAddedToo: !Self.harmless.contains(name))
                    #expect(changed == [], "\(place)")
                    if Self.harmless.contains(name) { try await keeping.restore() }
                }
            }
        }
    }

    /// The ways in which a route can be asked for another's: all of its things, and each alone beside one's own.
    private static func mixtures(of own: Things, _ other: Things, in route: Route) -> [Things] {
        let places = Asking.places(in: route)
        guard !places.isEmpty else { return [] }
        return [other] + (places.count > 1 ? places.map { place in own.merging([place: other[place] ?? ""]) { $1 } } : [])
    }

    @Test(arguments: [Owner.otherEmployer, .otherProgramme])
    func `an employer finds nothing of another's, of this programme or of another`(owner: Owner) async throws {
        try await Office.openWithThings { office, things in
            let session = try await office.signIn("Bob", .employer, employer: 1)
            try await expectNothing(of: owner, in: office, things, where: { allows($0, [.employer, .employerManager]) }) {
                await office.ask($0, $1, session: session)
            }
        }
    }

    @Test(arguments: office) func `the office finds nothing of another programme's`(role: Role) async throws {
        try await Office.openWithThings { office, things in
            let session = try await office.signIn("Olga", role)
            try await expectNothing(of: .otherProgramme, in: office, things, where: { allows($0, [role]) }) {
                await office.ask($0, $1, session: session)
            }
        }
    }

    @Test(arguments: office) func `the office reads what any employer of the programme has`(role: Role) async throws {
        try await Office.openWithThings { office, things in
            let session = try await office.signIn("Olga", role)
            for route in office.mounted where route.method.isSafe && allows(route, [role]) {
                let response = await office.ask(route, things[.otherEmployer] ?? [:], session: session)
                #expect(response.status == 200, "\(Asking.name(route)) → \(response.status)")
            }
        }
    }

    @Test(arguments: APIKey.Scope.allCases) func `a key does what its scope says with its own, and nothing else`(scope: APIKey.Scope)
        async throws
    {
        try await Office.openWithThings { office, things in
            _ = try await office.database.admin.query("UPDATE jobs.api_key SET scopes = ARRAY[\(scope.rawValue)]")
            // The key was used before with all scopes, and is believed for a few seconds.
            office.jobs.credentials.forget()
            try await Keeping.lend(office.database) { keeping in
                for route in office.mounted where route.access != .everyone && allows(route, [.employer, .employerManager]) {
                    try await prepare(route, keeping)
                    let response = await office.ask(route, things[.own] ?? [:], token: "fh_bakery")
                    let place = "\(Asking.name(route)) → \(response.status)"
                    let isOpen = route.isForPrograms && (route.scope ?? scope) == scope
                    #expect((response.status == 403) == !isOpen && (response.status < 400) == isOpen, "\(place)")
                    if !isOpen, let wanted = route.scope { #expect(response.text.contains(wanted.rawValue), "\(place)") }
                    expectNoWord(of: [.otherEmployer, .otherProgramme], in: response, route, place)
                }
            }
        }
    }

    @Test(arguments: [Owner.otherEmployer, .otherProgramme])
    func `a key finds nothing of another employer's`(owner: Owner) async throws {
        try await Office.openWithThings { office, things in
            let isAsked = { (route: Route) in route.isForPrograms && self.allows(route, [.employer, .employerManager]) }
            try await expectNothing(of: owner, in: office, things, where: isAsked) { await office.ask($0, $1, token: "fh_bakery") }
        }
    }

    @Test func `a key of the sandbox finds nothing of its own employer's that is live`() async throws {
        try await Office.openWithThings { office, things in
            try await office.database.admin.script(
                """
                INSERT INTO portal.programme (
                    id, slug, name, country, currency, time_zone, languages, yearly_target, created_at, sandbox_of)
                SELECT '00000000-0000-0000-0000-000000000011', 'sandbox', 'Sandbox', country, currency, time_zone, languages, 0, now(), id
                FROM portal.programme WHERE id = '00000000-0000-0000-0000-000000000001';
                INSERT INTO jobs.employer (programme_id, id, name, state, created_at)
                SELECT '00000000-0000-0000-0000-000000000011', id, 'Sandbox', 'registered', now()
                FROM jobs.employer WHERE id = '00000000-0000-0000-0000-000000000101';
                UPDATE jobs.api_key SET sandbox_id = '00000000-0000-0000-0000-000000000011'
                WHERE employer_id = '00000000-0000-0000-0000-000000000101'
                """)
            office.jobs.credentials.forget()
            let isAsked = { (route: Route) in route.isForPrograms && self.allows(route, [.employer, .employerManager]) }
            try await Keeping.lend(office.database) { keeping in
                for route in office.mounted where isAsked(route) && route.access != .everyone && !Asking.places(in: route).isEmpty {
                    let response = await office.ask(route, things[.own] ?? [:], token: "fh_bakery")
                    let (name, place) = (Asking.name(route), "\(Asking.name(route)) → \(response.status)")
                    #expect([404, 412].contains(response.status) || Self.harmless.contains(name) && response.status < 400, "\(place)")
                    expectNoWord(of: [.own], in: response, route, place)
                    let changed = try await keeping.changed(isAddedToo: false)
                    #expect(changed == [], "\(place)")
                }
            }
        }
    }
}
