import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import CaseworkService

@Suite struct `Registration by command` {
    private static let plan: [(kind: PlanItem.Kind, title: String, dueOn: CalendarDate?)] = [
        (kind: .training, title: "Carpentry", dueOn: Bureau.today.adding(days: 30)), (kind: .orientation, title: "Papers", dueOn: nil),
    ]

    @Test func `goes through the rules of the pages, events included`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Dieudonné", consents: [.skills], plan: Self.plan, through: .inProgress)
            let row = try await bureau.database.admin.query("SELECT * FROM casework.returnee WHERE id = \(id)").first
            let returnee = try Returnee(#require(row))
            #expect(returnee.state == .inProgress)
            #expect(returnee.version == 4)
            #expect(returnee.caseWorker == Bureau.account("cleo"))
            for name in ["returnee.registered", "returnee.assessed", "returnee.plan_agreed", "returnee.begun", "consent.given"] {
                try await bureau.expectEvents(1, name)
            }
            try await bureau.expectEvents(2, "plan_item.planned")
            try await bureau.expect(1, "SELECT count(*) AS n FROM casework.consent WHERE state = 'given' AND returnee_id = \(id)")
        }
    }

    @Test func `keeps nothing where a part is refused`() async throws {
        try await Bureau.open { bureau in
            await #expect(throws: Failure.self) { try await bureau.register("Marie", "Dieudonné", through: .planAgreed) }
            await #expect(throws: Failure.self) { try await bureau.register("…", "!", plan: Self.plan) }
            await #expect(throws: Failure.self) { try await bureau.register("Marie", "Dieudonné", born: "2090-01-01") }
            try await bureau.expect(0, "SELECT count(*) AS n FROM casework.returnee")
            try await bureau.expect(0, "SELECT count(*) AS n FROM platform.event")
        }
    }
}
