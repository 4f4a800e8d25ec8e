import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Vacancies that need candidates` {
    private func post(_ title: String, _ more: String, in office: Office) async throws {
        let json = #"{"title": "\#(title)", "description": "Work.", "contract": "permanent", "schedule": "nights"\#(more)}"#
        #expect(await office.post(json).status == 201)
    }

    @Test func `are those that are open, the ones that close soonest first, in pages that miss none`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            try await post("Endless", "", in: office)
            try await post("Later", #", "closesOn": "2099-05-02""#, in: office)
            try await post("Sooner", #", "closesOn": "2099-05-01""#, in: office)
            try await post("Draft", #", "draft": true"#, in: office)
            let page = await office.page("/jobs/vacancies/needing", as: officer).text
            let places = try ["Sooner", "Later", "Endless"].map { try #require(page.firstRange(of: ">\($0)<")).lowerBound }
            #expect(places == places.sorted())
            #expect(!page.contains(">Draft<"))
            for number in 0..<60 { try await post("Many \(number)", "", in: office) }
            let first = await office.page("/jobs/vacancies/needing", as: officer).text
            let cursor = try #require(first.split(separator: "cursor=").last?.split(separator: "\"").first)
            let second = await office.page("/jobs/vacancies/needing?cursor=\(cursor)", as: officer).text
            #expect((first + second).split(separator: "/matches\"").count - 1 == 63)
        }
    }

    @Test func `are not those with as many on the way as openings, nor those of an employer that is suspended`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            try await post("Mason", "", in: office)
            try await office.database.admin.script(
                """
                SET session_replication_role = replica;
                INSERT INTO jobs.referral (programme_id, id, vacancy_id, employer_id, returnee_id, state, version, created_at, moved_at)
                SELECT programme_id, gen_random_uuid(), id, employer_id, gen_random_uuid(), 'proposed', 1, now(), now() FROM jobs.vacancy;
                RESET session_replication_role;
                """)
            #expect(!(await office.page("/jobs/vacancies/needing", as: officer).text.contains(">Mason<")))
            _ = try await office.database.admin.query("UPDATE jobs.vacancy SET openings = 2")
            #expect(await office.page("/jobs/vacancies/needing", as: officer).text.contains(">Mason<"))
            #expect(await office.fill(Office.employer(1) + "/suspend", "reason=Fraud", as: officer).status == 303)
            #expect(!(await office.page("/jobs/vacancies/needing", as: officer).text.contains(">Mason<")))
        }
    }
}
