import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `Ceilings of grants` {
    private static func fields(_ changes: [String: String] = [:]) -> String {
        let fields = [
            "version": "0", "amount": "2500", "currency": "USD", "grantPercent": "60", "effectiveFrom": "2099-01-01",
            "words": "Decided by the steering group",
        ].merging(changes) { $1 }
        return fields.map { "\($0)=\($1.replacing(" ", with: "+"))" }.joined(separator: "&")
    }

    @Test func `begin with two thousand dollars, of which seven tenths are a grant`() async throws {
        try await Desk.open { desk in
            let page = await desk.get("/policies/grant-ceiling", as: try await desk.signIn("cleo")).text
            #expect(page.contains("USD\u{00A0}2\u{202F}000.00") && page.contains("70 %") && page.contains("No ceiling of your own yet"))
            #expect(!page.contains("Set a new ceiling"))
        }
    }

    @Test func `are written once a version, and hold from their first day`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            #expect(await desk.get("/policies/grant-ceiling/new", as: ama).text.contains("value=\"2000\""))
            for _ in 0..<2 { #expect(await desk.post("/policies/grant-ceiling/new", Self.fields(), as: ama).status == 303) }
            #expect(try await desk.events("programme.ceiling_changed") == 1)
            let later = await desk.get("/policies/grant-ceiling", as: ama).text
            #expect(later.contains("Decided by the steering group") && later.contains("USD\u{00A0}2\u{202F}000.00"), "not yet in force")
            let today = try await desk.database.admin.query("SELECT (now() AT TIME ZONE 'America/Guyana')::date::text AS d").first
            let now = try #require(today).decode("d", as: String.self)
            let second = Self.fields(["version": "1", "amount": "1800.50", "effectiveFrom": now])
            #expect(await desk.post("/policies/grant-ceiling/new", second, as: ama).status == 303)
            let page = await desk.get("/policies/grant-ceiling", as: ama).text
            #expect(page.contains("USD\u{00A0}1\u{202F}800.50") && page.contains("In force"))
        }
    }

    @Test func `are refused with what to put right, and by an old version`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            for (name, value) in [
                ("amount", "0"), ("amount", "1.005"), ("grantPercent", "101"), ("effectiveFrom", "2020-01-01"), ("words", ""),
                ("currency", "XXX"),
            ] {
                let response = await desk.post("/policies/grant-ceiling/new", Self.fields([name: value]), as: ama)
                #expect(response.status == 422 && response.text.contains("href=\"#field-\(name)"), "\(name)=\(value)")
            }
            try await desk.expect(0, "SELECT count(*) AS n FROM portal.policy")
            #expect(await desk.post("/policies/grant-ceiling/new", Self.fields(), as: ama).status == 303)
            let stale = await desk.post("/policies/grant-ceiling/new", Self.fields(["amount": "900"]), as: ama)
            #expect(stale.status == 412 && stale.text.contains("900") && stale.text.contains("2\u{202F}500.00"))
        }
    }

    @Test func `are set by one of five who come together`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            let statuses = await withTaskGroup(of: Int.self) { group in
                for number in 0..<5 {
                    group.addTask {
                        await desk.post("/policies/grant-ceiling/new", Self.fields(["amount": "\(1000 + number)"]), as: ama).status
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.sorted() == [303, 412, 412, 412, 412])
        }
    }

    @Test func `are set by managers and administrators, each in their own programme`() async throws {
        try await Desk.open { desk in
            let cleo = try await desk.signIn("cleo")
            #expect(await desk.get("/policies/grant-ceiling/new", as: cleo).status == 403)
            #expect(await desk.post("/policies/grant-ceiling/new", Self.fields(), as: cleo).status == 403)
            #expect(await desk.get("/policies/grant-ceiling", as: nil).status == 303)
            let ama = try await desk.signIn("ama")
            #expect(await desk.post("/policies/grant-ceiling/new", Self.fields(), as: ama).status == 303)
            let dora = try await desk.signIn("dora")
            #expect(await desk.post("/programme", "programme=\(Desk.guyana)", as: dora).status == 303)
            let second = Self.fields(["version": "1", "amount": "900"])
            #expect(await desk.post("/policies/grant-ceiling/new", second, as: dora).status == 303)
            let statement: SQL = "SELECT count(*) AS n FROM portal.policy WHERE programme_id = \(Desk.guyana) AND created_by = \(Desk.ama)"
            try await desk.expect(1, statement)
        }
    }

    @Test func `that make no sense are refused by the database too`() async throws {
        try await Desk.open { desk in
            for document in [
                "{}", #"{"amount":"0","currency":"USD","grantPercent":"70"}"#, #"{"amount":"9","currency":"USD","grantPercent":"101"}"#,
            ] {
                let failed = await #expect(throws: PostgresError.self) {
                    _ = try await desk.database.admin.query(
                        """
                        INSERT INTO portal.policy (id, programme_id, kind, version, effective_from, document, created_at)
                        VALUES (gen_random_uuid(), \(Desk.guyana), 'grant_ceiling', 1, now(), \(document)::jsonb, now())
                        """)
                }
                #expect(failed?.constraint == "policy_ceiling_sensible")
            }
        }
    }
}
