import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Where a fund's money is` {
    @Test func `is told by stage, by line and by movement, and agrees with decisions and payments`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000, 500], of: fund)
            let path = "/grants/funds/\(fund.id)/money"
            let purchase = try await treasury.ordered([(ann, 1, 2, 310)], of: fund, prices: [1: 300])
            try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (2, 0)], of: purchase))
            try await treasury.act(
                "ivy", .invoiceApprover, on: purchase,
                treasury.invoice("I1", [1: (1, 300)], of: purchase) + [treasury.approval(of: "I1", of: purchase)])
            try await treasury.act("pia", .payer, on: purchase, [treasury.payment(of: "I1", 300, of: purchase)])
            let page = await treasury.get(path, as: "ivy")
            #expect(page.status == 200)
            for text in ["1\u{202F}500.00", "900.00", "300.00", "Thing 1", "Thing 2", "Decisions, payments and the ledger say the same"] {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(await treasury.get("/grants/funds/\(fund.id)", as: "ivy").text.contains(path))
            let ledger = await treasury.get("\(path)/\(ann)", as: "donor")
            for cause in ["decision", "an order", "a delivery", "an invoice", "a payment", "\(treasury.today.year)-0001"] {
                #expect(ledger.text.contains(cause), "\(cause)")
            }
        }
    }

    @Test func `shows when a balance is not what its entries make`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            _ = try await treasury.award([1000], of: fund)
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica", "UPDATE grants.balance SET free = 1001, approved = 1001",
            ])
            #expect(await treasury.get("/grants/funds/\(fund.id)/money", as: "ivy").text.contains("do not say the same"))
        }
    }

    @Test func `tells what a plan holds to those alone who may read plans`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let path = "/grants/funds/\(fund.id)/money"
            for (name, status) in [("ivy", 200), ("mona", 200), ("donor", 200), ("administrator", 200), ("cleo", 403), ("hana", 404)] {
                for page in [path, "\(path)/\(ann)"] { #expect(await treasury.get(page, as: name).status == status, "\(name)") }
            }
            #expect(await treasury.get(path, as: "mona").text.contains("Thing 1"))
            #expect(!(await treasury.get(path, as: "donor").text.contains("Thing 1")))
            #expect(await treasury.get("\(path)/\(UUID().uuidString.lowercased())", as: "ivy").status == 404)
            #expect(await treasury.get("\(path)?cursor=nonsense", as: "ivy").status == 422)
        }
    }

    @Test func `says what is to come where nothing is approved`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            #expect(await treasury.get("/grants/funds/\(fund.id)/money", as: "mona").text.contains("Nothing is approved yet"))
        }
    }
}
