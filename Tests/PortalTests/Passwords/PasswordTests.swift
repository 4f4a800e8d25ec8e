import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `A forgotten password` {
    @Test func `gets the same answer whether or not the address is known`() async throws {
        try await Desk.open { desk in
            let known = await desk.post("/forgotten-password", "email=cleo%40example.org", as: nil)
            let unknown = await desk.post("/forgotten-password", "email=nobody%40example.org", as: nil)
            #expect(known.status == 303)
            #expect(known.headers["Set-Cookie"] == unknown.headers["Set-Cookie"])
            #expect(known.location == unknown.location)
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.mail")
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.password_reset")
        }
    }

    @Test func `is chosen anew by the link, once, and every session ends`() async throws {
        try await Desk.open { desk in
            let session = try await desk.signIn("cleo")
            _ = await desk.post("/forgotten-password", "email=cleo%40example.org", as: nil)
            let link = try await desk.link(inMailTo: "cleo@example.org")
            #expect(await desk.get(link, as: nil).text.contains("cleo@example.org"))
            let fields = try "token=\(#require(link.split(separator: "=").last))&password=a+green+paper+boat"
            #expect(await desk.post("/choose-password", fields, as: nil).location == "/sign-in")
            #expect(await desk.get("/account", as: session).status == 303)
            #expect(await desk.get(link, as: nil).status == 410)
            #expect(await desk.post("/choose-password", fields, as: nil).status == 409)
            _ = try await desk.signIn("cleo", password: "a green paper boat")
            #expect(try await desk.events("account.password_changed") == 1)
        }
    }

    @Test func `is chosen by one of ten who come together`() async throws {
        try await Desk.open { desk in
            _ = await desk.post("/forgotten-password", "email=cleo%40example.org", as: nil)
            let token = try #require(try await desk.link(inMailTo: "cleo@example.org").split(separator: "=").last)
            let done = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<10 {
                    group.addTask {
                        await desk.post("/choose-password", "token=\(token)&password=green+paper+boat+\(number)", as: nil).status == 303
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(done == 1)
        }
    }

    @Test func `cannot be chosen by an expired, unknown or misshapen token`() async throws {
        try await Desk.open { desk in
            _ = await desk.post("/forgotten-password", "email=cleo%40example.org", as: nil)
            let link = try await desk.link(inMailTo: "cleo@example.org")
            try await desk.database.admin.script("UPDATE portal.password_reset SET expires_at = now() - interval '1 second'")
            #expect(await desk.get(link, as: nil).status == 410)
            #expect(await desk.get("/choose-password?token=x", as: nil).status == 410)
            #expect(await desk.get("/choose-password", as: nil).status == 410)
        }
    }

    @Test func `brings three mails an hour at most`() async throws {
        try await Desk.open { desk in
            for _ in 0..<5 { _ = await desk.post("/forgotten-password", "email=cleo%40example.org", as: nil) }
            try await desk.expect(3, "SELECT count(*) AS n FROM portal.mail")
        }
    }

    @Test func `of somebody in several programmes is shown to no administrator`() async throws {
        try await Desk.open { desk in
            _ = await desk.post("/forgotten-password", "email=dora%40example.org", as: nil)
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.mail WHERE programme_id IS NULL")
            let ama = try await desk.signIn("ama")
            #expect(!(await desk.get("/administration/outbox", as: ama).text.contains("dora@example.org")))
        }
    }

    @Test(arguments: ["short", "password1234", "dora%40example.org", "123456789012"])
    func `is not replaced by a weak one`(weak: String) async throws {
        try await Desk.open { desk in
            _ = await desk.post("/forgotten-password", "email=dora%40example.org", as: nil)
            let token = try #require(try await desk.link(inMailTo: "dora@example.org").split(separator: "=").last)
            let response = await desk.post("/choose-password", "token=\(token)&password=\(weak)", as: nil)
            #expect(response.status == 422)
            _ = try await desk.signIn("dora")
        }
    }
}

@Suite struct `Changing one's password` {
    private static let fields = "current=three+brown+goats&password=a+green+paper+boat"

    @Test func `keeps this session and ends the others`() async throws {
        try await Desk.open { desk in
            let (here, there) = (try await desk.signIn("cleo"), try await desk.signIn("cleo"))
            #expect(await desk.post("/account/password", Self.fields, as: here).location == "/account")
            #expect(await desk.get("/account", as: here).status == 200)
            #expect(await desk.get("/account", as: there).status == 303)
            _ = try await desk.signIn("cleo", password: "a green paper boat")
        }
    }

    @Test func `refuses a wrong present password and a weak new one`() async throws {
        try await Desk.open { desk in
            let token = try await desk.signIn("cleo")
            let wrong = await desk.post("/account/password", "current=x&password=a+green+paper+boat", as: token)
            #expect(wrong.status == 422)
            #expect(wrong.text.contains("This is not your present password."))
            #expect(await desk.post("/account/password", "current=three+brown+goats&password=short", as: token).status == 422)
            _ = try await desk.signIn("cleo")
        }
    }

    @Test func `needs sign-in`() async throws {
        try await Desk.open { desk in
            #expect(await desk.get("/account/password", as: nil).location == "/sign-in?next=%2Faccount%2Fpassword")
            #expect(await desk.post("/account/password", Self.fields, as: nil).location == "/sign-in")
        }
    }
}
