import Crypto
import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `Signing in` {
    private static let fields = "email=ama%40example.org&password=three+brown+goats"

    @Test func `gives a session whose token is stored as a digest alone`() async throws {
        try await Desk.open { desk in
            let response = await desk.post("/sign-in", Self.fields, as: nil)
            #expect(response.status == 303)
            #expect(response.location == "/")
            let token = try #require(response.token)
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.session WHERE token_digest = \(SHA256.hash(token))")
            #expect(try await desk.events("session.started") == 1)
            #expect(await desk.get("/", as: token).text.contains("Good day, Ama"))
        }
    }

    @Test func `sets a cookie out of scripts' reach, secure where the request came by TLS`() async throws {
        try await Desk.open { desk in
            let plain = try #require(await desk.post("/sign-in", Self.fields, as: nil).sessionCookie)
            #expect(plain.contains("HttpOnly") && plain.contains("SameSite=Lax") && plain.contains("Max-Age=43200"))
            #expect(!plain.contains("Secure") && plain.hasPrefix("foothold_session="))
            let secure = try #require(await desk.post("/sign-in", Self.fields, as: nil, isSecure: true).sessionCookie)
            #expect(secure.contains("Secure") && secure.hasPrefix("__Host-foothold_session=") && secure.contains("Path=/;"))
        }
    }

    @Test func `counts over TLS by a cookie that no other host can have set`() async throws {
        try await Desk.open { desk in
            let token = try #require(await desk.post("/sign-in", Self.fields, as: nil, isSecure: true).token)
            for (name, status) in [("__Host-foothold_session", 200), ("foothold_session", 303)] {
                let headers: Headers = ["Accept": "text/html", "Cookie": "\(name)=\(token)"]
                #expect(await desk.site.handle(Request(.get, "/account", headers: headers, isSecure: true)).status == status)
            }
        }
    }

    @Test func `sets a secure cookie where the public address is`() async throws {
        try await Desk.open(address: "https://office.test") { desk in
            let cookie = try #require(await desk.post("/sign-in", Self.fields, as: nil).sessionCookie)
            #expect(cookie.contains("Secure"))
        }
    }

    @Test(arguments: [
        "email=ama%40example.org&password=wrong", "email=nobody%40example.org&password=three+brown+goats", "email=x&password=y",
    ])
    func `refuses a wrong password and an unknown address in the same words`(fields: String) async throws {
        try await Desk.open { desk in
            let response = await desk.post("/sign-in", fields, as: nil)
            #expect(response.status == 422)
            #expect(response.text.contains("The address or the password is not right."))
            #expect(response.token == nil)
        }
    }

    @Test func `refuses a disabled account and one without a password`() async throws {
        try await Desk.open { desk in
            _ = try await desk.database.admin.unit([
                "UPDATE portal.account SET disabled_at = now() WHERE id = \(Desk.cleo)",
                "UPDATE portal.account SET password_hash = NULL WHERE id = \(Desk.ben)",
            ])
            #expect(await desk.post("/sign-in", "email=cleo%40example.org&password=three+brown+goats", as: nil).status == 422)
            #expect(await desk.post("/sign-in", "email=ben%40example.org&password=", as: nil).status == 422)
        }
    }

    @Test func `keeps what was typed but the password`() async throws {
        try await Desk.open { desk in
            let text = await desk.post("/sign-in", "email=ama%40example.org&password=secret-thing", as: nil).text
            #expect(text.contains("ama@example.org"))
            #expect(!text.contains("secret-thing"))
        }
    }

    @Test func `ends the session that the browser had`() async throws {
        try await Desk.open { desk in
            let old = try await desk.signIn("ama")
            let new = try #require(await desk.post("/sign-in", Self.fields, as: old).token)
            #expect(new != old)
            #expect(await desk.get("/account", as: old).status == 303)
            #expect(await desk.get("/account", as: new).status == 200)
        }
    }

    @Test(arguments: ["https://evil.test/", "//evil.test", "/\\evil.test", "javascript:alert(1)"])
    func `leads nowhere but to local paths`(next: String) async throws {
        try await Desk.open { desk in
            #expect(await desk.post("/sign-in?next=\(next.replacing("\\", with: "%5C"))", Self.fields, as: nil).location == "/")
        }
    }

    @Test func `leads back to where one wanted to go`() async throws {
        try await Desk.open { desk in
            let away = await desk.get("/administration/events?name=account", as: nil)
            #expect(away.location == "/sign-in?next=%2Fadministration%2Fevents%3Fname%3Daccount")
            let back = await desk.post(try #require(away.location), Self.fields, as: nil)
            #expect(back.location == "/administration/events?name=account")
        }
    }

    @Test func `is refused from another site`() async throws {
        try await Desk.open { desk in
            var request = Request(.post, "/sign-in", headers: ["Sec-Fetch-Site": "cross-site"])
            request.headers.set("Content-Type", "application/x-www-form-urlencoded")
            request.body = .bytes(Array(Self.fields.utf8))
            #expect(await desk.site.handle(request).status == 403)
        }
    }

    @Test func `speaks the browser's language`() async throws {
        try await Desk.open { desk in
            #expect(await desk.get("/sign-in", as: nil, language: "ht").text.contains("Konekte"))
            #expect(await desk.get("/sign-in", as: nil, language: "fr-CA").text.contains("Se connecter"))
        }
    }
}

@Suite struct `Guessing passwords` {
    private func fail(_ times: Int, at desk: Desk) async {
        for number in 0..<times {
            _ = await desk.post("/sign-in", "email=ama%40example.org&password=guess\(number)", as: nil, from: "10.0.0.\(number)")
        }
    }

    @Test func `pauses the account after five failures, also for the right password`() async throws {
        try await Desk.open { desk in
            await fail(5, at: desk)
            let response = await desk.post("/sign-in", "email=ama%40example.org&password=three+brown+goats", as: nil)
            #expect(response.status == 422)
            #expect(response.text.contains("The address or the password is not right."))
        }
    }

    @Test func `lets the right password in when the pause is over, and forgets the failures`() async throws {
        try await Desk.open { desk in
            await fail(5, at: desk)
            _ = try await desk.database.admin.query("UPDATE portal.account SET locked_until = now() - interval '1 second'")
            _ = try await desk.signIn("ama")
            try await desk.expect(0, "SELECT failed_sign_ins AS n FROM portal.account WHERE id = \(Desk.ama)")
        }
    }

    @Test func `pauses longer with each failure`() async throws {
        try await Desk.open { desk in
            await fail(5, at: desk)
            _ = try await desk.database.admin.query("UPDATE portal.account SET locked_until = NULL")
            await fail(1, at: desk)
            let pause: SQL = """
                SELECT count(*) AS n FROM portal.account
                WHERE id = \(Desk.ama) AND locked_until BETWEEN now() + interval '50 seconds' AND now() + interval '61 seconds'
                """
            try await desk.expect(1, pause)
        }
    }

    @Test func `counts every one of twenty attempts that come together`() async throws {
        try await Desk.open { desk in
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        _ = await desk.post("/sign-in", "email=ama%40example.org&password=guess", as: nil, from: "10.0.1.\(number)")
                    }
                }
            }
            try await desk.expect(SignInPause.free, "SELECT failed_sign_ins AS n FROM portal.account WHERE id = \(Desk.ama)")
        }
    }

    @Test func `stops a network address after thirty tries`() async throws {
        try await Desk.open { desk in
            for number in 0..<30 {
                _ = await desk.post("/sign-in", "email=n\(number)%40example.org&password=x", as: nil, from: "10.9.9.9")
            }
            let refused = await desk.post("/sign-in", "email=ama%40example.org&password=x", as: nil, from: "10.9.9.9")
            #expect(refused.status == 429)
            #expect(refused.headers["Retry-After"] != nil)
            #expect(await desk.post("/sign-in", "email=ama%40example.org&password=x", as: nil, from: "10.9.9.8").status == 422)
        }
    }
}
