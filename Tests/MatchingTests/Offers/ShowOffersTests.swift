import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `The screen of which vacancies fit a person` {
    private static let ann = "/matching/profiles/" + Agency.id(1001) + "/vacancies"

    @Test func `ranks the open vacancies with their reasons, and writes the list down`() async throws {
        try await Agency.open { agency in
            try await agency.bakery()
            try await agency.post(vacancy: 2, title: "Minibus driver")
            try await agency.post(vacancy: 3, title: "Closed bakery")
            _ = try await agency.database.admin.unit(["UPDATE jobs.vacancy SET state = 'closed' WHERE title = 'Closed bakery'"])
            let page = await agency.get(Self.ann, as: "carla")
            #expect(page.status == 200)
            let ranks = page.text.split(separator: "<h2>").dropFirst().map { $0.prefix(2) }
            #expect(ranks == ["1.", "2."])
            let titles = page.text.split(separator: "/jobs/vacancies/").dropFirst().map { $0.dropFirst(38).prefix(5) }
            #expect(titles == ["Baker", "Minib"])
            for words in ["Match: 100 of 100", "Demerara Works", "2 of 2 essential skills", "1 to 2 of 2"] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(!page.text.contains("Closed bakery"))
            #expect(try await agency.events("profile.vacancies_read") == 1)
            #expect(try await agency.count("SELECT vacancies AS n FROM matching.vacancy_run WHERE profile_version = 1") == 2)
        }
    }

    @Test func `follows a change of a vacancy at once`() async throws {
        try await Agency.open { agency in
            try await agency.bakery()
            #expect(await agency.get(Self.ann, as: "paul").text.contains("Baker"))
            _ = try await agency.database.admin.unit(["UPDATE jobs.vacancy SET title = 'Night baker', version = version + 1"])
            #expect(await agency.get(Self.ann, as: "paul").text.contains("Night baker"))
        }
    }

    @Test func `says what the person would like of it`() async throws {
        try await Agency.open { agency in
            try await agency.bakery()
            let eva = try await agency.register(5, "Eva")
            let baker = try concept("occupation", "baker")
            try await agency.save(
                SkillProfile(
                    occupations: [.init(baker)], wageWish: Money(200_000, .gyd), preferredOccupations: [baker]), of: eva)
            _ = try await agency.database.admin.unit([
                "UPDATE jobs.vacancy SET wage_minimum = 150000, wage_period = 'month', currency = 'GYD'"
            ])
            let page = await agency.get("/matching/profiles/\(eva)/vacancies", as: "carla")
            for words in [
                "Wished work", "Pays less than wished", "wish 75 of 100, 50 % known: takes", "Wished: baker. Offered: baker.",
                "Wished: at least GYD 200", "a month. Offered: GYD 150", "a month. Takes",
                "Counts as a wish once the person has said what matters most or least: ask.",
            ] { #expect(page.text.contains(words), "\(words)") }
            // Where both are as well suited, the one that pays as wished comes first.
            try await agency.post(vacancy: 2, title: "Baker who pays")
            _ = try await agency.database.admin.unit([
                """
                UPDATE jobs.vacancy AS v
                SET skills = b.skills, languages = b.languages, licences = b.licences, education = b.education, starts_on = b.starts_on,
                    wage_minimum = 200000, wage_period = 'month', currency = 'GYD'
                FROM jobs.vacancy AS b
                WHERE v.title = 'Baker who pays' AND b.title = 'Baker'
                """
            ])
            let both = await agency.get("/matching/profiles/\(eva)/vacancies", as: "carla").text
            let titles = both.split(separator: "/jobs/vacancies/").dropFirst().map { $0.dropFirst(38).prefix(9) }
            #expect(titles == ["Baker who", "Baker</a>"] && both.contains("takes nothing off"))
        }
    }

    @Test func `has words for nobody's skills and for no vacancy`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            let empty = await agency.get(Self.ann, as: "carla")
            #expect(empty.text.contains("the profile has no skill and no occupation yet"))
            let ann = try #require(Returnee.ID(Agency.id(1001)))
            try await agency.save(SkillProfile(occupations: [.init(try concept("occupation", "baker"))]), of: ann)
            #expect(await agency.get(Self.ann, as: "carla").text.contains("No vacancy is open"))
        }
    }

    @Test func `is for the people of the office, of people who agreed`() async throws {
        try await Agency.open { agency in
            try await agency.bakery()
            #expect(await agency.get(Self.ann, as: nil).status != 200)
            #expect(await agency.get(Self.ann, as: "eva").status == 403)
            #expect(await agency.get(Self.ann, as: "hugo").status == 404)
            #expect(await agency.get("/matching/profiles/x/vacancies", as: "carla").status == 422)
            try await agency.revokeConsent(try #require(Returnee.ID(Agency.id(1001))))
            #expect(await agency.get(Self.ann, as: "carla").status == 404)
        }
    }
}
