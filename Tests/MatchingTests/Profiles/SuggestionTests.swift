import Hosting
import Models
import Postgres
import Testing
import Web

@testable import MatchingService

@Suite struct `Suggestions from a text` {
    private static let path = "/matching/profiles/" + Agency.id(1001)
    private static let text = """
        I worked as a mason. I lay blocks and mix mortar; I have no driving licence.
        On Sundays I bake bread.
        """
    private static let blocks = "urn:foothold:skill:lay-blocks"

    @Test func `name skills and occupations with the words that showed them, and lose nothing that was typed`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            let fields = [
                ("version", "0"), ("more", "text"), ("text", Self.text), ("skills.0.skillText", "bake bread"), ("skills.0.skill", ""),
                ("skills.0.months", "7"), ("reach", "12"),
            ]
            let page = await agency.post(Self.path, fields, as: "carla")
            #expect(page.status == 200)
            for words in [
                "name=\"foundSkills\" value=\"\(Self.blocks)\"", "“lay blocks”", "% sure",
                "name=\"foundOccupations\" value=\"urn:foothold:occupation:mason\"", "value=\"bake bread\"", "value=\"7\"",
                "value=\"12\"", "I worked as a mason.",
            ] { #expect(page.text.contains(words), "\(words)") }
            // What is typed already is not suggested, and what the text denies neither.
            #expect(!page.text.contains("name=\"foundSkills\" value=\"urn:foothold:skill:bake-bread\""))
            #expect(!page.text.contains("“driving licence”"))
            let count = try await agency.count("SELECT count(*) AS n FROM matching.profile")
            #expect(count == 0)
        }
    }

    @Test func `are kept where they are ticked, once, and the text is not`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            let fields = [
                ("version", "0"), ("text", Self.text), ("foundSkills", Self.blocks), ("foundSkills", Self.blocks), ("likely", Self.blocks),
                ("foundSkills", "urn:foothold:skill:none"), ("foundOccupations", "urn:foothold:occupation:mason"),
                ("skills.0.skillText", "lay blocks and bricks"), ("skills.0.skill", Self.blocks), ("skills.0.level", "3"),
            ]
            #expect(await agency.post(Self.path, fields, as: "carla").status == 303)
            let rows = try await agency.matching.database.query(ProfileStore.candidate(marie), as: agency.caller("carla"))
            let profile = try ProfileStore.find(marie, in: rows, for: .english).kept.profile
            #expect(try profile.skills == [.init(concept("skill", "lay-blocks"), level: .skilled)])
            #expect(try profile.occupations == [.init(concept("occupation", "mason"))])
            #expect(!(await agency.get(Self.path, as: "carla").text.contains("On Sundays")))
        }
    }

    @Test func `become lines when the form comes back`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            let fields = [
                ("version", "0"), ("more", "text"), ("text", Self.text), ("foundSkills", Self.blocks),
                ("foundOccupations", "urn:foothold:occupation:mason"),
            ]
            let page = await agency.post(Self.path, fields, as: "carla").text
            #expect(page.contains("name=\"occupations.0.occupation\" value=\"urn:foothold:occupation:mason\""))
            #expect(page.contains("name=\"skills.0.skill\" value=\"\(Self.blocks)\""))
            #expect(!page.contains("name=\"foundSkills\" value=\"\(Self.blocks)\""))
        }
    }

    @Test func `say so where a text has nothing new, or too much`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            let nothing = await agency.post(Self.path, [("version", "0"), ("more", "text"), ("text", "Xyzzy qwrt.")], as: "carla")
            #expect(nothing.status == 200 && nothing.text.contains("Nothing new was found"))
            let long = [("version", "0"), ("more", "text"), ("text", String(repeating: "a ", count: 5001))]
            let refused = await agency.post(Self.path, long, as: "carla")
            #expect(refused.status == 422 && refused.text.contains("href=\"#field-text\""))
            #expect(await agency.get(Self.path, as: "carla").text.contains("Suggest from a CV or notes"))
        }
    }
}
