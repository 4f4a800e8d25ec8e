import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

/// What is bought for Ann and Bob together, so far as it was received: three freezers, of which two are Ann's, and twenty chicks for Ann.
struct Warehouse {
    let treasury: Treasury
    let ann: GrantApplication.ID
    let bob: GrantApplication.ID
    let purchase: Purchase.ID
    /// The freezers, untagged.
    let freezers: [GrantAsset.ID]

    static func open(agreed: Bool = true, _ body: (Warehouse) async throws -> Void) async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let ann = try await treasury.award([1000, 300], of: fund)
            let bob = try await treasury.award([600], of: fund, to: "Bob")
            if agreed { for award in [ann, bob] { try await treasury.agree(about: award) } }
            let purchase = try await treasury.joined([(ann, 1, 1, 2), (bob, 1, 1, 1), (ann, 2, 2, 20)], of: fund)
            try await treasury.act("ralph", .receiver, on: purchase, treasury.receipt([1: (3, 0), 2: (20, 0)], of: purchase))
            let freezers = try await treasury.register(["SN-1", "SN-2", nil], of: purchase)
            try await body(
                Warehouse(treasury: treasury, ann: ann, bob: bob, purchase: purchase, freezers: freezers))
        }
    }

    /// Tags all freezers.
    func tag() async throws {
        try await treasury.run(["UPDATE grants.asset SET state = 'tagged', version = version + 1 WHERE state = 'received'"])
    }

    /// Who applied with an application.
    func person(of award: GrantApplication.ID) async throws -> Returnee.ID {
        let row = try await treasury.run(["SELECT returnee_id FROM grants.applicant WHERE application_id = \(award)"])[0].first
        return try #require(row).decode("returnee_id")
    }

    /// Has somebody with a seat on the committee declare a conflict of interest.
    func tie(_ name: String, to award: GrantApplication.ID) async throws {
        let caller = Treasury.caller()
        let application = try await treasury.grants.database.transaction(as: caller) { try await $0.open(award, as: caller).application }
        try await treasury.seat("chair", name, on: treasury.round(application.round))
        try await treasury.declare(.declared(reason: "My cousin"), for: award, of: name)
    }

    /// A list of these freezers and so many chicks, prepared on its page.
    func prepare(_ assets: [GrantAsset.ID], chicks: String = "", for award: GrantApplication.ID, as id: HandOver.ID? = nil) async throws
        -> (id: HandOver.ID, answer: Response)
    {
        let id = id ?? HandOver.ID(at: treasury.moment)
        let fields = try await [
            "id": id.description, "place": "The+office", "returnee": person(of: award).description,
            "quantities.0.purchase": purchase.description, "quantities.0.item": "2", "quantities.0.quantity": chicks,
        ]
        let body = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } + assets.map { "assets=\($0)" }
        let path = "/grants/applications/\(award)/hand-overs/new"
        return (id, await treasury.post(raw: path, body.joined(separator: "&"), as: "cleo"))
    }

    static let signature = ["name": "Ann Baker", "language": "ht", "agrees": "true", "drawing": "M1 1L9 9"]

    /// The same, signed on the screen.
    func handOver(_ assets: [GrantAsset.ID], chicks: String = "", to award: GrantApplication.ID) async throws -> HandOver.ID {
        let (id, answer) = try await prepare(assets, chicks: chicks, for: award)
        #expect(answer.status == 303, "\(answer.text)")
        #expect(await treasury.post("/grants/hand-overs/\(id)/sign", Self.signature, as: "cleo").status == 303)
        return id
    }

    /// The visit to Ann after so many months.
    func visit(_ month: Int) async throws -> MonitoringVisit.ID {
        let row = try await treasury.run([
            "SELECT id FROM grants.monitoring_visit WHERE application_id = \(ann) AND month = \(month)"
        ])[0].first
        return try #require(row).decode("id")
    }

    func expectStates(_ states: [String], at place: SourceLocation = #_sourceLocation) async throws {
        let found = try await treasury.run([
            "SELECT state FROM grants.asset ORDER BY array_position(\(freezers.map(\.description))::text[]::uuid[], id)"
        ])[0]
        #expect(try found.map { try $0.decode("state", as: String.self) } == states, sourceLocation: place)
    }
}

extension Treasury {
    /// An agreement about an award that is signed and countersigned.
    func agree(about award: GrantApplication.ID) async throws {
        let caller = Self.caller()
        let application = try await grants.database.transaction(as: caller) { try await $0.open(award, as: caller).application }
        _ = try await agreement(.active, about: application)
    }

    /// An order of needs (award, its line, item, quantity) at 100 each for item 1 and at 9 for the others.
    func joined(_ needs: [(award: GrantApplication.ID, line: Int, item: Int, quantity: Int)], of fund: Fund) async throws -> Purchase.ID {
        let id = Purchase.ID(at: moment)
        let items = Dictionary(grouping: needs, by: \.item).mapValues { $0.reduce(0) { $0 + $1.quantity } }
        var statements: [SQL] = [insert(id, of: fund)]
        statements += items.sorted { $0.key < $1.key }.map { item, quantity in
            """
            INSERT INTO grants.purchase_item (programme_id, purchase_id, number, item, specification, unit, quantity, estimate, is_consumable)
            VALUES (
                \(Self.guyana), \(id), \(item), \(item == 1 ? "Freezer" : "Chick"), '', 'piece', \(quantity), \(item == 1 ? 100 : 9),
                \(item > 1))
            """
        }
        statements += needs.map { need in
            """
            INSERT INTO grants.need (programme_id, purchase_id, item_number, application_id, line, quantity)
            VALUES (\(Self.guyana), \(id), \(need.item), \(need.award), \(need.line), \(need.quantity))
            """
        }
        try await act("cleo", .requester, on: id, statements)
        try await order(id, at: items.keys.reduce(into: [:]) { $0[$1] = $1 == 1 ? 100 : 9 })
        return id
    }

    /// Takes a requisition to its order.
    private func order(_ purchase: Purchase.ID, at prices: [Int: Decimal]) async throws {
        try await ask(purchase)
        var offers: [Quotation.ID] = []
        for more in 0..<3 {
            offers.append(
                try await offer(prices.mapValues { $0 + Decimal(more) }, for: purchase, from: supplier("Sellers \(more)")))
        }
        try await compare(purchase)
        try await act("quinn", .quoteCollector, on: purchase, proposal(prices.mapValues { _ in offers[0] }, of: purchase))
        try await act("mona", .awardApprover, on: purchase, [decision(on: purchase), step(purchase, .awarded)])
        try await act("quinn", .quoteCollector, on: purchase, [orders(purchase), step(purchase, .ordered)])
    }

    /// Assets of a purchase's first item and one receipt, with these serial numbers.
    func register(_ serials: [String?], item: Int = 1, of purchase: Purchase.ID) async throws -> [GrantAsset.ID] {
        let ids = serials.map { _ in GrantAsset.ID(at: moment) }
        try await run(
            zip(ids, serials).map { id, serial in
                """
                INSERT INTO grants.asset (
                    programme_id, id, purchase_id, order_id, receipt_id, item_number, serial, state, version, created_at, moved_at)
                SELECT r.programme_id, \(id), r.purchase_id, r.order_id, r.id, \(item), \(serial), 'received', 1, now(), now()
                FROM grants.goods_receipt AS r
                WHERE r.purchase_id = \(purchase)
                """
            })
        return ids
    }
}
