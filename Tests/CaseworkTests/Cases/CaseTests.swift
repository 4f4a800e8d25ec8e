import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import CaseworkService

@Suite struct `A case` {
    private static let plan: [(kind: PlanItem.Kind, title: String, dueOn: CalendarDate?)] = [
        (kind: .training, title: "Carpentry", dueOn: nil)
    ]

    @Test func `goes on step by step, and is closed and reopened with a reason`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph", plan: Self.plan)
            for step in ["assess", "agree-plan", "begin"] {
                #expect(await bureau.post(Bureau.path(id, "/case/\(step)")).status == 303, "\(step)")
            }
            #expect(await bureau.get(Bureau.path(id, "/close")).status == 200)
            #expect(await bureau.post(Bureau.path(id, "/close"), "reason=other&note=Went+to+sea").status == 303)
            let closed = await bureau.get(Bureau.path(id)).text
            #expect(closed.contains("Another reason"))
            #expect(closed.contains("Went to sea"))
            #expect(await bureau.post(Bureau.path(id, "/reopen"), "note=Came+back").status == 303)
            try await bureau.expect(
                1, "SELECT count(*) AS n FROM casework.returnee WHERE state = 'in_progress' AND version = 6 AND id = \(id)")
            for name in ["assessed", "plan_agreed", "begun", "closed", "reopened"] { try await bureau.expectEvents(1, "returnee." + name) }
        }
    }

    @Test func `takes each step once, pressed twice or by five at the same time`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let path = Bureau.path(id, "/case/assess")
            #expect(await bureau.postAtOnce(path, Array(repeating: "", count: 5)) == [303, 303, 303, 303, 303])
            try await bureau.expectEvents(1, "returnee.assessed")
            for _ in 0..<2 { #expect(await bureau.post(Bureau.path(id, "/close"), "reason=moved").status == 303) }
            try await bureau.expectEvents(1, "returnee.closed")
        }
    }

    @Test func `refuses a step that does not come next, an empty plan and a missing reason`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            #expect(await bureau.post(Bureau.path(id, "/case/begin")).status == 409)
            #expect(await bureau.post(Bureau.path(id, "/reopen"), "note=x").status == 409)
            #expect(await bureau.post(Bureau.path(id, "/case/assess")).status == 303)
            let empty = await bureau.post(Bureau.path(id, "/case/agree-plan"))
            #expect(empty.status == 409)
            #expect(empty.text.contains("no open item"))
            #expect(await bureau.post(Bureau.path(id, "/close"), "reason=other").status == 422)
            #expect(await bureau.post(Bureau.path(id, "/close"), "").status == 422)
            #expect(await bureau.post(Bureau.path(id, "/close"), "reason=moved").status == 303)
            #expect(await bureau.post(Bureau.path(id, "/reopen"), "note=").status == 422)
            #expect(await bureau.post(Bureau.path(id, "/close"), "reason=died").status == 409)
            #expect(await bureau.post(Bureau.path(id, "/case/fly")).status == 422)
        }
    }

    @Test func `is taken over by another case worker, once`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            for _ in 0..<2 { #expect(await bureau.post(Bureau.path(id, "/take-over"), as: "carl").status == 303) }
            try await bureau.expectEvents(1, "returnee.assigned")
            #expect(await bureau.get("/casework/returnees?whose=mine", as: "carl").text.contains("Marie Joseph"))
        }
    }

    @Test(arguments: ["case/assess", "take-over", "close", "reopen"])
    func `is for case workers of the programme`(_ way: String) async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            try await bureau.expectGuarded(
                { "/casework/returnees/\($0)/\(way)" }, of: id, against: Bureau.strangers + ["counsellor", "manager"],
                posting: "reason=moved&note=x")
        }
    }
}
