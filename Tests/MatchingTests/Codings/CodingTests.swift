import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `Confirmed titles` {
    private static let path = "/matching/codings"
    private static let baker = "urn:foothold:occupation:baker"

    private static func confirm(_ title: String, _ uri: String = baker, as name: String = "paul", in agency: Agency) async -> Response {
        await agency.post(path + "/new", [("title", title), ("occupation", uri), ("occupationText", "")], as: name)
    }

    /// The identities in the list, those confirmed last first.
    private static func ids(in agency: Agency) async throws -> [String] {
        try await agency.database.admin.query("SELECT id FROM matching.coding ORDER BY id DESC").map {
            try $0.decode("id", as: TitleCoding.ID.self).description
        }
    }

    @Test func `what an officer says is listed, told, and read by at once`() async throws {
        try await Agency.open { agency in
            #expect(await agency.get(Self.path, as: "paul").text.contains("No title has been confirmed yet"))
            try await agency.post(vacancy: 1, title: "Dough slinger")
            let vacancy = try #require(Vacancy.ID(Agency.id(2001)))
            let before = try await agency.matching.people(for: vacancy, 0..<1, as: agency.caller("paul"))
            #expect(before.reading.demand.occupation == nil)
            let answer = await Self.confirm("Dough Slinger!", in: agency)
            #expect(answer.status == 303 && answer.location?.hasPrefix(Self.path) == true)
            let page = await agency.get(Self.path, as: "mona").text
            for words in ["Dough Slinger!", "baker", "Here, 2026-11-24", "paul"] { #expect(page.contains(words), "\(words)") }
            #expect(!page.contains("Take back"))
            #expect(await agency.get(Self.path, as: "paul").text.contains("Take back"))
            let after = try await agency.matching.people(for: vacancy, 0..<1, as: agency.caller("paul"))
            #expect(after.reading.demand.occupation?.text == Self.baker)
            let found = await agency.matching.taxonomy.coding(stated: nil, title: "dough slinger", in: Programme.ID(Agency.guyana))
            let coding = try #require(found)
            #expect(coding.occupation.text == Self.baker && coding.confidence == 1 && !coding.isConfirmed)
            #expect(try await agency.events("coding.confirmed") == 1)
        }
    }

    @Test func `the form offers what the title is likely to mean, and keeps what was typed`() async throws {
        try await Agency.open { agency in
            let fresh = await agency.get(Self.path + "/new?title=Night%20baker", as: "carla").text
            #expect(fresh.contains("value=\"Night baker\"") && fresh.contains("value=\"\(Self.baker)\"") && fresh.contains("% sure"))
            let fields = [("title", "Oven hand"), ("occupationText", "bakr"), ("occupation", "")]
            let unclear = await agency.post(Self.path + "/new", fields, as: "carla")
            #expect(unclear.status == 422)
            for words in ["Oven hand", "value=\"bakr\"", Self.baker, "Choose the occupation"] {
                #expect(unclear.text.contains(words), "\(words)")
            }
            #expect(
                await agency.post(Self.path + "/new", [("title", "Oven hand"), ("occupationText", "Baker")], as: "carla").status == 303)
            for fields in [[("title", "!"), ("occupation", Self.baker)], [("title", ""), ("occupation", Self.baker)], [("title", "x")]] {
                #expect(await agency.post(Self.path + "/new", fields, as: "carla").status == 422, "\(fields)")
            }
            let nowhere = [("title", "Oven hand"), ("occupation", "urn:foothold:occupation:none")]
            #expect(await agency.post(Self.path + "/new", nowhere, as: "carla").status == 422)
            let count = try await agency.count("SELECT count(*) AS n FROM matching.coding")
            #expect(count == 1)
        }
    }

    @Test func `one title is confirmed once, and taken back and confirmed again as often as people like`() async throws {
        try await Agency.open { agency in
            for title in ["Dough slinger", "dough  SLINGER"] { #expect(await Self.confirm(title, in: agency).status == 303) }
            let ids = try await Self.ids(in: agency)
            let id = try #require(ids.first)
            #expect(ids.count == 1)
            #expect(try await agency.events("coding.confirmed") == 1)
            for _ in 0..<2 { #expect(await agency.post("\(Self.path)/\(id)/take-back", [], as: "carla").status == 303) }
            #expect(try await agency.events("coding.taken_back") == 1)
            let page = await agency.get(Self.path, as: "paul").text
            #expect(page.contains("Taken back") && page.contains("carla") && page.contains("Confirm again"))
            #expect(try await agency.matching.taxonomy.current(for: Programme.ID(Agency.guyana)).confirmed("Dough slinger") == nil)
            for _ in 0..<2 { #expect(await agency.post("\(Self.path)/\(id)/confirm", [], as: "paul").status == 303) }
            #expect(try await agency.events("coding.confirmed") == 2)
            #expect(
                try await agency.matching.taxonomy.current(for: Programme.ID(Agency.guyana)).confirmed("Dough slinger")?.text == Self.baker)
        }
    }

    @Test func `at the same time by many, it is kept once`() async throws {
        try await Agency.open { agency in
            await withTaskGroup(of: Int.self) { group in
                for _ in 0..<8 { group.addTask { await Self.confirm("Dough slinger", in: agency).status } }
                for await status in group { #expect(status == 303) }
            }
            let (ids, events) = (try await Self.ids(in: agency), try await agency.events("coding.confirmed"))
            #expect(ids.count == 1 && events == 1)
        }
    }

    @Test func `another office neither sees it nor reads by it nor takes it back`() async throws {
        try await Agency.open { agency in
            _ = await Self.confirm("Dough slinger", in: agency)
            let ids = try await Self.ids(in: agency)
            let id = try #require(ids.first)
            #expect(!(await agency.get(Self.path, as: "hugo").text.contains("Dough slinger")))
            #expect(await agency.post("\(Self.path)/\(id)/take-back", [], as: "hugo").status == 404)
            #expect(await agency.post("\(Self.path)/\(id)/confirm", [], as: "hugo").status == 404)
            #expect(try await agency.matching.taxonomy.current(for: Programme.ID(Agency.haiti)).confirmed("Dough slinger") == nil)
            #expect(await agency.post("\(Self.path)/\(Agency.id(9))/take-back", [], as: "paul").status == 404)
        }
    }

    @Test func `only the people of the office may`() async throws {
        try await Agency.open { agency in
            for path in [Self.path, Self.path + "/new"] {
                #expect(await agency.get(path, as: "eva").status == 403)
                #expect(await agency.get(path, as: nil).status == 303)
            }
            #expect(await agency.get(Self.path + "/new", as: "mona").status == 403)
            #expect(await Self.confirm("x", as: "mona", in: agency).status == 403)
            #expect(await agency.post("\(Self.path)/\(Agency.id(1))/take-back", [], as: "eva").status == 403)
            #expect(await agency.post("\(Self.path)/\(Agency.id(1))/confirm", [], as: "mona").status == 403)
            #expect(await agency.get(Self.path + "?cursor=WzFd", as: "paul").status == 422)
        }
    }

    @Test func `the list is searched by title and occupation, and goes on page by page`() async throws {
        try await Agency.open { agency in
            let codings = try (1...60).map { number in
                try #require(TitleCoding("Hand \(number)", means: concept("occupation", "mason"), source: .file, at: Agency.now))
            }
            let guyana = try #require(Programme.ID(Agency.guyana))
            _ = try await agency.database.admin.unit([CodingStore.learn(codings, in: guyana, at: Agency.now)])
            _ = await Self.confirm("Pâtissier", in: agency)
            let found = await agency.get(Self.path + "?q=patis", as: "paul").text
            #expect(found.contains("Pâtissier") && !found.contains("Hand 1<"))
            #expect(await agency.get(Self.path + "?q=baker", as: "paul").text.contains("Pâtissier"))
            #expect(await agency.get(Self.path + "?q=zzz", as: "paul").text.contains("Nothing was found"))
            let first = await agency.get(Self.path, as: "paul").text
            let next = try #require(first.firstMatch(of: #/href="(/matching/codings\?cursor=[^"]+)"/#)?.1)
            let second = await agency.get(String(next), as: "paul").text
            #expect((1...60).count { first.contains("Hand \($0)<") } == 50 - (first.contains("Pâtissier") ? 1 : 0))
            #expect((1...60).allSatisfy { first.contains("Hand \($0)<") != second.contains("Hand \($0)<") })
        }
    }

    @Test func `an occupation chosen in a profile for other words is one, and those words find it from then on`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            let profile = "/matching/profiles/" + Agency.id(1001)
            func fields(_ version: Int, _ text: String, _ uri: String) -> [(String, String)] {
                [("version", String(version)), ("occupations.0.occupationText", text), ("occupations.0.occupation", uri)]
            }
            #expect(await agency.post(profile, fields(0, "pastry maker", Self.baker), as: "carla").status == 303)
            #expect(try await agency.events("coding.confirmed") == 1)
            #expect(await agency.get(Self.path, as: "paul").text.contains("In a skill profile"))
            #expect(await agency.post(profile, fields(1, "baker", Self.baker), as: "carla").status == 303)
            #expect(try await agency.events("coding.confirmed") == 1)
            _ = await Self.confirm("dough slinger", in: agency)
            try await agency.register(2)
            let other = "/matching/profiles/" + Agency.id(1002)
            #expect(await agency.post(other, fields(0, "Dough slinger", ""), as: "carla").status == 303)
        }
    }

    @Test func `what Jobs tells of an officer's vacancy is taken up once`() async throws {
        try await Agency.open { agency in
            let account = try #require(Account.ID(Agency.id(101)))
            let office = Caller.system(in: Programme.ID(Agency.guyana), task: "test")
            let told = Postgres.JSON(TitleConfirmation("Night baker", means: try concept("occupation", "baker"), by: account))
            for _ in 0..<2 {
                try await agency.matching.database.unit(
                    [JobQueue.add(TitleConfirmation.kind, payload: told.bytes, at: Agency.now, as: office)], as: office)
            }
            var rounds = 0
            while try await agency.matching.takeUpConfirmation(as: office) { rounds += 1 }
            #expect(rounds == 2)
            #expect(try await Self.ids(in: agency).count == 1)
            let page = await agency.get(Self.path, as: "paul").text
            #expect(page.contains("Night baker") && page.contains("On a vacancy") && page.contains("paul"))
        }
    }
}

extension Agency {
    /// A placement officer, as the service's own functions are called.
    func caller(_ name: String) -> Caller {
        Caller(
            credential: .system, account: Account.ID(Self.id(101)), programme: Self.programmes[name].flatMap { Programme.ID($0) },
            roles: [.placementOfficer])
    }
}
