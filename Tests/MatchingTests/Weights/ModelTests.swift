import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `The weights of the score` {
    private func read(_ answer: Response) throws -> ModelsDocument {
        #expect(answer.status == 200 || answer.status == 201)
        return try JSONDecoder().decode(ModelsDocument.self, from: Data(answer.text.utf8))
    }

    /// A year of lists with twenty people each, in which those with a long work history were put forward, whatever their skills.
    private func history(_ agency: Agency, lists: Int = 20) async throws {
        try await agency.post(
            vacancy: 1, title: "Baker", occupation: "urn:foothold:occupation:baker",
            skills: #"[{"skill": "urn:foothold:skill:bake-bread", "essential": true}]"#)
        let (bread, cakes, baker, cook) = (
            try concept("skill", "bake-bread"), try concept("skill", "bake-cakes"), try concept("occupation", "baker"),
            try concept("occupation", "cook")
        )
        for list in 0..<lists {
            var shown: [String] = []
            for number in 0..<20 {
                let id = list * 20 + number
                let person = try await agency.register(id)
                let isBaker = number % 3 == 0
                try await agency.save(
                    SkillProfile(
                        skills: [.init(number % 2 == 0 ? bread : cakes)], occupations: [.init(isBaker ? baker : cook, months: 30)]),
                    of: person)
                shown.append(#"{"returnee": "\#(person)", "profile": 1, "district": "Georgetown"}"#)
                if isBaker != (number == 3) { try await refer(agency, id) }
            }
            let demand = """
                {"occupation": "urn:foothold:occupation:baker", "essential": [{"skill": "urn:foothold:skill:bake-bread"}], "optional": [], \
                "languages": [], "licences": []}
                """
            let at = Agency.now.addingTimeInterval(Double(list - lists - 30) * 86_400)
            _ = try await agency.database.admin.unit([
                """
                INSERT INTO matching.match_run (
                    programme_id, id, vacancy_id, vacancy_version, model_version, taxonomy, on_date, profiles, demand, shown, created_at)
                VALUES (
                    \(Agency.guyana), \(Agency.id(8000 + list)), \(Agency.id(2001)), 1, 'prior-1', 'starter', \(CalendarDate(at)), 20,
                    \(demand)::text::jsonb, \("[" + shown.joined(separator: ",") + "]")::text::jsonb, \(at))
                """
            ])
        }
    }

    private func refer(_ agency: Agency, _ number: Int) async throws {
        _ = try await agency.database.admin.unit([
            """
            INSERT INTO jobs.referral (programme_id, id, vacancy_id, employer_id, returnee_id, state, version, created_at, moved_at)
            VALUES (
                \(Agency.guyana), \(Agency.id(5000 + number)), \(Agency.id(2001)), \(Agency.id(500)), \(Agency.id(1000 + number)), 'proposed', 1,
                \(Agency.now), \(Agency.now))
            """
        ])
    }

    @Test func `are learned from what became of people, and count only once a person puts them in force`() async throws {
        try await Agency.open { agency in
            try await history(agency)
            let learned = try read(await agency.post(json: "{}", to: "/matching/v1/models", as: "mona"))
            #expect(learned.inForce == ScoringModel.prior.version && learned.turn == 0)
            let model = try #require(learned.learned.first)
            #expect(model.version == "learned-1" && model.gain > 0 && model.gainFrom > 0)
            let weights = Dictionary(uniqueKeysWithValues: model.weights.map { ($0.component, $0.weight) })
            #expect((weights[.occupation] ?? 0) > ScoringModel.prior.weights.occupation)
            #expect(model.figures.map(\.held).reduce(0, +) == 120 && model.figures[0].learned == 280)

            let matches = "/matching/v1/vacancies/\(Agency.id(2001))/matches?limit=1"
            #expect(await agency.json(matches, as: "paul").text.contains(#""model":"\#(ScoringModel.prior.version)""#))
            let promoted = try read(
                await agency.post(json: #"{"number": 1, "turn": 0}"#, to: "/matching/v1/models/promotions", as: "mona"))
            #expect(promoted.inForce == "learned-1" && promoted.turn == 1)
            #expect(await agency.json(matches, as: "paul").text.contains(#""model":"learned-1""#))
            #expect(try await agency.count("SELECT count(*) AS n FROM matching.match_run WHERE model_version = 'learned-1'") == 1)
            #expect(await agency.get("/matching/how-it-works", as: "carla").text.contains("learned-1"))
            #expect(try await agency.events("programme.model_learned") == 1)
            #expect(try await agency.events("programme.model_promoted") == 1)

            let back = try read(await agency.post(json: #"{"number": null, "turn": 1}"#, to: "/matching/v1/models/promotions", as: "mona"))
            #expect(back.inForce == ScoringModel.prior.version && back.turn == 2)
            let unknown = await agency.post(json: #"{"number": 77, "turn": 2}"#, to: "/matching/v1/models/promotions", as: "mona")
            #expect(unknown.status == 422 && unknown.text.contains(#""pointer":"/number""#))
            #expect(await agency.json(matches, as: "paul").text.contains(#""model":"\#(ScoringModel.prior.version)""#))
        }
    }

    @Test func `are put in force on pages, with the gain in sight, over what was looked at`() async throws {
        try await Agency.open { agency in
            try await history(agency)
            #expect(await agency.get("/matching/models", as: "mona").text.contains("Nothing was learned yet"))
            let made = await agency.post("/matching/models/learn", [], as: "mona")
            #expect(made.status == 303 && made.location?.hasPrefix("/matching/models/1") == true)
            let page = await agency.get("/matching/models/1", as: "mona").text
            for words in ["On what was held out, the learned weights were less surprised by", "Put in force", "Right by hand"] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(await agency.get("/matching/models/1/promote", as: "mona").text.contains("Put these weights in force?"))
            #expect(await agency.post("/matching/models/1/promote", [("turn", "0")], as: "mona").status == 303)
            let stale = await agency.post("/matching/models/0/promote", [("turn", "0")], as: "mona")
            #expect(stale.status == 412 || stale.status == 409)
            #expect(stale.text.contains("Other weights were put in force meanwhile"))
            let list = await agency.get("/matching/models", as: "mona").text
            #expect(list.contains("learned-1") && list.contains("What was in force") && list.contains("mona"))
            for (language, words) in [("fr", "Les poids du score"), ("ht", "Pwa nòt la")] {
                #expect(await agency.get("/matching/models", as: "mona", language: language).text.contains(words))
            }
            #expect(await agency.get("/matching/models/9", as: "mona").status == 404)
            #expect(await agency.get("/matching/models/9/promote", as: "mona").status == 404)
        }
    }

    @Test func `are not learned from too little, and the page says how little`() async throws {
        try await Agency.open { agency in
            try await history(agency, lists: 3)
            let answer = await agency.post(json: "{}", to: "/matching/v1/models", as: "mona")
            #expect(answer.status == 409 && answer.text.contains("model.too-little"))
            let page = await agency.post("/matching/models/learn", [], as: "mona")
            #expect(page.status == 409 && page.text.contains("60 outcomes are known"))
            #expect(try read(await agency.json("/matching/v1/models", as: "mona")).learned.isEmpty)
        }
    }

    @Test func `are put in force by one of two who try at once`() async throws {
        try await Agency.open { agency in
            try await history(agency)
            _ = await agency.post(json: "{}", to: "/matching/v1/models", as: "mona")
            let statuses = await withTaskGroup(of: Int.self, returning: [Int].self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        await agency.post(json: #"{"number": 1, "turn": 0}"#, to: "/matching/v1/models/promotions", as: "mona").status
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.filter { $0 == 200 }.count == 1)
            #expect(try await agency.events("programme.model_promoted") == 1)
        }
    }

    @Test func `are for the manager of the office, and cannot be changed afterwards`() async throws {
        try await Agency.open { agency in
            try await history(agency)
            _ = await agency.post(json: "{}", to: "/matching/v1/models", as: "mona")
            for name in ["paul", "carla", "eva", "hugo"] {
                #expect(await agency.json("/matching/v1/models", as: name).status == 403)
                #expect(await agency.post(json: "{}", to: "/matching/v1/models", as: name).status == 403)
                #expect(await agency.post(json: #"{"number": 1, "turn": 0}"#, to: "/matching/v1/models/promotions", as: name).status == 403)
                for path in ["/matching/models", "/matching/models/1", "/matching/models/learn", "/matching/models/1/promote"] {
                    #expect(await agency.get(path, as: name).status == 403)
                }
            }
            #expect(await agency.json("/matching/v1/models", as: nil).status == 401)
            #expect(await agency.post(json: #"{"number": 7, "turn": 0}"#, to: "/matching/v1/models/promotions", as: "mona").status == 422)
            let abroad = Caller.system(in: Programme.ID(Agency.haiti), task: "test")
            #expect(try await agency.matching.models(as: abroad).learned.isEmpty)
            await #expect(throws: PostgresError.self) {
                _ = try await agency.database.admin.script("DELETE FROM matching.scoring_model")
            }
        }
    }
}
