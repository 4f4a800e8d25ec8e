import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

/// Changes of orders on their page: the price, the quantity, and the rest that does not come.
@Suite struct `Changes of an order on screen` {
    /// Ten things of an award of 1,000.
    private static func ordered(
        _ treasury: Treasury, at price: Decimal = 40
    ) async throws -> (purchase: Purchase.ID, award: GrantApplication.ID, path: String) {
        let fund = try await treasury.fund()
        let ann = try await treasury.award([1000], of: fund)
        let purchase = try await treasury.ordered([(ann, 1, 10, price)], of: fund, prices: [1: price])
        let row = try await treasury.run(["SELECT id FROM grants.purchase_order"])[0].first
        return (purchase, ann, "/grants/orders/\(try #require(row).decode("id", as: Identifier<PurchaseOrder>.self))")
    }

    private static func fields(_ treasury: Treasury, _ kind: String, _ more: [String: String] = [:]) -> [String: String] {
        ["id": OrderChange.ID(at: treasury.moment).description, "kind": kind, "reason": "Fewer are needed"].merging(more) { $1 }
    }

    @Test func `free and bind the money of the award, once each`() async throws {
        try await Treasury.open { treasury in
            let (purchase, ann, order) = try await Self.ordered(treasury, at: 60)
            let path = order + "/items/1/change"
            #expect(await treasury.get(order, as: "mona").text.contains(path))
            #expect(await treasury.get(path, as: "mona").text.contains("10 piece ordered, 0 accepted, 0 invoiced"))
            let fewer = Self.fields(treasury, "quantity", ["quantity": "9"])
            for _ in 0..<2 { #expect(await treasury.post(path, fewer, as: "mona").status == 303) }
            try await treasury.expectMoney([460, 540, 0, 0, 0], of: ann)
            try await treasury.expectEvents(1, "purchase.order_changed")
            #expect(await treasury.post(path, Self.fields(treasury, "price", ["unitPrice": "70"]), as: "mona").status == 303)
            try await treasury.expectMoney([370, 630, 0, 0, 0], of: ann)
            let dear = await treasury.post(path, Self.fields(treasury, "price", ["unitPrice": "120"]), as: "mona")
            #expect(dear.status == 409 && dear.text.contains("not that much left"))
            let page = await treasury.get(order, as: "quinn").text
            #expect(page.contains("Fewer are needed") && page.contains("Mona") && !page.contains("/change"))
            #expect(await treasury.get("/grants/purchases/\(purchase)", as: "quinn").text.contains("The order was changed"))
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `call off what does not come, so that the purchase goes on`() async throws {
        try await Treasury.open { treasury in
            let (purchase, ann, order) = try await Self.ordered(treasury)
            try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (6, 0)], of: purchase))
            let path = order + "/items/1/change"
            let less = await treasury.post(path, Self.fields(treasury, "quantity", ["quantity": "5"]), as: "mona")
            #expect(less.status == 422 && less.text.contains("stays ordered"))
            #expect(await treasury.post(path, Self.fields(treasury, "quantity"), as: "mona").status == 422)
            #expect(await treasury.post(path, Self.fields(treasury, "price", ["unitPrice": "0"]), as: "mona").status == 422)
            #expect(await treasury.post(path, Self.fields(treasury, "supplier_default"), as: "mona").status == 303)
            try await treasury.expectState(.received, of: purchase)
            try await treasury.expectMoney([760, 0, 240, 0, 0], of: ann)
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `lead back to the comparison where nothing is left`() async throws {
        try await Treasury.open { treasury in
            let (purchase, ann, order) = try await Self.ordered(treasury)
            let page = "/grants/purchases/\(purchase)"
            #expect(!(await treasury.get(page, as: "quinn").text.contains(page + "/reopen")))
            #expect(
                await treasury.post(order + "/items/1/change", Self.fields(treasury, "rest_cancelled"), as: "mona").status == 303)
            try await treasury.expectMoney([1000, 0, 0, 0, 0], of: ann)
            #expect(await treasury.get(page, as: "quinn").text.contains(page + "/reopen"))
            #expect(await treasury.post(page + "/reopen", ["reason": "It closed down"], as: "quinn").status == 303)
            try await treasury.expectState(.compared, of: purchase)
        }
    }

    @Test func `stay within the rule of their amount, and are approved by whom it names`() async throws {
        try await Treasury.open { treasury in
            let (_, ann, order) = try await Self.ordered(treasury)
            let path = order + "/items/1/change"
            let dearer = await treasury.post(path, Self.fields(treasury, "price", ["unitPrice": "50"]), as: "mona")
            #expect(dearer.status == 409 && dearer.text.contains("rule of a greater amount"))
            try await treasury.grant(.committeeMember, to: "pia")
            let other = await treasury.post(path, Self.fields(treasury, "quantity", ["quantity": "9"]), as: "pia")
            #expect(other.status == 403 && other.text.contains("names others to approve it"))
            try await treasury.expectMoney([600, 400, 0, 0, 0], of: ann)
            #expect(await treasury.post(path, Self.fields(treasury, "price", ["unitPrice": "49"]), as: "mona").status == 303)
            try await treasury.expectMoney([510, 490, 0, 0, 0], of: ann)
        }
    }

    @Test func `are for those who approve awards and have no other duty`() async throws {
        try await Treasury.open { treasury in
            let (purchase, _, order) = try await Self.ordered(treasury)
            let id = try #require(order.split(separator: "/").last)
            await treasury.expectRoles(
                { "/grants/orders/\($0)/items/1/change" }, of: id, as: "mona",
                against: ["counsellor", "placement", "employer", "donor", "cleo", "quinn", "ralph", "ivy"])
            #expect(await treasury.get(order + "/items/2/change", as: "mona").status == 404)
            #expect(await treasury.get(order + "/items/1/change", as: "hana").status == 404)
            try await treasury.grant(.programmeManager, to: "pia")
            try await treasury.act("pia", .payer, on: purchase, [])
            let held = await treasury.post(order + "/items/1/change", Self.fields(treasury, "rest_cancelled"), as: "pia")
            #expect(held.status == 409 && held.text.contains("Six duties are six people"))
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.order_change")
        }
    }
}
