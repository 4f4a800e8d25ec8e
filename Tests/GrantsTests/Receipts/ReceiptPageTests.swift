import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

/// Deliveries on their pages: in parts, with something rejected, and sent back.
@Suite struct `Deliveries on screen` {
    /// A purchase of two freezers and a hundred chicks that is ordered, and the path of its order.
    private static func ordered(_ treasury: Treasury) async throws -> (purchase: Purchase.ID, order: String) {
        let fund = try await treasury.fund()
        let ann = try await treasury.award([1000, 500], of: fund)
        let purchase = try await treasury.ordered([(ann, 1, 2, 310), (ann, 2, 100, 3)], of: fund, prices: [1: 300, 2: 3])
        let order = try await treasury.run(["SELECT id FROM grants.purchase_order"])[0].first?.decode(
            "id", as: Identifier<PurchaseOrder>.self)
        return (purchase, "/grants/orders/\(try #require(order))")
    }

    private static func fields(_ treasury: Treasury, _ lines: [[String: String]]) -> [String: String] {
        var fields = ["id": GoodsReceipt.ID(at: treasury.moment).description, "deliveredOn": treasury.today.description]
        for (place, line) in lines.enumerated() {
            fields["lines.\(place).item"] = String(place + 1)
            for (name, value) in line { fields["lines.\(place).\(name)"] = value }
        }
        return fields
    }

    @Test func `come in parts, are counted once and make the purchase go on`() async throws {
        try await Treasury.open { treasury in
            let (purchase, order) = try await Self.ordered(treasury)
            #expect(await treasury.get("/grants/deliveries", as: "ralph").text.contains(order))
            let form = await treasury.get(order + "/receipts/new", as: "ralph")
            #expect(
                form.status == 200 && form.text.contains("Item 1: 2 piece to come") && form.text.contains("Quinn")
                    && form.text.contains("2 % more"))
            let part = Self.fields(
                treasury, [["accepted": "1", "rejected": "1", "reason": "Dented", "serials": "SN-1"], ["accepted": "60"]])
            for _ in 0..<2 { #expect(await treasury.post(order + "/receipts/new", part, as: "ralph").status == 303) }
            try await treasury.expectState(.partlyReceived, of: purchase)
            try await treasury.expectEvents(1, "goods_receipt.received")
            try await treasury.expectEvents(1, "purchase.partly_received")
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.asset WHERE serial = 'SN-1' AND item_number = 1")
            let rest = Self.fields(treasury, [["accepted": "1"], ["accepted": "40"]])
            #expect(await treasury.post(order + "/receipts/new", rest, as: "ralph").status == 303)
            try await treasury.expectState(.received, of: purchase)
            try await treasury.expect(2, "SELECT count(*) AS n FROM grants.asset")
            #expect(!(await treasury.get("/grants/deliveries", as: "ralph").text.contains(order)))
            let page = await treasury.get("/grants/receipts/\(part["id"] ?? "")", as: "ivy").text
            #expect(page.contains("Dented") && page.contains("SN-1") && page.contains("60 piece"))
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `are refused beside the field where something is wrong, and nothing is written`() async throws {
        try await Treasury.open { treasury in
            let (_, order) = try await Self.ordered(treasury)
            let wrong: [([[String: String]], String)] = [
                ([["accepted": ""]], "what came"), ([["accepted": "3"]], "ordered"), ([["rejected": "1"]], "rejected"),
                ([["accepted": "0.0005", "rejected": "1000000", "reason": "Dented"]], "a million"),
                ([[:], ["accepted": "102.5"]], "ordered"),
                ([["accepted": "-1", "rejected": "2", "reason": "Dented"]], "nought"),
                ([["accepted": "1", "serials": "A\nB"]], "serial number"),
            ]
            for (lines, word) in wrong {
                let answer = await treasury.post(order + "/receipts/new", Self.fields(treasury, lines), as: "ralph")
                #expect(answer.status == 422 && answer.text.contains(word), "\(word)")
            }
            var late = Self.fields(treasury, [["accepted": "1"]])
            late["deliveredOn"] = treasury.today.adding(days: 1).description
            #expect(await treasury.post(order + "/receipts/new", late, as: "ralph").status == 422)
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.goods_receipt")
        }
    }

    @Test func `go back, as far as they were accepted`() async throws {
        try await Treasury.open { treasury in
            let (purchase, order) = try await Self.ordered(treasury)
            let all = Self.fields(treasury, [["accepted": "2"], ["accepted": "100"]])
            #expect(await treasury.post(order + "/receipts/new", all, as: "ralph").status == 303)
            let path = "/grants/receipts/\(all["id"] ?? "")/items/2/return"
            var back = ["id": GoodsReturn.ID(at: treasury.moment).description, "quantity": "101", "reason": "Sick"]
            #expect(await treasury.post(path, back, as: "ralph").status == 422)
            back["quantity"] = "30"
            for _ in 0..<2 { #expect(await treasury.post(path, back, as: "ralph").status == 303) }
            try await treasury.expectState(.partlyReceived, of: purchase)
            back["id"] = GoodsReturn.ID(at: treasury.moment).description
            back["quantity"] = "71"
            #expect(await treasury.post(path, back, as: "ralph").status == 422)
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.goods_return")
            let page = await treasury.get("/grants/receipts/\(all["id"] ?? "")", as: "cleo").text
            #expect(page.contains("Sick") && !page.contains("/return"))
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `go back thing by thing where they have tags, and come again`() async throws {
        try await Treasury.open { treasury in
            let (purchase, order) = try await Self.ordered(treasury)
            let all = Self.fields(treasury, [["accepted": "2", "serials": "SN-1\nSN-2"], ["accepted": "100"]])
            #expect(await treasury.post(order + "/receipts/new", all, as: "ralph").status == 303)
            let path = "/grants/receipts/\(all["id"] ?? "")/items/1/return"
            let form = await treasury.get(path, as: "ralph").text
            #expect(form.contains("SN-1") && form.contains("SN-2"))
            let row = try await treasury.run(["SELECT id FROM grants.asset WHERE serial = 'SN-1'"])[0].first
            let thing = try #require(row).decode("id", as: GrantAsset.ID.self)
            var back = ["id": GoodsReturn.ID(at: treasury.moment).description, "quantity": "2", "reason": "Does not cool"]
            #expect(await treasury.post(path, back, as: "ralph").status == 422, "which one")
            back["things"] = thing.description
            for _ in 0..<2 { #expect(await treasury.post(path, back, as: "ralph").status == 303) }
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.goods_return WHERE quantity = 1")
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.asset WHERE state = 'returned' AND serial = 'SN-1'")
            try await treasury.expectEvents(1, "asset.returned")
            try await treasury.expectState(.partlyReceived, of: purchase)
            let again = Self.fields(treasury, [["accepted": "1", "serials": "SN-2"]])
            let known = await treasury.post(order + "/receipts/new", again, as: "ralph")
            #expect(known.status == 422 && known.text.contains("has this serial number"))
            let other = Self.fields(treasury, [["accepted": "1", "serials": "SN-3"]])
            #expect(await treasury.post(order + "/receipts/new", other, as: "ralph").status == 303)
            try await treasury.expectState(.received, of: purchase)
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `are received within the tolerance, and the rest is rejected`() async throws {
        try await Treasury.open { treasury in
            let (purchase, order) = try await Self.ordered(treasury)
            let more = Self.fields(
                treasury, [["accepted": "2"], ["accepted": "102", "rejected": "8", "reason": "Nobody ordered them"]])
            #expect(await treasury.post(order + "/receipts/new", more, as: "ralph").status == 303)
            try await treasury.expectState(.received, of: purchase)
            let late = Self.fields(treasury, [["accepted": "1"]])
            let refused = await treasury.post(order + "/receipts/new", late, as: "ralph")
            #expect(refused.status == 409 && refused.text.contains("All of the order is there"))
            #expect(await treasury.get(order + "/receipts/new", as: "ralph").status == 409)
            let paper = await treasury.get(order, as: "ralph").text
            #expect(paper.contains("How far it is") && paper.contains("102") && !paper.contains("receipts/new"))
            let page = await treasury.get("/grants/purchases/\(purchase)", as: "quinn").text
            #expect(page.contains("/grants/receipts/\(more["id"] ?? "")"))
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `have photos, sealed, ten at most`() async throws {
        try await Treasury.open { treasury in
            let (_, order) = try await Self.ordered(treasury)
            let part = Self.fields(treasury, [["accepted": "1", "rejected": "1", "reason": "Dented"]])
            #expect(await treasury.post(order + "/receipts/new", part, as: "ralph").status == 303)
            let path = "/grants/receipts/\(part["id"] ?? "")"
            let id = ReceiptPhoto.ID(at: treasury.moment)
            for _ in 0..<2 {
                #expect(await treasury.photograph(Treasury.pdf("A dent"), as: id, of: path, by: "ralph").status == 303)
            }
            #expect(await treasury.get(path, as: "ivy").text.contains("dent.jpg"))
            let photo = path.replacing("/grants/", with: "/grants/v1/") + "/photos/\(id)"
            let shown = await treasury.get(photo, as: "ivy", accept: "*/*")
            let bytes = await shown.whole
            #expect(shown.status == 200 && String(decoding: bytes, as: UTF8.self).contains("A dent"))
            #expect(await treasury.get(photo, as: "donor", accept: "*/*").status == 403)
            #expect(await treasury.get(photo, as: "hana", accept: "*/*").status == 404)
            #expect(await treasury.photograph(Treasury.pdf(), of: path, by: "ivy").status == 403)
            #expect(await treasury.photograph(Array("hello".utf8), of: path, by: "ralph").status == 422)
            for _ in 0..<9 { #expect(await treasury.photograph(Treasury.pdf(), of: path, by: "ralph").status == 303) }
            let refused = await treasury.photograph(Treasury.pdf(), of: path, by: "ralph")
            #expect(refused.status == 409 && refused.text.contains("ten photos"))
            try await treasury.expect(10, "SELECT count(*) AS n FROM grants.receipt_photo")
            try await treasury.expect(10, "SELECT count(*) AS n FROM grants.file")
        }
    }

    @Test func `are kept from a committee member with a conflict, and from other roles and offices`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.ordered([(ann, 1, 2, 310)], of: fund, prices: [1: 300])
            try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (1, 0)], of: purchase))
            let row = try await treasury.run(["SELECT id, order_id FROM grants.goods_receipt"])[0].first
            let receipt = try #require(row).decode("id", as: GoodsReceipt.ID.self)
            let order = try #require(row).decode("order_id", as: Identifier<PurchaseOrder>.self)
            let others = ["counsellor", "placement", "employer", "donor", "dora"]
            await treasury.expectGuarded({ "/grants/receipts/\($0)" }, of: receipt, as: "ralph", against: others)
            await treasury.expectRoles(
                { "/grants/receipts/\($0)/items/1/return" }, of: receipt, as: "ralph", against: others + ["ivy", "quinn", "cleo"])
            await treasury.expectRoles(
                { "/grants/receipts/\($0)/photos/new" }, of: receipt, as: "ralph", against: others + ["ivy", "quinn", "cleo"])
            await treasury.expectRoles(
                { "/grants/orders/\($0)/receipts/new" }, of: order, as: "ralph", against: others + ["ivy", "quinn", "cleo", "hana"])
            let pages = [
                "/grants/receipts/\(receipt)", "/grants/receipts/\(receipt)/items/1/return", "/grants/receipts/\(receipt)/photos/new",
                "/grants/orders/\(order)/receipts/new",
            ]
            try await treasury.grant(.receivingOfficer, to: "ada")
            for page in pages { #expect(await treasury.get(page, as: "ada").status == 200, "\(page)") }
            #expect(await treasury.get("/grants/deliveries", as: "ada").text.contains("\(order)"))
            try await treasury.declare(.declared(reason: "My cousin"), for: ann, of: "ada")
            for page in pages { #expect(await treasury.get(page, as: "ada").status == 404, "\(page)") }
            #expect(!(await treasury.get("/grants/deliveries", as: "ada").text.contains("\(order)")))
        }
    }

    @Test func `are received by a receiver of the office who has no other duty`() async throws {
        try await Treasury.open { treasury in
            let (_, order) = try await Self.ordered(treasury)
            let form = order + "/receipts/new"
            let fields = Self.fields(treasury, [["accepted": "1"]])
            for name in ["ivy", "cleo", "hana"] { #expect(await treasury.post(form, fields, as: name).status == 403, "\(name)") }
            try await treasury.grant(.receivingOfficer, to: "quinn")
            let page = await treasury.get(form, as: "quinn")
            #expect(page.status == 200 && page.text.contains("six people"))
            let refused = await treasury.post(form, fields, as: "quinn")
            #expect(refused.status == 409 && refused.text.contains("another duty"))
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.goods_receipt")
            for path in [
                "/grants/receipts/\(UUID().uuidString.lowercased())", "/grants/orders/\(UUID().uuidString.lowercased())/receipts/new",
            ] {
                #expect(await treasury.get(path, as: "ralph").status == 404)
            }
        }
    }

    @Test func `say so where nothing is to come`() async throws {
        try await Treasury.open { treasury in
            #expect(await treasury.get("/grants/deliveries", as: "ralph").text.contains("Nothing is to come"))
        }
    }
}

extension Treasury {
    /// Adds a photo to the delivery on `path` as a browser does.
    fileprivate func photograph(_ bytes: [UInt8], as id: ReceiptPhoto.ID? = nil, of path: String, by token: String) async -> Response {
        let id = id ?? ReceiptPhoto.ID(at: moment)
        let head =
            "--b\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\n\(id)\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"dent.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
        let headers: Headers = [
            "Accept": "text/html", "Content-Type": "multipart/form-data; boundary=b", "Sec-Fetch-Site": "same-origin",
            "Cookie": "\(Credentials.cookie)=\(token)",
        ]
        let body = Array(head.utf8) + bytes + Array("\r\n--b--\r\n".utf8)
        return await site.handle(Request(.post, path + "/photos/new", headers: headers, body: .bytes(body)))
    }
}
