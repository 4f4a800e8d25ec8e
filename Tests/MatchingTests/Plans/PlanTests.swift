import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `Planning the week` {
    /// A baker's and a driver's vacancy, Ann who bakes, Bob who drives, and Cid who does both a little.
    private func week(_ agency: Agency) async throws {
        try await agency.post(
            vacancy: 1, title: "Baker", occupation: "urn:foothold:occupation:baker",
            skills: #"[{"skill": "urn:foothold:skill:bake-bread", "essential": true}]"#)
        try await agency.post(
            vacancy: 2, title: "Bus driver", skills: #"[{"skill": "urn:foothold:skill:drive-bus", "essential": true}]"#)
        let (bread, bus) = (try concept("skill", "bake-bread"), try concept("skill", "drive-bus"))
        let (ann, bob, cid) = (
            try await agency.register(1, "Ann"), try await agency.register(2, "Bob"), try await agency.register(3, "Cid")
        )
        try await agency.save(SkillProfile(skills: [.init(bread, evidence: .certified)]), of: ann)
        try await agency.save(SkillProfile(skills: [.init(bus, evidence: .certified)]), of: bob)
        try await agency.save(SkillProfile(skills: [.init(bread), .init(bus)]), of: cid)
    }

    private func pair(_ vacancy: Int, _ person: Int) -> String { "\(Agency.id(2000 + vacancy))/\(Agency.id(1000 + person))" }

    private func make(_ agency: Agency, _ body: String = "{}") async throws -> (status: Int, plan: PlanDocument?) {
        let answer = await agency.post(json: body, to: "/matching/v1/plans", as: "paul")
        return (answer.status, answer.status == 201 ? try plan(answer) : nil)
    }

    private func plan(_ answer: Response) throws -> PlanDocument {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .custom { _ in .distantPast }
        return try decoder.decode(PlanDocument.self, from: Data(answer.text.utf8))
    }

    @Test func `brings people and vacancies together, keeps the plan, and gives it again`() async throws {
        try await Agency.open { agency in
            try await week(agency)
            let made = try #require(try await make(agency).plan)
            #expect(made.lines.map { "\($0.vacancy)/\($0.returnee)" } == [pair(1, 1), pair(2, 2)])
            #expect(made.unplaced.map(\.description) == [Agency.id(1003)] && made.model == ScoringModel.prior.version)
            #expect(made.lines[0].nextPerson?.description == Agency.id(1003))
            #expect(made.people.count == 3 && made.openings.map(\.left) == [1, 1])
            let again = try plan(await agency.json("/matching/v1/plans/\(made.id)", as: "paul"))
            #expect(again.id == made.id && again.total == made.total)
            #expect(try await agency.events("plan.made") == 1)
        }
    }

    @Test func `sends people of one fit where they would rather go, and tells what the wish took`() async throws {
        try await Agency.open { agency in
            let bread = try concept("skill", "bake-bread")
            for number in 1...2 {
                try await agency.post(
                    vacancy: number, title: "Baker", occupation: "urn:foothold:occupation:baker",
                    skills: #"[{"skill": "urn:foothold:skill:bake-bread", "essential": true}]"#)
                let person = try await agency.register(number, "Person\(number)")
                let wish = number == 1 ? Money(100_000, .gyd) : nil
                try await agency.save(SkillProfile(skills: [.init(bread)], wageWish: wish), of: person)
            }
            _ = try await agency.database.admin.unit([
                """
                UPDATE jobs.vacancy
                SET wage_minimum = CASE WHEN id = \(Agency.id(2002))::uuid THEN 100000 ELSE 75000 END, wage_period = 'month', currency = 'GYD'
                """
            ])
            let apart = try #require(try await make(agency).plan)
            #expect(apart.lines.map { "\($0.vacancy)/\($0.returnee)" } == [pair(1, 2), pair(2, 1)])
            #expect(apart.lines.allSatisfy { $0.standing == $0.score })
            let pinned = #"{"pins": [{"vacancy": "\#(Agency.id(2001))", "returnee": "\#(Agency.id(1001))"}]}"#
            let plan = try #require(try await make(agency, pinned).plan)
            let line = try #require(plan.lines.first)
            // Of four things the pay alone is known, and half of it is lacking.
            #expect(abs((line.standing ?? 0) - line.score * (1 - 0.15 / 8)) < 1e-12 && (line.loss ?? 0) > 0)
            #expect(await agency.get("/matching/plans/\(plan.id)", as: "paul").text.contains("the wish takes"))
        }
    }

    @Test func `can be reckoned again from what was kept, after everything has changed`() async throws {
        try await Agency.open { agency in
            try await week(agency)
            _ = try await make(agency)
            try await agency.save(SkillProfile(licences: []), of: try #require(Returnee.ID(Agency.id(1001))))
            _ = try await agency.database.admin.unit(["UPDATE jobs.vacancy SET skills = '[]', version = version + 1"])
            let caller = Caller.system(in: Programme.ID(Agency.guyana), task: "test")
            let kept = try KeptPlan.find(try await agency.matching.database.query(PlanStore.select(nil), as: caller), for: .english)
            let scorer = Scorer(taxonomy: try await agency.matching.taxonomy.current().taxonomy, today: kept.date)
            var profiles: [PreparedProfile] = []
            for person in kept.inputs.people {
                let content = try #require(
                    try await agency.database.admin.query(
                        "SELECT content FROM matching.profile_version WHERE returnee_id = \(person.returnee) AND version = \(person.profile)"
                    ).first)
                profiles.append(scorer.prepare(try content.json("content", as: SkillProfile.self).living(in: person.district)))
            }
            let plan = try WeekPlan(kept.inputs, profiles, kept.inputs.openings.map { scorer.prepare($0.demand) }, by: scorer)
            #expect(plan == kept.result)
        }
    }

    @Test func `keeps to pins and bans by API, and refuses what contradicts itself`() async throws {
        try await Agency.open { agency in
            try await week(agency)
            func body(_ name: String, _ pairs: [(Int, Int)]) -> String {
                let list = pairs.map { #"{"vacancy": "\#(Agency.id(2000 + $0))", "returnee": "\#(Agency.id(1000 + $1))"}"# }
                return #"{"\#(name)": [\#(list.joined(separator: ","))]}"#
            }
            let pinned = try #require(try await make(agency, body("pins", [(1, 3)])).plan)
            let line = try #require(pinned.lines.first { $0.pinned })
            #expect(line.returnee.description == Agency.id(1003) && (line.loss ?? 0) > 0)
            let banned = try #require(try await make(agency, body("bans", [(1, 1)])).plan)
            #expect(banned.lines.map(\.returnee.description) == [Agency.id(1003), Agency.id(1002)])
            #expect(try await make(agency, body("pins", [(1, 1), (1, 3)])).status == 422)
            #expect(try await make(agency, body("pins", [(1, 1), (2, 1)])).status == 422)
            #expect(try await make(agency, #"{"pins": [{"vacancy": "x"}]}"#).status == 422)
        }
    }

    @Test func `is pinned, forbidden and reckoned again on the page, and put forward from it`() async throws {
        try await Agency.open { agency in
            try await week(agency)
            #expect(await agency.get("/matching/plan", as: "paul").text.contains("There is no plan yet"))
            let made = await agency.post("/matching/plan", [], as: "paul")
            let path = try #require(made.location?.split(separator: "?").first.map(String.init))
            let page = await agency.get(path, as: "paul").text
            for words in ["Ann B.", "Bob B.", "Baker", "Next best here: Cid B.", "Put forward those ticked", pair(1, 1)] {
                #expect(page.contains(words), "\(words)")
            }
            let id = try #require(path.split(separator: "/").last.map(String.init))
            let pinned = try #require(await agency.post("/matching/plan", [("plan", id), ("pin", pair(1, 3))], as: "paul").location)
            let after = await agency.get(String(pinned.prefix { $0 != "?" }), as: "paul").text
            #expect(after.contains("Pinned") && after.contains("This pin costs the plan"))
            let next = try #require(pinned.prefix { $0 != "?" }.split(separator: "/").last.map(String.init))
            let banned = try #require(await agency.post("/matching/plan", [("plan", next), ("ban", pair(1, 3))], as: "paul").location)
            #expect(await agency.get(String(banned.prefix { $0 != "?" }), as: "paul").text.contains("Allow again"))
            #expect(await agency.get("/matching/plans", as: "paul").text.split(separator: "/matching/plans/").count == 4)
            for (language, words) in [("fr", "Planifier la semaine"), ("ht", "Planifye semèn nan")] {
                #expect(await agency.get("/matching/plan", as: "paul", language: language).text.contains(words))
            }
            #expect(await agency.post("/matching/plan", [("plan", Agency.id(1))], as: "paul").status == 404)
            #expect(await agency.post("/matching/plan", [("pin", "x")], as: "paul").status == 422)
        }
    }

    @Test func `names nobody who agrees no more, and plans them no more`() async throws {
        try await Agency.open { agency in
            try await week(agency)
            _ = try await make(agency)
            try await agency.revokeConsent(try #require(Returnee.ID(Agency.id(1001))))
            let page = await agency.get("/matching/plan", as: "paul").text
            #expect(page.contains("Somebody who agrees no more") && !page.contains("Ann B."))
            let next = try #require(try await make(agency).plan)
            #expect(next.lines.map(\.returnee.description) == [Agency.id(1003), Agency.id(1002)])
        }
    }

    @Test func `has words for a week without anybody`() async throws {
        try await Agency.open { agency in
            #expect(await agency.post("/matching/plan", [], as: "paul").status == 303)
            #expect(await agency.get("/matching/plan", as: "paul").text.contains("Nobody fits any open vacancy well enough"))
        }
    }

    @Test func `is for placement officers of the office, and cannot be changed afterwards`() async throws {
        try await Agency.open { agency in
            try await week(agency)
            let made = try #require(try await make(agency).plan)
            for name in ["carla", "eva", "mona"] {
                #expect(await agency.get("/matching/plan", as: name).status == 403)
                #expect(await agency.get("/matching/plans", as: name).status == 403)
                #expect(await agency.post("/matching/plan", [], as: name).status == 403)
                #expect(await agency.post(json: "{}", to: "/matching/v1/plans", as: name).status == 403)
                #expect(await agency.json("/matching/v1/plans/\(made.id)", as: name).status == 403)
            }
            #expect(await agency.json("/matching/v1/plans/\(made.id)", as: nil).status == 401)
            #expect(await agency.json("/matching/v1/plans/\(made.id)", as: "hugo").status == 404)
            #expect(await agency.get("/matching/plans/\(made.id)", as: "hugo").status == 404)
            #expect(await agency.json("/matching/v1/plans/x", as: "paul").status == 422)
            await #expect(throws: PostgresError.self) {
                _ = try await agency.database.admin.script("UPDATE matching.week_plan SET on_date = on_date")
            }
        }
    }
}
