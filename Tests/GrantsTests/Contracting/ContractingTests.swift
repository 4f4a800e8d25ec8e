import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Purchases as Open Contracting data` {
    private static let path = "/grants/v1/ocds/releases.json"

    @Test func `a purchase is told from the requisition to the payment`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000, 500], of: fund)
            let purchase = try await treasury.ordered(
                [(ann, 1, 2, 310), (ann, 2, 100, 3)], of: fund, prices: [1: 300, 2: 3])
            try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (1, 1)], of: purchase))
            try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (1, 0), 2: (100, 0)], of: purchase))
            try await treasury.act(
                "ivy", .invoiceApprover, on: purchase,
                treasury.invoice("I1", [1: (2, 300), 2: (100, 3)], of: purchase) + [treasury.approval(of: "I1", of: purchase)])
            try await treasury.act("pia", .payer, on: purchase, [treasury.payment(of: "I1", 900, of: purchase)])
            let releases = try await treasury.releases()
            #expect(
                releases.map(\.tag) == [
                    [.planning], [.tender], [.tenderUpdate], [.award], [.contract], [.implementation], [.implementationUpdate],
                    [.implementationUpdate], [.contractTermination],
                ])
            #expect(releases.map(\.date) == releases.map(\.date).sorted() && Set(releases.map(\.id)).count == releases.count)
            let compiled = try await treasury.record(of: purchase)
            #expect(compiled.tag == [.compiled] && compiled.tender?.status == .complete && compiled.tender?.numberOfTenderers == 3)
            #expect(compiled.bids?.details?.map(\.status) == [.valid, .valid, .valid])
            #expect(compiled.bids?.details?.map(\.value.amount) == [900, 1002, 1104].map { Decimal($0) })
            let award = try #require(compiled.awards?.first)
            #expect(compiled.awards?.count == 1 && award.status == .active && award.value == .init(amount: 900, currency: "USD"))
            let contract = try #require(compiled.contracts?.first)
            #expect(contract.awardID == award.id && contract.status == .terminated && contract.value.amount == 900)
            #expect(
                contract.implementation?.milestones?.map(\.description) == [
                    "Item 1: 1 accepted, 1 rejected.", "Item 1: 1 accepted, 0 rejected. Item 2: 100 accepted, 0 rejected.",
                ])
            #expect(contract.implementation?.transactions?.map(\.value.amount) == [900])
        }
    }

    @Test func `who it is bought for is in no text, whatever somebody wrote`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let award = try await treasury.award([1000], of: fund, to: "Zoë")
            let purchase = try await treasury.requisition([(award, 1, 1, 300)], of: fund)
            try await treasury.run([
                "UPDATE grants.purchase_item SET item = 'Freezer of ZOE', unit = 'baker', quantity = 1 WHERE purchase_id = \(purchase)",
                "UPDATE grants.purchase SET title = 'For Zoë Baker', deliver_to = 'Zoë' WHERE id = \(purchase)",
            ])
            for _ in 0..<2 {
                let answer = await treasury.get("/grants/v1/ocds/records/ocds-000000-\(purchase)", as: "quinn", accept: "application/json")
                #expect(answer.status == 200)
                for part in ["zo", "baker", "freezer"] { #expect(!answer.text.lowercased().contains(part), "\(part)") }
                #expect(try await treasury.record(of: purchase).tender?.items.map(\.description) == ["equipment"])
                // Without a consent the office itself may not read the name, and it is kept back all the same.
                _ = try await treasury.database.admin.unit([
                    "UPDATE casework.consent SET state = 'revoked', revoked_at = now() WHERE state = 'given'"
                ])
            }
            try await treasury.run(["UPDATE grants.purchase_item SET item = 'Zoo of bakeries' WHERE purchase_id = \(purchase)"])
            #expect(try await treasury.record(of: purchase).tender?.items.map(\.description) == ["Zoo of bakeries"])
        }
    }

    @Test func `offers stay sealed, and a purchase that is called off is told so`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 1, 300)], of: fund)
            try await treasury.ask(purchase)
            try await treasury.offer([1: 777], for: purchase, from: treasury.supplier())
            var compiled = try await treasury.record(of: purchase)
            #expect(compiled.tender?.status == .active && compiled.bids == nil && compiled.planning == nil)
            try await treasury.callOff(purchase)
            compiled = try await treasury.record(of: purchase)
            #expect(compiled.tender?.status == .cancelled && compiled.bids == nil)
            #expect(try await treasury.releases().last?.tag == [.tenderCancellation])
        }
    }

    @Test func `a purchase that nobody could supply is unsuccessful`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 1, 300)], of: fund)
            try await treasury.ask(purchase)
            try await treasury.act(
                "quinn", .quoteCollector, on: purchase, [treasury.close(purchase), treasury.step(purchase, .compared)])
            #expect(try await treasury.record(of: purchase).bids?.statistics.map(\.value) == [0])
            try await treasury.callOff(purchase)
            #expect(try await treasury.record(of: purchase).tender?.status == .unsuccessful)
        }
    }

    @Test func `a purchase is kept from whoever has a conflict about a plan that it is for`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 1, 300)], of: fund)
            try await treasury.grant(.programmeManager, to: "ada")
            let (record, releases) = ("/grants/v1/ocds/records/ocds-000000-\(purchase)", "/grants/v1/ocds/releases.json")
            func read(_ path: String, as name: String) async -> Response {
                await treasury.get(path, as: name, accept: "application/json")
            }
            #expect(await read(record, as: "ada").status == 200)
            #expect(await read(releases, as: "ada").text.contains("\(purchase)"))
            try await treasury.declare(.declared(reason: "My cousin"), for: ann, of: "ada")
            #expect(await read(record, as: "ada").status == 404)
            #expect(!(await read(releases, as: "ada").text.contains("\(purchase)")))
            #expect(await read(record, as: "quinn").status == 200)
        }
    }

    @Test func `an award that comes to nothing is told as cancelled, with its order`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.ordered([(ann, 1, 2, 310)], of: fund, prices: [1: 300])
            try await treasury.act(
                "mona", .awardApprover, on: purchase,
                [
                    """
                    INSERT INTO grants.order_change (
                        programme_id, id, order_id, purchase_id, item_number, kind, quantity, unit_price, reason, approved_by, changed_at)
                    SELECT
                        o.programme_id, gen_random_uuid(), o.id, o.purchase_id, 1, 'supplier_default', 0, 300, 'Gone',
                        \(Treasury.account("mona")), now()
                    FROM grants.purchase_order AS o
                    WHERE o.purchase_id = \(purchase)
                    """
                ])
            var compiled = try await treasury.record(of: purchase)
            #expect(compiled.contracts?.map(\.status) == [.cancelled] && compiled.awards?.map(\.status) == [.active])
            #expect(try await treasury.releases().last?.tag == [.contractAmendment, .contractTermination])
            try await treasury.run([treasury.step(purchase, .compared)])
            compiled = try await treasury.record(of: purchase)
            #expect(compiled.awards?.map(\.status) == [.cancelled])
            #expect(try await treasury.releases().last?.tag == [.awardCancellation])
        }
    }

    @Test func `pages follow each other by a cursor`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            var purchases: Set<String> = []
            for _ in 0...ContractingStore.pageSize {
                purchases.insert("ocds-000000-\(try await treasury.requisition([(ann, 1, 1, 1)], of: fund))")
            }
            let first = try await treasury.package(Self.path)
            let cursor = try #require(first.next)
            let second = try await treasury.package("\(Self.path)?cursor=\(cursor)")
            #expect(first.releases.count == ContractingStore.pageSize && second.releases.count == 1 && second.next == nil)
            #expect(Set((first.releases + second.releases).map(\.ocid)) == purchases)
            #expect(await treasury.get("\(Self.path)?cursor=nonsense", as: "quinn", accept: "application/json").status == 422)
        }
    }

    @Test func `they are for those who publish them, of their own office`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000], of: fund)
            let purchase = try await treasury.requisition([(ann, 1, 1, 300)], of: fund)
            let record = "/grants/v1/ocds/records/ocds-000000-\(purchase)"
            for path in [Self.path, record] {
                for (name, status) in [("quinn", 200), ("ivy", 200), ("mona", 200), ("donor", 200), ("administrator", 200), ("cleo", 403)] {
                    #expect(await treasury.get(path, as: name, accept: "application/json").status == status, "\(name)")
                }
                #expect(await treasury.get(path, as: nil, accept: "application/json").status == 401)
            }
            #expect(await treasury.get(record, as: "hana", accept: "application/json").status == 404)
            #expect(try await treasury.package(Self.path, as: "hana").releases.isEmpty)
            for unknown in ["nothing", "ocds-000000-", "ocds-000000-\(UUID().uuidString.lowercased())", "ocds-111111-\(purchase)"] {
                #expect(await treasury.get("/grants/v1/ocds/records/\(unknown)", as: "quinn", accept: "application/json").status == 404)
            }
        }
    }
}

extension Treasury {
    fileprivate func package(_ path: String, as name: String = "quinn") async throws -> ReleasePackage {
        let answer = await get(path, as: name, accept: "application/json")
        #expect(answer.status == 200)
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try decoder.decode(ReleasePackage.self, from: Data(answer.text.utf8))
    }

    fileprivate func callOff(_ purchase: Purchase.ID) async throws {
        try await run([
            """
            UPDATE grants.purchase
            SET state = 'cancelled',
                reason = 'Why',
                version = version + 1,
                moved_at = now()
            WHERE id = \(purchase)
            """
        ])
    }

    fileprivate func releases() async throws -> [ContractingRelease] {
        try await package("/grants/v1/ocds/releases.json").releases
    }

    fileprivate func record(of purchase: Purchase.ID) async throws -> ContractingRelease {
        let answer = await get("/grants/v1/ocds/records/ocds-000000-\(purchase)", as: "quinn", accept: "application/json")
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let record = try #require(try decoder.decode(RecordPackage.self, from: Data(answer.text.utf8)).records.first)
        #expect(
            record.releases.allSatisfy {
                $0.parties == record.compiledRelease.parties || $0.parties.count <= record.compiledRelease.parties.count
            })
        return record.compiledRelease
    }
}
