import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import CaseworkService

@Suite struct `An assistance plan` {
    private static func fields(_ more: String = "dueOn=2026-12-24", form: String = Bureau.formID(PlanItem.self)) -> String {
        "id=\(form)&kind=training&title=Carpentry+course&\(more)"
    }

    /// The identity of the programme's one item.
    private static func only(in bureau: Bureau) async throws -> PlanItem.ID {
        try await #require(bureau.database.admin.query("SELECT id FROM casework.plan_item").first).decode("id")
    }

    private static let one: [(kind: PlanItem.Kind, title: String, dueOn: CalendarDate?)] = [
        (kind: .training, title: "Carpentry course", dueOn: Bureau.today.adding(days: 1))
    ]

    @Test func `takes on an item, which is started and completed`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            #expect(await bureau.get(Bureau.path(id, "/plan/new")).status == 200)
            #expect(await bureau.post(Bureau.path(id, "/plan/new"), Self.fields(), as: "counsellor").status == 303)
            let item = try await Self.only(in: bureau)
            for step in ["start", "complete"] {
                // The second press finds it done.
                for _ in 0..<2 { #expect(await bureau.post(Bureau.path(id, "/plan/\(item)/\(step)")).status == 303) }
            }
            #expect(await bureau.get(Bureau.path(id)).text.contains("Completed"))
            for name in ["planned", "started", "completed"] { try await bureau.expectEvents(1, "plan_item." + name) }
        }
    }

    @Test func `shows what is overdue, until it is done`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph", plan: Self.one)
            #expect(!(await bureau.get(Bureau.path(id)).text.contains("Overdue")))
            bureau.clock.advance(days: 2)
            #expect(await bureau.get(Bureau.path(id)).text.contains("Overdue"))
            let item = try await Self.only(in: bureau)
            for step in ["start", "complete"] { #expect(await bureau.post(Bureau.path(id, "/plan/\(item)/\(step)")).status == 303) }
            #expect(!(await bureau.get(Bureau.path(id)).text.contains("Overdue")))
        }
    }

    @Test func `drops an item with a reason, once`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph", plan: Self.one)
            let drop = Bureau.path(id, "/plan/\(try await Self.only(in: bureau))/drop")
            #expect(await bureau.get(drop).text.contains("Drop this from the plan?"))
            #expect(await bureau.post(drop, "reason=").status == 422)
            #expect(await bureau.postAtOnce(drop, Array(repeating: "reason=No+place+left", count: 4)) == [303, 303, 303, 303])
            #expect(await bureau.get(Bureau.path(id)).text.contains("No place left"))
            try await bureau.expectEvents(1, "plan_item.dropped")
            #expect(await bureau.post(drop, "reason=Another").status == 409)
        }
    }

    @Test(arguments: ["id=x", "kind=therapy", "title=", "dueOn=tomorrow"])
    func `refuses an item that cannot be read`(_ wrong: String) async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let name = wrong.prefix { $0 != "=" }
            let kept = Self.fields().split(separator: "&").filter { !$0.hasPrefix(name + "=") }
            let response = await bureau.post(Bureau.path(id, "/plan/new"), (kept + [wrong[...]]).joined(separator: "&"))
            #expect(response.status == 422)
            try await bureau.expect(0, "SELECT count(*) AS n FROM casework.plan_item")
        }
    }

    @Test func `takes on an item once, however often the form is sent`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let form = Bureau.formID(PlanItem.self)
            let bodies = Array(repeating: Self.fields(form: form), count: 4)
            #expect(await bureau.postAtOnce(Bureau.path(id, "/plan/new"), bodies) == [303, 303, 303, 303])
            try await bureau.expectEvents(1, "plan_item.planned")
            #expect(await bureau.post(Bureau.path(id, "/plan/new"), Self.fields("dueOn=2027-01-01", form: form)).status == 409)
            let other = try await bureau.register("Paul", "Louis")
            #expect(await bureau.post(Bureau.path(other, "/plan/new"), Self.fields(form: form)).status == 409)
        }
    }

    @Test func `refuses a step that does not come next, and an item of somebody else`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph", plan: Self.one)
            let other = try await bureau.register("Paul", "Louis")
            let item = try await Self.only(in: bureau)
            #expect(await bureau.post(Bureau.path(id, "/plan/\(item)/complete")).status == 409)
            #expect(await bureau.post(Bureau.path(id, "/plan/\(item)/fly")).status == 422)
            for way in ["start", "drop"] {
                #expect(await bureau.post(Bureau.path(other, "/plan/\(item)/\(way)"), "reason=x").status == 404, "\(way)")
            }
            #expect(await bureau.get(Bureau.path(other, "/plan/\(item)/drop")).status == 404)
        }
    }

    @Test(arguments: ["new", "start", "drop"])
    func `is for those who accompany people of the programme`(_ way: String) async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph", plan: Self.one)
            let rest = way == "new" ? "plan/new" : "plan/\(try await Self.only(in: bureau))/\(way)"
            try await bureau.expectGuarded(
                { "/casework/returnees/\($0)/\(rest)" }, of: id, against: Bureau.strangers + ["manager"],
                posting: Self.fields() + "&reason=x")
        }
    }
}
