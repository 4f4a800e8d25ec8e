import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

/// What stands for and against a supplier, on its pages: bank details, lists of sanctions, and ties.
@Suite struct `Suppliers on screen` {
    private static func bar(_ supplier: Supplier.ID, _ treasury: Treasury) async throws -> Supplier.Bar? {
        try await treasury.run(["SELECT grants.supplier_bar(\(supplier)) AS bar"])[0].first?.decode("bar")
    }

    // MARK: Bank details

    private static func propose(
        _ number: String, for supplier: Supplier.ID, as id: BankDetails.ID, _ treasury: Treasury, by name: String = "quinn"
    ) async -> Response {
        await treasury.post(
            "/grants/suppliers/\(supplier)/bank/new",
            ["id": id.description, "holder": "Demerara Traders", "bank": "Harbour Bank", "accountNumber": number, "currency": "USD"],
            as: name)
    }

    @Test func `bank details are confirmed by another person than the one who wrote them down`() async throws {
        try await Treasury.open { treasury in
            let (supplier, id) = (try await treasury.supplier("Demerara Traders"), BankDetails.ID(at: treasury.moment))
            let (page, path) = ("/grants/suppliers/\(supplier)", "/grants/suppliers/\(supplier)/bank/\(id)")
            for _ in 0..<2 { #expect(await Self.propose("1004 5567", for: supplier, as: id, treasury, by: "ivy").status == 303) }
            try await treasury.expectEvents(1, "supplier.bank_proposed")
            #expect(await treasury.get(path, as: "ivy").text.contains("A colleague answers"))
            let answer = ["answer": "confirmed", "reason": "Rang the owner"]
            let own = await treasury.post(path, answer, as: "ivy")
            #expect(own.status == 403 && own.text.contains("A colleague who has verified them"))
            #expect(await treasury.post(path, answer, as: "quinn").status == 403, "Whoever buys does not say where it is paid.")
            #expect(await treasury.post(path, ["answer": "confirmed"], as: "pia").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(path, answer, as: "pia").status == 303) }
            #expect(await treasury.post(path, ["answer": "refused", "reason": "No"], as: "mona").status == 409)
            try await treasury.expectEvents(1, "supplier.bank_confirmed")
            #expect(await treasury.get(page, as: "ivy").text.contains("1004 5567"))
            let masked = await treasury.get(page, as: "ralph").text
            #expect(masked.contains("•••• 5567") && !masked.contains("1004"))
        }
    }

    @Test func `what was refused is paid to nobody, and newer details replace those in force once they are confirmed`() async throws {
        try await Treasury.open { treasury in
            let supplier = try await treasury.supplier()
            func inForce() async throws -> String? {
                try await treasury.run(["SELECT account_number FROM grants.bank_details_in_force WHERE supplier_id = \(supplier)"])[0]
                    .first?.decode("account_number")
            }
            for (number, answer, expected) in [("1111", "refused", nil), ("2222", "confirmed", "2222"), ("3333", "confirmed", "3333")] {
                let id = BankDetails.ID(at: treasury.moment)
                #expect(await Self.propose(number, for: supplier, as: id, treasury).status == 303)
                #expect(try await inForce() != number)
                let sent = await treasury.post(
                    "/grants/suppliers/\(supplier)/bank/\(id)", ["answer": answer, "reason": "The bank said so"], as: "ivy")
                #expect(sent.status == 303)
                #expect(try await inForce() == expected)
            }
            let bad = await treasury.post("/grants/suppliers/\(supplier)/bank/new", ["currency": "XXX"], as: "quinn")
            #expect(bad.status == 422)
        }
    }

    // MARK: Sanctions

    private static func take(
        _ csv: String, _ treasury: Treasury, title: String = "UN", as id: SanctionsList.ID? = nil, by name: String = "ivy"
    ) async -> Response {
        let id = id ?? SanctionsList.ID(at: treasury.moment)
        return await treasury.post(
            "/grants/sanctions/new", [("id", id.description), ("title", title), ("source", "Today")], file: Array(csv.utf8),
            named: "list.csv",
            as: name)
    }

    @Test func `a supplier of a like name is ordered from once a person says that it is somebody else`() async throws {
        try await Treasury.open { treasury in
            let supplier = try await treasury.supplier("Demerara Shipping Traders")
            let other = try await treasury.supplier("Rose Bakery")
            let id = SanctionsList.ID(at: treasury.moment)
            let csv = "id,schema,name,aliases\n1,Company,Demarara Shiping Trader,DST;Traders of Demerara\n2,Person,\"Nobody, at all\",\n"
            for _ in 0..<2 { #expect(await Self.take(csv, treasury, as: id).status == 303) }
            try await treasury.expectEvents(1, "sanctions_list.imported")
            #expect(try await Self.bar(supplier, treasury) == .unreviewed)
            #expect(try await Self.bar(other, treasury) == nil)
            let lists = await treasury.get("/grants/sanctions", as: "mona").text
            #expect(lists.contains("Demerara Shipping Traders") && !lists.contains("Rose Bakery") && lists.contains(">4<"))

            let page = await treasury.get("/grants/suppliers/\(supplier)", as: "mona").text
            let path = try #require(page.firstMatch(of: /\/grants\/suppliers\/[-0-9a-f]+\/checks\/[-0-9a-f]+/)).output
            #expect(await treasury.get(String(path), as: "mona").text.contains("Demarara Shiping Trader"))
            let cleared = ["outcome": "cleared", "reason": "Another country"]
            #expect(await treasury.post(String(path), cleared, as: "quinn").status == 403)
            for _ in 0..<2 { #expect(await treasury.post(String(path), cleared, as: "mona").status == 303) }
            #expect(await treasury.post(String(path), ["outcome": "confirmed", "reason": "No"], as: "max").status == 409)
            try await treasury.expectEvents(1, "supplier.sanctions_cleared")
            #expect(try await Self.bar(supplier, treasury) == nil)
        }
    }

    @Test func `a newer list asks again only about names that it did not have`() async throws {
        try await Treasury.open { treasury in
            let supplier = try await treasury.supplier("Demerara Shipping Traders")
            let (first, more) = ("name\nDemerara Shipping Trader\n", "name,remark\nDemerara Shipping Trader,\nDemerara Shipping,Ships\n")
            #expect(await Self.take(first, treasury).status == 303)
            let page = await treasury.get("/grants/suppliers/\(supplier)", as: "mona").text
            let path = try #require(page.firstMatch(of: /\/grants\/suppliers\/[-0-9a-f]+\/checks\/[-0-9a-f]+/)).output
            #expect(await treasury.post(String(path), ["outcome": "cleared", "reason": "Another"], as: "mona").status == 303)
            #expect(await Self.take(first, treasury).status == 303)
            #expect(try await Self.bar(supplier, treasury) == nil)
            #expect(await Self.take(more, treasury).status == 303)
            #expect(try await Self.bar(supplier, treasury) == .unreviewed)
            #expect(await Self.take("name\nSomebody Else\n", treasury).status == 303)
            #expect(try await Self.bar(supplier, treasury) == nil)
        }
    }

    @Test func `a supplier is compared when it is added, when its name changes, and on demand`() async throws {
        try await Treasury.open { treasury in
            let early = try await treasury.supplier("Early Bird")
            let none = await treasury.post("/grants/suppliers/\(early)/check", as: "quinn")
            #expect(none.status == 409 && none.text.contains("Import one first"))
            #expect(await Self.take("name\nCaribbean Arms Trading\n", treasury).status == 303)
            let id = Supplier.ID(at: treasury.moment)
            let fields = ["id": id.description, "name": "Caribbean Arms Traders", "categories": "equipment"]
            #expect(await treasury.post("/grants/suppliers/new", fields, as: "quinn").status == 303)
            #expect(try await Self.bar(id, treasury) == .unreviewed)
            let renamed = ["version": "1", "name": "Soft Pillows", "categories": "equipment"]
            #expect(await treasury.post("/grants/suppliers/\(id)/edit", renamed, as: "quinn").status == 303)
            #expect(try await Self.bar(id, treasury) == nil)
            #expect(await treasury.post("/grants/suppliers/\(id)/check", as: "quinn").status == 303)
            try await treasury.expectEvents(1, "supplier.checked")
        }
    }

    @Test(arguments: [
        ("", "empty"), ("names\nA\n", "names no column"), ("name\n", "a name on each row"), ("name\n\"open", "cannot be read"),
        ("name\n" + String(repeating: "x", count: 501), "Line 2"),
    ])
    func `a list that cannot be read is refused with the line and the remedy, and nothing is kept`(csv: String, words: String) async throws
    {
        try await Treasury.open { treasury in
            let answer = await Self.take(csv, treasury)
            #expect(answer.status == 422 && answer.text.contains(words), "\(answer.text)")
            let kept: Int? = try await treasury.run(["SELECT count(*) AS n FROM grants.sanctions_list"])[0].first?.decode("n")
            #expect(kept == 0)
        }
    }

    // MARK: Ties

    @Test func `a tie is declared for oneself, shown to colleagues, and taken back`() async throws {
        try await Treasury.open { treasury in
            let supplier = try await treasury.supplier()
            let (page, path) = ("/grants/suppliers/\(supplier)", "/grants/suppliers/\(supplier)/tie")
            #expect(await treasury.post(path, ["kind": "tied"], as: "mona").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(path, ["kind": "tied", "reason": "My sister’s"], as: "mona").status == 303) }
            try await treasury.expectEvents(1, "supplier.tied")
            #expect(await treasury.get(page, as: "quinn").text.contains("My sister’s"))
            #expect(await treasury.post(path, ["kind": "none"], as: "mona").status == 303)
            #expect(!(await treasury.get(page, as: "quinn").text.contains("My sister’s</td>")))
            #expect(await treasury.post(path, ["kind": "none"], as: "ada").status == 303)
            #expect(await treasury.get(path, as: "cleo").status == 403)
        }
    }
}
