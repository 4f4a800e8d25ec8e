import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `Rules of buying` {
    private static func fields(_ changes: [String: String] = [:]) -> String {
        var fields = [
            "version": "0", "currency": "USD", "tolerancePercent": "1", "splittingDays": "45", "effectiveFrom": "2099-01-01",
            "words": "Decided by the steering group",
        ]
        for (place, upTo) in ["300", ""].enumerated() {
            fields["bands.\(place).upTo"] = upTo
            fields["bands.\(place).method"] = place == 0 ? "single_price" : "tender"
            fields["bands.\(place).quotes"] = String(place + 1)
            fields["bands.\(place).workingDays"] = "3"
            fields["bands.\(place).approvals"] = "1"
            fields["bands.\(place).approvers"] = "programme_manager"
        }
        return fields.merging(changes) { $1 }.map { "\($0)=\($1.replacing(" ", with: "+"))" }.joined(separator: "&")
    }

    @Test func `begin with the four bands that every office has`() async throws {
        try await Desk.open { desk in
            let page = await desk.get("/policies/procurement", as: try await desk.signIn("cleo")).text
            for text in [
                "USD\u{00A0}499.99", "USD\u{00A0}2\u{202F}500.00", "USD\u{00A0}25\u{202F}000.00", "Tender with a committee",
                "within 30 days",
            ] {
                #expect(page.contains(text), "\(text)")
            }
            #expect(page.contains("No rules of your own yet") && !page.contains("Set new rules"))
        }
    }

    @Test func `are written once a version, and hold from their first day`() async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            #expect(await desk.get("/policies/procurement/new", as: ama).text.contains("value=\"499.99\""))
            for _ in 0..<2 { #expect(await desk.post("/policies/procurement/new", Self.fields(), as: ama).status == 303) }
            #expect(try await desk.events("programme.procurement_changed") == 1)
            let later = await desk.get("/policies/procurement", as: ama).text
            #expect(later.contains("Decided by the steering group") && later.contains("USD\u{00A0}499.99"), "not yet in force")
            let today = try await desk.database.admin.query("SELECT (now() AT TIME ZONE 'America/Guyana')::date::text AS d").first
            let now = try #require(today).decode("d", as: String.self)
            #expect(
                await desk.post("/policies/procurement/new", Self.fields(["version": "1", "effectiveFrom": now]), as: ama).status == 303)
            let page = await desk.get("/policies/procurement", as: ama).text
            #expect(page.contains("USD\u{00A0}300.00") && page.contains("within 45 days") && page.contains("In force"))
            let stale = await desk.post("/policies/procurement/new", Self.fields(["tolerancePercent": "9"]), as: ama)
            #expect(stale.status == 412)
        }
    }

    @Test(arguments: [
        ("bands.0.upTo", "0", "bands-0-upTo"), ("bands.1.upTo", "200", "bands-1-upTo"), ("bands.0.quotes", "0", "bands-0-quotes"),
        ("tolerancePercent", "11", "tolerancePercent"), ("splittingDays", "400", "splittingDays"),
        ("effectiveFrom", "2020-01-01", "effectiveFrom"),
    ])
    func `are refused with what to put right`(name: String, value: String, field: String) async throws {
        try await Desk.open { desk in
            let ama = try await desk.signIn("ama")
            let response = await desk.post("/policies/procurement/new", Self.fields([name: value]), as: ama)
            #expect(response.status == 422 && response.text.contains("href=\"#field-\(field)\""), "\(response.status)")
            #expect(try await desk.events("programme.procurement_changed") == 0)
        }
    }

    @Test func `are shown to the office and set by those who answer for it`() async throws {
        try await Desk.open { desk in
            let cleo = try await desk.signIn("cleo")
            #expect(await desk.get("/policies/procurement/new", as: cleo).status == 403)
            #expect(await desk.post("/policies/procurement/new", Self.fields(), as: cleo).status == 403)
            #expect(await desk.get("/policies/procurement", as: nil).status == 303)
        }
    }

    @Test func `cannot be written past the page in a form that nobody could follow`() async throws {
        try await Desk.open { desk in
            for document in ["{}", #"{"currency": "USD", "tolerancePercent": "2", "splittingDays": 30, "bands": []}"#] {
                let failed = await #expect(throws: PostgresError.self) {
                    try await desk.database.admin.query(
                        """
                        INSERT INTO portal.policy (id, kind, version, effective_from, document, created_at)
                        VALUES (gen_random_uuid(), 'procurement', 1, '2026-01-01', \(document)::text::jsonb, now())
                        """)
                }
                #expect(failed?.constraint == "policy_procurement_sensible")
            }
        }
    }
}
