import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `Skills in demand and what people could learn` {
    private static let gaps = "/matching/v1/profiles/\(Agency.id(1001))/gaps"

    /// A baker's vacancy with two openings that asks for bread, cakes and hygiene; Ann lacks the hygiene, Bob nearly everything.
    private func market(_ agency: Agency) async throws {
        let asked = ["bake-bread", "bake-cakes", "food-hygiene"].map { #"{"skill": "urn:foothold:skill:\#($0)", "essential": true}"# }
        try await agency.post(vacancy: 1, title: "Baker", skills: "[\(asked.joined(separator: ","))]", district: "Georgetown")
        _ = try await agency.database.admin.unit(["UPDATE jobs.vacancy SET openings = 2"])
        try await agency.post(vacancy: 2, title: "Minibus driver", district: "Linden")
        let (ann, bob) = (try await agency.register(1, "Ann"), try await agency.register(2, "Bob", district: "Linden"))
        try await agency.save(
            SkillProfile(skills: [
                .init(try concept("skill", "bake-bread"), evidence: .certified),
                .init(try concept("skill", "bake-cakes"), evidence: .certified),
            ]), of: ann)
        try await agency.save(SkillProfile(skills: [.init(try concept("skill", "drive-bus"))]), of: bob)
    }

    private func read<T: Decodable>(_ type: T.Type, _ answer: Response) throws -> T {
        #expect(answer.status == 200)
        return try JSONDecoder().decode(type, from: Data(answer.text.utf8))
    }

    @Test func `tells a person which skill is the last one missing, and what it opens`() async throws {
        try await Agency.open { agency in
            try await market(agency)
            let document = try read(PersonGapsDocument.self, await agency.json(Self.gaps, as: "carla"))
            let hygiene = try #require(document.gains.first { $0.skill.uri.text == "urn:foothold:skill:food-hygiene" })
            #expect(hygiene.lastMissing == 1 && hygiene.gain > 0)
            #expect(document.vacancies == 2 && document.model == ScoringModel.prior.version)
            let page = await agency.get("/matching/profiles/\(Agency.id(1001))/gaps", as: "paul").text
            #expect(page.contains("What Ann B. could learn") && page.contains("food hygiene"))
        }
    }

    @Test func `tells the office the gap by skill and place, and what learning opens`() async throws {
        try await Agency.open { agency in
            try await market(agency)
            let whole = try read(SkillDemandDocument.self, await agency.json("/matching/v1/demand", as: "mona"))
            let hygiene = try #require(whole.skills.first { $0.skill.uri.text == "urn:foothold:skill:food-hygiene" })
            #expect(hygiene.openings == 2 && hygiene.people == 0 && hygiene.gap == 2)
            #expect(whole.people == 2 && whole.looked == 2 && whole.training.contains { $0.skill.uri == hygiene.skill.uri })
            let linden = try read(SkillDemandDocument.self, await agency.json("/matching/v1/demand?district=linden&limit=3", as: "paul"))
            #expect(linden.skills.count <= 3 && !linden.skills.contains { $0.skill.uri == hygiene.skill.uri })
            for (language, words) in [("en", "Skills in demand"), ("fr", "Compétences recherchées"), ("ht", "Konpetans yo chèche")] {
                let page = await agency.get("/matching/demand?district=Georgetown", as: "carla", language: language)
                #expect(page.status == 200 && page.text.contains(words) && page.text.contains("Georgetown"))
            }
        }
    }

    @Test func `leaves out openings that are taken, and follows the market`() async throws {
        try await Agency.open { agency in
            try await market(agency)
            for number in [5, 6] {
                try await agency.register(number)
                _ = try await agency.database.admin.script(
                    """
                    SET session_replication_role = replica;
                    INSERT INTO jobs.referral (
                        programme_id, id, vacancy_id, employer_id, returnee_id, state, consent_method, consent_categories, consent_given_at,
                        consent_expires_on, sent_at, starts_on, version, created_at, moved_at)
                    VALUES (
                        '\(Agency.guyana)', '\(Agency.id(3000 + number))', '\(Agency.id(2001))', '\(Agency.id(500))',
                        '\(Agency.id(1000 + number))', 'hired', 'in_person', '{name}', now(), current_date + 9, now(), current_date, 7, now(), now());
                    SET session_replication_role = origin
                    """)
            }
            let document = try read(SkillDemandDocument.self, await agency.json("/matching/v1/demand", as: "mona"))
            #expect(document.vacancies == 1 && !document.skills.contains { $0.skill.label.contains("hygiene") })
        }
    }

    @Test func `has words for no vacancy and for an empty profile`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            #expect(await agency.get("/matching/demand", as: "paul").text.contains("No vacancy is open"))
            #expect(await agency.get("/matching/profiles/\(Agency.id(1001))/gaps", as: "paul").text.contains("No vacancy is open"))
            try await agency.post(vacancy: 1, title: "Baker")
            #expect(
                await agency.get("/matching/profiles/\(Agency.id(1001))/gaps", as: "paul").text.contains("has no skill and no occupation"))
        }
    }

    @Test func `are for the people of the office, of people who agreed`() async throws {
        try await Agency.open { agency in
            try await market(agency)
            #expect(await agency.json(Self.gaps, as: nil).status == 401)
            #expect(await agency.json(Self.gaps, as: "mona").status == 403)
            #expect(await agency.json(Self.gaps, as: "hugo").status == 404)
            #expect(await agency.json("/matching/v1/profiles/x/gaps", as: "paul").status == 422)
            #expect(await agency.json("/matching/v1/demand", as: "eva").status == 403)
            #expect(await agency.json("/matching/v1/demand", as: nil).status == 401)
            let abroad = try read(SkillDemandDocument.self, await agency.json("/matching/v1/demand", as: "hugo"))
            #expect(abroad.people == 0 && abroad.vacancies == 0)
            try await agency.revokeConsent(try #require(Returnee.ID(Agency.id(1001))))
            #expect(await agency.json(Self.gaps, as: "paul").status == 404)
            #expect(try read(SkillDemandDocument.self, await agency.json("/matching/v1/demand", as: "mona")).people == 1)
        }
    }
}
