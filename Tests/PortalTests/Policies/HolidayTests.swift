import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `Public holidays of an office` {
    private static let path = "/policies/holidays"

    private static func fields(_ changes: [String: String] = [:]) -> String {
        let fields = [
            "version": "0", "days.0.name": "New Year", "days.0.day": "01-01", "days.1.name": "Diwali", "days.1.day": "2099-11-08",
            "days.2.name": "", "days.2.day": "", "effectiveFrom": "2099-01-01", "words": "Decided by the office",
        ]
        return fields.merging(changes) { $1 }.map { "\($0)=\($1.replacing(" ", with: "+"))" }.joined(separator: "&")
    }

    @Test func `begin with those of its country`() async throws {
        try await Desk.open { desk in
            let page = await desk.get(Self.path, as: try await desk.signIn("cleo")).text
            #expect(
                page.contains("Emancipation Day") && page.contains("2 days before Easter") && page.contains("No holidays of your own yet"))
            #expect(!page.contains("Set new holidays") && !page.contains("Vertières"))
        }
    }

    @Test func `are written once a version, and hold from their first day`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            #expect(await desk.get(Self.path + "/new", as: ama).text.contains("value=\"easter-2\""))
            for _ in 0..<2 { #expect(await desk.post(Self.path + "/new", Self.fields(), as: ama).status == 303) }
            #expect(try await desk.events("programme.holidays_changed") == 1)
            let later = await desk.get(Self.path, as: ama).text
            #expect(later.contains("Diwali") && later.contains("Emancipation Day") && !later.contains(">In force<"), "not yet in force")
            let today = try await desk.database.admin.query("SELECT (now() AT TIME ZONE 'America/Guyana')::date::text AS d").first
            let now = try #require(today).decode("d", as: String.self)
            let second = Self.fields(["version": "1", "effectiveFrom": now])
            #expect(await desk.post(Self.path + "/new", second, as: ama).status == 303)
            let page = await desk.get(Self.path, as: ama).text
            #expect(page.contains(">In force<") && !page.contains("Emancipation Day"))
            #expect(await desk.get(Self.path + "/new", as: ama).text.contains("value=\"2099-11-08\""))
        }
    }

    @Test func `are refused with what to put right, and by an old version`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            for (name, value) in [
                ("days.0.day", "13-45"), ("days.0.day", "easter"), ("days.0.name", ""), ("days.1.day", "01-01"), ("days.2.name", "Eid"),
                ("effectiveFrom", "2020-01-01"), ("words", ""),
            ] {
                let response = await desk.post(Self.path + "/new", Self.fields([name: value]), as: ama)
                let field = name == "days.2.name" ? "days-2-day" : name.replacing(".", with: "-")
                #expect(response.status == 422 && response.text.contains("href=\"#field-\(field)\""), "\(name)=\(value)")
            }
            try await desk.expect(0, "SELECT count(*) AS n FROM portal.policy")
            #expect(await desk.post(Self.path + "/new", Self.fields(), as: ama).status == 303)
            let stale = await desk.post(Self.path + "/new", Self.fields(["days.0.name": "Old Year"]), as: ama)
            #expect(stale.status == 412 && stale.text.contains("value=\"Old Year\"") && stale.text.contains("Diwali"))
        }
    }

    @Test func `take one line more when asked for it`() async throws {
        try await Desk.open { desk in
            let more = await desk.post(Self.path + "/new", Self.fields(["more": "days"]), as: try await desk.signIn("ama"))
            #expect(more.text.contains("name=\"days.3.name\"") && more.text.contains("value=\"Diwali\""))
            try await desk.expect(0, "SELECT count(*) AS n FROM portal.policy")
        }
    }

    @Test func `are set by managers and administrators alone`() async throws {
        try await Desk.open { desk in
            let cleo = try await desk.signIn("cleo")
            #expect(await desk.get(Self.path + "/new", as: cleo).status == 403)
            #expect(await desk.post(Self.path + "/new", Self.fields(), as: cleo).status == 403)
            #expect(await desk.get(Self.path, as: nil).status == 303)
        }
    }

    @Test(arguments: [
        "{}", #"{"days":1}"#, #"{"days":[{"name":"x"}]}"#, #"{"days":[{"name":"","rule":"01-01"}]}"#,
        #"{"days":[{"name":"x","rule":"x"}]}"#,
    ])
    func `that make no sense are refused by the database too`(document: String) async throws {
        try await Desk.open { desk in
            let failed = await #expect(throws: PostgresError.self) {
                _ = try await desk.database.admin.query(
                    """
                    INSERT INTO portal.policy (id, programme_id, kind, version, effective_from, document, created_at)
                    VALUES (gen_random_uuid(), \(Desk.guyana), 'holidays', 1, now(), \(document)::jsonb, now())
                    """)
            }
            #expect(failed?.constraint == "policy_holidays_sensible")
        }
    }
}
