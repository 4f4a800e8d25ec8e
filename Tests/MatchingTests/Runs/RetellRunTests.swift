import FoundationEssentials
import Hosting
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

    @Test func `comes out the same by the prior of its day and by weights learned on it, and by those on the prior of today`() async throws
    {
        try await Agency.open { agency in
            let run = try await Self.show(agency)
            let former = try #require(ScoringModel.priors.last)
            let weights = ["skills": 0.3, "occupation": 0.3, "languages": 0.1, "education": 0.1, "place": 0.2]
            try await Self.learn(weights, on: former.version, agency)
            for (number, model) in [(77, former), (78, former.weighing(weights, as: "learned-1"))] {
                try await Self.copy(run, as: Agency.id(number), by: model, agency)
                let document = try await Self.retold(Agency.id(number), agency)
                #expect(document.same && document.obstacle == nil && document.model == model.version && document.lines.count == 3)
            }
            let caller = Caller(credential: .system, programme: Programme.ID(Agency.guyana), roles: [.programmeManager], request: "test")
            try await agency.matching.promote(1, over: 0, as: caller)
            _ = await agency.json("/matching/v1/vacancies/\(Agency.id(2001))/matches", as: "paul")
            let name = "learned-1 of \(former.version), on \(ScoringModel.prior.version)"
            let newest = try await agency.database.admin.query(
                "SELECT id::text AS run FROM matching.match_run WHERE model_version = \(name)")
            let again = try await Self.retold(try #require(newest.first).decode("run"), agency)
            #expect(again.same && again.obstacle == nil)
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

    /// Weights as learning would keep them.
    private static func learn(_ weights: [String: Double], on base: String, _ agency: Agency) async throws {
        let trial = try String(decoding: JSONEncoder().encode(weights), as: UTF8.self)
        _ = try await agency.database.admin.unit([
            """
            INSERT INTO matching.scoring_model (programme_id, number, base, trial, learned_at)
            VALUES (
                \(Agency.guyana), 1, \(base),
                jsonb_build_object(
                    'weights', \(trial)::text::jsonb, 'figures', '[]'::jsonb, 'lossByPrior', 0.6, 'lossByLearned', 0.5, 'gainFrom', 0.05,
                    'gainTo', 0.15),
                now())
            """
        ])
    }

    /// Writes down the same list as a model before hours were compared told it.
    private static func copy(_ run: String, as copy: String, by model: ScoringModel, _ agency: Agency) async throws {
        let kept = try await agency.matching.run(try #require(Identifier(run)), as: agency.caller("paul"))
        var demand = try #require(kept.demand)
        demand.schedule = nil
        let scorer = Scorer(taxonomy: try await agency.matching.taxonomy.current().taxonomy, model: model, today: kept.date)
        let prepared = scorer.prepare(demand)
        var shown: [Shown] = []
        for line in kept.lines {
            let rows = try await agency.database.admin.query(
                "SELECT content FROM matching.profile_version WHERE returnee_id = \(line.returnee) AND version = \(line.profile)")
            let profile = try #require(rows.first).json("content", as: SkillProfile.self).living(in: line.district)
            let score = scorer.score(scorer.prepare(profile), for: prepared)
            shown.append(Shown(returnee: line.returnee, profile: line.profile, district: line.district, score: score))
        }
        _ = try await agency.database.admin.unit([
            """
            INSERT INTO matching.match_run (
                programme_id, id, vacancy_id, vacancy_version, model_version, taxonomy, on_date, profiles, demand, shown, created_at)
            SELECT
                programme_id, \(copy)::uuid, vacancy_id, vacancy_version, \(model.version), taxonomy, on_date, profiles, demand - 'schedule',
                \(Postgres.JSON(shown)), created_at
            FROM matching.match_run
            WHERE id = \(run)::uuid
            """
        ])
    }

    private struct Shown: Encodable {
        let returnee: Returnee.ID
        let profile: Int
        let district: String?
        let score: Double?
    }

    private static func retold(_ run: String, _ agency: Agency) async throws -> RetoldDocument {
        let response = await agency.json("/matching/v1/runs/\(run)", as: "paul")
        #expect(response.status == 200, "\(response.text)")
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { _ in Agency.now }
        return try decoder.decode(RetoldDocument.self, from: Data(response.text.utf8))
    }
}
