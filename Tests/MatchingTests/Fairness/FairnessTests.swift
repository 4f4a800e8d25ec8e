import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `The fairness report` {
    private static let path = "/matching/v1/fairness?year=2026"

    private func report(_ agency: Agency, _ query: String = "?year=2026", as name: String = "mona") async throws -> FairnessDocument {
        let answer = await agency.json("/matching/v1/fairness" + query, as: name)
        #expect(answer.status == 200)
        return try JSONDecoder().decode(FairnessDocument.self, from: Data(answer.text.utf8))
    }

    /// Twelve women and twelve men in Georgetown and two in Linden who were looked at; two women and eight men are shortlisted, and one woman
    /// and four men put forward, of whom a man is hired.
    private func year(_ agency: Agency) async throws {
        try await agency.post(vacancy: 1, title: "Baker", skills: #"[{"skill": "urn:foothold:skill:bake-bread"}]"#)
        let bread = try concept("skill", "bake-bread")
        for number in 1...26 {
            let person = try await agency.register(
                number, district: number <= 24 ? "Georgetown" : "Linden", sex: number <= 12 ? "female" : "male")
            try await agency.save(SkillProfile(skills: [.init(bread)]), of: person)
        }
        let vacancy = "/matching/v1/vacancies/\(Agency.id(2001))"
        #expect(await agency.json(vacancy + "/matches?limit=100", as: "paul").status == 200)
        for number in [1, 2] + Array(13...20) {
            #expect(await agency.send(.put, vacancy + "/shortlist/\(Agency.id(1000 + number))", as: "paul").status == 200)
        }
        for number in [1, 13, 14, 15, 16] {
            _ = try await agency.database.admin.unit([
                """
                INSERT INTO jobs.referral (
                    programme_id, id, vacancy_id, employer_id, returnee_id, state, version, created_at, moved_at)
                VALUES (
                    \(Agency.guyana), \(Agency.id(3000 + number)), \(Agency.id(2001)), \(Agency.id(500)), \(Agency.id(1000 + number)),
                    'proposed', 1, \(Agency.now), \(Agency.now))
                """
            ])
        }
    }

    @Test func `counts by sex and place, compares, and withholds small groups with what would give them away`() async throws {
        try await Agency.open { agency in
            try await year(agency)
            let report = try await report(agency)
            #expect(report.from == CalendarDate("2026-01-01") && report.until == CalendarDate("2026-12-31"))
            let sex = try #require(report.comparisons.first { $0.attribute == .sex && $0.stage == .shortlist })
            #expect(sex.groups.map(\.name) == ["Women", "Men"])
            #expect(sex.groups.map(\.selection?.chosen) == [2, 8] && sex.groups.map(\.selection?.of) == [12, 14])
            #expect(sex.groups[0].belowFourFifths && !sex.groups[1].belowFourFifths)
            let referral = try #require(report.comparisons.first { $0.attribute == .sex && $0.stage == .referral })
            #expect(referral.groups.map(\.selection?.chosen) == [1, 4] && referral.everybody?.chosen == 5)
            let hire = try #require(report.comparisons.first { $0.attribute == .sex && $0.stage == .hire })
            #expect(hire.groups.map(\.withheld) == [true, true])
            let place = try #require(report.comparisons.first { $0.attribute == .place && $0.stage == .shortlist })
            #expect(place.groups.map(\.withheld) == [true, true], "Linden's two are the rest of everybody.")
            let age = try #require(report.comparisons.first { $0.attribute == .age && $0.stage == .shortlist })
            #expect(age.groups.map(\.group) == [nil] && age.groups[0].selection?.of == 26)
        }
    }

    @Test func `looks at the period alone, and counts a person once`() async throws {
        try await Agency.open { agency in
            try await year(agency)
            _ = await agency.json("/matching/v1/vacancies/\(Agency.id(2001))/matches?limit=100", as: "paul")
            #expect(try await report(agency).comparisons[0].everybody?.of == 26)
            #expect(try await report(agency, "?year=2026&quarter=4").comparisons[0].everybody?.of == 26)
            for query in ["?year=2025", "?year=2026&quarter=3"] {
                #expect(try await report(agency, query).comparisons.allSatisfy { $0.groups.isEmpty })
            }
        }
    }

    @Test func `says in three languages what to look into, and is empty before anybody was looked at`() async throws {
        try await Agency.open { agency in
            let page = "/matching/fairness?year=2026"
            #expect(await agency.get(page, as: "mona").text.contains("Nobody was considered in this period"))
            try await year(agency)
            let texts = [
                (
                    "en",
                    ["Look into these", "Women, shortlisted: 29 % of the highest rate", "Below four fifths", "All groups are withheld"]
                ),
                ("fr", ["À examiner", "Femmes", "Sous les quatre cinquièmes", "Aucun groupe n’est publié"]),
                ("ht", ["Gade sa yo", "Fi", "Anba kat senkyèm", "Nou pa pibliye okenn gwoup"]),
            ]
            for (language, words) in texts {
                let text = await agency.get(page, as: "mona", language: language).text
                for words in words { #expect(text.contains(words), "\(words)") }
            }
        }
    }

    @Test func `can be taken as a file, which is noted`() async throws {
        try await Agency.open { agency in
            try await year(agency)
            let file = await agency.get("/matching/v1/fairness.csv?year=2026", as: "mona")
            #expect(file.status == 200 && file.headers["Content-Disposition"]?.contains("fairness.csv") == true)
            #expect(file.text.contains(#""Sex","Shortlisted","Women",2,12,"0.1667","#))
            #expect(file.text.contains(#""Place","Shortlisted","Linden","withheld""#))
            #expect(try await agency.events("programme.fairness_exported") == 1)
        }
    }

    @Test func `is for the manager of the office`() async throws {
        try await Agency.open { agency in
            try await year(agency)
            for path in ["/matching/v1/fairness", "/matching/fairness", "/matching/v1/fairness.csv", "/matching/v1/fairness.xlsx"] {
                for name in ["paul", "carla", "eva", "hugo"] { #expect(await agency.get(path, as: name).status == 403) }
                #expect(await agency.json(path, as: nil).status == 401)
            }
            #expect(await agency.json("/matching/v1/fairness?year=1", as: "mona").status == 422)
            #expect(await agency.json("/matching/v1/fairness?quarter=5", as: "mona").status == 422)
        }
    }

    @Test func `comes from counts, and no details of a person are open to matching`() async throws {
        try await Agency.open { agency in
            try await year(agency)
            let caller = Caller.system(in: Programme.ID(Agency.guyana), task: "test")
            let abroad = Caller.system(in: Programme.ID(Agency.haiti), task: "test")
            let counts: SQL = "SELECT considered FROM casework.published_selection('2026-01-01', '2027-01-01', '2026-12-31')"
            #expect(try await agency.matching.database.query(counts, as: caller).isEmpty == false)
            #expect(try await agency.matching.database.query(counts, as: abroad).isEmpty)
            for sql in ["SELECT sex FROM casework.returnee", "SELECT returnee_id FROM matching.published_consideration"] as [SQL] {
                await #expect(throws: PostgresError.self) { _ = try await agency.matching.database.query(sql, as: caller) }
            }
        }
    }
}
