import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `One's own account` {
    private func session(at desk: Desk, of account: String) async throws -> String {
        let rows = try await desk.database.admin.query(
            "SELECT id::text AS id FROM portal.session WHERE account_id = \(account) ORDER BY created_at, id LIMIT 1")
        return try #require(rows.first).decode("id")
    }

    @Test func `lists where one is signed in`() async throws {
        try await Desk.open { desk in
            _ = try await desk.signIn("ama")
            let token = try await desk.signIn("ama")
            let text = await desk.get("/account", as: token).text
            #expect(text.components(of: "Firefox, Windows") >= 2)
            #expect(text.components(of: "This device") == 1)
        }
    }

    @Test func `ends one session at once, and a second time does no harm`() async throws {
        try await Desk.open { desk in
            let (first, second) = (try await desk.signIn("ama"), try await desk.signIn("ama"))
            let id = try await session(at: desk, of: Desk.ama)
            for _ in 0..<2 { #expect(await desk.post("/account/sessions/\(id)/end", as: second).status == 303) }
            #expect(await desk.get("/account", as: first).status == 303)
            #expect(await desk.get("/account", as: second).status == 200)
            #expect(try await desk.events("session.ended") == 1)
        }
    }

    @Test func `leaves another's session alone`() async throws {
        try await Desk.open { desk in
            let (cleo, ama) = (try await desk.signIn("cleo"), try await desk.signIn("ama"))
            _ = await desk.post("/account/sessions/\(try await session(at: desk, of: Desk.cleo))/end", as: ama)
            #expect(await desk.get("/account", as: cleo).status == 200)
            #expect(await desk.post("/account/sessions/x/end", as: ama).status == 422)
        }
    }

    @Test func `signs out everywhere`() async throws {
        try await Desk.open { desk in
            let (first, second) = (try await desk.signIn("ama"), try await desk.signIn("ama"))
            #expect(await desk.post("/account/sign-out-everywhere", as: second).location == "/sign-in")
            #expect(await desk.get("/account", as: first).status == 303)
            #expect(await desk.get("/account", as: second).status == 303)
        }
    }
}

extension String {
    /// How often `part` occurs.
    func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
