import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import MatchingService

@Suite struct `The columns of a profile` {
    private static let skills = [
        #"[]"#,
        #"[{"skill": "urn:a:b"}]"#,
        #"[{"skill": "urn:a:b", "evidence": "declared"}]"#,
        #"[{"skill": "urn:a:é", "level": 4, "months": 720, "lastUsed": "2024-02-29", "evidence": "certified"}, {"skill": "urn:c:d", "evidence": "assessed"}]"#,
        #"[{"skill": "urn:a:b", "level": null, "evidence": "assessed"}]"#,
        #"[{"skill": "urn:a:\"b", "evidence": "assessed"}]"#,
        #"[{"skill": "urn:a:b", "evidence": "assessed", "note": [1, {"more": "things"}]}]"#,
        #"[{"skill": "urn:a:b", "lastUsed": "2023-02-29", "evidence": "assessed"}]"#,
        #"[{"skill": "urn:a:b", "lastUsed": "2023-2-9", "evidence": "assessed"}]"#,
        #"[{"skill": "urn:a:b", "months": 1.5, "evidence": "assessed"}]"#,
        #"[{"skill": "urn:a:b", "months": 12345678901, "evidence": "assessed"}]"#,
        #"[{"skill": "urn:a:b", "level": 5, "evidence": "assessed"}]"#,
        #"[{"skill": "no address", "evidence": "assessed"}]"#,
        #"[{"skill": "urn:a:b", "evidence": "guessed"}]"#,
        #"["urn:a:b"]"#,
        #"{"skill": "urn:a:b", "evidence": "assessed"}"#,
        #"null"#,
    ]

    @Test func `read as a decoder reads them, whatever they hold`() async throws {
        try await compare(Self.skills, as: SkillProfile.HeldSkill.self)
        try await compare(
            [
                #"[{"occupation": "urn:a:b", "months": 7}, {"occupation": "urn:c:d"}]"#, #"[{"occupation": "urn:a:b", "months": "7"}]"#,
                "[{}]",
            ],
            as: SkillProfile.HeldOccupation.self)
        try await compare(
            [#"[{"language": "ht", "level": "C2"}]"#, #"[{"language": "ht", "level": "D1"}]"#, "[]", "null", "7"],
            as: SkillProfile.SpokenLanguage.self)
        try await compare([#"["driving-b", "FORKLIFT"]"#, #"["a"]"#, #"[["driving-b"]]"#, "null"], as: Licence.self)
        try await compare([#"["urn:a:b", "urn:c:d"]"#, #"["urn:a:b", 7]"#, #"["urn:\u00e9:b"]"#], as: ConceptURI.self)
    }

    private func compare<Element: FlatElement & Equatable & Sendable>(_ texts: [String], as type: Element.Type) async throws {
        try await TestDatabase.lend { database in
            for text in texts {
                let row = try #require(try await database.admin.query("SELECT \(text)::jsonb AS content").first)
                let (wanted, found) = (try? row.json("content", as: [Element].self), try? row.json("content") as [Element])
                #expect(found == wanted, "\(text)")
                let (perhapsWanted, perhaps) = (try? row.json("content", as: [Element]?.self), try? row.json("content") as [Element]?)
                #expect(perhaps == perhapsWanted, "\(text)")
            }
        }
    }

    @Test func `in the form that is usual are read without a decoder`() async throws {
        try await TestDatabase.lend { database in
            let known = Self.skills.indices.filter { [0, 2, 3].contains($0) }
            for place in Self.skills.indices {
                let row = try #require(try await database.admin.query("SELECT \(Self.skills[place])::jsonb AS content").first)
                var flat = FlatJSON(row.cell(0))
                #expect((flat.list(SkillProfile.HeldSkill.init) != nil) == known.contains(place), "\(Self.skills[place])")
            }
        }
    }
}
