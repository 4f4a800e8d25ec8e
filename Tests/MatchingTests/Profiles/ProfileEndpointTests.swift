import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `A skill profile by API` {
    private static let path = "/matching/v1/profiles/" + Agency.id(1001)

    /// Everything that a profile can hold.
    private static let whole = """
        {
            "skills": [
                {
                    "skill": "urn:foothold:skill:bake-bread", "level": 3, "months": 30, "lastUsed": "2026-05-01", "evidence": "assessed"
                },
                {"skill": "urn:foothold:skill:food-hygiene", "evidence": "declared"}
            ],
            "occupations": [{"occupation": "urn:foothold:occupation:baker", "months": 24}],
            "education": 2, "languages": [{"language": "en", "level": "B2"}], "licences": ["driving-b"], "reach": 12,
            "availableFrom": "2026-12-01", "schedules": ["part_time", "shifts"], "wageWish": {"amount": 120000, "currency": "GYD"},
            "preferredOccupations": ["urn:foothold:occupation:baker"], "mattersMost": "nearness", "mattersLeast": "pay"
        }
        """

    private static let nothing = #"{"skills": [], "occupations": [], "preferredOccupations": []}"#

    private static func document(_ response: Response) throws -> ProfileDocument {
        try JSONDecoder().decode(ProfileDocument.self, from: Data(response.text.utf8))
    }

    /// The pointers of a refusal, each with its code.
    private static func pointers(_ response: Response) throws -> [String: String] {
        struct Problem: Decodable {
            struct Field: Decodable {
                let pointer: String
                let code: String
            }

            let errors: [Field]
        }
        let problem = try JSONDecoder().decode(Problem.self, from: Data(response.text.utf8))
        return Dictionary(problem.errors.map { ($0.pointer, $0.code) }) { first, _ in first }
    }

    @Test func `is put whole, and comes back as it was put`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            let empty = await agency.json(Self.path, as: "carla")
            #expect(empty.status == 200 && empty.headers["ETag"] == "\"0\"")
            #expect(try Self.document(empty).profile == SkillProfile())
            let put = await agency.put(Self.whole, at: Self.path, ifMatch: "\"0\"", as: "paul")
            #expect(put.status == 200 && put.headers["ETag"] == "\"1\"")
            let got = await agency.json(Self.path, as: "carla")
            #expect(got.text == put.text && got.headers["ETag"] == "\"1\"")
            let document = try Self.document(got)
            #expect(document.returnee == marie && document.version == 1)
            #expect(try document.profile == `A skill profile`.full())
            #expect(try await agency.events("profile.saved") == 1)
            #expect(try await agency.events("profile.read") == 2)
            #expect(await agency.get("/matching/profiles/" + Agency.id(1001), as: "carla").text.contains("value=\"bake bread\""))
        }
    }

    @Test func `changes nothing where it is put again, by a key or without`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            let first = await agency.put(Self.whole, at: Self.path, ifMatch: "\"0\"", key: "one", as: "paul")
            let again = await agency.put(Self.whole, at: Self.path, ifMatch: "\"0\"", key: "one", as: "paul")
            #expect(again.status == 200 && again.text == first.text && again.headers["Idempotency-Replayed"] == "true")
            let keyless = await agency.put(Self.whole, at: Self.path, ifMatch: "\"0\"", as: "paul")
            #expect(keyless.status == 200 && keyless.text == first.text && keyless.headers["ETag"] == "\"1\"")
            let other = await agency.put(Self.nothing, at: Self.path, ifMatch: "\"1\"", key: "one", as: "paul")
            #expect(other.status == 422 && other.text.contains("idempotency.key-reused"))
            #expect(try await agency.events("profile.saved") == 1)
            #expect(try await agency.count("SELECT count(*) AS n FROM matching.profile_version") == 1)
        }
    }

    @Test func `rests on the version that was read`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            #expect(await agency.put(Self.whole, at: Self.path, ifMatch: nil, as: "paul").status == 428)
            #expect(await agency.put(Self.whole, at: Self.path, ifMatch: "*", as: "paul").status == 200)
            for version in ["\"0\"", "\"2\"", "\"x\""] {
                let stale = await agency.put(Self.nothing, at: Self.path, ifMatch: version, as: "paul")
                #expect(stale.status == 412 && stale.text.contains("version.stale"), "\(version)")
            }
            #expect(await agency.put(Self.nothing, at: Self.path, ifMatch: "1", as: "paul").status == 422)
            #expect(await agency.put(Self.nothing, at: Self.path, ifMatch: "\"1\"", as: "paul").status == 200)
            #expect(try Self.document(await agency.json(Self.path, as: "paul")).profile == SkillProfile())
        }
    }

    @Test func `tells none from not asked`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            let none = #"{"skills": [], "occupations": [], "preferredOccupations": [], "licences": [], "languages": []}"#
            #expect(await agency.put(none, at: Self.path, ifMatch: "\"0\"", as: "carla").status == 200)
            let text = await agency.json(Self.path, as: "carla").text
            #expect(text.contains(#""languages":[]"#) && text.contains(#""licences":[]"#) && !text.contains("education"))
        }
    }

    @Test func `names everything that is wrong at once`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            let (bread, baker) = ("urn:foothold:skill:bake-bread", "urn:foothold:occupation:baker")
            let wrong = """
                {
                    "skills": [
                        {"skill": "\(bread)", "lastUsed": "2027-01-01", "evidence": "declared"},
                        {"skill": "\(bread)", "evidence": "declared", "months": 721},
                        {"skill": "\(baker)", "evidence": "declared"}
                    ],
                    "occupations": [{"occupation": "urn:test:none"}],
                    "languages": [{"language": "en", "level": "A1"}, {"language": "en", "level": "B1"}],
                    "licences": ["driving-b", "driving-b"], "reach": 501, "schedules": ["flexible"],
                    "wageWish": {"amount": 1.005, "currency": "GYD"}, "preferredOccupations": ["\(baker)", "\(baker)"],
                    "mattersMost": "pay", "mattersLeast": "pay"
                }
                """
            let refused = await agency.put(wrong, at: Self.path, ifMatch: "\"0\"", as: "carla")
            #expect(refused.status == 422 && refused.text.contains("profile.invalid"))
            #expect(refused.text.contains("GET /matching/v1/concepts?kind=occupation"))
            #expect(
                try Self.pointers(refused) == [
                    "/skills/0/lastUsed": "in-future", "/skills/1/skill": "repeated", "/skills/1/months": "out-of-range",
                    "/skills/2/skill": "unknown", "/occupations/0/occupation": "unknown", "/languages/1/language": "repeated",
                    "/licences/1": "repeated", "/reach": "out-of-range", "/schedules": "out-of-range",
                    "/wageWish/amount": "out-of-range", "/preferredOccupations/1": "repeated", "/mattersLeast": "repeated",
                ])
            #expect(try await agency.count("SELECT count(*) AS n FROM matching.profile") == 0)
        }
    }

    @Test func `tells what cannot be read together with what is out of range`() async throws {
        try await Agency.open { agency in
            try await agency.register(1)
            let wrong = """
                {
                    "skills": [{"skill": "bread", "evidence": "seen", "level": 5}], "occupations": [], "education": 9,
                    "languages": [{"language": "English", "level": "B7"}], "licences": ["?"], "reach": -1, "availableFrom": "soon",
                    "schedules": ["sundays"], "wageWish": {"amount": "much", "currency": "EUR"}, "mattersMost": "love",
                    "place": {"area": "Linden"}
                }
                """
            let refused = await agency.put(wrong, at: Self.path, ifMatch: "\"0\"", as: "carla")
            #expect(refused.status == 422)
            #expect(
                try Set(Self.pointers(refused).keys) == [
                    "/skills/0/skill", "/skills/0/evidence", "/skills/0/level", "/education", "/languages/0/language",
                    "/languages/0/level", "/licences/0", "/reach", "/availableFrom", "/schedules/0", "/wageWish/amount",
                    "/wageWish/currency", "/mattersMost", "/preferredOccupations", "/place",
                ])
            #expect(await agency.put("{", at: Self.path, ifMatch: "\"0\"", as: "carla").status == 400)
        }
    }

    @Test func `may keep what the taxonomy has no more`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            let gone = try #require(ConceptURI("urn:test:gone"))
            try await agency.save(SkillProfile(skills: [.init(gone)]), of: marie)
            let kept = Self.nothing.replacing(
                "\"skills\": []", with: #""skills": [{"skill": "urn:test:gone", "evidence": "declared", "months": 5}]"#)
            #expect(await agency.put(kept, at: Self.path, ifMatch: "\"1\"", as: "carla").status == 200)
            #expect(try Self.document(await agency.json(Self.path, as: "carla")).profile.skills == [.init(gone, months: 5)])
        }
    }

    @Test func `is for case workers and placement officers of the person's programme, while the person agrees`() async throws {
        try await Agency.open { agency in
            let marie = try await agency.register(1)
            func statuses(_ name: String?) async -> [Int] {
                [
                    await agency.json(Self.path, as: name).status,
                    await agency.put(Self.nothing, at: Self.path, ifMatch: "\"0\"", as: name).status,
                ]
            }
            for name in ["eva", "mona"] { #expect(await statuses(name) == [403, 403], "\(name)") }
            #expect(await statuses(nil) == [401, 401])
            #expect(await statuses("hugo") == [404, 404])
            #expect(await agency.json("/matching/v1/profiles/x", as: "carla").status == 422)
            #expect(await statuses("carla") == [200, 200])
            try await agency.revokeConsent(marie)
            let gone = await agency.json(Self.path, as: "carla")
            #expect(gone.status == 404 && gone.text.contains("profile.no-consent"))
            #expect(await statuses("carla") == [404, 404])
            #expect(try await agency.events("profile.read") == 1)
        }
    }
}
