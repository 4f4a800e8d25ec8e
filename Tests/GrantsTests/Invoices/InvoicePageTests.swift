import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

/// Invoices and payments on their pages: matched three ways, approved by one and paid by another.
@Suite struct `Invoices on screen` {
    /// A purchase of ten hoes at 40 that has come, its award, and the path of its order.
    private static func received(
        _ treasury: Treasury, came: Int = 10, _ currency: Currency = .usd, delivery: Decimal = 0
    ) async throws -> (purchase: Purchase.ID, award: GrantApplication.ID, order: String) {
        let fund = try await treasury.fund()
        let ann = try await treasury.award([1000], of: fund)
        let purchase = try await treasury.ordered([(ann, 1, 10, 40)], of: fund, prices: [1: 40], currency, delivery: delivery)
        if came > 0 { try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (came, 0)], of: purchase)) }
        let row = try await treasury.run(["SELECT id FROM grants.purchase_order"])[0].first
        return (purchase, ann, "/grants/orders/\(try #require(row).decode("id", as: Identifier<PurchaseOrder>.self))")
    }

    private static func fields(
        _ treasury: Treasury, _ number: String = "I 1", _ quantity: String = "10", _ price: String = "40", kind: String = "invoice",
        delivery: String = ""
    ) -> [String: String] {
        [
            "id": SupplierInvoice.ID(at: treasury.moment).description, "kind": kind, "number": number,
            "invoicedOn": treasury.today.description, "dueOn": treasury.today.adding(days: 14).description, "lines.0.item": "1",
            "lines.0.quantity": quantity, "lines.0.unitPrice": price, "lines.0.delivery": delivery,
        ]
    }

    /// Writes an invoice down on the page; tells its path.
    private static func record(
        _ treasury: Treasury, on order: String, _ fields: [String: String], at place: SourceLocation = #_sourceLocation
    ) async -> String {
        let answer = await treasury.post(order + "/invoices/new", fields, as: "ivy")
        #expect(answer.status == 303, "\(answer.text)", sourceLocation: place)
        return "/grants/invoices/\(fields["id"] ?? "")"
    }

    private static func payment(_ treasury: Treasury, _ more: [String: String] = [:]) -> [String: String] {
        [
            "id": SupplierPayment.ID(at: treasury.moment).description, "paidOn": treasury.today.description, "method": "cheque",
            "reference": "Cheque 12",
        ].merging(more) { $1 }
    }

    @Test func `go from the delivery to the payment, by two people, once each`() async throws {
        try await Treasury.open { treasury in
            let (purchase, ann, order) = try await Self.received(treasury)
            #expect(await treasury.get("/grants/purchases/\(purchase)", as: "ivy").text.contains(order + "/invoices/new"))
            let form = await treasury.get(order + "/invoices/new", as: "ivy").text
            #expect(form.contains("10 piece ordered, 10 accepted, 0 invoiced") && form.contains("up to 2 %"))
            let typed = Self.fields(treasury)
            let path = await Self.record(treasury, on: order, typed)
            #expect(await treasury.post(order + "/invoices/new", typed, as: "ivy").status == 303, "sent twice")
            try await treasury.expectEvents(1, "invoice.recorded")
            try await treasury.expectState(.received, of: purchase)
            let page = await treasury.get(path, as: "ivy").text
            #expect(page.contains("agrees with the order") && page.contains("To be checked") && page.contains("USD\u{00A0}400.00"))
            #expect(await treasury.post(path + "/pay", Self.payment(treasury), as: "pia").status == 409, "not approved")
            for _ in 0..<2 { #expect(await treasury.post(path + "/decide", ["outcome": "approved"], as: "ivy").status == 303) }
            try await treasury.expectEvents(1, "invoice.approved")
            try await treasury.expectState(.matched, of: purchase)
            #expect(await treasury.get("/grants/purchases/\(purchase)", as: "pia").text.contains(path))
            let approver = await treasury.post(path + "/pay", Self.payment(treasury), as: "ivy")
            #expect(approver.status == 409 && approver.text.contains("Six duties are six people"))
            #expect(await treasury.get(path + "/pay", as: "pia").text.contains("no transfer can be written down"))
            let paid = Self.payment(treasury)
            for _ in 0..<2 { #expect(await treasury.post(path + "/pay", paid, as: "pia").status == 303) }
            #expect(await treasury.post(path + "/pay", Self.payment(treasury), as: "pia").status == 409, "paid already")
            #expect(await treasury.post(path + "/decide", ["outcome": "disputed", "reason": "Late"], as: "ivy").status == 409)
            try await treasury.expectState(.paid, of: purchase)
            try await treasury.expectEvents(1, "purchase.paid")
            try await treasury.expectMoney([600, 0, 0, 0, 400], of: ann)
            let after = await treasury.get(path, as: "mona").text
            #expect(after.contains("Cheque 12") && after.contains("Pia") && !after.contains("/decide"))
            #expect(await treasury.get(order, as: "cleo").text.contains("USD\u{00A0}400.00"))
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `are released within the tolerance with a reason, and beyond it by nobody`() async throws {
        try await Treasury.open { treasury in
            let (purchase, _, order) = try await Self.received(treasury, came: 5)
            let within = await Self.record(treasury, on: order, Self.fields(treasury, "I 1", "5", "40.50"))
            let shown = await treasury.get(within, as: "ivy").text
            #expect(shown.contains("Price: 40.5 where 40 was expected") && shown.contains("within the tolerance"))
            let refused = await treasury.post(within + "/decide", ["outcome": "approved"], as: "ivy")
            #expect(refused.status == 422 && refused.text.contains("error-summary"))
            #expect(await treasury.post(within + "/decide", ["outcome": "approved", "reason": "Fuel"], as: "ivy").status == 303)
            let beyond = await Self.record(treasury, on: order, Self.fields(treasury, "I 2", "1", "40"))
            let shownBeyond = await treasury.get(beyond, as: "ivy").text
            #expect(shownBeyond.contains("Quantity: 6 where 5 was expected") && shownBeyond.contains("beyond the tolerance"))
            let stopped = await treasury.post(beyond + "/decide", ["outcome": "approved", "reason": "Please"], as: "ivy")
            #expect(stopped.status == 409 && stopped.text.contains("Dispute it"))
            #expect(await treasury.post(beyond + "/decide", ["outcome": "disputed"], as: "ivy").status == 422)
            #expect(await treasury.post(beyond + "/decide", ["outcome": "disputed", "reason": "Not here"], as: "ivy").status == 303)
            #expect(await treasury.get(beyond, as: "mona").text.contains("Not here"))
            try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (5, 0)], of: purchase))
            #expect(await treasury.post(beyond + "/decide", ["outcome": "approved"], as: "ivy").status == 303, "it came")
            let rows = try await treasury.run(["SELECT e.* FROM grants.invoice AS i CROSS JOIN grants.invoice_exceptions(i.id) AS e"])[0]
            #expect(try rows.map { try $0.decode("kind", as: InvoiceMatch.Exception.Kind.self) } == [.price])
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `are credited, and money comes back only where it was paid`() async throws {
        try await Treasury.open { treasury in
            let (purchase, ann, order) = try await Self.received(treasury)
            let invoice = await Self.record(treasury, on: order, Self.fields(treasury))
            #expect(await treasury.post(invoice + "/decide", ["outcome": "approved"], as: "ivy").status == 303)
            let credit = await Self.record(treasury, on: order, Self.fields(treasury, "C 1", "3", kind: "credit_note"))
            #expect(await treasury.post(credit + "/decide", ["outcome": "approved"], as: "ivy").status == 303)
            let early = await treasury.post(credit + "/pay", Self.payment(treasury), as: "pia")
            #expect(early.status == 409 && early.text.contains("Pay the invoice that the credit note is about first"))
            let rests = await treasury.post(invoice + "/decide", ["outcome": "disputed", "reason": "Wrong"], as: "ivy")
            #expect(rests.status == 409 && rests.text.contains("Dispute the credit note first"))
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.payment")
            #expect(await treasury.post(invoice + "/pay", Self.payment(treasury), as: "pia").status == 303)
            #expect(await treasury.post(credit + "/pay", Self.payment(treasury), as: "pia").status == 303)
            try await treasury.expectMoney([600, 0, 120, 0, 280], of: ann)
            try await treasury.expectState(.received, of: purchase)
            #expect(await treasury.get(credit, as: "pia").text.contains("Credit note C 1"))
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `are refused beside the field where something is wrong, and nothing is written`() async throws {
        try await Treasury.open { treasury in
            let (_, _, order) = try await Self.received(treasury)
            let wrong: [([String: String], String)] = [
                (["lines.0.quantity": ""], "one item at least"), (["lines.0.quantity": "0"], "above nought"),
                (["lines.0.unitPrice": "1.001"], "two digits"), (["lines.0.delivery": "-1"], "delivery costs"),
                (["lines.0.quantity": "900000", "lines.0.unitPrice": "900000"], "too much"), (["lines.0.item": "7"], "Nobody ordered"),
                (["invoicedOn": treasury.today.adding(days: 1).description], "an earlier day"),
                (["dueOn": treasury.today.adding(days: -1).description], "not before"), (["number": ""], "required"),
            ]
            for (change, word) in wrong {
                let answer = await treasury.post(order + "/invoices/new", Self.fields(treasury).merging(change) { $1 }, as: "ivy")
                #expect(answer.status == 422 && answer.text.contains(word), "\(word)")
            }
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.invoice")
            _ = await Self.record(treasury, on: order, Self.fields(treasury))
            let twice = await treasury.post(order + "/invoices/new", Self.fields(treasury), as: "ivy")
            #expect(twice.text.contains("written down already") && twice.status != 303)
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.invoice")
        }
    }

    @Test func `of another currency are paid by what left the fund, by transfer to details that two people confirmed`() async throws {
        try await Treasury.open { treasury in
            try await treasury.run([
                """
                INSERT INTO grants.exchange_rate (programme_id, base, quote, effective_on, rate, recorded_by, recorded_at)
                VALUES (\(Treasury.guyana), 'GYD', 'USD', portal.today(), 0.5, \(Treasury.account("cleo")), now())
                """
            ])
            let (_, ann, order) = try await Self.received(treasury, .gyd)
            let invoice = await Self.record(treasury, on: order, Self.fields(treasury))
            #expect(await treasury.post(invoice + "/decide", ["outcome": "approved"], as: "ivy").status == 303)
            let details = BankDetails.ID(at: treasury.moment)
            try await treasury.grants.database.unit(
                [
                    """
                    INSERT INTO grants.bank_details (
                        programme_id, id, supplier_id, holder, bank, account_number, currency, proposed_by, proposed_at)
                    SELECT
                        i.programme_id, \(details), i.supplier_id, 'Sellers', 'Demerara Bank', '4711', 'GYD', \(Treasury.account("quinn")), now()
                    FROM grants.invoice AS i
                    """
                ], as: Treasury.caller("quinn"))
            let fields = Self.payment(treasury, ["method": "transfer", "details": details.description, "fundAmount": "210"])
            #expect(await treasury.post(invoice + "/pay", fields, as: "pia").status == 422, "one person's word")
            try await treasury.grants.database.unit(
                [
                    """
                    INSERT INTO grants.bank_details_answer (
                        programme_id, details_id, proposed_by, is_confirmed, reason, answered_by, answered_at)
                    SELECT b.programme_id, b.id, b.proposed_by, true, 'By telephone', \(Treasury.account("mona")), now()
                    FROM grants.bank_details AS b
                    """
                ], as: Treasury.caller("mona"))
            let form = await treasury.get(invoice + "/pay", as: "pia").text
            #expect(form.contains("Demerara Bank, 4711") && form.contains("it would be USD\u{00A0}200.00"))
            #expect(await treasury.post(invoice + "/pay", fields.merging(["fundAmount": ""]) { $1 }, as: "pia").status == 422)
            #expect(await treasury.post(invoice + "/pay", fields, as: "pia").status == 303)
            let page = await treasury.get(invoice, as: "pia").text
            #expect(page.contains("USD\u{00A0}210.00") && page.contains("0.525") && page.contains("4711"))
            try await treasury.expectMoney([790, 0, 0, 0, 210], of: ann)
            try await treasury.expectLedgerProven()
        }
    }

    @Test func `are listed by how far they are, and say so where there are none`() async throws {
        try await Treasury.open { treasury in
            #expect(await treasury.get("/grants/invoices", as: "ivy").text.contains("No invoices"))
            let (_, _, order) = try await Self.received(treasury)
            let path = await Self.record(treasury, on: order, Self.fields(treasury))
            for (query, isThere) in [("", true), ("?standing=recorded", true), ("?standing=paid", false)] {
                #expect(await treasury.get("/grants/invoices\(query)", as: "mona").text.contains(path) == isThere, "\(query)")
            }
            #expect(await treasury.get("/grants/invoices?cursor=nonsense", as: "ivy").status == 422)
        }
    }

    @Test func `are kept from a committee member with a conflict, and from other roles and offices`() async throws {
        try await Treasury.open { treasury in
            let (_, ann, order) = try await Self.received(treasury)
            let path = await Self.record(treasury, on: order, Self.fields(treasury))
            let id = try #require(path.split(separator: "/").last)
            let others = ["counsellor", "placement", "employer", "donor", "dora", "cleo", "ralph"]
            await treasury.expectGuarded({ "/grants/invoices/\($0)" }, of: id, as: "ivy", against: others)
            for page in ["decide", "pay"] {
                await treasury.expectRoles({ "/grants/invoices/\($0)/\(page)" }, of: id, as: "ivy", against: others + ["quinn", "mona"])
            }
            let of = try #require(order.split(separator: "/").last)
            await treasury.expectRoles(
                { "/grants/orders/\($0)/invoices/new" }, of: of, as: "ivy", against: others + ["quinn", "mona", "hana"])
            #expect(await treasury.get("/grants/invoices", as: "ralph").status == 403)
            let pages = [path, path + "/decide", order + "/invoices/new"]
            try await treasury.grant(.financeOfficer, to: "ada")
            for page in pages { #expect(await treasury.get(page, as: "ada").status == 200, "\(page)") }
            try await treasury.declare(.declared(reason: "My cousin"), for: ann, of: "ada")
            for page in pages { #expect(await treasury.get(page, as: "ada").status == 404, "\(page)") }
            #expect(!(await treasury.get("/grants/invoices", as: "ada").text.contains(path)))
        }
    }

    @Test func `are approved and paid by nobody who has another duty on the purchase`() async throws {
        try await Treasury.open { treasury in
            let (purchase, _, order) = try await Self.received(treasury)
            let path = await Self.record(treasury, on: order, Self.fields(treasury))
            #expect(await treasury.post(path + "/decide", ["outcome": "approved"], as: "ivy").status == 303)
            for name in ["cleo", "quinn", "mona", "ralph"] {
                try await treasury.grant(.financeOfficer, to: name)
                for (page, fields) in [
                    (order + "/invoices/new", Self.fields(treasury, "I \(name)")), (path + "/decide", ["outcome": "approved"]),
                    (path + "/pay", Self.payment(treasury)),
                ] {
                    let refused = await treasury.post(page, fields, as: name)
                    #expect(refused.status == 409 && refused.text.contains("Six duties are six people"), "\(name) \(page)")
                }
            }
            try await treasury.expectState(.matched, of: purchase)
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.invoice")
        }
    }
}
