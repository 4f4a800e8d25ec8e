import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `A list computed again` {
    @Test func `comes out the same after everything has changed`() async throws {
        try await Agency.open { agency in
            let run = try await Self.show(agency)
            for number in 1001...1003 {
                try await agency.save(SkillProfile(licences: []), of: try #require(Returnee.ID(Agency.id(number))))
            }
            _ = try await agency.database.admin.unit([
                "UPDATE jobs.vacancy SET skills = '[]', version = version + 1", "UPDATE casework.returnee SET district = 'Bartica'",
            ])
            let document = try await Self.retold(run, agency)
            #expect(document.same && document.obstacle == nil && document.lines.count == 3)
            #expect(document.lines.allSatisfy { $0.outcome == .same && $0.score == $0.again && $0.profileVersion == 1 })
            #expect(document.date == CalendarDate(year: 2026, month: 11, day: 24))
        }
    }

    @Test func `says whose profile was erased, and which other model made it`() async throws {
        try await Agency.open { agency in
            let run = try await Self.show(agency)
            let copy = Agency.id(77)
            _ = try await agency.database.admin.unit([
                "DELETE FROM matching.profile_version WHERE returnee_id = \(Agency.id(1001))",
                """
                INSERT INTO matching.match_run (
                    programme_id, id, vacancy_id, vacancy_version, model_version, taxonomy, on_date, profiles, demand, shown, created_at)
                SELECT
                    programme_id, \(copy)::uuid, vacancy_id, vacancy_version, 'another', taxonomy, on_date, profiles, demand,
                    jsonb_set(shown, '{1,score}', '0.125'), created_at
                FROM matching.match_run
                """,
            ])
            let erased = try await Self.retold(run, agency)
            #expect(!erased.same && erased.obstacle == nil && erased.lines.map(\.outcome) == [.erased, .same, .same])
            let other = try await Self.retold(copy, agency)
            #expect(other.obstacle == .model && other.lines.map(\.outcome) == [.erased, .differs, .same])
        }
    }

    @Test func `from before wishes counted is told to be of another model, though its scores come out the same`() async throws {
        try await Agency.open { agency in
            let run = try await Self.show(agency)
            let copy = Agency.id(77)
            _ = try await agency.database.admin.unit([
                """
                INSERT INTO matching.match_run (
                    programme_id, id, vacancy_id, vacancy_version, model_version, taxonomy, on_date, profiles, demand, shown, created_at)
                SELECT
                    programme_id, \(copy)::uuid, vacancy_id, vacancy_version, 'prior-4', taxonomy, on_date, profiles, demand - 'pay',
                    (SELECT jsonb_agg(line - 'standing') FROM jsonb_array_elements(shown) AS line), created_at
                FROM matching.match_run
                WHERE id = \(run)::uuid
                """
            ])
            let document = try await Self.retold(copy, agency)
            #expect(document.obstacle == .model && !document.same)
            #expect(document.lines.count == 3 && document.lines.allSatisfy { $0.outcome == .same && $0.standing == $0.score })
            #expect(await agency.get("/matching/runs/\(copy)?again=true", as: "paul").text.contains("does not have any more"))
        }
    }

    @Test func `is refused to strangers, other roles and other programmes, and where there is none`() async throws {
        try await Agency.open { agency in
            let path = "/matching/v1/runs/\(try await Self.show(agency))"
            #expect(await agency.json(path, as: nil).status == 401)
            for name in ["carla", "eva"] { #expect(await agency.json(path, as: name).status == 403) }
            let abroad = await agency.json(path, as: "hugo")
            #expect(abroad.status == 404 && abroad.text.contains("match-run.not-found"))
            #expect(await agency.json("/matching/v1/runs/\(Agency.id(9))", as: "paul").status == 404)
            #expect(await agency.json("/matching/v1/runs/x", as: "paul").status == 422)
        }
    }

    /// Shows the bakery's list, and gives the name under which it was written down.
    private static func show(_ agency: Agency) async throws -> String {
        let vacancy = try await agency.bakery()
        _ = await agency.json("/matching/v1/vacancies/\(vacancy)/matches", as: "paul")
        let run = try #require(try await agency.database.admin.query("SELECT id::text AS run FROM matching.match_run").first)
        return try run.decode("run")
    }

    private static func retold(_ run: String, _ agency: Agency) async throws -> RetoldDocument {
        let response = await agency.json("/matching/v1/runs/\(run)", as: "paul")
        #expect(response.status == 200, "\(response.text)")
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { _ in Agency.now }
        return try decoder.decode(RetoldDocument.self, from: Data(response.text.utf8))
    }
}
