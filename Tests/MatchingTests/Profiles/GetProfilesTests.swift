import FoundationEssentials
import Models
import TestSupport
import Testing
import Web

@testable import MatchingService

@Suite struct `The list of skill profiles by API` {
    private static let path = "/matching/v1/profiles"

    /// A page of the list, which is to be answered.
    private static func page(_ query: String = "", as name: String = "paul", of agency: Agency) async throws -> PageOf<ProfileSummary> {
        let response = await agency.json(path + query, as: name)
        #expect(response.status == 200, "\(query)")
        return try JSONDecoder().decode(PageOf<ProfileSummary>.self, from: Data(response.text.utf8))
    }

    private static func names(_ query: String = "", as name: String = "paul", of agency: Agency) async throws -> [String] {
        given(try await page(query, as: name, of: agency))
    }

    /// Who is on a page, without the letter of the family name.
    private static func given(_ page: PageOf<ProfileSummary>) -> [String] {
        page.items.map { String($0.displayName.prefix { $0 != " " }) }
    }

    /// Ann with a profile, Bob and Annick without one, and Cid who did not agree; Hana in Haiti.
    private static func open(_ body: (Agency) async throws -> Void) async throws {
        try await Agency.open { agency in
            let ann = try await agency.register(1, "Ann", district: "Linden")
            try await agency.save(
                SkillProfile(
                    skills: [.init(try concept("skill", "bake-bread")), .init(try concept("skill", "food-hygiene"))],
                    occupations: [.init(try concept("occupation", "baker"), months: 24)], education: .primary), of: ann)
            try await agency.register(2, "Bob", district: nil)
            try await agency.register(3, "Annick")
            try await agency.register(4, "Cid", hasConsent: false)
            try await agency.register(5, "Hana", in: Agency.haiti)
            try await body(agency)
        }
    }

    @Test func `has those who agreed, registered last first, with what their profiles say`() async throws {
        try await Self.open { agency in
            let page = try await Self.page(of: agency)
            #expect(Self.given(page) == ["Annick", "Bob", "Ann"] && page.next == nil)
            let (ann, bob) = (page.items[2], page.items[1])
            #expect(ann.returnee.description == Agency.id(1001) && ann.district == "Linden" && ann.version == 1 && ann.skills == 2)
            #expect(ann.occupations == [try concept("occupation", "baker")] && ann.completeness > 0 && ann.completeness < 1)
            #expect(bob.district == nil && bob.version == 0 && bob.skills == 0 && bob.occupations.isEmpty && bob.completeness == 0)
        }
    }

    @Test func `is narrowed down as the page is`() async throws {
        try await Self.open { agency in
            let found = [
                "?q=ann": ["Annick", "Ann"], "?q=NNIC": ["Annick"], "?q=%25": [], "?q=_": [], "?q=Zoe": [],
                "?without=true": ["Annick", "Bob"], "?without=false": ["Annick", "Bob", "Ann"], "?q=ann&without=true": ["Annick"],
            ]
            for (query, names) in found {
                let listed = try await Self.names(query, of: agency)
                #expect(listed == names, "\(query)")
                let page = await agency.get("/matching/profiles" + query, as: "paul").text
                let shown = page.matches(of: /profiles\/[0-9a-f-]{36}">(\w+) B\.</).map { String($0.1) }
                #expect(shown == names, "the page of \(query)")
            }
        }
    }

    @Test func `comes a page at a time, and its cursor is the page's`() async throws {
        try await Self.open { agency in
            let first = await agency.json(Self.path + "?limit=2", as: "carla")
            let page = try JSONDecoder().decode(PageOf<ProfileSummary>.self, from: Data(first.text.utf8))
            #expect(Self.given(page) == ["Annick", "Bob"])
            let cursor = try #require(page.next)
            #expect(first.headers["Link"] == "<\(Self.path)?limit=2&cursor=\(cursor)>; rel=\"next\"")
            let rest = try await Self.page("?limit=2&cursor=\(cursor)", of: agency)
            #expect(Self.given(rest) == ["Ann"] && rest.next == nil)
            let screen = await agency.get("/matching/profiles?cursor=\(cursor)", as: "carla").text
            #expect(screen.contains(">Ann B.<") && !screen.contains("Annick"))
            #expect(try await Self.page("?limit=1&q=ann&without=true", of: agency).next == nil)
        }
    }

    @Test func `goes past fifty, which a page has unless it says otherwise`() async throws {
        try await Agency.open { agency in
            for number in 1...51 { try await agency.register(number, "Ann") }
            let first = try await Self.page(of: agency)
            let cursor = try #require(first.next)
            let rest = try await Self.page("?cursor=\(cursor)", of: agency)
            #expect(first.items.count == 50 && rest.items.count == 1 && rest.next == nil)
            #expect(Set((first.items + rest.items).map(\.returnee)).count == 51)
            #expect(try await Self.page("?limit=200", of: agency).items.count == 51)
        }
    }

    @Test func `is of the caller's programme, whatever the cursor is of`() async throws {
        try await Self.open { agency in
            #expect(try await Self.names(as: "hugo", of: agency) == ["Hana"])
            #expect(try await Self.names("?q=ann", as: "hugo", of: agency) == [])
            let cursor = try #require(try await Self.page("?limit=1", of: agency).next)
            #expect(try await Self.names("?cursor=\(cursor)", as: "hugo", of: agency) == [])
            #expect(try await Self.names("?cursor=\(Cursor(after: Agency.id(9999)))", as: "hugo", of: agency) == ["Hana"])
        }
    }

    @Test func `loses who does not agree any more, and is not noted`() async throws {
        try await Self.open { agency in
            try await agency.revokeConsent(try #require(Returnee.ID(Agency.id(1001))))
            #expect(try await Self.names(of: agency) == ["Annick", "Bob"])
            #expect(try await agency.events("profile.read") == 0)
        }
    }

    @Test func `is for case workers and placement officers`() async throws {
        try await Self.open { agency in
            for name in ["eva", "mona"] { #expect(await agency.json(Self.path, as: name).status == 403, "\(name)") }
            #expect(await agency.json(Self.path, as: nil).status == 401)
            for name in ["paul", "carla"] { #expect(await agency.json(Self.path, as: name).status == 200, "\(name)") }
        }
    }

    @Test(arguments: [
        ("limit=0", "/limit"), ("limit=201", "/limit"), ("limit=x", "/limit"), ("cursor=x", "/cursor"),
        ("cursor=\(Cursor(after: "Ann"))", "/cursor"), ("q=\(String(repeating: "a", count: 101))", "/q"), ("without=perhaps", "/without"),
    ])
    func `tells what of a question cannot be read`(query: String, pointer: String) async throws {
        try await Agency.open { agency in
            let refused = await agency.json(Self.path + "?" + query, as: "paul")
            #expect(refused.status == 422 && refused.text.contains("\"pointer\":\"\(pointer)\""), "\(query): \(refused.text)")
        }
    }
}
