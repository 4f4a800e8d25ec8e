import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `Inviting somebody` {
    static let fields = "email=Eve%40example.org&name=Eve&language=fr&roles=case_worker&roles=donor"

    @Test func `makes an account with roles and a link that sets the password`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            let response = await desk.post("/administration/accounts/new", Self.fields, as: ama)
            #expect(response.status == 303)
            #expect(await desk.get(try #require(response.location), as: ama).text.contains("Invited"))
            let link = try await desk.link(inMailTo: "eve@example.org")
            let token = try #require(link.split(separator: "=").last)
            #expect(await desk.post("/choose-password", "token=\(token)&password=a+green+paper+boat", as: nil).status == 303)
            let eve = try await desk.signIn("eve", password: "a green paper boat")
            #expect(await desk.get("/", as: eve).text.contains("Bonjour, Eve"))
            #expect(try await desk.events("account.role_granted") == 2)
        }
    }

    @Test func `refuses who is here already, no role, and an employer unnamed, keeping what was typed`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            let again = await desk.post("/administration/accounts/new", "email=CLEO%40example.org&name=C&language=en&roles=donor", as: ama)
            #expect(again.status == 422)
            #expect(again.text.contains("This person has an account in the programme already."))
            let bare = await desk.post("/administration/accounts/new", "email=eve%40example.org&name=Eve+Long&language=en", as: ama)
            #expect(bare.text.contains("Tick at least one role.") && bare.text.contains("Eve Long"))
            let employer = await desk.post(
                "/administration/accounts/new", "email=eve%40example.org&name=Eve&language=en&roles=employer", as: ama)
            #expect(employer.text.contains("Choose the employer"))
            try await desk.expect(4, "SELECT count(*) AS n FROM portal.account")
        }
    }

    @Test func `names every field that is wrong at once`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            let response = await desk.post("/administration/accounts/new", "email=eve&name=&language=xx&roles=king", as: ama)
            #expect(response.status == 422)
            for field in ["email", "name", "language"] { #expect(response.text.contains("href=\"#field-\(field)\"")) }
            #expect(response.text.contains("Give an e-mail address such as"))
        }
    }

    @Test func `happens once when it is sent five times together`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            let statuses = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<5 { group.addTask { await desk.post("/administration/accounts/new", Self.fields, as: ama).status } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.filter { $0 == 303 }.count == 1)
            #expect(statuses.filter { $0 == 422 }.count == 4)
        }
    }

    @Test func `of somebody in another programme opens nothing but gives the role`() async throws {
        try await Desk.open { desk in
            _ = try await desk.database.admin.query(
                "DELETE FROM portal.role_assignment WHERE account_id = \(Desk.dora) AND programme_id = \(Desk.guyana)")
            let ama = try await desk.signIn("ama")
            let response = await desk.post(
                "/administration/accounts/new", "email=dora%40example.org&name=D&language=en&roles=donor", as: ama)
            #expect(response.status == 303)
            try await desk.expect(0, "SELECT count(*) AS n FROM portal.password_reset")
            #expect(try await desk.link(inMailTo: "dora@example.org") == "/sign-in")
        }
    }

    @Test(arguments: [
        "/administration", "/administration/accounts", "/administration/accounts/new", "/administration/accounts/\(Desk.cleo)",
        "/administration/programmes", "/administration/programmes/new", "/administration/programmes/\(Desk.guyana)",
        "/administration/events",
        "/administration/seal", "/administration/outbox", "/administration/outbox/\(Desk.ama)", "/administration/jobs",
    ])
    func `like all administration is for administrators alone`(path: String) async throws {
        try await Desk.open { desk in
            #expect(await desk.get(path, as: nil).status == 303)
            let cleo = try await desk.signIn("cleo")
            #expect(await desk.get(path, as: cleo).status == 403)
        }
    }
}

@Suite struct `The list of accounts` {
    @Test func `has the programme's accounts only, and finds by a part of name or address`() async throws {
        try await Desk.open { desk in
            let dora = try await desk.signIn("dora")
            _ = await desk.post("/programme", "programme=\(Desk.haiti)", as: dora)
            let haiti = await desk.get("/administration/accounts", as: dora).text
            #expect(haiti.contains("dora@example.org") && !haiti.contains("ama@example.org"))
            let found = try await desk.get("/administration/accounts?q=CLE", as: desk.signIn("ama")).text
            #expect(found.contains("cleo@example.org") && !found.contains("ben@example.org"))
            let none = try await desk.get("/administration/accounts?q=%25", as: desk.signIn("ama")).text
            #expect(none.contains("Nobody was found"))
        }
    }

    @Test func `pages by key without gap or repetition`() async throws {
        try await Desk.open { desk in
            try await desk.database.admin.script(
                """
                INSERT INTO portal.account (id, email, name, language, created_at)
                SELECT gen_random_uuid(), 'p' || n || '@example.org', 'Same Name', 'en', now() FROM generate_series(1, 120) AS n;
                INSERT INTO portal.role_assignment
                SELECT '\(Desk.guyana)', id, 'donor', NULL, NULL, now() FROM portal.account WHERE name = 'Same Name';
                """)
            let ama = try await desk.signIn("ama")
            var path: String? = "/administration/accounts"
            var seen: [String] = []
            while let here = path {
                let text = await desk.get(here, as: ama).text
                seen += text.matches(of: /p\d+@example\.org/).map { String($0.output) }
                path = text.firstMatch(of: /href="([^"]*cursor=[^"]*)" rel="next"/).map {
                    String($0.output.1).replacing("&amp;", with: "&")
                }
            }
            #expect(seen.count == 120)
            #expect(Set(seen).count == 120)
        }
    }
}

@Suite struct `Roles` {
    @Test func `are given and work at once`() async throws {
        try await Desk.open { desk in
            let (ama, cleo) = (try await desk.signIn("ama"), try await desk.signIn("cleo"))
            #expect(await desk.get("/administration", as: cleo).status == 403)
            #expect(await desk.post("/administration/accounts/\(Desk.cleo)", "role=administrator", as: ama).status == 303)
            #expect(await desk.get("/administration", as: cleo).status == 200)
            #expect(await desk.post("/administration/accounts/\(Desk.cleo)/roles/administrator/revoke", as: ama).status == 303)
            #expect(await desk.get("/administration", as: cleo).status == 403)
            #expect(try await desk.events("account.role_revoked") == 1)
        }
    }

    @Test func `are refused where held, unknown, without an employer, or for another programme's account`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            #expect(await desk.post("/administration/accounts/\(Desk.cleo)", "role=case_worker", as: ama).status == 422)
            #expect(await desk.post("/administration/accounts/\(Desk.cleo)", "role=king", as: ama).status == 422)
            #expect(await desk.post("/administration/accounts/\(Desk.cleo)", "role=employer", as: ama).status == 422)
            #expect(await desk.post("/administration/accounts/x", "role=donor", as: ama).status == 422)
            let dora = try await desk.signIn("dora")
            _ = await desk.post("/programme", "programme=\(Desk.haiti)", as: dora)
            #expect(await desk.get("/administration/accounts/\(Desk.cleo)", as: dora).status == 404)
            #expect(await desk.post("/administration/accounts/\(Desk.cleo)", "role=donor", as: dora).status == 404)
            #expect(await desk.post("/administration/accounts/\(Desk.cleo)/roles/case_worker/revoke", as: dora).status == 404)
        }
    }

    @Test func `revoked twice are gone once`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            _ = await desk.post("/administration/accounts/\(Desk.cleo)", "role=donor", as: ama)
            for _ in 0..<2 { #expect(await desk.post("/administration/accounts/\(Desk.cleo)/roles/donor/revoke", as: ama).status == 303) }
            #expect(try await desk.events("account.role_revoked") == 1)
        }
    }

    @Test func `of administrator are not taken from oneself`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            let response = await desk.post("/administration/accounts/\(Desk.ama)/roles/administrator/revoke", as: ama)
            #expect(response.status == 409)
            #expect(await desk.get("/administration", as: ama).status == 200)
        }
    }

    @Test func `of administrator are not taken from the last, even by two who act together`() async throws {
        try await Desk.open { desk in
            let (ama, ben) = (try await desk.signIn("ama"), try await desk.signIn("ben"))
            async let one = desk.post("/administration/accounts/\(Desk.ben)/roles/administrator/revoke", as: ama).status
            async let two = desk.post("/administration/accounts/\(Desk.ama)/roles/administrator/revoke", as: ben).status
            let statuses = await [one, two].sorted()
            #expect(statuses == [303, 409] || statuses == [303, 403])
            try await desk.expect(
                1, "SELECT count(*) AS n FROM portal.role_assignment WHERE role = 'administrator' AND programme_id = \(Desk.guyana)")
        }
    }

    @Test func `of administrator stay with the last who can sign in`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            try await desk.database.admin.script("UPDATE portal.account SET password_hash = NULL WHERE id = '\(Desk.ama)'")
            let response = await desk.post("/administration/accounts/\(Desk.ben)/roles/administrator/revoke", as: ama)
            #expect(response.status == 409)
            #expect(response.text.contains("A programme keeps at least one administrator"))
        }
    }
}

@Suite struct `Disabling an account` {
    @Test func `ends its sessions, once, and enabling lets it in again`() async throws {
        try await Desk.open { desk in
            let (ama, cleo) = (try await desk.signIn("ama"), try await desk.signIn("cleo"))
            for _ in 0..<2 { #expect(await desk.post("/administration/accounts/\(Desk.cleo)/disable", as: ama).status == 303) }
            #expect(await desk.get("/account", as: cleo).status == 303)
            #expect(await desk.post("/sign-in", "email=cleo%40example.org&password=three+brown+goats", as: nil).status == 422)
            #expect(await desk.post("/administration/accounts/\(Desk.cleo)/enable", as: ama).status == 303)
            _ = try await desk.signIn("cleo")
            #expect(try await desk.events("account.disabled") == 1)
            #expect(try await desk.events("account.enabled") == 1)
        }
    }

    @Test func `is refused for oneself, for who works elsewhere too, and for a stranger`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            #expect(await desk.post("/administration/accounts/\(Desk.ama)/disable", as: ama).status == 409)
            #expect(await desk.post("/administration/accounts/\(Desk.dora)/disable", as: ama).status == 409)
            #expect(await desk.post("/administration/accounts/\(Desk.guyana)/disable", as: ama).status == 404)
            #expect(await desk.post("/administration/accounts/x/disable", as: ama).status == 422)
        }
    }

    @Test func `leaves an administrator who can sign in`() async throws {
        try await Desk.open { desk in
            let (ama, ben) = (try await desk.signIn("ama"), try await desk.signIn("ben"))
            async let one = desk.post("/administration/accounts/\(Desk.ben)/disable", as: ama).location
            async let two = desk.post("/administration/accounts/\(Desk.ama)/disable", as: ben).location
            // Whoever was disabled meanwhile is led to the sign-in, and one who would be the last one is refused.
            let done = await [one, two].filter { $0?.hasPrefix("/administration/accounts/") ?? false }
            #expect(done.count == 1)
            try await desk.expect(1, "SELECT count(*) AS n FROM portal.account WHERE disabled_at IS NULL AND name IN ('Ama', 'Ben')")
        }
    }
}
