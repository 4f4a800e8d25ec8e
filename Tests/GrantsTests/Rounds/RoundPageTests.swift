import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Rounds on screen` {
    private static func fields(_ treasury: Treasury, _ fund: Fund, _ rubric: Rubric, _ changes: [String: String] = [:]) -> [String: String]
    {
        [
            "id": GrantRound.ID(at: treasury.moment).description, "fund": fund.id.description, "rubric": rubric.id.description,
            "title": "Autumn", "summary": "For small ventures", "opensOn": treasury.today.description,
            "closesOn": treasury.today.adding(days: 20).description, "districts": "Linden, Lethem", "ventures": "hen_rearing",
            "mostMembers": "3",
        ].merging(changes) { $1 }
    }

    @Test func `are added as drafts, published and closed, each once`() async throws {
        try await Treasury.open { treasury in
            #expect(await treasury.get("/grants/rounds", as: "mona").text.contains("No rounds yet"))
            let (fund, rubric) = (try await treasury.fund(), try await treasury.rubric())
            let fields = Self.fields(treasury, fund, rubric)
            for _ in 0..<2 { #expect(await treasury.post("/grants/rounds/new", fields, as: "mona").status == 303) }
            let path = "/grants/rounds/\(fields["id"] ?? "")"
            let draft = await treasury.get(path, as: "mona").text
            #expect(draft.contains("Draft") && draft.contains("Linden, Lethem") && draft.contains("Hen rearing"))
            for _ in 0..<2 { #expect(await treasury.post(path + "/publish", as: "mona").status == 303) }
            #expect(await treasury.get("/grants/rounds", as: "cleo").text.contains("Open today"))
            #expect(await treasury.post(path + "/close", as: "mona").status == 303)
            #expect(await treasury.post(path + "/publish", as: "mona").status == 409)
            for name in ["round.added", "round.published", "round.closed"] { try await treasury.expectEvents(1, name) }
        }
    }

    @Test(arguments: [
        ("title", "", 422), ("closesOn", "2020-01-01", 422), ("fund", "00000000-0000-7000-8000-000000000009", 422),
        ("screenedBy", "2020-01-01", 422), ("meetsOn", "tomorrow", 422),
        ("mostMembers", "0", 422),
        ("rubric", "00000000-0000-7000-8000-000000000009", 422), ("ownContributionPercent", "101", 422), ("ventures", "piracy", 422),
    ])
    func `are refused with what to put right`(name: String, value: String, status: Int) async throws {
        try await Treasury.open { treasury in
            let fields = Self.fields(treasury, try await treasury.fund(), try await treasury.rubric(), [name: value])
            let response = await treasury.post("/grants/rounds/new", fields, as: "mona")
            #expect(response.status == status && response.text.contains("href=\"#field-\(name)"))
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.round")
        }
    }

    @Test func `have a calendar, which may change after they are published`() async throws {
        try await Treasury.open { treasury in
            let (fund, rubric) = (try await treasury.fund(), try await treasury.rubric())
            let (closes, meets) = (treasury.today.adding(days: 20), treasury.today.adding(days: 40))
            let days = ["screenedBy": closes.adding(days: 5).description, "meetsOn": meets.description]
            var fields = Self.fields(treasury, fund, rubric, days)
            #expect(await treasury.post("/grants/rounds/new", fields, as: "mona").status == 303)
            let path = "/grants/rounds/\(fields["id"] ?? "")"
            #expect(await treasury.post(path + "/publish", as: "mona").status == 303)
            #expect(await treasury.get(path, as: "cleo").text.contains(meets.description))
            fields.merge(["version": "2", "reviewedBy": closes.adding(days: 4).description]) { $1 }
            #expect(await treasury.post(path + "/edit", fields, as: "mona").status == 422)
            fields["reviewedBy"] = closes.adding(days: 9).description
            #expect(await treasury.post(path + "/edit", fields, as: "mona").status == 303)
            await treasury.expectRefused("round_calendar_in_order", "UPDATE grants.round SET meets_on = closes_on")
        }
    }

    @Test func `change by the version that was read, and keep what was published`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let round = try await treasury.round(of: fund)
            let row = try #require(try await treasury.run([RubricStore.select(round.terms.rubric)])[0].first)
            let path = "/grants/rounds/\(round.id)/edit"
            var fields = [
                "version": "2", "fund": fund.id.description, "rubric": round.terms.rubric.description, "title": "Spring, longer",
                "summary": "For small ventures", "opensOn": round.terms.opensOn.description,
                "closesOn": round.terms.closesOn.adding(days: 5).description,
            ]
            let next = try #require(try Rubric(row).revised("Another", Rubric(row).criteria, at: treasury.moment)).rubric
            try await treasury.run([RubricStore.insert(next, by: nil, in: Treasury.guyana)])
            #expect(await treasury.post(path, fields, as: "mona").status == 303, "a newer version of the rubric changes nothing")
            let stale = await treasury.post(path, fields.merging(["title": "Mine"]) { $1 }, as: "mona")
            #expect(stale.status == 412 && stale.text.contains("Mine") && stale.text.contains("Spring, longer"))
            fields.merge(["version": "3", "opensOn": treasury.today.description]) { $1 }
            #expect(await treasury.post(path, fields, as: "mona").status == 409)
            try await treasury.expectEvents(1, "round.changed")
        }
    }

    @Test func `are cancelled for a reason, which is shown`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let path = "/grants/rounds/\(round.id)/cancel"
            #expect(await treasury.post(path, ["reason": ""], as: "mona").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(path, ["reason": "The donor left"], as: "mona").status == 303) }
            try await treasury.expectEvents(1, "round.cancelled")
            #expect(await treasury.get("/grants/rounds/\(round.id)", as: "cleo").text.contains("The donor left"))
        }
    }

    @Test func `are kept by programme managers of the programme`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let strangers = ["counsellor", "placement", "employer", "administrator"]
            await treasury.expectGuarded({ "/grants/rounds/\($0)" }, of: round.id, as: "mona", against: strangers)
            for rest in ["/edit", "/cancel"] {
                await treasury.expectGuarded(
                    { "/grants/rounds/\($0)\(rest)" }, of: round.id, as: "mona", against: strangers + ["cleo", "donor"])
            }
            await treasury.expectGuarded(
                { "/grants/rounds/\($0)/close" }, of: round.id, as: "mona", against: ["cleo", "donor"], posting: [:])
            await treasury.expectGuarded({ _ in "/grants/rounds/new" }, of: Fund.ID?.none, as: "mona", against: strangers + ["cleo"])
        }
    }
}

@Suite struct `Rubrics and templates on screen` {
    private static func rubric(_ treasury: Treasury, weight: String = "3") -> [String: String] {
        var fields = ["id": Rubric.ID(at: treasury.moment).description, "title": "Small ventures"]
        for (place, title) in ["Market & customers", "Skills", ""].enumerated() {
            fields["criteria.\(place).title"] = title
            fields["criteria.\(place).weight"] = title.isEmpty ? "" : weight
            for score in 0..<5 { fields["criteria.\(place).guidance.\(score)"] = title.isEmpty ? "" : "Score \(score + 1)" }
        }
        return fields
    }

    @Test func `a rubric is added once, and each change is a version`() async throws {
        try await Treasury.open { treasury in
            let fields = Self.rubric(treasury)
            for _ in 0..<2 { #expect(await treasury.post("/grants/rubrics/new", fields, as: "mona").status == 303) }
            try await treasury.expectEvents(1, "rubric.added")
            let path = "/grants/rubrics/\(fields["id"] ?? "")"
            #expect(await treasury.get(path, as: "committee").text.contains("Weight 3 (50 %)"))
            #expect(await treasury.get(path + "/edit", as: "mona").text.contains("value=\"market-customers\""))
            var change = Self.rubric(treasury, weight: "4").merging(["version": "1", "criteria.0.key": "market-customers"]) { $1 }
            #expect(await treasury.post(path + "/edit", change, as: "mona").status == 303)
            #expect(await treasury.post(path + "/edit", change, as: "mona").status == 412)
            change["version"] = "2"
            #expect(await treasury.post(path + "/edit", change, as: "mona").status == 303, "nothing changes")
            try await treasury.expect(2, "SELECT count(*) AS n FROM grants.rubric")
            #expect(await treasury.get("/grants/rubrics", as: "mona").text.contains("Small ventures"))
        }
    }

    @Test func `a rubric that lacks something comes back as it was typed`() async throws {
        try await Treasury.open { treasury in
            for wrong in [
                ["criteria.0.weight": "0"], ["criteria.1.guidance.2": ""], ["criteria.1.title": "Market & customers"], ["title": ""],
            ] {
                let response = await treasury.post("/grants/rubrics/new", Self.rubric(treasury).merging(wrong) { $1 }, as: "mona")
                #expect(response.status == 422 && response.text.contains("Score 5"), "\(wrong)")
            }
            let more = await treasury.post("/grants/rubrics/new", Self.rubric(treasury).merging(["more": "criteria"]) { $1 }, as: "mona")
            #expect(more.status == 200 && more.text.contains("criteria.3.title"))
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.rubric")
        }
    }

    @Test func `a template is the office's own once it is changed`() async throws {
        try await Treasury.open { treasury in
            #expect(await treasury.get("/grants/templates", as: "cleo").text.contains("As delivered"))
            let path = "/grants/templates/hen_rearing/edit"
            #expect(await treasury.get(path, as: "mona").text.contains("Laying hen"))
            let fields = [
                "version": "0", "currency": "USD", "equipment.0.item": "Hen of our own", "equipment.0.quantity": "50",
                "equipment.0.price": "8", "equipment.1.item": "", "sales": "600", "goodsPercent": "40",
            ]
            #expect(await treasury.post(path, fields, as: "mona").status == 303)
            #expect(await treasury.post(path, fields.merging(["sales": "700"]) { $1 }, as: "mona").status == 412)
            #expect(await treasury.post(path, fields.merging(["version": "1", "equipment.0.price": ""]) { $1 }, as: "mona").status == 422)
            try await treasury.expectEvents(1, "programme.template_changed")
            let round = try await treasury.round(of: treasury.fund())
            let id = GrantApplication.ID(at: treasury.moment)
            let start = [
                "id": id.description, "round": round.id.description, "person": try await treasury.person().description,
                "template": "hen_rearing",
            ]
            #expect(await treasury.post("/grants/applications/new", start).status == 303)
            #expect(await treasury.get("/grants/applications/\(id)").text.contains("Hen of our own"))
            #expect(!(await treasury.get(path, as: "hana").text.contains("Hen of our own")), "another office has its own")
        }
    }

    @Test func `are kept by programme managers`() async throws {
        try await Treasury.open { treasury in
            let rubric = try await treasury.rubric()
            await treasury.expectGuarded({ "/grants/rubrics/\($0)" }, of: rubric.id, as: "mona", against: ["placement", "employer"])
            await treasury.expectGuarded(
                { "/grants/rubrics/\($0)/edit" }, of: rubric.id, as: "mona", against: ["cleo", "committee", "donor"])
            for path in ["/grants/rubrics/new", "/grants/templates/hen_rearing/edit"] {
                await treasury.expectGuarded({ _ in path }, of: Fund.ID?.none, as: "mona", against: ["cleo", "committee", "donor"])
            }
            #expect(await treasury.get("/grants/templates/tunnels/edit", as: "mona").status == 422)
        }
    }
}
