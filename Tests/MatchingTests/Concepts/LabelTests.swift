import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import MatchingService

struct LabelTests {
    static let add = "/matching/labels/http%3A/e/occupation/2"

    @Test func `a name added here is found, shown, and survives an import`() async throws {
        try await Counter.open { counter in
            let answer = await counter.post(Self.add, [("language", "ht"), ("text", "chofè bis")], as: .administrator)
            #expect(answer.status == 303 && answer.location?.hasPrefix("/matching/taxonomy/http%3A/e/occupation/2") == true)
            let library = try await counter.matching.taxonomy.refreshed()
            #expect(library.search(.occupation, "chofe bis", in: .haitianCreole).map(\.uri.text) == ["http://e/occupation/2"])
            try await Editions.write(Editions.second, to: counter.database)
            let page = await counter.get("/matching/taxonomy/http%3A/e/occupation/2", as: .administrator).text
            #expect(page.contains("chofè bis") && page.contains("Names added here"))
            let event = try await counter.database.admin.query("SELECT name FROM platform.event").map {
                try $0.decode("name", as: String.self)
            }
            #expect(event == ["taxonomy.label_added"])
        }
    }

    @Test func `it can be taken back, and what an import brought cannot`() async throws {
        try await Counter.open { counter in
            _ = await counter.post(Self.add, [("language", "en"), ("text", "jitney driver")], as: .administrator)
            for text in ["jitney driver", "jitney driver", "coach driver"] {
                let fields = [("uri", "http://e/occupation/2"), ("language", "en"), ("text", text)]
                #expect(await counter.post("/matching/labels/remove", fields, as: .administrator).status == 303)
            }
            let library = try await counter.matching.taxonomy.refreshed()
            #expect(library.search(.occupation, "jitney", in: .english).isEmpty)
            #expect(library.search(.occupation, "coach driver", in: .english).first?.uri.text == "http://e/occupation/2")
        }
    }

    @Test func `a name that it has is refused beside the field, and nothing typed is lost`() async throws {
        try await Counter.open { counter in
            let answer = await counter.post(Self.add, [("language", "en"), ("text", "Coach  driver")], as: .administrator)
            #expect(answer.status == 422 && answer.text.contains("It has this name") && answer.text.contains("Coach  driver"))
            #expect(await counter.post(Self.add, [("language", "en"), ("text", " ")], as: .administrator).status == 422)
            #expect(await counter.get(Self.add, as: .administrator).text.contains("bus driver"))
        }
    }

    @Test func `only administrators may`() async throws {
        try await Counter.open { counter in
            #expect(await counter.post(Self.add, [("language", "en"), ("text", "x")], as: .placementOfficer).status == 403)
            #expect(await counter.post("/matching/labels/remove", [], as: .employer).status == 403)
            #expect(!(await counter.get("/matching/taxonomy/http%3A/e/occupation/2", as: .caseWorker).text.contains("Add a name")))
        }
    }
}
