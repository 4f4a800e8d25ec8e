import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Applications on screen` {
    private static func path(_ id: GrantApplication.ID, _ rest: String = "") -> String { "/grants/applications/\(id)\(rest)" }

    private static func start(_ treasury: Treasury, _ round: GrantRound, _ person: Returnee.ID) -> [String: String] {
        [
            "id": GrantApplication.ID(at: treasury.moment).description, "round": round.id.description, "person": person.description,
            "template": "hen_rearing",
        ]
    }

    @Test func `start once with a template, for somebody who agreed, in a round that is open`() async throws {
        try await Treasury.open { treasury in
            let person = try await treasury.person("Ann", "Baker")
            #expect(await treasury.get("/grants/applications/new").text.contains("No round is open today"))
            let round = try await treasury.round(of: treasury.fund())
            #expect(await treasury.get("/grants/applications/new").text.contains("Ann Baker"))
            let fields = Self.start(treasury, round, person)
            for _ in 0..<2 { #expect(await treasury.post("/grants/applications/new", fields).status == 303) }
            try await treasury.expectEvents(1, "application.started")
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.applicant WHERE is_lead AND share = 100")
            let page = await treasury.get(Self.path(try #require(.init(fields["id"] ?? "")))).text
            #expect(page.contains("Laying hen") && page.contains("Ann Baker") && page.contains("Draft"))
            let closed = try await treasury.round(of: treasury.fund(), published: false)
            #expect(await treasury.post("/grants/applications/new", Self.start(treasury, closed, person)).status == 409)
            try await treasury.revoke(person)
            #expect(await treasury.post("/grants/applications/new", Self.start(treasury, round, person)).status == 422)
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.application")
        }
    }

    @Test func `are listed by state, round and words, without the names of those who do not agree`() async throws {
        try await Treasury.open { treasury in
            #expect(await treasury.get("/grants/applications").text.contains("No applications"))
            let round = try await treasury.round(of: treasury.fund())
            let (ann, bob) = (try await treasury.person("Ann", "Baker"), try await treasury.person("Bob", "Cole"))
            _ = try await treasury.application(in: round, of: ann)
            _ = try await treasury.application(in: round, of: bob, plan: ["title": "Fifty % off"])
            let all = await treasury.get("/grants/applications").text
            #expect(all.contains("Sixty hens") && all.contains("Bob Cole"))
            for (query, hits) in [
                ("q=HENS", [true, false]), ("q=cole", [false, true]), ("q=%25", [false, true]), ("state=submitted", [false, false]),
            ] {
                let text = await treasury.get("/grants/applications?" + query).text
                #expect([text.contains("Sixty hens"), text.contains("Fifty % off")] == hits, "\(query)")
            }
            try await treasury.revoke(bob)
            let after = await treasury.get("/grants/applications").text
            #expect(!after.contains("Bob") && after.contains("Does not agree any more"))
            let file = await treasury.get("/grants/v1/applications.csv?q=hens", accept: "text/csv")
            #expect(file.status == 200 && file.text.contains("Sixty hens") && !file.text.contains("Fifty"))
            try await treasury.expectEvents(1, "programme.applications_exported")
        }
    }

    @Test func `page by key`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let person = try await treasury.person()
            for number in 0...50 { _ = try await treasury.application(in: round, of: person, plan: ["title": "Plan \(number)."]) }
            let first = await treasury.get("/grants/applications").text
            let next = try #require(
                first.split(separator: "href=\"").first { $0.hasPrefix("/grants/applications?cursor=") }?.split(separator: "\"").first)
            let second = await treasury.get(String(next)).text
            let both = (0...50).map { number in [first, second].filter { $0.contains("Plan \(number).") }.count }
            #expect(both == Array(repeating: 1, count: 51))
        }
    }

    @Test func `are submitted whole, and frozen`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let id = try await treasury.application(in: round, of: treasury.person(), plan: ["title": "Hens"]).application.id
            let early = await treasury.post(Self.path(id, "/submit"), ["version": "2"])
            #expect(early.status == 422 && early.text.contains("Customers"))
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.revision")
            try await treasury.run(["UPDATE grants.application SET plan = \(JSON(Treasury.plan)), plan_version = 3 WHERE id = \(id)"])
            #expect(await treasury.post(Self.path(id, "/submit"), ["version": "2"]).status == 412)
            #expect(await treasury.post(Self.path(id, "/submit"), ["version": "3"]).status == 303)
            #expect(await treasury.post(Self.path(id, "/submit"), ["version": "3"]).status == 409)
            try await treasury.expectEvents(1, "application.submitted")
            #expect(await treasury.get(Self.path(id, "/plan/venture")).status == 409)
            #expect(await treasury.post(Self.path(id, "/plan/venture"), ["version": "3", "title": "Pigs"]).status == 409)
            #expect(await treasury.get(Self.path(id, "/revisions/1")).text.contains("Sixty hens"))
        }
    }

    @Test func `go back for changes, which the next revision shows`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let id = try await treasury.application(in: round, of: treasury.person()).application.id
            #expect(await treasury.post(Self.path(id, "/submit"), ["version": "2"]).status == 303)
            for _ in 0..<2 { #expect(await treasury.post(Self.path(id, "/screen"), as: "mona").status == 303) }
            #expect(await treasury.post(Self.path(id, "/request-info"), ["reason": ""], as: "mona").status == 422)
            #expect(await treasury.post(Self.path(id, "/request-info"), ["reason": "Which shops?"], as: "mona").status == 303)
            #expect(await treasury.get(Self.path(id)).text.contains("Which shops?"))
            #expect(
                await treasury.post(Self.path(id, "/plan/market"), ["version": "2", "customers": "Three shops", "competitors": "Imports"])
                    .status == 303)
            #expect(await treasury.post(Self.path(id, "/submit"), ["version": "3"]).status == 303)
            let second = await treasury.get(Self.path(id, "/revisions/2")).text
            #expect(second.contains("Three shops") && second.contains("What changed"))
            try await treasury.expectEvents(1, "application.resubmitted")
            try await treasury.expect(2, "SELECT count(DISTINCT digest) AS n FROM grants.revision")
            #expect(await treasury.get(Self.path(id, "/revisions/3")).status == 404)
        }
    }

    @Test func `are taken back for a reason, once`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let id = try await treasury.application(in: round, of: treasury.person()).application.id
            #expect(await treasury.post(Self.path(id, "/withdraw"), ["reason": ""]).status == 422)
            for _ in 0..<2 { #expect(await treasury.post(Self.path(id, "/withdraw"), ["reason": "Found work"]).status == 303) }
            try await treasury.expectEvents(1, "application.withdrawn")
        }
    }

    @Test func `are of a group with shares`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let (ann, bob) = (try await treasury.person("Ann"), try await treasury.person("Bob"))
            let id = try await treasury.application(in: round, of: ann).application.id
            let path = Self.path(id, "/applicants")
            let ann100 = ["members.0.returnee": ann.description, "members.0.share": "60"]
            #expect(await treasury.post(path, ann100.merging(["person": bob.description]) { $1 }).location == path)
            #expect(await treasury.post(Self.path(id, "/submit"), ["version": "2"]).status == 422)
            let shares = ann100.merging(["members.1.returnee": bob.description, "members.1.share": "40"]) { $1 }
            #expect(await treasury.post(path, shares.merging(["members.1.share": "140"]) { $1 }).status == 422)
            #expect(await treasury.post(path, shares).status == 303)
            try await treasury.expect(100, "SELECT sum(share)::int AS n FROM grants.applicant")
            #expect(await treasury.post(Self.path(id, "/applicants/\(ann)/remove")).status == 303)
            try await treasury.expect(2, "SELECT count(*) AS n FROM grants.applicant")
            #expect(await treasury.post(Self.path(id, "/applicants/\(bob)/remove")).status == 303)
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.applicant")
        }
    }

    @Test func `tell their applicant a plain word by a code that ends with the next one`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let id = try await treasury.application(in: round, of: treasury.person()).application.id
            func code() async throws -> String {
                let page = await treasury.post(Self.path(id, "/status-code")).text
                let link = page.split(separator: "href=\"").first { $0.hasPrefix("/grants/status/") }
                return String(try #require(link?.split(separator: "\"").first))
            }
            let first = try await code()
            let page = await treasury.get(first, as: nil)
            #expect(page.status == 200 && page.text.contains("Being prepared") && page.headers["Cache-Control"] == "no-store")
            #expect(!page.text.contains("Ann") && !page.text.contains("hens"))
            let second = try await code()
            #expect(await treasury.get(first, as: nil).status == 404)
            #expect(await treasury.get(second, as: nil).status == 200)
            #expect(await treasury.get("/grants/status/nothing", as: nil).status == 404)
        }
    }

    @Test func `print on paper with room to write`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let id = try await treasury.application(in: round, of: treasury.person(), plan: ["title": "Hens"]).application.id
            let page = await treasury.get(Self.path(id, "/paper")).text
            #expect(page.contains("Hens") && page.contains("Signature of the applicant"))
        }
    }

    @Test(arguments: [
        "", "/plan/venture", "/plan/equipment", "/submit", "/withdraw", "/applicants", "/status-code", "/paper", "/revisions/1",
    ])
    func `are for the case workers and managers of the programme`(_ rest: String) async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let id = try await treasury.application(in: round, of: treasury.person()).application.id
            if rest.hasPrefix("/revisions") { #expect(await treasury.post(Self.path(id, "/submit"), ["version": "2"]).status == 303) }
            #expect(await treasury.get(Self.path(id, rest)).status == 200)
            let strangers = ["counsellor", "placement", "employer", "committee", "donor", "finance", "administrator"]
            await treasury.expectGuarded({ "/grants/applications/\($0)\(rest)" }, of: id, as: "cleo", against: strangers)
        }
    }

    @Test(arguments: ["/screen", "/request-info"])
    func `are screened by managers of the programme`(_ rest: String) async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let id = try await treasury.application(in: round, of: treasury.person()).application.id
            await treasury.expectGuarded(
                { "/grants/applications/\($0)\(rest)" }, of: id, as: "mona", against: ["cleo", "committee", "donor"],
                posting: ["reason": "x"])
            #expect(await treasury.post(Self.path(id, rest), ["reason": "Why?"], as: "mona").status == 409)
        }
    }
}
