import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `A list that was shown` {
    /// One line of it as it was written down.
    private struct Line: Decodable {
        let returnee: Returnee.ID
        let profile: Int
        let district: String?
        let score: Double?
    }

    @Test func `can be told again to the last bit from what was written down, after everything has changed`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            _ = await agency.json("/matching/v1/vacancies/\(vacancy)/matches", as: "paul")
            for number in 1001...1003 {
                try await agency.save(SkillProfile(licences: []), of: try #require(Returnee.ID(Agency.id(number))))
            }
            _ = try await agency.database.admin.unit([
                "UPDATE jobs.vacancy SET skills = '[]', version = version + 1", "UPDATE casework.returnee SET district = 'Bartica'",
            ])
            let run = try #require(
                try await agency.database.admin.query("SELECT on_date::text AS day, demand, shown FROM matching.match_run").first)
            let today = try #require(CalendarDate(try run.decode("day", as: String.self)))
            let scorer = Scorer(taxonomy: try await agency.matching.taxonomy.current().taxonomy, today: today)
            let demand = scorer.prepare(try run.json("demand", as: VacancyDemand.self))
            let lines = try run.json("shown", as: [Line].self)
            #expect(lines.count == 3)
            for line in lines {
                let content = try #require(
                    try await agency.database.admin.query(
                        "SELECT content FROM matching.profile_version WHERE returnee_id = \(line.returnee) AND version = \(line.profile)"
                    ).first)
                let profile = try content.json("content", as: SkillProfile.self).living(in: line.district)
                #expect(scorer.score(scorer.prepare(profile), for: demand) == line.score)
            }
        }
    }

    @Test func `cannot be changed afterwards, and is not seen from another programme`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            _ = await agency.json("/matching/v1/vacancies/\(vacancy)/matches", as: "paul")
            _ = await agency.get("/matching/profiles/\(Agency.id(1001))/vacancies", as: "paul")
            for table in ["match_run", "vacancy_run"] {
                await #expect(throws: PostgresError.self) {
                    _ = try await agency.database.admin.script("DELETE FROM matching.\(table)")
                }
                let abroad = Caller.system(in: Programme.ID(Agency.haiti), task: "test")
                let sql: SQL = table == "match_run" ? "SELECT id FROM matching.match_run" : "SELECT id FROM matching.vacancy_run"
                #expect(try await agency.matching.database.query(sql, as: abroad).isEmpty)
            }
        }
    }
}
