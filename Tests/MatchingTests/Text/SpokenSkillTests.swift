import Models
import TestSupport
import Testing

@testable import MatchingService

@Suite struct `Skills that a vacancy's description speaks of` {
    @Test(arguments: [
        ("You will bake bread every night.", Language.english, "bake bread"), ("Cuire le pain chaque nuit.", .french, "pain"),
        ("Fè pen chak swa.", .haitianCreole, "pen"),
    ])
    func `They are found in each language, with what showed them and how sure it is`(text: String, language: Language, word: String)
        async throws
    {
        try await Agency.open { agency in
            let found = await agency.matching.taxonomy.skills(spokenOfIn: text, in: language)
            let bread = try #require(found.first { $0.uri.text == "urn:foothold:skill:bake-bread" })
            #expect(bread.phrase.lowercased().contains(word) && (0.12...1).contains(bread.confidence))
            #expect(found.count <= 12 && found.map(\.confidence) == found.map(\.confidence).sorted(by: >))
        }
    }

    @Test func `What the description denies is left out, and so is everything where it says nothing`() async throws {
        try await Agency.open { agency in
            let denied = await agency.matching.taxonomy.skills(spokenOfIn: "No baking of bread.", in: .english)
            #expect(!denied.contains { $0.uri.text == "urn:foothold:skill:bake-bread" })
            #expect(await agency.matching.taxonomy.skills(spokenOfIn: "???", in: .english).isEmpty)
        }
    }
}
