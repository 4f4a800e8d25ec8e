import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

/// Every route that is mounted, as each role, on one's own things and on others': a new route is in it by itself.
///
/// What a role may do is read off the route's own declaration; what is another's is not there.
@Suite struct `Who may do what in Jobs` {
    /// Whose things are asked for; the numbers are those of `Office.addEmployer`.
    private enum Owner: Int, CaseIterable {
        case own = 1
        case otherEmployer = 7
        case otherProgramme = 8
    }

    private static let nothing = "00000000-0000-0000-0000-000000000999"

    /// An office with what each owner has, by the noun of its path.
    private func open(_ body: (Office, [Owner: [String: String]]) async throws -> Void) async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_7", programme: 1)
            try await office.addEmployer(number: 8, token: "fh_8", programme: 2)
            let vacancy = #"{"title": "Baker", "description": "Bakes.", "contract": "permanent", "schedule": "nights"}"#
            var things: [Owner: [String: String]] = [:]
            for (owner, token) in [(Owner.own, "fh_bakery"), (.otherEmployer, "fh_7"), (.otherProgramme, "fh_8")] {
                let posted = try #require(await office.post(vacancy, token: token).place)
                things[owner] = [
                    "vacancies": String(posted.split(separator: "/").last ?? ""),
                    "employers": String(Office.employer(owner.rawValue).split(separator: "/").last ?? ""),
                ]
            }
            try await body(office, things)
        }
    }

    /// The route's path with these things in it, and with what nobody has where there is none.
    private func path(of route: Route, _ things: [String: String]) -> String {
        var noun = ""
        return route.path.split(separator: "/").reduce("") { path, step in
            let value: String
            switch step {
            case "{id}", "{vacancy}": value = things[noun] ?? Self.nothing
            case "{transition}": value = noun == "employers" ? "verify" : "pause"
            case "{days}": value = "30"
            case _ where step.hasPrefix("{"): value = Self.nothing
            default:
                noun = String(step)
                value = noun
            }
            return path + "/" + value
        }
    }

    /// Asks with nothing filled in, as a browser of the site does, or as a program.
    private func ask(_ route: Route, _ path: String, session: String? = nil, token: String? = nil, of office: Office) async -> Response {
        let isForPrograms = route.path.contains("/v1/")
        var headers: Headers = ["Sec-Fetch-Site": "same-origin", "If-Match": "\"1\""]
        let json = route.method == .patch ? "application/merge-patch+json" : "application/json"
        if !route.method.isSafe { headers.set("Content-Type", isForPrograms ? json : "application/x-www-form-urlencoded") }
        if let session { headers.set("Cookie", "foothold_session=\(session)") }
        if let token { headers.set("Authorization", "Bearer \(token)") }
        let body = isForPrograms && !route.method.isSafe ? Array("{}".utf8) : []
        return await office.site.handle(Request(route.method, path, headers: headers, body: .bytes(body)))
    }

    private func isRefused(_ response: Response) -> Bool {
        response.status == 403 && response.text.contains("Your roles do not allow this")
    }

    @Test(arguments: Role.allCases) func `a role is let in where the route says so, and nowhere else`(role: Role) async throws {
        try await open { office, _ in
            let isEmployers = [Role.employer, .employerManager].contains(role)
            let session = try await office.signIn("Role", role, employer: isEmployers ? 1 : nil, isRecruiter: true)
            for route in office.site.mounts.flatMap(\.routes) {
                let response = await ask(route, path(of: route, [:]), session: session, of: office)
                let place = "\(route.method.rawValue) \(route.path) → \(response.status)"
                #expect(response.status < 500 && response.status != 401, "\(place)")
                if case .roles(let roles) = route.access, !roles.contains(role) {
                    #expect(isRefused(response), "\(place)")
                } else {
                    #expect(!isRefused(response), "\(place)")
                }
            }
        }
    }

    @Test func `nobody is let in without signing in, but to what is for everyone`() async throws {
        try await open { office, things in
            for route in office.site.mounts.flatMap(\.routes) where route.access != .everyone {
                let response = await ask(route, path(of: route, things[.own] ?? [:]), of: office)
                let place = "\(route.method.rawValue) \(route.path) → \(response.status)"
                #expect(response.status == 401 || response.place?.hasPrefix("/sign-in") == true, "\(place)")
            }
        }
    }

    /// Pages and forms of others' things are not there, and no change to them is made.
    private func expectNothing(
        of owner: Owner, as session: String, holding role: Role, in office: Office, _ things: [Owner: [String: String]]
    ) async throws {
        for route in office.site.mounts.flatMap(\.routes) {
            guard case .roles(let roles) = route.access, roles.contains(role) else { continue }
            let (own, other) = (path(of: route, [:]), path(of: route, things[owner] ?? [:]))
            guard own != other else { continue }
            let response = await ask(route, other, session: session, of: office)
            let place = "\(route.method.rawValue) \(other) → \(response.status)"
            // What is sent with nothing filled in may be refused for that before anybody looks.
            let allowed = route.method.isSafe ? [404] : [404, 422, 400]
            #expect(allowed.contains(response.status), "\(place)")
        }
        let rows: SQL = "SELECT count(*) AS n FROM jobs.vacancy WHERE state = 'open' AND version = 1"
        try await office.expectRows(Owner.allCases.count, rows)
    }

    @Test(arguments: [Role.employer, .employerManager])
    func `an employer finds nothing of another's, of this programme or of another`(role: Role) async throws {
        try await open { office, things in
            let session = try await office.signIn("Bob", .employer, employer: 1)
            for owner in [Owner.otherEmployer, .otherProgramme] {
                try await expectNothing(of: owner, as: session, holding: role, in: office, things)
            }
        }
    }

    @Test(arguments: [Role.placementOfficer, .caseWorker, .programmeManager, .administrator])
    func `the office finds nothing of another programme's`(role: Role) async throws {
        try await open { office, things in
            let session = try await office.signIn("Olga", role)
            try await expectNothing(of: .otherProgramme, as: session, holding: role, in: office, things)
        }
    }

    @Test(arguments: APIKey.Scope.allCases) func `a key does what its scope says, and nothing else`(scope: APIKey.Scope) async throws {
        try await open { office, _ in
            _ = try await office.database.admin.query("UPDATE jobs.api_key SET scopes = ARRAY[\(scope.rawValue)]")
            // The key was used before with all scopes, and is believed for a few seconds.
            office.jobs.credentials.forget()
            for route in office.site.mounts.flatMap(\.routes) {
                guard case .roles(let roles) = route.access, !roles.isDisjoint(with: [.employer, .employerManager]) else { continue }
                let response = await ask(route, path(of: route, [:]), token: "fh_bakery", of: office)
                let place = "\(route.method.rawValue) \(route.path) → \(response.status)"
                let isOpen = route.isForPrograms && (route.scope ?? scope) == scope
                #expect((response.status == 403) == !isOpen, "\(place)")
                if !isOpen, let wanted = route.scope { #expect(response.text.contains(wanted.rawValue), "\(place)") }
            }
        }
    }
}
