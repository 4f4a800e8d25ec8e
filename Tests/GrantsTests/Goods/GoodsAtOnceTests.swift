import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

/// Two people who do something with the same goods at the same moment: one is refused, and neither waits for the other in a circle.
@Suite struct `The same goods at the same moment` {
    /// Two tagged freezers on a list for Ann that nobody signed yet.
    private static func open(_ body: (Warehouse, HandOver.ID) async throws -> Void) async throws {
        try await Warehouse.open { warehouse in
            try await warehouse.tag()
            let (id, answer) = try await warehouse.prepare(Array(warehouse.freezers.prefix(2)), for: warehouse.ann)
            #expect(answer.status == 303)
            try await body(warehouse, id)
        }
    }

    private static func sign(_ id: HandOver.ID, _ treasury: Treasury) async -> Response {
        await treasury.post("/grants/hand-overs/\(id)/sign", Warehouse.signature, as: "cleo")
    }

    private static func sendBack(_ thing: GrantAsset.ID, of warehouse: Warehouse) async throws -> Response {
        let treasury = warehouse.treasury
        let row = try await treasury.run(["SELECT id FROM grants.goods_receipt WHERE purchase_id = \(warehouse.purchase)"])[0].first
        let receipt = try #require(row).decode("id", as: UUID.self).uuidString.lowercased()
        return await treasury.post(
            "/grants/receipts/\(receipt)/items/1/return",
            ["id": GoodsReturn.ID(at: treasury.moment).description, "things": thing.description, "reason": "Dented"], as: "ralph")
    }

    /// Waits until somebody waits for a lock of somebody else; tells whether that came about.
    private static func isHeldUp(in treasury: Treasury) async throws -> Bool {
        for _ in 0..<3000 {
            let row = try await treasury.database.admin.query(
                "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
            ).first
            if try row?.decode("n", as: Int.self) ?? 0 > 0 { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return false
    }

    @Test func `signing waits for the purchase before it holds the things, as sending back does`() async throws {
        try await Self.open { warehouse, id in
            let treasury = warehouse.treasury
            try await withThrowingTaskGroup(of: Int.self) { group in
                try await treasury.grants.database.transaction(as: Treasury.caller("ralph")) { transaction in
                    try await transaction.send(["SELECT id FROM grants.purchase WHERE id = \(warehouse.purchase) FOR NO KEY UPDATE"])
                    group.addTask { await Self.sign(id, treasury).status }
                    #expect(try await Self.isHeldUp(in: treasury))
                    try await transaction.send(["SELECT id FROM grants.asset FOR NO KEY UPDATE NOWAIT"])
                }
                #expect(try await group.next() == 303)
            }
            try await warehouse.expectStates(["handed_over", "handed_over", "tagged"])
        }
    }

    @Test func `either the hand-over is signed or the thing goes back`() async throws {
        try await Self.open { warehouse, id in
            let treasury = warehouse.treasury
            async let signed = Self.sign(id, treasury)
            async let sent = Self.sendBack(warehouse.freezers[0], of: warehouse)
            let statuses = try await (signed.status, sent.status)
            switch statuses {
            case (303, 409), (303, 422):
                try await warehouse.expectStates(["handed_over", "handed_over", "tagged"])
                try await treasury.expect(0, "SELECT count(*) AS n FROM grants.goods_return")
            case (409, 303):
                try await warehouse.expectStates(["returned", "tagged", "tagged"])
                try await treasury.expect(1, "SELECT count(*) AS n FROM grants.goods_return")
            default: Issue.record("\(statuses)")
            }
        }
    }

    @Test func `what is written off meanwhile does not go back as well`() async throws {
        try await Self.open { warehouse, _ in
            let (treasury, thing) = (warehouse.treasury, warehouse.freezers[0])
            try await withThrowingTaskGroup(of: Int.self) { group in
                try await treasury.grants.database.transaction(as: Treasury.caller("quinn")) { transaction in
                    try await transaction.send([
                        "UPDATE grants.asset SET state = 'lost', reason = 'Stolen', version = version + 1 WHERE id = \(thing)"
                    ])
                    group.addTask { try await Self.sendBack(thing, of: warehouse).status }
                    #expect(try await Self.isHeldUp(in: treasury))
                }
                #expect(try await group.next() == 422)
            }
            try await warehouse.expectStates(["lost", "tagged", "tagged"])
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.goods_return")
            try await treasury.expectEvents(0, "asset.returned")
        }
    }
}
