import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `Rules of appeals` {
    private static let path = "/policies/appeals"

    private static func fields(_ changes: [String: String] = [:]) -> String {
        let fields = ["version": "0", "days": "45", "votingDays": "10", "effectiveFrom": "2099-01-01", "words": "Agreed with the partner"]
        return fields.merging(changes) { $1 }.map { "\($0)=\($1.replacing(" ", with: "+"))" }.joined(separator: "&")
    }

    @Test func `begin with thirty days to appeal and fourteen to vote`() async throws {
        try await Desk.open { desk in
            let page = await desk.get(Self.path, as: try await desk.signIn("cleo")).text
            #expect(page.contains("30") && page.contains("14") && page.contains("No days of your own yet"))
            #expect(!page.contains("Set new days"))
        }
    }

    @Test func `are written once a version, and hold from their first day`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            #expect(await desk.get(Self.path + "/new", as: ama).text.contains("value=\"30\""))
            for _ in 0..<2 { #expect(await desk.post(Self.path + "/new", Self.fields(), as: ama).status == 303) }
            #expect(try await desk.events("programme.appeal_rules_changed") == 1)
            let later = await desk.get(Self.path, as: ama).text
            #expect(later.contains("Agreed with the partner") && !later.contains("In force"), "not yet in force")
            let today = try await desk.database.admin.query("SELECT (now() AT TIME ZONE 'America/Guyana')::date::text AS d").first
            let now = try #require(today).decode("d", as: String.self)
            let second = Self.fields(["version": "1", "days": "21", "effectiveFrom": now])
            #expect(await desk.post(Self.path + "/new", second, as: ama).status == 303)
            #expect(await desk.get(Self.path, as: ama).text.contains("In force"))
            #expect(await desk.get(Self.path + "/new", as: ama).text.contains("value=\"21\""))
        }
    }

    @Test func `are refused with what to put right, and by an old version`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            for (name, value) in [
                ("days", "0"), ("days", "366"), ("days", "x"), ("votingDays", "91"), ("effectiveFrom", "2020-01-01"), ("words", ""),
            ] {
                let response = await desk.post(Self.path + "/new", Self.fields([name: value]), as: ama)
                #expect(response.status == 422 && response.text.contains("href=\"#field-\(name)"), "\(name)=\(value)")
            }
            try await desk.expect(0, "SELECT count(*) AS n FROM portal.policy")
            #expect(await desk.post(Self.path + "/new", Self.fields(), as: ama).status == 303)
            let stale = await desk.post(Self.path + "/new", Self.fields(["days": "9"]), as: ama)
            #expect(stale.status == 412 && stale.text.contains("value=\"9\"") && stale.text.contains("45 days to appeal"))
            #expect(await desk.get(Self.path + "?cursor=x", as: ama).status == 422)
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

    @Test(arguments: ["{}", #"{"days":0}"#, #"{"days":366}"#, #"{"days":30,"votingDays":0}"#])
    func `that make no sense are refused by the database too`(document: String) async throws {
        try await Desk.open { desk in
            let failed = await #expect(throws: PostgresError.self) {
                _ = try await desk.database.admin.query(
                    """
                    INSERT INTO portal.policy (id, programme_id, kind, version, effective_from, document, created_at)
                    VALUES (gen_random_uuid(), \(Desk.guyana), 'grant_appeal', 1, now(), \(document)::jsonb, now())
                    """)
            }
            #expect(failed?.constraint == "policy_appeal_sensible")
        }
    }
}
