import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Procurement at a glance` {
    @Test func `tells what waits for whom, how long it took, what was saved, and from whom most is bought`() async throws {
        try await Warehouse.open { warehouse in
            let treasury = warehouse.treasury
            func glance() async -> String { await treasury.get("/grants/procurement", as: "mona").text }
            let first = await glance()
            #expect(first.contains("Things without a tag") && first.contains("Purchase: Received") && first.contains("Approves invoices"))
            #expect(first.contains("Nothing was handed over yet"))
            // Three freezers at 100 and twenty chicks at 9, as estimated.
            #expect(first.contains("480.00") && first.contains("100\u{00A0}% ") && first.contains("More than half"))
            try await warehouse.tag()
            let (list, _) = try await warehouse.prepare([warehouse.freezers[2]], for: warehouse.bob)
            let second = await glance()
            #expect(second.contains("Tagged things on no list") && second.contains("Lists without a signature"))
            #expect(await treasury.post("/grants/hand-overs/\(list)/sign", Warehouse.signature, as: "cleo").status == 303)
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica",
                "UPDATE grants.monitoring_visit SET due_on = portal.today() WHERE month = 1",
                "UPDATE grants.decision SET decided_at = decided_at - interval '31 days'",
            ])
            let third = await glance()
            #expect(third.contains("Visits that are due") && !third.contains("Lists without a signature"))
            #expect(third.contains(">31<") && third.contains(String(treasury.today.description.prefix(7))))
            #expect(!third.contains("Baker") && !third.contains("G-"), "nobody is named")
        }
    }

    @Test func `says so where nothing waits, and counts what suppliers took less`() async throws {
        try await Treasury.open { treasury in
            #expect(await treasury.get("/grants/procurement", as: "quinn").text.contains("Nothing waits"))
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            _ = try await treasury.ordered([(ann, 1, 2, 250)], of: fund, prices: [1: 200])
            let page = await treasury.get("/grants/procurement", as: "ivy").text
            #expect(page.contains("500.00") && page.contains("400.00") && page.contains("20\u{00A0}%"))
            let elsewhere = await treasury.get("/grants/procurement", as: "hana").text
            #expect(elsewhere.contains("Nothing waits") && !elsewhere.contains("400.00"), "of another programme")
        }
    }

    @Test func `is for those who buy, pay and manage`() async throws {
        try await Treasury.open { treasury in
            #expect(await treasury.get("/grants/procurement", as: nil).status == 303)
            for name in ["counsellor", "placement", "employer", "donor", "committee", "cleo", "ralph"] {
                #expect(await treasury.get("/grants/procurement", as: name).status == 403, "\(name)")
            }
        }
    }
}
