import FoundationEssentials
import Models
import Testing
import Web

@testable import MatchingService

@Suite struct `People side by side` {
    @Test func `are compared part by part and skill by skill`() async throws {
        try await Agency.open { agency in
            let path = "/matching/vacancies/\(try await agency.bakery())/compare"
            let people = [1001, 1002, 1004].map { "people=\(Agency.id($0))" }.joined(separator: "&")
            let page = await agency.get(path + "?" + people, as: "paul")
            #expect(page.status == 200)
            for words in [
                "Ann B.", "Bob B.", "100.0", "65.4", "50.0", "bake bread", "counts 16 %", "Likely: ask", "Driving licence: car, English B1",
                "Asked: Nights. Can work: Full time, Nights.", "Asked: Nights. The profile does not say yet: ask.",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            // Dan has no profile to compare.
            #expect(!page.text.contains("Dan B."))
            #expect(try await agency.events("vacancy.matches_read") == 1)
        }
    }

    @Test func `are two at least, and for placement officers alone`() async throws {
        try await Agency.open { agency in
            let path = "/matching/vacancies/\(try await agency.bakery())/compare"
            #expect(await agency.get(path, as: "paul").text.contains("Tick two to 4 people"))
            #expect(await agency.get(path + "?people=x", as: "paul").status == 422)
            #expect(await agency.get(path, as: nil).status != 200)
            #expect(await agency.get(path, as: "carla").status == 403)
            #expect(await agency.get(path, as: "hugo").status == 404)
        }
    }
}
