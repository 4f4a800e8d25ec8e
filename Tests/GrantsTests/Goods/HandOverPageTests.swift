import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Hand-overs` {
    private static let strangers = ["counsellor", "placement", "employer", "donor", "committee"]

    @Test func `go from the list to the signature, once, and plan the visits`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, freezers) = (warehouse.treasury, warehouse.freezers)
            try await warehouse.tag()
            let form = await treasury.get("/grants/applications/\(warehouse.ann)/hand-overs/new", as: "cleo").text
            #expect(form.contains("SN-1") && form.contains("20 piece can be handed over") && form.contains("Ann Baker"))
            let id = HandOver.ID(at: treasury.moment)
            for _ in 0..<2 {
                let (_, answer) = try await warehouse.prepare(Array(freezers.prefix(2)), chicks: "20", for: warehouse.ann, as: id)
                #expect(answer.status == 303, "\(answer.text)")
            }
            try await treasury.expectEvents(1, "hand_over.prepared")
            let path = "/grants/hand-overs/\(id)"
            #expect(await treasury.get(path + "/sign", as: "cleo").text.contains("SN-2"))
            #expect(await treasury.post(path + "/sign", ["name": "Ann", "language": "en"], as: "cleo").status == 422, "the tick")
            for _ in 0..<2 { #expect(await treasury.post(path + "/sign", Warehouse.signature, as: "cleo").status == 303) }
            try await treasury.expectEvents(1, "hand_over.signed")
            try await treasury.expectEvents(2, "asset.handed_over")
            try await warehouse.expectStates(["handed_over", "handed_over", "tagged"])
            try await treasury.expect(4, "SELECT count(*) AS n FROM grants.monitoring_visit WHERE state = 'planned'")
            let page = await treasury.get(path, as: "ivy").text
            #expect(page.contains("HO-\(treasury.today.year)-0001") && page.contains("compares it each time") && page.contains("M1 1L9 9"))
            let paper = await treasury.get(path + "/certificate", as: "cleo").text
            #expect(paper.contains("Sètifika remiz") && paper.contains("SN-1") && paper.contains("A-\(treasury.today.year)-000"))
            #expect(await treasury.get(path + "/certificate?language=fr", as: "cleo").text.contains("Certificat de remise"))
            #expect(await treasury.post(path + "/cancel", ["reason": "x"], as: "cleo").status == 409, "what is signed stays")
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica", "UPDATE grants.hand_over_line SET quantity = 19 WHERE asset_id IS NULL",
            ])
            #expect(await treasury.get(path, as: "cleo").text.contains("is not what was signed"))
        }
    }

    @Test func `part again what was bought together, and give nobody more than was bought for the award`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, freezers) = (warehouse.treasury, warehouse.freezers)
            try await warehouse.tag()
            let greedy = try await warehouse.prepare(Array(freezers.prefix(2)), for: warehouse.bob).answer
            #expect(greedy.status == 409 && greedy.text.contains("more than was bought for this award"))
            #expect(try await warehouse.prepare([], chicks: "1", for: warehouse.bob).answer.status == 409, "no chicks were bought for Bob")
            #expect(try await warehouse.prepare([], chicks: "21", for: warehouse.ann).answer.status == 409)
            #expect(try await warehouse.prepare([], chicks: "-1", for: warehouse.ann).answer.status == 422)
            #expect(try await warehouse.prepare([], for: warehouse.ann).answer.status == 422, "nothing is ticked")
            _ = try await warehouse.handOver([freezers[2]], to: warehouse.bob)
            #expect(try await warehouse.prepare([freezers[2]], for: warehouse.ann).answer.status == 409, "Bob has it")
            _ = try await warehouse.handOver(Array(freezers.prefix(2)), chicks: "5", to: warehouse.ann)
            _ = try await warehouse.handOver([], chicks: "15", to: warehouse.ann)
            try await treasury.expect(8, "SELECT count(*) AS n FROM grants.monitoring_visit")
            let story = await treasury.get("/grants/applications/\(warehouse.ann)/equipment", as: "ralph").text
            #expect(story.contains("2 of 2") && story.contains("20 of 20") && story.contains("SN-2") && !story.contains("Bob"))
            #expect(story.contains("HO-\(treasury.today.year)-0003"))
        }
    }

    @Test func `wait for the tag, the goods and the agreement`() async throws {
        try await Warehouse.open(agreed: false) { warehouse in
            let (treasury, freezers) = (warehouse.treasury, warehouse.freezers)
            let path = "/grants/applications/\(warehouse.ann)"
            #expect(await treasury.get(path + "/equipment", as: "cleo").text.contains("before the agreement is signed"))
            #expect(await treasury.get(path + "/hand-overs/new", as: "cleo").text.contains("before the agreement is signed"))
            let early = try await warehouse.prepare([], chicks: "5", for: warehouse.ann).answer
            #expect(early.status == 409 && early.text.contains("before the agreement is signed"))
            try await treasury.agree(about: warehouse.ann)
            let untagged = try await warehouse.prepare([freezers[0]], for: warehouse.ann).answer
            #expect(untagged.status == 409 && untagged.text.contains("Only things that are tagged"))
            try await warehouse.tag()
            let (id, answer) = try await warehouse.prepare([freezers[0]], chicks: "20", for: warehouse.ann)
            #expect(answer.status == 303)
            let returned: SQL = """
                INSERT INTO grants.goods_return (
                    programme_id, id, receipt_id, order_id, purchase_id, item_number, quantity, reason, returned_by, returned_at)
                SELECT r.programme_id, gen_random_uuid(), r.id, r.order_id, r.purchase_id, 2, 5, 'Dead', \(Treasury.account("ralph")), now()
                FROM grants.goods_receipt AS r
                """
            try await treasury.act("ralph", .receiver, on: warehouse.purchase, [returned])
            let gone = await treasury.post("/grants/hand-overs/\(id)/sign", Warehouse.signature, as: "cleo")
            #expect(gone.status == 409 && gone.text.contains("went back"))
            #expect(await treasury.post("/grants/hand-overs/\(id)/cancel", as: "cleo").status == 422, "with a reason")
            for _ in 0..<2 {
                #expect(await treasury.post("/grants/hand-overs/\(id)/cancel", ["reason": "Chicks died"], as: "cleo").status == 303)
            }
            #expect(await treasury.post("/grants/hand-overs/\(id)/sign", Warehouse.signature, as: "cleo").status == 409)
            _ = try await warehouse.handOver([freezers[0]], chicks: "15", to: warehouse.ann)
            await treasury.expectRefused("goods_return_of_what_is_left", "ralph", .receiver, on: warehouse.purchase, [returned])
        }
    }

    @Test func `are signed on paper before a witness`() async throws {
        try await Warehouse.open { warehouse in
            let treasury = warehouse.treasury
            let (id, _) = try await warehouse.prepare([], chicks: "20", for: warehouse.ann)
            let path = "/grants/hand-overs/\(id)/sign-on-paper"
            var fields = [
                "name": "Ann Baker", "language": "en", "signedOn": treasury.today.adding(days: 2).description, "place": "Linden",
                "witness": "Carl Dean",
            ]
            #expect(await treasury.get(path, as: "ralph").text.contains("Keep the signed certificate"))
            #expect(await treasury.post(path, fields, as: "ralph").status == 422, "in the future")
            fields["signedOn"] = treasury.today.adding(days: -2).description
            #expect(await treasury.post(path, fields, as: "ralph").status == 303)
            let page = await treasury.get("/grants/hand-overs/\(id)", as: "mona").text
            #expect(page.contains("Carl Dean") && page.contains("Linden"))
            let due = treasury.today.adding(days: -2).adding(months: 1)
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.monitoring_visit WHERE due_on = \(due)")
        }
    }

    @Test func `are for those who hand over, and kept from who must not read the plan`() async throws {
        try await Warehouse.open { warehouse in
            let treasury = warehouse.treasury
            let (id, _) = try await warehouse.prepare([], chicks: "20", for: warehouse.ann)
            await treasury.expectGuarded({ "/grants/hand-overs/\($0)" }, of: id, as: "cleo", against: Self.strangers)
            await treasury.expectRoles({ "/grants/hand-overs/\($0)/certificate" }, of: id, as: "cleo", against: Self.strangers)
            for page in ["sign", "sign-on-paper", "cancel"] {
                await treasury.expectRoles(
                    { "/grants/hand-overs/\($0)/\(page)" }, of: id, as: "cleo", against: Self.strangers + ["quinn", "mona", "ivy"])
            }
            await treasury.expectGuarded(
                { "/grants/applications/\($0)/equipment" }, of: warehouse.ann, as: "quinn", against: Self.strangers)
            await treasury.expectRoles(
                { "/grants/applications/\($0)/hand-overs/new" }, of: warehouse.ann, as: "cleo", against: Self.strangers + ["quinn", "mona"])
            #expect(await treasury.get("/grants/hand-overs", as: "ada").status == 403)
            #expect(await treasury.get("/grants/hand-overs", as: "ralph").text.contains("Ann Baker"))
            try await warehouse.tie("omar", to: warehouse.ann)
            #expect(!(await treasury.get("/grants/hand-overs", as: "omar").text.contains("Baker")))
            for path in ["hand-overs/\(id)", "hand-overs/\(id)/certificate", "applications/\(warehouse.ann)/equipment"] {
                #expect(await treasury.get("/grants/" + path, as: "omar").status == 404, "\(path)")
            }
            #expect(await treasury.post("/grants/hand-overs/\(id)/sign", Warehouse.signature, as: "omar").status == 404)
        }
    }
}
