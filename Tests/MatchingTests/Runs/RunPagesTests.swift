import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `The pages of lists that were shown` {
    @Test func `tell who was shown when and by which weights, and lead from the vacancy's matches to each`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            let matches = await agency.get("/matching/vacancies/\(vacancy)/matches", as: "paul").text
            #expect(matches.contains("/matching/vacancies/\(vacancy)/runs"))
            let run = try await Self.run(agency)
            for name in ["paul", "mona"] {
                let lists = await agency.get("/matching/vacancies/\(vacancy)/runs", as: name)
                #expect(
                    lists.status == 200 && lists.text.contains("/matching/runs/\(run)") && lists.text.contains(ScoringModel.prior.version))
            }
            let page = await agency.get("/matching/runs/\(run)", as: "paul").text
            for part in ["Ann B.", "Bob B.", "Cid B.", ScoringModel.prior.version, "2026-11-24", "3 of 3", "Compute it again", "paul"] {
                #expect(page.contains(part), "\(part)")
            }
            #expect(page.contains("/matches/\(Agency.id(1001))"))
            #expect(!(await agency.get("/matching/runs/\(run)", as: "mona").text.contains("/matches/\(Agency.id(1001))")))
        }
    }

    @Test func `say that a list comes out the same, or what differs, and name nobody who no longer agrees`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            _ = await agency.json("/matching/v1/vacancies/\(vacancy)/matches", as: "paul")
            let path = "/matching/runs/\(try await Self.run(agency))?again=true"
            #expect(await agency.get(path, as: "paul").text.contains("It comes out the same"))
            try await agency.revokeConsent(try #require(Returnee.ID(Agency.id(1001))))
            _ = try await agency.database.admin.unit(["DELETE FROM matching.profile_version WHERE returnee_id = \(Agency.id(1002))"])
            let page = await agency.get(path, as: "paul").text
            #expect(!page.contains("Ann B.") && page.contains("Somebody who does not agree to be matched any more"))
            #expect(page.contains("It does not come out the same") && page.contains("Profile erased"))
        }
    }

    @Test func `compute a list by the weights that it names, however many were learned since`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            let caller = Caller(
                credential: .system, programme: Programme.ID(Agency.guyana), roles: [.programmeManager], request: "test")
            try await Self.learn(agency, 1...1, skills: 0.2)
            try await agency.matching.promote(1, over: 0, as: caller)
            _ = await agency.json("/matching/v1/vacancies/\(vacancy)/matches", as: "paul")
            try await Self.learn(agency, 2...70, skills: 0.9)
            try await agency.matching.promote(70, over: 1, as: caller)
            let page = await agency.get("/matching/runs/\(try await Self.run(agency))?again=true", as: "paul").text
            #expect(page.contains("It comes out the same") && page.contains("learned-1"))
        }
    }

    @Test func `go on page by page, and are refused to other roles, to other programmes, and where there is none`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            for _ in 0..<21 { _ = await agency.json("/matching/v1/vacancies/\(vacancy)/matches?limit=1", as: "paul") }
            let path = "/matching/vacancies/\(vacancy)/runs"
            let first = await agency.get(path, as: "paul").text
            #expect(first.ranges(of: "/matching/runs/").count == 20)
            let cursor = first[try #require(first.firstRange(of: /cursor=[A-Za-z0-9_-]+/))]
            #expect(await agency.get("\(path)?\(cursor)", as: "paul").text.ranges(of: "/matching/runs/").count == 1)
            let one = "/matching/runs/\(try await Self.run(agency))"
            for page in [path, one] {
                #expect(await agency.get(page, as: nil).status != 200)
                for name in ["carla", "eva"] { #expect(await agency.get(page, as: name).status == 403) }
                #expect(await agency.get(page, as: "hugo").status == 404)
            }
            #expect(await agency.get("/matching/runs/\(Agency.id(9))", as: "paul").status == 404)
            #expect(await agency.get("/matching/vacancies/\(Agency.id(9))/runs", as: "paul").status == 404)
        }
    }

    private static func run(_ agency: Agency) async throws -> String {
        try #require(try await agency.database.admin.query("SELECT id::text AS run FROM matching.match_run LIMIT 1").first).decode("run")
    }

    /// Weights as learning would keep them.
    private static func learn(_ agency: Agency, _ numbers: ClosedRange<Int>, skills: Double) async throws {
        let trial = """
            {"weights": {"skills": \(skills), "occupation": 0.3}, "figures": [], "lossByPrior": 0.6, "lossByLearned": 0.5, "gainFrom": 0.05, \
            "gainTo": 0.15}
            """
        _ = try await agency.database.admin.unit([
            """
            INSERT INTO matching.scoring_model (programme_id, number, base, trial, learned_at)
            SELECT \(Agency.guyana)::uuid, n, \(ScoringModel.prior.version), \(trial)::text::jsonb, now()
            FROM generate_series(\(numbers.lowerBound)::integer, \(numbers.upperBound)::integer) AS n
            """
        ])
    }
}
