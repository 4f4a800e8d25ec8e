import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Documents of a supplier` {
    private static func add(
        _ bytes: [UInt8] = Treasury.pdf(), as id: SupplierDocument.ID, to supplier: Supplier.ID, until day: CalendarDate? = nil,
        _ treasury: Treasury, by token: String? = "quinn"
    ) async -> Response {
        await treasury.post(
            "/grants/suppliers/\(supplier)/documents/new",
            [("id", id.description), ("kind", "tax"), ("title", "Tax 77-B"), ("validUntil", day?.description ?? "")], file: bytes,
            named: "tax.pdf", as: token)
    }

    private static func replace(
        _ old: SupplierDocument.ID, by id: SupplierDocument.ID, of supplier: Supplier.ID, _ treasury: Treasury,
        reason: String = "A new year"
    ) async -> Response {
        await treasury.post(
            "/grants/suppliers/\(supplier)/documents/\(old)/replace", [("id", id.description), ("title", "Tax 78-B"), ("reason", reason)],
            file: Treasury.pdf("Newer"), named: "newer.pdf", as: "quinn")
    }

    private static func path(_ document: SupplierDocument.ID, of supplier: Supplier.ID) -> String {
        "/grants/v1/suppliers/\(supplier)/documents/\(document)"
    }

    @Test func `come back as they were, with an event for each reading, and are added once`() async throws {
        try await Treasury.open { treasury in
            let (supplier, id) = (try await treasury.supplier(), SupplierDocument.ID(at: treasury.moment))
            let (page, bytes) = ("/grants/suppliers/\(supplier)", Treasury.pdf("Quexal", size: 300_000))
            #expect(await treasury.get(page, as: "quinn").text.contains("Ask for the registration"))
            for _ in 0..<2 { #expect(await Self.add(bytes, as: id, to: supplier, treasury).status == 303) }
            try await treasury.expectEvents(1, "supplier.document_added")
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.supplier_document")
            let shown = await treasury.get(page, as: "mona").text
            #expect(shown.contains(Self.path(id, of: supplier)) && shown.contains("Tax 77-B") && shown.contains("· Quinn"))
            #expect(!shown.contains("/withdraw"), "she does not change it")
            let answer = await treasury.get(Self.path(id, of: supplier), as: "mona", accept: "*/*")
            #expect(answer.status == 200 && answer.headers["Content-Type"] == "application/pdf")
            #expect(await answer.whole == bytes)
            try await treasury.expectEvents(1, "supplier.document_read")
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.file_part WHERE position('Quexal'::bytea IN sealed) > 0")
            let other = try await treasury.supplier("Others")
            #expect(await Self.add(as: id, to: other, treasury).status == 409, "the form was used for another supplier")
            #expect(await treasury.get(Self.path(id, of: other), as: "mona", accept: "*/*").status == 404)
        }
    }

    @Test func `are replaced and withdrawn with a reason, and stay`() async throws {
        try await Treasury.open { treasury in
            let supplier = try await treasury.supplier()
            let (old, new) = (SupplierDocument.ID(at: treasury.moment), SupplierDocument.ID(at: treasury.moment))
            let page = "/grants/suppliers/\(supplier)"
            #expect(await Self.add(as: old, to: supplier, treasury).status == 303)
            #expect(await treasury.get("\(page)/documents/\(old)/replace", as: "quinn").text.contains("Tax 77-B"))
            #expect(await Self.replace(old, by: new, of: supplier, treasury, reason: "").status == 422)
            for _ in 0..<2 { #expect(await Self.replace(old, by: new, of: supplier, treasury).status == 303) }
            try await treasury.expectEvents(1, "supplier.document_replaced")
            try await treasury.expect(2, "SELECT count(*) AS n FROM grants.file")
            let again = await Self.replace(old, by: .init(at: treasury.moment), of: supplier, treasury)
            #expect(again.status == 409 && again.text.contains("counts no more already"))
            #expect(await treasury.get("\(page)/documents/\(old)/withdraw", as: "quinn").status == 409)
            let kept = await treasury.get(page, as: "quinn").text
            #expect(kept.contains("Replaced") && kept.contains("A new year") && kept.contains(Self.path(old, of: supplier)))
            #expect(await treasury.get(Self.path(old, of: supplier), as: "quinn", accept: "*/*").status == 200)

            let way = "\(page)/documents/\(new)/withdraw"
            #expect(await treasury.get(way, as: "quinn").text.contains("stays on record"))
            #expect(await treasury.post(way, as: "quinn").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(way, ["reason": "Forged"], as: "quinn").status == 303) }
            #expect(await treasury.post(way, ["reason": "Another"], as: "quinn").status == 409)
            try await treasury.expectEvents(1, "supplier.document_withdrawn")
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.supplier_document WHERE kind = 'tax' AND replaces IS NOT NULL")
            try await treasury.expect(2, "SELECT count(*) AS n FROM grants.supplier_document_end")
            for table: SQL in ["supplier_document", "supplier_document_end"] {
                let changed = await #expect(throws: PostgresError.self) { try await treasury.run(["DELETE FROM grants.\(splice: table)"]) }
                #expect(changed?.sqlState == "42501")
            }
            await treasury.expectRefused("supplier_document_file_fkey", "DELETE FROM grants.file")
        }
    }

    @Test func `are of the kinds and sizes that plans have, and twenty that count`() async throws {
        try await Treasury.open { treasury in
            let supplier = try await treasury.supplier()
            for (bytes, words) in [([], "The file is empty"), (Array("<html>".utf8), "none of the kinds")] {
                let refused = await Self.add(bytes, as: .init(at: treasury.moment), to: supplier, treasury)
                #expect(refused.status == 422 && refused.text.contains(words) && refused.text.contains("href=\"#field-file\""), "\(words)")
            }
            let first = SupplierDocument.ID(at: treasury.moment)
            #expect(await Self.add(as: first, to: supplier, treasury).status == 303)
            for _ in 1..<SupplierDocument.most {
                #expect(await Self.add(as: .init(at: treasury.moment), to: supplier, treasury).status == 303)
            }
            let more = await Self.add(as: .init(at: treasury.moment), to: supplier, treasury)
            #expect(more.status == 422 && more.text.contains("20 documents and 50 MB"))
            try await treasury.expect(SupplierDocument.most, "SELECT count(*) AS n FROM grants.file")
            try await treasury.expect(SupplierDocument.most, "SELECT grants.documents_allowed() AS n")
            try await treasury.expect(SupplierDocument.bytesInAll, "SELECT grants.document_bytes_allowed() AS n")
            #expect(await Self.replace(first, by: .init(at: treasury.moment), of: supplier, treasury).status == 303, "one goes, one comes")
            let other = try await treasury.supplier("Others")
            #expect(await Self.add(as: .init(at: treasury.moment), to: other, treasury).status == 303)
        }
    }

    @Test func `are paged: those that count and the newest of the others first`() async throws {
        try await Treasury.open { treasury in
            let supplier = try await treasury.supplier()
            let chain = (0...SupplierDocumentStore.screenSize).map { _ in SupplierDocument.ID(at: treasury.moment) }
            #expect(await Self.add(as: chain[0], to: supplier, treasury).status == 303)
            let page = "/grants/suppliers/\(supplier)"
            for (old, new) in zip(chain, chain.dropFirst()) {
                #expect(!(await treasury.get(page, as: "mona").text.contains("rel=\"next\"")))
                #expect(await Self.replace(old, by: new, of: supplier, treasury).status == 303)
            }
            let first = await treasury.get(page, as: "mona").text
            let shown = chain.reversed().compactMap { first.firstRange(of: Self.path($0, of: supplier))?.lowerBound }
            #expect(shown.count == SupplierDocumentStore.screenSize && shown == shown.sorted(), "the one that counts, and the newest first")
            #expect(!first.contains(Self.path(chain[0], of: supplier)))
            let next = try #require(first.firstMatch(of: /href="([^"]+)" rel="next"/)).output.1.replacing("&amp;", with: "&")
            let second = await treasury.get(String(next), as: "mona").text
            #expect(second.contains(Self.path(chain[0], of: supplier)) && !second.contains(Self.path(chain[1], of: supplier)))
            #expect(second.contains("rel=\"prev\"") && !second.contains("rel=\"next\""))
            #expect(await treasury.get(page + "?cursor=x", as: "mona").status == 422)
        }
    }

    @Test func `warn where one runs out: on the supplier's page, when it is asked, and when an award is proposed and approved`()
        async throws
    {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let purchase = try await treasury.requisition([(treasury.award([500], of: fund), 1, 1, 400)], of: fund)
            let (late, fine) = (try await treasury.supplier("Late Traders"), try await treasury.supplier("Fine Traders"))
            let id = SupplierDocument.ID(at: treasury.moment)
            #expect(await Self.add(as: id, to: late, until: treasury.today.adding(days: -1), treasury).status == 303)
            #expect(
                await Self.add(as: .init(at: treasury.moment), to: fine, until: treasury.today.adding(days: 31), treasury).status == 303)
            #expect(await treasury.get("/grants/suppliers/\(late)", as: "mona").text.contains("Has run out"))
            #expect(!(await treasury.get("/grants/suppliers/\(fine)", as: "mona").text.contains("Runs out soon")))
            func warned(_ page: String, as name: String = "quinn") async -> Bool {
                let text = await treasury.get("/grants/purchases/\(purchase)/\(page)", as: name).text
                guard let title = text.firstRange(of: "Documents of suppliers have run out") else { return false }
                let rest = text[title.upperBound...]
                let notice = rest[..<(rest.firstRange(of: "</ul>")?.lowerBound ?? rest.startIndex)]
                return notice.contains("Late Traders") && notice.contains("Tax certificate") && !notice.contains("Fine Traders")
            }
            #expect(await warned("ask"))
            try await treasury.ask(purchase)
            #expect(await warned("invite"))
            let offer = try await treasury.offer([1: 400], for: purchase, from: late)
            try await treasury.offer([1: 410], for: purchase, from: fine)
            try await treasury.compare(purchase)
            #expect(await warned("award"))
            let proposal = treasury.proposal([1: offer], of: purchase, waiver: "Two sell it")
            try await treasury.act("quinn", .quoteCollector, on: purchase, proposal)
            for name in ["mona", "ada"] {
                let text = await treasury.get("/grants/purchases/\(purchase)/decide", as: name).text
                #expect(text.contains("Has run out"), "\(name)")
                #expect(text.contains("/grants/suppliers/\(late)") == (name == "mona"), "\(name): a link to where she may go")
            }
            #expect(await Self.replace(id, by: .init(at: treasury.moment), of: late, treasury).status == 303)
            #expect(!(await warned("award")), "the newer one names no day")
        }
    }

    @Test(arguments: [(-1, SupplierDocument.Standing.ranOut), (0, .runsOut), (30, .runsOut), (31, .valid)])
    func `run out after their last day, and soon from thirty days before`(days: Int, standing: SupplierDocument.Standing) {
        let today = CalendarDate(Date(timeIntervalSince1970: 1_700_000_000))
        let terms = SupplierDocument.Terms(kind: .tax, title: "Tax", validUntil: today.adding(days: days))
        #expect(terms.standing(on: today) == standing)
        #expect(SupplierDocument.Terms(kind: .tax, title: "Tax", validUntil: nil).standing(on: today) == .valid)
    }

    @Test func `are seen and changed by their roles alone, and not behind the supplier's own link`() async throws {
        try await Treasury.open { treasury in
            let (supplier, id) = (try await treasury.supplier(), SupplierDocument.ID(at: treasury.moment))
            #expect(await Self.add(as: id, to: supplier, treasury).status == 303)
            let strangers = ["mona", "cleo", "ralph", "ivy", "committee", "donor", "employer", "administrator"]
            await treasury.expectRoles({ "/grants/suppliers/\($0)/documents/new" }, of: supplier, as: "quinn", against: strangers)
            for step in ["replace", "withdraw"] {
                await treasury.expectRoles(
                    { "/grants/suppliers/\($0)/documents/\(id)/\(step)" }, of: supplier, as: "quinn", against: strangers)
                #expect(
                    await treasury.get("/grants/suppliers/\(supplier)/documents/\(Supplier.ID(at: treasury.moment))/\(step)", as: "quinn")
                        .status == 404)
            }
            let statuses = ["mona": 200, "ivy": 200, "ralph": 200, "hana": 404, "cleo": 403, "ada": 403, "donor": 403, "employer": 403]
            for (name, status) in statuses {
                #expect(await treasury.get(Self.path(id, of: supplier), as: name, accept: "*/*").status == status, "\(name)")
            }
            #expect(await treasury.get(Self.path(id, of: supplier), as: nil, accept: "*/*").status == 401)
            let fund = try await treasury.fund()
            let purchase = try await treasury.requisition([(treasury.award([500], of: fund), 1, 1, 400)], of: fund)
            try await treasury.ask(purchase)
            let invited = await treasury.post("/grants/purchases/\(purchase)/invite", ["supplier": supplier.description], as: "quinn")
            let link = try #require(invited.text.firstMatch(of: /\/grants\/offers\/fh_offer_[-_A-Za-z0-9]+/)).output
            let form = await treasury.get(String(link), as: nil)
            #expect(form.status == 200 && !form.text.contains("Tax 77-B") && !form.text.contains(id.description))
        }
    }
}
