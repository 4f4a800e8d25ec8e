import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import CaseworkService

@Suite struct `The page of a person` {
    @Test func `shows everything, and notes once an hour who read it`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register(
                "Marie", "Joseph", born: "1980-05-06", consents: [.skills], plan: [(kind: .training, title: "Carpentry", dueOn: nil)],
                through: .planAgreed)
            let page = await bureau.get(Bureau.path(id))
            #expect(page.status == 200)
            for text in ["Marie Joseph", "1980-05-06", "Finding work", "Carpentry", "Plan agreed", "Needs assessed"] {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(await bureau.get(Bureau.path(id)).status == 200)
            try await bureau.expectEvents(1, "returnee.read")
            #expect(await bureau.get(Bureau.path(id), as: "manager").status == 200)
            try await bureau.expectEvents(2, "returnee.read")
            bureau.clock.advance(days: 1)
            #expect(await bureau.get(Bureau.path(id)).status == 200)
            try await bureau.expectEvents(3, "returnee.read")
        }
    }

    @Test func `notes one reading of several at the same time`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<6 { group.addTask { #expect(await bureau.get(Bureau.path(id)).status == 200) } }
            }
            try await bureau.expectEvents(1, "returnee.read")
        }
    }

    @Test func `offers changes to case workers alone`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let page = await bureau.get(Bureau.path(id), as: "manager").text
            for way in ["/edit", "/case/", "/close", "/new", "/take-over"] { #expect(!page.contains("\(id)\(way)"), "\(way)") }
        }
    }

    @Test func `is for those who work with people of the programme`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            try await bureau.expectGuarded({ "/casework/returnees/\($0)" }, of: id, against: Bureau.strangers)
            #expect(await bureau.get(Bureau.path(Returnee.ID(at: Date.now))).status == 404)
        }
    }
}

@Suite struct `Changing a person's details` {
    private static let fields = "givenName=Marie&familyName=Joseph"

    @Test func `rests on the version that was shown`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph", born: "1980-05-06")
            #expect(await bureau.get(Bureau.path(id, "/edit")).text.contains("value=\"1980-05-06\""))
            #expect(await bureau.post(Bureau.path(id, "/edit"), Self.fields + "&district=Limbe&version=1").status == 303)
            try await bureau.expectEvents(1, "returnee.revised")
            let stale = await bureau.post(Bureau.path(id, "/edit"), Self.fields + "&district=Gonayiv&version=1")
            #expect(stale.status == 412)
            #expect(stale.text.contains("What stands there now"))
            #expect(stale.text.contains("Limbe"))
            #expect(stale.text.contains("value=\"Gonayiv\""))
            #expect(stale.text.contains("name=\"version\" value=\"2\""))
            #expect(await bureau.get(Bureau.path(id)).text.contains("Limbe"))
        }
    }

    @Test func `is a reading of the person too`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            for _ in 0..<2 { #expect(await bureau.get(Bureau.path(id, "/edit")).status == 200) }
            try await bureau.expectEvents(1, "returnee.read")
        }
    }

    @Test func `changes nothing when it is sent again`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            for _ in 0..<2 {
                #expect(await bureau.post(Bureau.path(id, "/edit"), Self.fields + "&district=Limbe&version=1").status == 303)
            }
            try await bureau.expectEvents(1, "returnee.revised")
        }
    }

    @Test func `lets one of five through who come together`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let bodies = (0..<5).map { Self.fields + "&version=1&district=Number+\($0)" }
            #expect(await bureau.postAtOnce(Bureau.path(id, "/edit"), bodies) == [303, 412, 412, 412, 412])
        }
    }

    @Test func `makes the person findable under the new name`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            #expect(await bureau.post(Bureau.path(id, "/edit"), "givenName=Anna&familyName=Louis&version=1").status == 303)
            #expect(await bureau.get("/casework/returnees?q=lwi").text.contains("Anna Louis"))
            #expect(await bureau.get("/casework/returnees?q=joseph").text.contains("Nobody was found"))
        }
    }

    @Test func `refuses what cannot be right, and a change without its version`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            #expect(await bureau.post(Bureau.path(id, "/edit"), Self.fields + "&version=1&birthDate=2090-01-01").status == 422)
            #expect(await bureau.post(Bureau.path(id, "/edit"), Self.fields).status == 428)
            #expect(await bureau.post(Bureau.path(id, "/edit"), Self.fields + "&version=x&district=Limbe").status == 412)
        }
    }

    @Test func `is for case workers of the programme`() async throws {
        try await Bureau.open { bureau in
            let id = try await bureau.register("Marie", "Joseph")
            let strangers = Bureau.strangers + ["counsellor", "manager"]
            try await bureau.expectGuarded({ "/casework/returnees/\($0)/edit" }, of: id, against: strangers)
            try await bureau.expectGuarded(
                { "/casework/returnees/\($0)/edit" }, of: id, against: strangers, posting: Self.fields + "&version=1")
        }
    }
}
