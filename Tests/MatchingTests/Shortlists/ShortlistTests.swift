import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `A shortlist` {
    private func entry(_ vacancy: String, _ number: Int) -> String {
        "/matching/v1/vacancies/\(vacancy)/shortlist/\(Agency.id(1000 + number))"
    }

    private func people(_ agency: Agency, _ vacancy: String, as name: String = "paul") async throws -> [String] {
        let answer = await agency.json("/matching/v1/vacancies/\(vacancy)/shortlist", as: name)
        // Moments are written as RFC 3339 has it.
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { _ in .distantPast }
        return try decoder.decode(ShortlistDocument.self, from: Data(answer.text.utf8)).entries.map(\.returnee.description).sorted()
    }

    @Test func `takes people on, once, and lets them go`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            for _ in 0..<2 { #expect(await agency.send(.put, entry(vacancy, 1), as: "paul").status == 200) }
            #expect(await agency.send(.put, entry(vacancy, 2), as: "paul").status == 200)
            #expect(try await people(agency, vacancy) == [Agency.id(1001), Agency.id(1002)])
            #expect(try await agency.events("vacancy.shortlisted") == 2)
            for _ in 0..<2 { #expect(await agency.send(.delete, entry(vacancy, 1), as: "paul").status == 204) }
            #expect(try await people(agency, vacancy) == [Agency.id(1002)])
            #expect(try await agency.events("vacancy.unshortlisted") == 1)
            #expect(await agency.send(.put, entry(vacancy, 1), as: "paul").status == 200)
            #expect(try await people(agency, vacancy).count == 2)
        }
    }

    @Test func `takes somebody once where two put them on it at the same time`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            await withTaskGroup(of: Int.self) { group in
                for _ in 0..<6 { group.addTask { await agency.send(.put, entry(vacancy, 1), as: "paul").status } }
                for await status in group { #expect(status == 200) }
            }
            #expect(try await agency.events("vacancy.shortlisted") == 1)
        }
    }

    @Test func `shows nobody who did not agree, or no more`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            try await agency.register(9, hasConsent: false)
            #expect(await agency.send(.put, entry(vacancy, 9), as: "paul").status == 200)
            #expect(try await people(agency, vacancy) == [])
            _ = await agency.send(.put, entry(vacancy, 1), as: "paul")
            try await agency.revokeConsent(try #require(Returnee.ID(Agency.id(1001))))
            #expect(try await people(agency, vacancy) == [])
            #expect(
                await agency.get("/matching/vacancies/\(vacancy)/shortlist", as: "paul").text.contains("Nobody is on the shortlist yet"))
        }
    }

    @Test func `refuses a vacancy that is not open, an unknown one, and too many people`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            #expect(await agency.send(.put, entry(Agency.id(2999), 1), as: "paul").status == 404)
            #expect(await agency.send(.put, entry("x", 1), as: "paul").status == 422)
            _ = try await agency.database.admin.unit(["UPDATE jobs.vacancy SET state = 'closed'"])
            let closed = await agency.send(.put, entry(vacancy, 1), as: "paul")
            #expect(closed.status == 409 && closed.text.contains("vacancy.not-open"))
            _ = try await agency.database.admin.unit(["UPDATE jobs.vacancy SET state = 'open'"])
            for number in 20...70 {
                try await agency.register(number)
                let answer = await agency.send(.put, entry(vacancy, number), as: "paul")
                #expect(answer.status == (number < 70 ? 200 : 409))
                if number == 70 { #expect(answer.text.contains("shortlist.full")) }
            }
        }
    }

    @Test func `is kept from the list of matches, several at once, and leads to comparing and putting forward`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            let path = "/matching/vacancies/\(vacancy)/shortlist"
            let matches = await agency.get("/matching/vacancies/\(vacancy)/matches", as: "paul").text
            #expect(matches.contains("Shortlist those ticked") && !matches.contains("On the shortlist"))
            let added = await agency.post(path, [("people", Agency.id(1001)), ("people", Agency.id(1002))], as: "paul")
            #expect(added.status == 303 && added.location?.hasPrefix(path) == true)
            let marked = await agency.get("/matching/vacancies/\(vacancy)/matches", as: "paul").text
            #expect(marked.contains("On the shortlist") && marked.contains("Shortlist (2)"))
            let page = await agency.get(path, as: "paul").text
            for words in ["Ann B.", "Bob B.", "Take off the shortlist", "Put the ticked ones side by side", "Put forward"] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(!page.contains("Cid B."))
            #expect(await agency.post(path + "/remove", [("person", Agency.id(1001))], as: "paul").status == 303)
            #expect(await agency.get(path, as: "paul").text.contains("Ann B.") == false)
        }
    }

    @Test func `is for placement officers of the vacancy's programme`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            for name in ["carla", "eva", "mona"] {
                #expect(await agency.json("/matching/v1/vacancies/\(vacancy)/shortlist", as: name).status == 403)
                #expect(await agency.get("/matching/vacancies/\(vacancy)/shortlist", as: name).status == 403)
                #expect(await agency.send(.put, entry(vacancy, 1), as: name).status == 403)
                #expect(await agency.send(.delete, entry(vacancy, 1), as: name).status == 403)
            }
            #expect(await agency.send(.put, entry(vacancy, 1), as: nil).status == 401)
            #expect(await agency.send(.put, entry(vacancy, 1), as: "hugo").status == 404)
            #expect(await agency.send(.delete, entry(vacancy, 1), as: "hugo").status == 404)
            #expect(await agency.post("/matching/vacancies/\(vacancy)/shortlist", [("person", Agency.id(1001))], as: "hugo").status == 404)
            _ = await agency.send(.put, entry(vacancy, 1), as: "paul")
            #expect(try await people(agency, vacancy, as: "hugo") == [])
        }
    }
}
