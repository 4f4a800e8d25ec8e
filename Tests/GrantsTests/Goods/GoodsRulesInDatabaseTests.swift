import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing

@testable import GrantsService

/// Rules 9 and 10 as the service's own role meets them, past the pages.
@Suite struct `What becomes of goods, in the database` {
    private static func handOver(_ award: GrantApplication.ID, of person: Returnee.ID, as id: HandOver.ID) -> SQL {
        """
        INSERT INTO grants.hand_over (programme_id, id, application_id, returnee_id, state, place, version, created_at)
        VALUES (\(Treasury.guyana), \(id), \(award), \(person), 'prepared', 'Here', 1, now())
        """
    }

    private static func line(_ number: Int, of id: HandOver.ID, _ warehouse: Warehouse, item: Int, asset: GrantAsset.ID?, _ quantity: Int)
        -> SQL
    {
        """
        INSERT INTO grants.hand_over_line (programme_id, hand_over_id, number, purchase_id, item_number, asset_id, quantity)
        VALUES (\(Treasury.guyana), \(id), \(number), \(warehouse.purchase), \(item), \(asset), \(quantity))
        """
    }

    private static func sign(_ id: HandOver.ID, as name: String = "cleo", on day: CalendarDate? = nil) -> SQL {
        """
        UPDATE grants.hand_over
        SET state = 'signed', handed_on = coalesce(\(day), portal.today()), method = 'screen', signed_name = 'Ann', signed_language = 'en',
            handed_by = \(Treasury.account(name)), signed_at = now(), version = version + 1
        WHERE id = \(id)
        """
    }

    @Test func `no more assets are registered than were accepted, and none of what has no tags`() async throws {
        try await Warehouse.open { warehouse in
            let treasury = warehouse.treasury
            for item in [1, 2] {
                let failed = await #expect(throws: PostgresError.self) {
                    _ = try await treasury.register([nil], item: item, of: warehouse.purchase)
                }
                #expect(failed?.constraint == "asset_of_received", "\(item)")
            }
            let lost: SQL = "UPDATE grants.asset SET state = 'lost', reason = 'Stolen' WHERE id = \(warehouse.freezers[0])"
            try await treasury.run([lost])
            let failed = await #expect(throws: PostgresError.self) { _ = try await treasury.register([nil], of: warehouse.purchase) }
            #expect(failed?.constraint == "asset_of_received", "a lost one was accepted, too")
        }
    }

    @Test func `an asset goes on along its machine alone, and is numbered by the database`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, first) = (warehouse.treasury, warehouse.freezers[0])
            func step(_ state: String) -> SQL { "UPDATE grants.asset SET state = \(state), version = version + 1 WHERE id = \(first)" }
            for state in ["verified_6m", "verified_12m"] { await treasury.expectRefused("asset_step", step(state)) }
            await treasury.expectRefused("asset_step", step("handed_over"))
            await treasury.expectRefused("asset_reason_where_asked", step("lost"))
            try await treasury.run([step("tagged")])
            await treasury.expectRefused("asset_by_hand_over", step("handed_over"))
            await treasury.expectRefused("asset_step", "UPDATE grants.asset SET serial = 'Other' WHERE id = \(first)")
            await treasury.expectRefused("asset_step", step("received"))
            for column in ["tag_number = 9", "application_id = NULL", "receipt_id = id"] {
                let change = SQL(stringLiteral: "UPDATE grants.asset SET " + column)
                let failed = await #expect(throws: PostgresError.self) { try await treasury.run([change]) }
                #expect(failed?.sqlState == "42501", "\(column)")
            }
        }
    }

    @Test func `a list names what is there for its award, until it is signed`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, freezers) = (warehouse.treasury, warehouse.freezers)
            let (id, ann) = try await (HandOver.ID(at: treasury.moment), warehouse.person(of: warehouse.ann))
            try await treasury.run([Self.handOver(warehouse.ann, of: ann, as: id)])
            func refused(_ rule: String, item: Int, _ asset: GrantAsset.ID?, _ quantity: Int) async {
                await treasury.expectRefused(rule, Self.line(1, of: id, warehouse, item: item, asset: asset, quantity))
            }
            await refused("hand_over_of_tagged", item: 1, freezers[0], 1)
            await refused("hand_over_of_tagged", item: 1, nil, 1)
            try await warehouse.tag()
            await refused("hand_over_of_tagged", item: 2, freezers[0], 1)
            await refused("hand_over_line_quantity_positive", item: 1, freezers[0], 2)
            await refused("hand_over_within_need", item: 2, nil, 21)
            await treasury.expectRefused("hand_over_has_lines", Self.sign(id))
            try await treasury.run([Self.line(1, of: id, warehouse, item: 1, asset: freezers[0], 1)])
            await refused("hand_over_line_pkey", item: 2, nil, 1)
            await treasury.expectRefused("hand_over_by_who_acts", Self.sign(id, as: "mona"))
            await treasury.expectRefused("hand_over_by_who_acts", Self.sign(id, on: treasury.today.adding(days: 1)))
            await treasury.expectRefused(
                "hand_over_applicant_fkey", Self.handOver(warehouse.bob, of: ann, as: .init(at: treasury.moment)))
            try await treasury.run([Self.sign(id)])
            for change: SQL in [
                "UPDATE grants.hand_over SET place = 'There'", "UPDATE grants.hand_over_line SET quantity = 1",
                "DELETE FROM grants.hand_over_line", Self.line(2, of: id, warehouse, item: 2, asset: nil, 1), Self.sign(id),
            ] { await treasury.expectRefused("hand_over_signed", change) }
        }
    }

    @Test func `nothing is signed for when the agreement has ended, or twice`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, freezers) = (warehouse.treasury, warehouse.freezers)
            try await warehouse.tag()
            let ann = try await warehouse.person(of: warehouse.ann)
            let ids = (0..<2).map { _ in HandOver.ID(at: treasury.moment) }
            for id in ids {
                try await treasury.run([
                    Self.handOver(warehouse.ann, of: ann, as: id), Self.line(1, of: id, warehouse, item: 1, asset: freezers[0], 1),
                ])
            }
            try await treasury.run([Self.sign(ids[0])])
            await treasury.expectRefused("hand_over_of_what_is_there", Self.sign(ids[1]))
            try await treasury.run(["UPDATE grants.agreement SET state = 'terminated', reason = 'x', version = version + 1"])
            await treasury.expectRefused("hand_over_with_agreement", Self.sign(ids[1]))
            await treasury.expectRefused(
                "hand_over_with_agreement", Self.handOver(warehouse.ann, of: ann, as: .init(at: treasury.moment)))
            try await treasury.run(["UPDATE grants.hand_over SET state = 'cancelled', reason = 'x', version = 2 WHERE id = \(ids[1])"])
        }
    }

    @Test func `two who sign for the same thing at once hand it over once`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, freezers) = (warehouse.treasury, warehouse.freezers)
            try await warehouse.tag()
            let ann = try await warehouse.person(of: warehouse.ann)
            let ids = (0..<2).map { _ in HandOver.ID(at: treasury.moment) }
            for id in ids {
                try await treasury.run([
                    Self.handOver(warehouse.ann, of: ann, as: id), Self.line(1, of: id, warehouse, item: 1, asset: freezers[0], 1),
                ])
            }
            let signed = await withTaskGroup(of: Bool.self) { group in
                for id in ids { group.addTask { (try? await treasury.run([Self.sign(id)])) != nil } }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(signed == 1)
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.hand_over WHERE number = 1 AND state = 'signed'")
        }
    }

    @Test func `a visit is reported once, by who was there, of everything that is held`() async throws {
        try await Warehouse.open { warehouse in
            let (treasury, freezers) = (warehouse.treasury, warehouse.freezers)
            try await warehouse.tag()
            _ = try await warehouse.handOver([freezers[0]], to: warehouse.ann)
            let visit = try await warehouse.visit(6)
            func done(by name: String = "cleo", on day: CalendarDate? = nil) -> SQL {
                """
                UPDATE grants.monitoring_visit
                SET state = 'done', visited_on = coalesce(\(day), portal.today()), visited_by = \(Treasury.account(name)), business = 'running',
                    version = 2
                WHERE id = \(visit)
                """
            }
            func found(_ asset: GrantAsset.ID) -> SQL {
                """
                INSERT INTO grants.visit_finding (programme_id, visit_id, asset_id, is_present, condition)
                VALUES (\(Treasury.guyana), \(visit), \(asset), true, 'good')
                """
            }
            await treasury.expectRefused("monitoring_visit_looks_at_all", done())
            await treasury.expectRefused("visit_finding_of_owner", found(freezers[1]))
            try await treasury.run([found(freezers[0])])
            await treasury.expectRefused("monitoring_visit_by_who_acts", done(by: "mona"))
            await treasury.expectRefused("monitoring_visit_by_who_acts", done(on: treasury.today.adding(days: 1)))
            await treasury.expectRefused(
                "asset_by_visit", "UPDATE grants.asset SET state = 'verified_6m', version = 9 WHERE id = \(freezers[0])")
            try await treasury.run([done()])
            try await warehouse.expectStates(["verified_6m", "tagged", "tagged"])
            await treasury.expectRefused("monitoring_visit_step", done())
            for change: SQL in [
                "INSERT INTO grants.monitoring_visit (programme_id, application_id, month, due_on, state) VALUES (\(Treasury.guyana), \(warehouse.bob), 1, portal.today(), 'planned')",
                "UPDATE grants.monitoring_visit SET due_on = portal.today()", "DELETE FROM grants.visit_finding",
            ] {
                let failed = await #expect(throws: PostgresError.self) { try await treasury.run([change]) }
                #expect(failed?.sqlState == "42501", "\(change.text)")
            }
        }
    }
}
