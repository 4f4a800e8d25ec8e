import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `The matches of a vacancy` {
    @Test func `are ranked by a score whose contributions sum to it`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            let response = await agency.json("/matching/v1/vacancies/\(vacancy)/matches", as: "paul")
            #expect(response.status == 200)
            let document = try response.document
            #expect(document.candidates.map(\.displayName) == ["Ann B.", "Bob B.", "Cid B."])
            #expect(document.candidates.map(\.rank) == [1, 2, 3])
            #expect(document.profiles == 3 && document.withoutProfile == 1)
            #expect(document.model == "prior-5" && document.date == CalendarDate(year: 2026, month: 11, day: 24))
            for candidate in document.candidates {
                let score = try #require(candidate.score)
                #expect(abs(candidate.components.reduce(0) { $0 + $1.points } - score) < 1e-9)
                let skills = try #require(candidate.components.first { $0.kind == .skills })
                #expect(abs(candidate.skills.reduce(candidate.likely?.points ?? 0) { $0 + $1.points } - skills.points) < 1e-9)
            }
        }
    }

    @Test func `say exactly what is held, covered and missing, what it is worth, and what blocks`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            let document = try await agency.json("/matching/v1/vacancies/\(vacancy)/matches", as: "paul").document
            let ann = try #require(document.candidates.first)
            // Everything asked is held, certified, at home, in a language and a trade that suffice.
            #expect(abs((ann.score ?? 0) - 1) < 1e-12 && ann.completeness == 1 && !ann.blocked && ann.blockers.isEmpty)
            #expect(ann.essential.held == 2 && ann.essential.of == 2)
            let bob = document.candidates[1]
            #expect(bob.essential.held == 1)
            // The work is by night: Ann can, nobody has asked Bob.
            let hours = try document.candidates.prefix(2).map { try #require($0.components.first { $0.kind == .schedule }) }
            #expect(hours.map(\.value) == [1, nil] && abs(hours[0].points - 0.05) < 1e-12 && hours[1].points == 0)
            let gap = try #require(bob.skills.first { $0.cover != "held" })
            #expect(gap.skill.label == "bake bread" && gap.cover == "covered" && gap.by?.label == "bake cakes and pastries")
            #expect(gap.amount > 0 && gap.amount < 0.6 && gap.worth > 0.05)
            #expect(bob.blockers.map(\.requirement) == ["Driving licence: car", "English B1", "Start by 2026-12-01"])
            #expect(bob.blockers.allSatisfy { !$0.certain && $0.remedy.hasPrefix("Ask") })
            let cid = document.candidates[2]
            #expect(cid.blocked && cid.blockers.contains { $0.certain && $0.requirement == "Driving licence: car" })
        }
    }

    @Test func `go by what the wish leaves of the score, told part by part`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            _ = try await agency.database.admin.unit([
                "UPDATE jobs.vacancy SET wage_minimum = 90000, wage_period = 'month', currency = 'GYD'"
            ])
            let path = "/matching/v1/vacancies/\(vacancy)/matches"
            for candidate in try await agency.json(path, as: "paul").document.candidates {
                #expect(candidate.wish == nil && candidate.standing == candidate.score)
            }
            let ann = try #require(Returnee.ID(Agency.id(1001)))
            let rows = try await agency.database.admin.query(
                "SELECT content FROM matching.profile_version WHERE returnee_id = \(ann)")
            var profile = try #require(rows.first).json("content", as: SkillProfile.self)
            profile.wageWish = Money(120_000, .gyd)
            profile.preferredOccupations = [try concept("occupation", "baker")]
            try await agency.save(profile, of: ann)
            let candidate = try #require(try await agency.json(path, as: "paul").document.candidates.first)
            let wish = try #require(candidate.wish)
            #expect(candidate.id == ann && candidate.score == 1)
            // A quarter too little pay is worth half; work and pay are two of four things.
            #expect(wish.components.map(\.value) == [1, 0.5, nil, nil] && wish.value == 0.75 && wish.completeness == 0.5)
            #expect(abs(wish.cost - 0.15 / 8) < 1e-12 && abs((candidate.standing ?? 0) + wish.cost - 1) < 1e-12)
            #expect(abs(wish.components.reduce(0) { $0 + $1.cost } - wish.cost) < 1e-12)
            // Both lists are of one moment; the first one's profile had no wish yet.
            let shown = try await agency.database.admin.query(
                "SELECT id::text AS run FROM matching.match_run WHERE shown::text LIKE '%0.98125%'")
            let run = try #require(shown.first)
            let retold = await agency.json("/matching/v1/runs/\(try run.decode("run", as: String.self))", as: "paul")
            #expect(retold.status == 200 && retold.text.contains("\"same\":true") && retold.text.contains("\"standingAgain\":0.98125"))
        }
    }

    @Test func `tell what was understood of the vacancy and what was not`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            let understood = try await agency.json("/matching/v1/vacancies/\(vacancy)/matches", as: "paul").document.understood
            #expect(understood.occupation?.label == "baker" && understood.occupation?.readFrom == "title")
            #expect(understood.skills.map(\.words) == ["bread making", "urn:foothold:skill:food-hygiene"])
            #expect(understood.notRecognised == ["juggling with flour"])
            #expect(understood.assumedSkills.isEmpty)
            try await agency.post(vacancy: 2, title: "Somebody for the ovens", occupation: "7512")
            let coded = try await agency.json("/matching/v1/vacancies/\(Agency.id(2002))/matches", as: "paul").document.understood
            #expect(coded.occupation?.readFrom == "code" && coded.occupation?.label == "baker")
            #expect(coded.assumedSkills.map(\.label).contains("bake bread"))
        }
    }

    @Test func `read titles and words in the languages of the screens, and count nothing that is unsure`() async throws {
        try await Agency.open { agency in
            try await agency.bakery()
            let vacancies: [(title: String, occupation: String?, label: String?, source: String?)] = [
                ("Experienced baker (nights), Georgetown", nil, "baker", "title"), ("Boulanger", nil, "baker", "title"),
                ("Join our team", "boulanje", "baker", "words"), ("Baker", "http://example.org/nothing", "baker", "title"),
                ("Xyzzy", "9999", nil, nil),
            ]
            for (place, vacancy) in vacancies.enumerated() {
                try await agency.post(vacancy: 10 + place, title: vacancy.title, occupation: vacancy.occupation)
                let path = "/matching/v1/vacancies/\(Agency.id(2010 + place))/matches"
                let understood = try await agency.json(path, as: "paul").document.understood
                #expect(understood.occupation?.label == vacancy.label && understood.occupation?.readFrom == vacancy.source, "\(vacancy)")
                let isNamed = vacancy.occupation.map { $0 == "boulanje" } ?? true
                #expect(understood.notRecognised == (isNamed ? [] : [vacancy.occupation]))
            }
        }
    }

    @Test func `give the same bytes for the same inputs, whatever sex, age and return say`() async throws {
        try await Agency.open { agency in
            let path = "/matching/v1/vacancies/\(try await agency.bakery())/matches"
            let before = await agency.json(path, as: "paul")
            #expect(await agency.json(path, as: "paul").text == before.text)
            _ = try await agency.database.admin.unit([
                """
                UPDATE casework.returnee
                SET sex = 'male', birth_date = '1961-01-01', returned_on = '2020-01-01', returned_from = 'Texas', dependants = 3, household_size = 9
                """
            ])
            #expect(await agency.json(path, as: "paul").text == before.text)
        }
    }

    @Test func `show only who agreed, and nobody any more once the consent is revoked`() async throws {
        try await Agency.open { agency in
            let path = "/matching/v1/vacancies/\(try await agency.bakery())/matches"
            #expect(try await agency.json(path, as: "paul").document.candidates.count == 3)
            try await agency.revokeConsent(try #require(Returnee.ID(Agency.id(1001))))
            let after = await agency.json(path, as: "paul")
            #expect(try after.document.candidates.map(\.displayName) == ["Bob B.", "Cid B."])
            #expect(!after.text.contains(Agency.id(1001)))
        }
    }

    @Test func `follow a change of a profile at once`() async throws {
        try await Agency.open { agency in
            let path = "/matching/v1/vacancies/\(try await agency.bakery())/matches"
            let before = try await agency.json(path, as: "paul").document.candidates[1]
            let bob = try #require(Returnee.ID(Agency.id(1002)))
            try await agency.save(
                SkillProfile(skills: [.init(try concept("skill", "bake-bread")), .init(try concept("skill", "food-hygiene"))]), of: bob)
            let after = try await agency.json(path, as: "paul").document.candidates[1]
            #expect(after.id == bob && after.essential.held == 2 && (after.score ?? 0) > (before.score ?? 1))
        }
    }

    @Test func `are written down with all they rest on, and told`() async throws {
        try await Agency.open { agency in
            let vacancy = try await agency.bakery()
            _ = await agency.json("/matching/v1/vacancies/\(vacancy)/matches?limit=2", as: "paul")
            #expect(try await agency.events("vacancy.matches_read") == 1)
            let run = try #require(
                try await agency.database.admin.query(
                    """
                    SELECT vacancy_id::text AS vacancy, vacancy_version, model_version, on_date::text AS day, profiles, taxonomy, demand, shown
                    FROM matching.match_run
                    """
                ).first)
            #expect(try run.decode("vacancy", as: String.self) == vacancy)
            #expect(try run.decode("profiles", as: Int.self) == 3)
            #expect(try run.decode("day", as: String.self) == "2026-11-24")
            let demand: VacancyDemand = try run.json("demand")
            #expect(demand.essential.count == 2 && demand.languages.first?.isRequired == true)
            #expect(try run.json("shown", as: [ShownLine].self).map(\.returnee) == [Agency.id(1001), Agency.id(1002)])
            #expect(try run.json("shown", as: [ShownLine].self).map(\.profile) == [1, 1])
        }
    }

    @Test func `are refused to strangers, other roles, and for vacancies that are not there`() async throws {
        try await Agency.open { agency in
            let path = "/matching/v1/vacancies/\(try await agency.bakery())/matches"
            #expect(await agency.json(path, as: nil).status == 401)
            for name in ["carla", "eva"] { #expect(await agency.json(path, as: name).status == 403) }
            let abroad = await agency.json(path, as: "hugo")
            #expect(abroad.status == 404 && abroad.text.contains("vacancy.not-found"))
            #expect(await agency.json("/matching/v1/vacancies/\(Agency.id(9))/matches", as: "paul").status == 404)
            #expect(await agency.json("/matching/v1/vacancies/x/matches", as: "paul").status == 422)
            #expect(await agency.json(path + "?limit=0", as: "paul").status == 422)
            #expect(try await agency.count("SELECT count(*) AS n FROM matching.match_run") == 0)
        }
    }

    @Test func `have a reason in place of a score where nothing can be compared`() async throws {
        try await Agency.open { agency in
            try await agency.bakery()
            try await agency.post(vacancy: 2, title: "Something to do")
            let document = try await agency.json("/matching/v1/vacancies/\(Agency.id(2002))/matches", as: "paul").document
            #expect(document.candidates.allSatisfy { $0.score == nil && $0.unscored == .emptyDemand })
        }
    }

    private struct ShownLine: Decodable {
        let returnee: String
        let profile: Int
    }
}

extension Response {
    var document: MatchDocument {
        get throws { try JSONDecoder().decode(MatchDocument.self, from: Data(text.utf8)) }
    }
}

@Suite struct `The API's document of matching` {
    @Test func `tells the whole shape of a ranked list`() async throws {
        try await Agency.open { agency in
            let text = await agency.json("/matching/openapi.json", as: "paul").text
            for member in [
                "notRecognised", "withoutProfile", "candidates", "essential", "worth", "remedy", "completeness",
                "urn:foothold:skill:lay-blocks",
            ] {
                #expect(text.contains(member), "\(member)")
            }
        }
    }
}
