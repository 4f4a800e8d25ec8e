import FoundationEssentials
import Models
import Postgres
import TestSupport
import Hosting
import Testing
import Web

@testable import PortalService

@Suite struct `A session` {
    @Test(arguments: [
        "expires_at = now() - interval '1 second'", "last_seen_at = now() - interval '61 minutes'", "ended_at = now()",
    ])
    func `counts no more when its time has passed, it lay idle, or it was ended`(change: String) async throws {
        try await Desk.open { desk in
            let token = try await desk.signIn("ama")
            try await desk.database.admin.script("UPDATE portal.session SET \(change)")
            desk.portal.credentials.forget()
            #expect(await desk.get("/account", as: token).location == "/sign-in?next=%2Faccount")
        }
    }

    @Test func `is touched once a minute at most`() async throws {
        try await Desk.open { desk in
            let token = try await desk.signIn("ama")
            let touched: SQL = "SELECT count(*) AS n FROM portal.session WHERE last_seen_at > now() - interval '10 seconds'"
            for (age, isTouched) in [("50 seconds", 0), ("70 seconds", 1)] {
                try await desk.database.admin.script("UPDATE portal.session SET last_seen_at = now() - interval '\(age)'")
                desk.portal.credentials.forget()
                _ = await desk.get("/account", as: token)
                try await desk.expect(isTouched, touched)
            }
        }
    }

    @Test func `ends by signing out, and a second time does no harm`() async throws {
        try await Desk.open { desk in
            let token = try await desk.signIn("ama")
            for _ in 0..<2 {
                let response = await desk.post("/sign-out", as: token)
                #expect(response.status == 303)
                #expect(response.sessionCookie?.contains("Max-Age=0") == true)
            }
            #expect(await desk.get("/account", as: token).status == 303)
            #expect(try await desk.events("session.ended") == 1)
        }
    }
}

@Suite struct `Choosing a programme` {
    @Test func `comes first for whoever works in several`() async throws {
        try await Desk.open { desk in
            let response = await desk.post("/sign-in?next=/administration", "email=dora%40example.org&password=three+brown+goats", as: nil)
            #expect(response.location == "/programme?next=%2Fadministration")
            let token = try #require(response.token)
            #expect(await desk.get("/administration", as: token).status == 403)
            let chosen = await desk.post("/programme?next=/administration", "programme=\(Desk.haiti)", as: token)
            #expect(chosen.location == "/administration")
            #expect(await desk.get("/administration", as: token).text.contains("Haiti"))
            #expect(try await desk.events("session.programme_chosen", in: Desk.haiti) == 1)
        }
    }

    @Test func `refuses a programme in which one holds no role`() async throws {
        try await Desk.open { desk in
            let token = try await desk.signIn("ama")
            let response = await desk.post("/programme", "programme=\(Desk.haiti)", as: token)
            #expect(response.status == 422)
            #expect(await desk.get("/administration", as: token).text.contains("Guyana"))
        }
    }

    @Test func `needs sign-in, and an identifier`() async throws {
        try await Desk.open { desk in
            #expect(await desk.get("/programme", as: nil).status == 303)
            let token = try await desk.signIn("dora")
            #expect(await desk.post("/programme", "programme=x", as: token).status == 422)
        }
    }
}

@Suite struct `Choosing a language` {
    @Test func `keeps it in a cookie and leads back`() async throws {
        try await Desk.open { desk in
            let response = await desk.get("/language/ht?next=/docs", as: nil)
            #expect(response.location == "/docs")
            #expect(response.headers["Set-Cookie"]?.hasPrefix("language=ht;") == true)
        }
    }

    @Test func `refuses another language, and leads nowhere else`() async throws {
        try await Desk.open { desk in
            #expect(await desk.get("/language/xx", as: nil).status == 422)
            #expect(await desk.get("/language/fr?next=//evil.test", as: nil).location == "/")
        }
    }
}
