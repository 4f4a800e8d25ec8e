import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import MatchingService

/// The Matching service over a small ESCO, asked by whoever the test says.
struct Counter {
    let database: TestDatabase
    let matching: Matching
    private let site: Site

    static func open(_ body: (Counter) async throws -> Void) async throws {
        try await Editions.lend { database in
            try await Editions.write(Editions.first, to: database)
            let matching = Matching(database: database.service("matching"), now: { Date.now })
            let site = try Site(gate: gate, Mount("matching", title: "Matching", routes, in: matching))
            try await body(Counter(database: database, matching: matching, site: site))
        }
    }

    /// Believes what the request says of its sender.
    private static let gate = Gate(
        authenticate: { request in
            let language = request.headers["Accept-Language"].flatMap(Language.init) ?? .english
            guard let role = request.headers["Role"].flatMap(Models.Role.init) else { return .anonymous(language: language) }
            return Caller(credential: .system, programme: Programme.ID(Agency.guyana), roles: [role], language: language)
        },
        fault: { error, _, _ in Issue.record(error, "A fault.") },
        frame: { screen, _, _ in
            group {
                h1 { screen.title }
                screen.content
            }
        })

    /// Asks as a holder of the role, or as nobody.
    func get(_ path: String, as role: Models.Role?, in language: Language = .english) async -> Response {
        var headers: Headers = ["Accept-Language": language.rawValue]
        if let role { headers.set("Role", role.rawValue) }
        let parts = path.split(separator: "?", maxSplits: 1)
        return await site.handle(Request(.get, String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", headers: headers))
    }

    /// Posts fields as a browser does from a page of the site.
    func post(_ path: String, _ fields: [(String, String)], as role: Models.Role?) async -> Response {
        var headers: Headers = ["Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"]
        if let role { headers.set("Role", role.rawValue) }
        let body = Route(.get, "/", "", for: .everyone).link(query: fields).dropFirst(2)
        return await site.handle(Request(.post, path, headers: headers, body: .bytes(Array(body.utf8))))
    }
}
