import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing

@testable import GrantsService
@testable import Web

/// Purchases on their pages, from the award to the order.
@Suite struct `Purchases on screen` {
    /// A requisition of two awards' freezers, joined, and one award's hens, made on the page by Cleo.
    private static func requisition(_ treasury: Treasury) async throws -> Purchase.ID {
        let fund = try await treasury.fund()
        let ann = try await treasury.award([500, 200], of: fund)
        let bob = try await treasury.award([500], of: fund, to: "Bob")
        let id = Purchase.ID(at: treasury.moment)
        let path = "/grants/funds/\(fund.id)/purchases/new"
        var fields = [
            "id": id.description, "title": "Freezers and hens", "category": "equipment", "deliverTo": "The office, Georgetown",
            "needs": "\(ann):1",
        ]
        let more = await treasury.post(path, fields.merging(["more": "lines"]) { $1 })
        #expect(more.status == 200 && more.text.contains("lines.0.quantity") && more.text.contains("Thing 1"))
        for (place, line) in [(ann, 1), (bob, 1), (ann, 2)].enumerated() {
            fields["lines.\(place).need"] = "\(line.0):\(line.1)"
            fields["lines.\(place).item"] = place == 2 ? "Hen" : "Chest freezer"
            fields["lines.\(place).unit"] = "piece"
            fields["lines.\(place).quantity"] = place == 2 ? "20" : "1"
            fields["lines.\(place).estimate"] = place == 2 ? "9" : "400"
        }
        fields["lines.2.isConsumable"] = "true"
        fields["needs"] = nil
        let needs = [(ann, 1), (bob, 1), (ann, 2)].map { "needs=\($0.0)%3A\($0.1)" }.joined(separator: "&")
        for _ in 0..<2 {
            #expect(await treasury.post(raw: path, coded(fields) + "&" + needs, as: "cleo").status == 303)
        }
        try await treasury.expectEvents(1, "purchase.requested")
        return id
    }

    @Test func `may be changed by who asked for them, until suppliers are asked`() async throws {
        try await Treasury.open { treasury in
            let purchase = try await Self.requisition(treasury)
            let path = "/grants/purchases/\(purchase)/edit"
            let shown = await treasury.get(path, as: "cleo").text
            #expect(shown.contains("value=\"Chest freezer\"") && shown.contains("value=\"20\"") && shown.contains("The office, Georgetown"))
            let need = try #require(
                try await treasury.database.admin.query(
                    "SELECT application_id, line FROM grants.need WHERE purchase_id = \(purchase) AND quantity = 20"
                ).first)
            let name = try "\(need.decode("application_id", as: GrantApplication.ID.self)):\(need.decode("line", as: Int.self))"
            let fields = [
                "version": "1", "title": "Hens", "category": "livestock", "deliverTo": "The yard", "needs": name, "lines.0.need": name,
                "lines.0.item": "Layer chick", "lines.0.unit": "piece", "lines.0.quantity": "25", "lines.0.estimate": "7.50",
                "lines.0.isConsumable": "true",
            ]
            for changes in [["lines.0.quantity": "0"], ["title": ""], ["lines.0.need": "x", "needs": "x"], ["needs": ""]] {
                #expect(await treasury.post(path, fields.merging(changes) { $1 }).status == 422, "\(changes)")
            }
            try await treasury.expect(3, "SELECT count(*) AS n FROM grants.need WHERE purchase_id = \(purchase)")
            #expect(await treasury.post(path, fields).status == 303)
            try await treasury.expectEvents(1, "purchase.changed")
            let page = await treasury.get("/grants/purchases/\(purchase)", as: "cleo").text
            #expect(page.contains("Layer chick") && page.contains("25 piece") && !page.contains("Chest freezer"))
            #expect(await treasury.post(path, fields).status == 412)
            try await treasury.ask(purchase)
            #expect(await treasury.get(path, as: "cleo").status == 409)
            #expect(await treasury.post(path, fields.merging(["version": "2"]) { $1 }).status == 409)
            #expect(!(await treasury.get("/grants/purchases/\(purchase)", as: "cleo").text.contains("/edit")))
        }
    }

    private static func coded(_ fields: [String: String]) -> String {
        fields.sorted { $0.key < $1.key }.map { name, value in
            name + "=" + value.replacing(" ", with: "+").replacing(",", with: "%2C").replacing(":", with: "%3A")
        }.joined(separator: "&")
    }

    private static func supplier(_ name: String, _ treasury: Treasury) async throws -> Supplier.ID {
        let id = Supplier.ID(at: treasury.moment)
        let fields = ["id": id.description, "name": name, "categories": "equipment", "phone": "600 1234"]
        #expect(await treasury.post("/grants/suppliers/new", fields, as: "quinn").status == 303)
        return id
    }

    private static func offer(_ treasury: Treasury, _ freezer: String, _ hen: String) -> [String: String] {
        [
            "currency": "USD", "prices.1": freezer, "prices.2": hen, "deliveryCost": "0", "leadDays": "5",
            "validUntil": treasury.today.adding(days: 30).description,
        ]
    }

    /// Asks three suppliers on the page; tells the paths of their links.
    private static func ask(_ purchase: Purchase.ID, _ suppliers: [Supplier.ID], _ treasury: Treasury) async throws -> [String] {
        let closesOn = treasury.today.adding(days: 2).description
        let chosen = suppliers.map { "suppliers=\($0)" }.joined(separator: "&")
        let asked = await treasury.post(
            raw: "/grants/purchases/\(purchase)/ask", "closesOn=\(closesOn)&terms=Cash&" + chosen, as: "quinn")
        #expect(asked.status == 200, "\(asked.text)")
        return asked.text.split(separator: "\"").filter { $0.hasPrefix("/grants/offers/fh_offer_") }.map(String.init)
    }

    @Test func `are kept from a committee member with a conflict about a plan that they are for`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([500], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 1, 400)], of: fund)
            let path = "/grants/purchases/\(purchase)"
            #expect(await treasury.get(path, as: "ada").status == 200)
            #expect(await treasury.get("/grants/purchases", as: "ada").text.contains(path))
            try await treasury.declare(.declared(reason: "My cousin"), for: ann, of: "ada")
            for page in ["", "/comparison"] { #expect(await treasury.get(path + page, as: "ada").status == 404) }
            #expect(!(await treasury.get("/grants/purchases", as: "ada").text.contains(path)))
            #expect(await treasury.get(path, as: "quinn").status == 200)
        }
    }

    @Test func `go from the award to the order, joined, sealed, compared, approved and ordered`() async throws {
        try await Treasury.open { treasury in
            let purchase = try await Self.requisition(treasury)
            let path = "/grants/purchases/\(purchase)"
            let page = await treasury.get(path, as: "quinn").text
            #expect(page.contains("P-\(treasury.today.year)-0001") && page.contains("Chest freezer") && page.contains("2 piece"))
            #expect(!page.contains("Baker"), "no names of people")
            var suppliers: [Supplier.ID] = []
            for name in ["Appliances Ltd", "Cold & Co", "Farm Supply"] { suppliers.append(try await Self.supplier(name, treasury)) }
            #expect(await treasury.get(path + "/ask", as: "quinn").text.contains("3 offers, 0 working days"))
            let links = try await Self.ask(purchase, suppliers, treasury)
            #expect(links.count == 3)
            for (link, price) in zip(links, ["310.17", "305.19"]) {
                let form = await treasury.get(link, as: nil)
                // Apart from the link itself, which is random.
                let told = form.text.replacing(link, with: "")
                #expect(form.status == 200 && told.contains("Chest freezer") && !told.contains("G-"), "nothing of those it is for")
                #expect(await treasury.post(link, Self.offer(treasury, price, "8"), as: nil).status == 303)
                #expect(await treasury.get(link, as: nil).text.contains("Your offer has come in"))
                #expect(await treasury.post(link, Self.offer(treasury, "1", "1"), as: nil).status == 303, "once")
            }
            let paper = Self.offer(treasury, "299.23", "9").merging([
                "id": Quotation.ID(at: treasury.moment).description, "supplier": suppliers[2].description, "channel": "paper",
            ]) { $1 }
            for _ in 0..<2 { #expect(await treasury.post(path + "/offers/new", paper, as: "quinn").status == 303) }
            try await treasury.expect(3, "SELECT count(*) AS n FROM grants.quotation")
            for place in ["", "/comparison", "/award"] {
                for price in ["310.17", "305.19", "299.23"] {
                    #expect(!(await treasury.get(path + place, as: "quinn").text.contains(price)), "sealed")
                }
            }
            #expect(await treasury.post(path + "/open", as: "quinn").status == 303)
            try await Self.award(purchase, treasury)
        }
    }

    /// Assesses three opened offers, has a dearer one win with a reason, approves and orders.
    private static func award(_ purchase: Purchase.ID, _ treasury: Treasury) async throws {
        let path = "/grants/purchases/\(purchase)"
        let rows = try await treasury.run([
            """
            SELECT q.id
            FROM grants.opened_quotation AS q
            JOIN grants.supplier AS s ON s.id = q.supplier_id
            ORDER BY s.name
            """
        ])[0]
        let offers = try rows.map { try $0.decode("id", as: Quotation.ID.self) }
        for offer in offers {
            let wrong = await treasury.post("\(path)/offers/\(offer)", ["isCompliant": "false"], as: "quinn")
            #expect(wrong.status == 422, "with a reason")
            #expect(await treasury.post("\(path)/offers/\(offer)", ["isCompliant": "true"], as: "quinn").status == 303)
        }
        let sheet = await treasury.get(path + "/comparison", as: "mona").text
        #expect(sheet.contains("299.23") && sheet.contains("Lowest") && sheet.contains("3 acceptable offers"))
        var fields = ["reason": "Best value", "lines.0.item": "1", "lines.1.item": "2"]
        for place in 0..<2 { fields["lines.\(place).quotation"] = offers[0].description }
        let refused = await treasury.post(path + "/award", fields, as: "quinn")
        #expect(refused.status == 422 && refused.text.contains("Another acceptable offer is lower"))
        fields["notLowestReason"] = "A warranty of two years"
        #expect(await treasury.post(path + "/award", fields, as: "quinn").status == 303)
        #expect(await treasury.post(path + "/decide", ["isApproved": "true"], as: "quinn").status == 403)
        #expect(await treasury.post(path + "/order", ["deliverBy": "\(treasury.today)", "terms": "Cash"], as: "quinn").status == 409)
        #expect(await treasury.get(path + "/decide", as: "mona").text.contains("A warranty of two years"))
        for _ in 0..<2 { _ = await treasury.post(path + "/decide", ["isApproved": "true"], as: "mona") }
        try await treasury.expectState(.awarded, of: purchase)
        try await treasury.expectEvents(1, "purchase.award_approved")
        #expect(await treasury.post(path + "/order", ["deliverBy": "\(treasury.today)", "terms": "Cash"], as: "quinn").status == 303)
        try await treasury.expectState(.ordered, of: purchase)
        try await treasury.expectLedgerProven()
        let order = try await treasury.run(["SELECT id FROM grants.purchase_order"])[0]
        let id = try #require(order.first).decode("id", as: Identifier<PurchaseOrder>.self)
        let printed = await treasury.get("/grants/orders/\(id)", as: "ralph").text
        #expect(printed.contains("PO-\(treasury.today.year)-0001") && printed.contains("Appliances Ltd") && !printed.contains("G-"))
    }

    @Test func `refuse a second duty by page, and go back where an approver refuses`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([400], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 1, 300)], of: fund, as: "omar")
            let path = "/grants/purchases/\(purchase)"
            let second = await treasury.post(path + "/ask", ["closesOn": "\(treasury.today.adding(days: 1))", "terms": "x"], as: "omar")
            #expect(second.status == 409 && second.text.contains("Six duties are six people"))
            try await treasury.ask(purchase)
            let offer = try await treasury.offer([1: 300], for: purchase, from: treasury.supplier())
            try await treasury.compare(purchase)
            let fields = ["reason": "One price", "lines.0.item": "1", "lines.0.quotation": offer.description]
            #expect(await treasury.post(path + "/award", fields, as: "quinn").status == 303)
            #expect(await treasury.post(path + "/decide", ["isApproved": "false"], as: "mona").status == 422)
            #expect(await treasury.post(path + "/decide", ["isApproved": "false", "reason": "Too dear"], as: "mona").status == 303)
            try await treasury.expectState(.compared, of: purchase)
            #expect(await treasury.get(path, as: "quinn").text.contains("Too dear"))
            #expect(await treasury.post(path + "/cancel", ["reason": "No money"], as: "quinn").status == 303)
            try await treasury.expectState(.cancelled, of: purchase)
        }
    }

    @Test func `are listed by state, with what they wait for`() async throws {
        try await Treasury.open { treasury in
            #expect(await treasury.get("/grants/purchases", as: "ivy").text.contains("No purchases"))
            let fund = try await treasury.fund()
            let ann = try await treasury.award([400], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 1, 300)], of: fund)
            let list = await treasury.get("/grants/purchases?state=requisition", as: "ivy").text
            #expect(list.contains("/grants/purchases/\(purchase)") && list.contains("Collects offers and orders"))
            #expect(!(await treasury.get("/grants/purchases?state=paid", as: "ivy").text.contains("/grants/purchases/\(purchase)")))
        }
    }

    @Test func `are shown and moved by those whose work they are`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([400], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 1, 300)], of: fund)
            let supplier = try await treasury.supplier()
            let others = ["counsellor", "placement", "employer", "donor"]
            await treasury.expectGuarded({ "/grants/purchases/\($0)" }, of: purchase, as: "quinn", against: others)
            await treasury.expectGuarded({ "/grants/suppliers/\($0)" }, of: supplier, as: "quinn", against: others)
            for page in ["ask", "invite", "offers/new", "award", "order", "reopen"] {
                await treasury.expectRoles(
                    { "/grants/purchases/\($0)/\(page)" }, of: purchase, as: "quinn", against: others + ["cleo", "ralph", "ivy"])
            }
            await treasury.expectRoles({ "/grants/purchases/\($0)/decide" }, of: purchase, as: "mona", against: others + ["quinn", "ivy"])
            await treasury.expectRoles({ "/grants/purchases/\($0)/comparison" }, of: purchase, as: "quinn", against: others + ["cleo"])
            await treasury.expectRoles({ "/grants/purchases/\($0)/edit" }, of: purchase, as: "cleo", against: others + ["ralph", "ivy"])
            await treasury.expectRoles({ "/grants/purchases/\($0)/cancel" }, of: purchase, as: "quinn", against: others + ["cleo"])
            await treasury.expectRoles({ "/grants/orders/\($0)" }, of: purchase, as: "quinn", against: others)
            await treasury.expectRoles({ "/grants/funds/\($0)/purchases/new" }, of: fund.id, as: "cleo", against: others + ["ralph"])
            #expect(await treasury.get("/grants/offers/nothing", as: nil).status == 404)
        }
    }

    @Test func `compare sixty lines of five offers in forty kilobytes`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1200], of: fund)
            let purchase = try await treasury.requisition((1...60).map { _ in (ann, 1, 3, 5) }, of: fund)
            try await treasury.ask(purchase)
            for number in 0..<5 {
                let prices = (1...60).map { ($0, Decimal(400 + ($0 * 7 + number * 13) % 90) / 100) }
                try await treasury.offer(
                    Dictionary(uniqueKeysWithValues: prices), for: purchase, from: treasury.supplier("Supplier number \(number)"),
                    delivery: 3)
            }
            try await treasury.compare(purchase)
            let page = await treasury.get("/grants/purchases/\(purchase)/comparison", as: "quinn")
            #expect(page.status == 200 && page.text.components(of: "Lowest") >= 60)
            let packed = try #require(gzipped(Array(page.text.utf8), level: 6))
            #expect(packed.count < 40_000, "\(packed.count) bytes")
        }
    }
}

extension String {
    fileprivate func components(of word: String) -> Int { split(separator: word, omittingEmptySubsequences: false).count - 1 }
}
