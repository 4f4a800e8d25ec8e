import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `A plan that is saved as it is typed` {
    private static func path(_ id: GrantApplication.ID) -> String { "/grants/v1/applications/\(id)/plan" }

    private static func body(_ changes: [(String, String)]) -> String {
        let items = changes.map { #"{"field":"\#($0.0)","value":"\#($0.1)"}"# }.joined(separator: ",")
        return #"{"changes":[\#(items)]}"#
    }

    private static func open(_ body: (Treasury, GrantApplication.ID) async throws -> Void) async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            try await body(treasury, treasury.application(in: round, of: treasury.person(), plan: ["title": "Hens"]).application.id)
        }
    }

    @Test func `takes half of it, says what cannot be read, and gives it back`() async throws {
        try await Self.open { treasury, id in
            let saved = await treasury.send(
                .patch, Self.path(id), Self.body([("what", "Eggs"), ("equipment.2.price", "9,x"), ("title", "")]), ifMatch: "\"2\"")
            #expect(saved.status == 200 && saved.headers["ETag"] == "\"3\"")
            #expect(saved.text.contains("equipment.2.price") && saved.text.contains("plan.amount"))
            let plan = await treasury.get(Self.path(id), accept: "application/json")
            #expect(plan.headers["ETag"] == "\"3\"")
            #expect(plan.text == #"{"fields":[{"field":"equipment.2.price","value":"9,x"},{"field":"what","value":"Eggs"}]}"#)
        }
    }

    @Test func `refuses what rests on another version, but not what is there already`() async throws {
        try await Self.open { treasury, id in
            let change = Self.body([("what", "Eggs")])
            #expect(await treasury.send(.patch, Self.path(id), change, ifMatch: "\"2\"").status == 200)
            let again = await treasury.send(.patch, Self.path(id), change, ifMatch: "\"2\"")
            #expect(again.status == 200 && again.headers["ETag"] == "\"3\"", "an answer that was lost is asked for again")
            let stale = await treasury.send(.patch, Self.path(id), Self.body([("what", "Meat")]), ifMatch: "\"2\"")
            #expect(stale.status == 412 && stale.text.contains("version.stale"))
            #expect(await treasury.send(.patch, Self.path(id), change).status == 428)
            try await treasury.expect(3, "SELECT plan_version AS n FROM grants.application")
        }
    }

    @Test func `of two at once takes one and tells the other`() async throws {
        try await Self.open { treasury, id in
            let statuses = await withTaskGroup(of: Int.self) { group in
                for text in ["Eggs", "Meat", "Feathers", "Manure"] {
                    group.addTask { await treasury.send(.patch, Self.path(id), Self.body([("what", text)]), ifMatch: "\"2\"").status }
                }
                return await group.reduce(into: []) { $0.append($1) }.sorted()
            }
            #expect(statuses == [200, 412, 412, 412])
        }
    }

    @Test(arguments: [
        (#"{"changes":[{"field":"colour","value":"red"}]}"#, "/changes/0/field"), (#"{"changes":[]}"#, "/changes"), (#"{}"#, "/changes"),
        (#"{"changes":[{"field":"title"}]}"#, "/changes/0/value"),
    ])
    func `refuses what no plan has, and keeps nothing of it`(body: String, pointer: String) async throws {
        try await Self.open { treasury, id in
            let response = await treasury.send(.patch, Self.path(id), body, ifMatch: "\"2\"")
            #expect(response.status == 422 && response.text.contains("\"pointer\":\"\(pointer)\""))
            try await treasury.expect(2, "SELECT plan_version AS n FROM grants.application")
        }
    }

    @Test func `is typed by case workers of the programme`() async throws {
        try await Self.open { treasury, id in
            let change = Self.body([("what", "Eggs")])
            for (who, status) in [("mona", 403), ("committee", 403), ("hana", 404)] {
                #expect(await treasury.send(.patch, Self.path(id), change, as: who, ifMatch: "\"2\"").status == status, "\(who)")
            }
            #expect(await treasury.send(.patch, Self.path(id), change, as: nil, ifMatch: "\"2\"").status == 401)
            #expect(await treasury.get(Self.path(id), as: "hana", accept: "application/json").status == 404)
        }
    }

    @Test func `is saved by a form too, which shows both texts where two met`() async throws {
        try await Self.open { treasury, id in
            let path = "/grants/applications/\(id)/plan/venture"
            #expect(await treasury.get(path).text.contains("data-save=\"\(Self.path(id))\""))
            let fields = ["version": "2", "title": "Sixty hens", "what": "Eggs\r\nand meat", "venture": "hen_rearing"]
            #expect(await treasury.post(path, fields).location == "/grants/applications/\(id)/plan/market")
            try await treasury.expect(
                1, #"SELECT count(*) AS n FROM grants.application WHERE plan ->> 'what' = E'Eggs\nand meat' AND title = 'Sixty hens'"#)
            let stale = await treasury.post(path, fields.merging(["title": "Ninety hens"]) { $1 })
            #expect(stale.status == 412 && stale.text.contains("Ninety hens") && stale.text.contains("Sixty hens"))
            let equipment = ["version": "3", "equipment.0.item": "Hen", "equipment.0.price": "9", "equipment.5.item": "Wire"]
            #expect(await treasury.post("/grants/applications/\(id)/plan/equipment", equipment).status == 303)
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.application WHERE plan ->> 'equipment.5.item' = 'Wire'")
        }
    }

    @Test func `holds two hundred fields`() async throws {
        try await Self.open { treasury, id in
            var version = 2
            for line in 0..<40 {
                let members = [
                    ("item", "Thing \(line)"), ("specification", "Good"), ("quantity", "2"), ("price", "3.50"), ("source", "Shop"),
                ]
                let saved = await treasury.send(
                    .patch, Self.path(id), Self.body(members.map { ("equipment.\(line).\($0.0)", $0.1) }), ifMatch: "\"\(version)\"")
                #expect(saved.status == 200)
                version += 1
            }
            #expect(await treasury.get("/grants/applications/\(id)").text.contains("280.00"))
        }
    }
}
