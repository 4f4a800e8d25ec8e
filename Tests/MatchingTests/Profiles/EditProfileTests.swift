import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `The editor of a skill profile` {
    private static let path = "/matching/profiles/" + Agency.id(1001)

    private static func line(_ list: String, _ number: Int, _ fields: [(String, String)]) -> [(String, String)] {
        fields.map { ("\(list).\(number).\($0.0)", $0.1) }
    }

    @Test func `saves all that was filled in, and shows it again`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            let fields: [(String, String)] =
                [("version", "0"), ("education", "2"), ("availableFrom", "2026-12-01"), ("reach", "15"), ("licences", "driving-b")]
                + [("schedules", "nights"), ("schedules", "full_time")]
                + [("wage", "120000.50"), ("currency", "GYD"), ("mattersMost", "nearness"), ("mattersLeast", "pay")]
                + Self.line("occupations", 0, [("occupation", ""), ("occupationText", "Baker"), ("months", "24")])
                + Self.line("occupations", 1, [("occupation", ""), ("occupationText", ""), ("months", "")])
                + Self.line(
                    "skills", 0,
                    [
                        ("skill", "urn:foothold:skill:bake-bread"), ("skillText", "bake bread"), ("level", "3"), ("lastUsed", "2024"),
                        ("evidence", "assessed"),
                    ])
                + Self.line("skills", 1, [("skill", ""), ("skillText", ""), ("level", ""), ("lastUsed", ""), ("evidence", "declared")])
                + Self.line("languages", 0, [("language", "en"), ("level", "B2")])
                + Self.line("wishes", 0, [("occupation", ""), ("occupationText", "pastry cook")])
                + [("likely", "urn:foothold:skill:food-hygiene")]
            let response = await agency.post(Self.path, fields, as: "carla")
            #expect(response.status == 303 && response.location == Self.path)
            let kept = try await Self.kept(marie, in: agency)
            #expect(kept.version == 1)
            let baker = try concept("occupation", "baker")
            #expect(
                kept.profile
                    == SkillProfile(
                        skills: [
                            .init(
                                try concept("skill", "bake-bread"), level: .skilled, lastUsed: CalendarDate(year: 2024, month: 12, day: 31),
                                evidence: .assessed), .init(try concept("skill", "food-hygiene")),
                        ], occupations: [.init(baker, months: 24)], education: .lowerSecondary,
                        languages: [.init(LanguageCode(.english), .b2)], licences: [.car], reach: 15,
                        availableFrom: CalendarDate(year: 2026, month: 12, day: 1), schedules: [.fullTime, .nights],
                        wageWish: Money(try #require(Decimal(string: "120000.50")), .gyd), preferredOccupations: [baker],
                        mattersMost: .nearness, mattersLeast: .pay))
            let page = await agency.get(Self.path, as: "paul")
            for words in [
                "value=\"bake bread\"", "value=\"2024\"", "name=\"version\" value=\"1\"", "value=\"food hygiene\"", "7 of 7 parts",
                "value=\"nights\" checked", "<option value=\"nearness\" selected>Nearness", "What matters least",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(try await agency.events("profile.saved") == 1)
            #expect(try await agency.events("profile.read") == 1)
        }
    }

    @Test func `gives room for more without losing what was typed, and turns ticks into lines`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            let fields: [(String, String)] =
                [("version", "0"), ("more", "skills"), ("likely", "urn:foothold:skill:food-hygiene")]
                + Self.line("occupations", 0, [("occupationText", "baker"), ("occupation", "")])
                + Self.line("skills", 0, [("skillText", "half a wo"), ("skill", ""), ("months", "7")])
            let page = await agency.post(Self.path, fields, as: "carla")
            #expect(page.status == 200)
            for words in [
                "value=\"half a wo\"", "value=\"7\"", "name=\"skills.1.skillText\" value=\"food hygiene\"", "name=\"skills.3.skillText\"",
                "Likely, by the work done", "bake bread",
            ] { #expect(page.text.contains(words), "\(words)") }
            #expect(!page.text.contains("There is a problem"))
            #expect(try await agency.count("SELECT count(*) AS n FROM matching.profile") == 0)
        }
    }

    @Test func `offers what is like an unknown word to choose from, and takes the choice`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            var fields: [(String, String)] = [("version", "0")] + Self.line("skills", 0, [("skillText", "bake brad"), ("skill", "")])
            let page = await agency.post(Self.path, fields, as: "carla")
            #expect(page.status == 422)
            #expect(page.text.contains("Choose one of these") && page.text.contains("value=\"bake brad\""))
            #expect(page.text.contains("type=\"radio\"") && page.text.contains("value=\"urn:foothold:skill:bake-bread\""))
            fields[2].1 = "urn:foothold:skill:bake-bread"
            #expect(await agency.post(Self.path, fields, as: "carla").status == 303)
            #expect(try await Self.kept(marie, in: agency).profile.skills.map(\.skill) == [concept("skill", "bake-bread")])
        }
    }

    @Test func `lets text typed over a choice count more than the choice`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            let fields =
                [("version", "0")]
                + Self.line("skills", 0, [("skillText", "food safety"), ("skill", "urn:foothold:skill:bake-bread")])
            #expect(await agency.post(Self.path, fields, as: "carla").status == 303)
            #expect(try await Self.kept(marie, in: agency).profile.skills.map(\.skill) == [concept("skill", "food-hygiene")])
        }
    }

    @Test func `names every line that cannot be kept`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            let fields: [(String, String)] =
                [("version", "0"), ("wage", "5"), ("mattersMost", "pay"), ("mattersLeast", "pay")]
                + Self.line("skills", 0, [("skillText", "bake bread"), ("skill", ""), ("lastUsed", "2027")])
                + Self.line("skills", 1, [("skillText", "bread making"), ("skill", "")])
                + Self.line("skills", 2, [("skillText", ""), ("skill", ""), ("level", "2")])
                + Self.line("languages", 0, [("language", "en"), ("level", "")])
            let page = await agency.post(Self.path, fields, as: "carla")
            #expect(page.status == 422)
            for field in ["skills-0-lastUsed", "skills-1-skill", "skills-2-skill", "languages-0-level", "currency", "mattersLeast"] {
                #expect(page.text.contains("href=\"#field-\(field)\""), "\(field)")
            }
            for number in [
                ("reach", "501"), ("occupations.0.months", "x"), ("education", "9"), ("availableFrom", "soon"), ("schedules", "sundays"),
                ("schedules", "flexible"), ("mattersMost", "love"),
            ] {
                #expect(await agency.post(Self.path, [("version", "0"), number], as: "carla").status == 422, "\(number)")
            }
            #expect(try await agency.count("SELECT count(*) AS n FROM matching.profile") == 0)
        }
    }

    @Test func `refuses a stale version and shows both`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            try await agency.save(SkillProfile(skills: [.init(try concept("skill", "bake-bread"))]), of: marie)
            let mine = Self.line("skills", 0, [("skillText", "food hygiene"), ("skill", "urn:foothold:skill:food-hygiene")])
            let page = await agency.post(Self.path, [("version", "0")] + mine, as: "carla")
            #expect(page.status == 412)
            #expect(page.text.contains("What stands there now") && page.text.contains("bake bread"))
            #expect(page.text.contains("value=\"food hygiene\"") && page.text.contains("name=\"version\" value=\"1\""))
            #expect(await agency.post(Self.path, [("version", "1")] + mine, as: "carla").status == 303)
            #expect(await agency.post(Self.path, mine, as: "carla").status == 428)
        }
    }

    @Test func `keeps the difference between none and not asked`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            #expect(await agency.post(Self.path, [("version", "0"), ("licencesAsked", "true")], as: "carla").status == 303)
            #expect(try await Self.kept(marie, in: agency).profile == SkillProfile(licences: []))
            #expect(await agency.post(Self.path, [("version", "1"), ("schedules", "shifts")], as: "carla").status == 303)
            #expect(try await Self.kept(marie, in: agency).profile == SkillProfile(schedules: [.shifts]))
            #expect(await agency.post(Self.path, [("version", "2")], as: "carla").status == 303)
            #expect(try await Self.kept(marie, in: agency).profile == SkillProfile())
        }
    }

    @Test func `is for case workers and placement officers, of people who agreed`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            #expect(await agency.get(Self.path, as: nil).status != 200)
            #expect(await agency.get(Self.path, as: "eva").status == 403)
            #expect(await agency.post(Self.path, [("version", "0")], as: "eva").status == 403)
            #expect(await agency.get(Self.path, as: "hugo").status == 404)
            #expect(await agency.get("/matching/profiles/x", as: "carla").status == 422)
            try await agency.revokeConsent(marie)
            #expect(await agency.get(Self.path, as: "carla").status == 404)
            #expect(await agency.post(Self.path, [("version", "0")], as: "carla").status == 404)
        }
    }

    private static func kept(_ id: Returnee.ID, in agency: Agency) async throws -> KeptProfile {
        let caller = Caller.system(in: Programme.ID(Agency.guyana), task: "test")
        return try ProfileStore.find(id, in: await agency.matching.database.query(ProfileStore.candidate(id), as: caller), for: .english)
            .kept
    }
}

@Suite struct `The list of skill profiles` {
    private static let path = "/matching/profiles"

    @Test func `shows everybody who agreed with what the profile says`() async throws {
        try await Agency.open { agency in
            let ann = try await agency.register(1, "Ann")
            try await agency.register(2, "Bob")
            try await agency.register(3, "Cid", hasConsent: false)
            try await agency.register(4, "Dan", in: Agency.haiti)
            try await agency.save(SkillProfile(occupations: [.init(try concept("occupation", "baker"))], licences: []), of: ann)
            let page = await agency.get(Self.path, as: "carla")
            for words in ["Ann B.", "baker", "29 %", "Bob B.", "No profile yet"] { #expect(page.text.contains(words), "\(words)") }
            for name in ["Cid", "Dan"] { #expect(!page.text.contains(name)) }
            let without = await agency.get(Self.path + "?without=true", as: "paul")
            #expect(without.text.contains("Bob B.") && !without.text.contains("Ann B."))
            let found = await agency.get(Self.path + "?q=an", as: "paul")
            #expect(found.text.contains("Ann B.") && !found.text.contains("Bob B."))
            #expect(await agency.get(Self.path + "?q=%25", as: "paul").text.contains("Nobody was found"))
        }
    }

    @Test func `pages through the newest first and misses none`() async throws {
        try await Agency.open { agency in
            for number in 1...53 { try await agency.register(number) }
            let first = await agency.get(Self.path, as: "carla")
            let next = try #require(first.text.split(separator: "href=\"").first { $0.contains("cursor=") }).prefix { $0 != "\"" }
            let second = await agency.get(String(next).replacing("&amp;", with: "&"), as: "carla")
            let ids = [first, second].flatMap { $0.text.split(separator: "/matching/profiles/00000000").dropFirst().map { $0.prefix(28) } }
            #expect(ids.count == 53 && Set(ids).count == 53)
        }
    }

    @Test func `is for case workers and placement officers, and says what to do where there is nobody`() async throws {
        try await Agency.open { agency in
            #expect(await agency.get(Self.path, as: nil).status != 200)
            #expect(await agency.get(Self.path, as: "eva").status == 403)
            #expect(await agency.get(Self.path, as: "hugo").text.contains("Nobody has agreed"))
            #expect(await agency.get(Self.path + "?cursor=x", as: "carla").status == 422)
        }
    }
}
