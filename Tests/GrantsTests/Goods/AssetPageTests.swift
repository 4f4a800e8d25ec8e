import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `The asset register` {
    private static let strangers = ["counsellor", "placement", "employer", "donor", "committee"]

    @Test func `lists what was received, and finds it by tag, serial number, purchase and state`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, freezers) = (warehouse.treasury, warehouse.freezers)
            func list(_ query: String = "") async -> String { await treasury.get("/grants/assets" + query, as: "ralph").text }
            let all = await list()
            for id in freezers { #expect(all.contains("/grants/assets/\(id)")) }
            #expect(all.contains("Freezer") && all.contains("SN-1") && !all.contains("Baker"))
            #expect(await list("?q=sn-2").contains("/grants/assets/\(freezers[1])"))
            #expect(!(await list("?q=sn-2").contains("/grants/assets/\(freezers[0])")))
            #expect(await list("?q=%25").contains("No assets"), "not a pattern")
            let named = await list("?q=REEZ")
            for freezer in freezers { #expect(named.contains("/grants/assets/\(freezer)")) }
            #expect(await list("?q=chick").contains("No assets"))
            let purchase = await treasury.get("/grants/purchases/\(warehouse.purchase)", as: "ralph").text
            #expect(purchase.contains("/grants/assets?purchase=\(warehouse.purchase)"))
            #expect(await list("?purchase=\(warehouse.purchase)").contains("SN-2"))
            #expect(!(await treasury.get("/grants/purchases/\(warehouse.purchase)", as: "ada").text.contains("/grants/assets?")))
            try await warehouse.tag()
            let year = treasury.today.year
            let second = await list("?q=a-\(year)-2")
            #expect(second.contains("A-\(year)-0002") && !second.contains("A-\(year)-0001"))
            #expect(await list("?q=P-\(year)-0001").contains("A-\(year)-0003"))
            #expect(await list("?purchase=\(warehouse.purchase)&state=tagged").contains("A-\(year)-0003"))
            #expect(await list("?state=lost").contains("No assets"))
            let file = await treasury.get("/grants/v1/assets.csv?q=SN-1", as: "finance", accept: "*/*").text
            #expect(file.contains("A-\(year)-000") && file.contains("SN-1") && file.contains("Sellers 0") && !file.contains("SN-2"))
            #expect(await treasury.get("/grants/v1/assets.xlsx", as: "quinn", accept: "*/*").status == 200)
        }
    }

    @Test func `tags all that are ticked or none, once, and prints the tags`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, freezers) = (warehouse.treasury, warehouse.freezers)
            #expect(await treasury.get("/grants/assets/tag", as: "ralph").text.contains("SN-1"))
            #expect(await treasury.post("/grants/assets/tag", as: "ralph").status == 422, "nothing is ticked")
            let lost = "assets=\(freezers[0])&assets=\(GrantAsset.ID(at: treasury.moment))"
            #expect(await treasury.post(raw: "/grants/assets/tag", lost, as: "ralph").status == 404)
            try await warehouse.expectStates(["received", "received", "received"])
            for _ in 0..<2 {
                let body = freezers.map { "assets=\($0)" }.joined(separator: "&")
                #expect(await treasury.post(raw: "/grants/assets/tag", body, as: "ralph").location == "/grants/assets/labels")
            }
            try await treasury.expectEvents(3, "asset.tagged")
            try await treasury.expect(3, "SELECT count(DISTINCT tag_number)::int AS n FROM grants.asset WHERE tag_number BETWEEN 1 AND 3")
            let labels = await treasury.get("/grants/assets/labels", as: "ralph").text
            #expect(labels.contains("A-\(treasury.today.year)-0003") && labels.contains("<svg") && labels.contains("SN-2"))
            #expect(!labels.contains("Baker") && !labels.contains("G-"), "a tag names nobody")
            let one = await treasury.get("/grants/assets/labels?asset=\(freezers[0])", as: "ralph").text
            #expect(one.contains("SN-1") && !one.contains("SN-2"))
            #expect(await treasury.get("/grants/assets/tag", as: "ralph").text.contains("Everything has a tag"))
        }
    }

    @Test func `keeps the serial number from the tag on, and each once in an order`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, third) = (warehouse.treasury, warehouse.freezers[2])
            let path = "/grants/assets/\(third)/serial"
            let taken = await treasury.post(path, ["serial": "SN-1"], as: "ralph")
            #expect(taken.status == 422 && taken.text.contains("serial-error"))
            for _ in 0..<2 { #expect(await treasury.post(path, ["serial": "SN-3"], as: "ralph").status == 303) }
            try await treasury.expectEvents(1, "asset.serial_written")
            try await warehouse.tag()
            #expect(await treasury.post(path, ["serial": "SN-4"], as: "ralph").status == 409)
            #expect(await treasury.get("/grants/assets/\(third)", as: "ivy").text.contains("SN-3"))
        }
    }

    @Test func `writes off with a reason, once`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, first) = (warehouse.treasury, warehouse.freezers[0])
            let path = "/grants/assets/\(first)/off/lose"
            #expect(await treasury.get(path, as: "ralph").text.contains("Nobody knows where it is"))
            #expect(await treasury.post(path, as: "ralph").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(path, ["reason": "Stolen"], as: "ralph").status == 303) }
            #expect(await treasury.get("/grants/assets/\(first)", as: "ralph").text.contains("Stolen"))
            #expect(await treasury.post("/grants/assets/\(first)/off/return", ["reason": "x"], as: "ralph").status == 409)
            try await treasury.expectEvents(1, "asset.lost")
        }
    }

    @Test func `keeps by quantity what has no tags`() async throws {
        try await Warehouse.open { warehouse in
            let treasury = warehouse.treasury
            #expect(await treasury.get("/grants/assets/quantities", as: "ralph").text.contains("Chick"))
            _ = try await warehouse.prepare([], chicks: "12", for: warehouse.ann)
            let page = await treasury.get("/grants/assets/quantities", as: "ralph").text
            #expect(page.contains("20 piece") && page.contains(">12<") && page.contains(">8<"))
            #expect(!page.contains("Freezer"))
        }
    }

    @Test func `is for those who handle goods`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, first) = (warehouse.treasury, warehouse.freezers[0])
            await treasury.expectGuarded({ "/grants/assets/\($0)" }, of: first, as: "ralph", against: Self.strangers)
            for page in ["serial", "off/lose"] {
                await treasury.expectRoles(
                    { "/grants/assets/\($0)/\(page)" }, of: first, as: "ralph", against: Self.strangers + ["cleo", "ivy"])
            }
            for path in ["", "/quantities", "/labels", "/tag"] {
                for name in Self.strangers { #expect(await treasury.get("/grants/assets" + path, as: name).status == 403, "\(path)") }
            }
            #expect(await treasury.get("/grants/assets/tag", as: "cleo").status == 403)
            try await warehouse.tie("omar", to: warehouse.bob)
            #expect(await treasury.get("/grants/assets/\(first)", as: "omar").status == 404, "bought for a plan that is kept from him")
            #expect(await treasury.get("/grants/assets", as: "omar").text.contains("No assets"))
            #expect(!(await treasury.get("/grants/assets/quantities", as: "omar").text.contains("Chick")))
        }
    }
}
