import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Declarations on screen` {
    private static func open(_ body: (Treasury, GrantRound, GrantApplication.ID) async throws -> Void) async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            try await treasury.seat("chair", "ada", "ben", on: round)
            try await body(treasury, round, treasury.submitted(in: round, of: treasury.person(), then: [.screen, .review]).id)
        }
    }

    @Test func `open the plan, close it again and are written down each time`() async throws {
        try await Self.open { treasury, _, id in
            let path = "/grants/applications/\(id)"
            #expect(await treasury.get(path + "/declaration", as: "ada").text.contains("Does something tie you"))
            #expect(!(await treasury.get(path, as: "ada").text.contains("Sixty hens")))
            for _ in 0..<2 { #expect(await treasury.post(path + "/declaration", ["statement": "none"], as: "ada").status == 303) }
            #expect(await treasury.get(path, as: "ada").text.contains("Sixty hens"))
            try await treasury.expectEvents(1, "application.conflict_none")
            let silent = await treasury.post(path + "/declaration", ["statement": "declared"], as: "ada")
            #expect(silent.status == 422 && silent.text.contains("href=\"#field-reason"))
            #expect(await treasury.post(path + "/declaration", ["statement": ""], as: "ada").status == 422)
            #expect(await treasury.post(path + "/declaration", ["statement": "declared", "reason": "My aunt"], as: "ada").status == 303)
            #expect(!(await treasury.get(path, as: "ada").text.contains("Sixty hens")))
            let listed = await treasury.get(path + "/conflicts", as: "mona").text
            #expect(listed.contains("My aunt") && listed.contains("Not declared yet") && !listed.contains("Sixty hens"))
        }
    }

    @Test func `recuse a review, clear it again, and leave a pinned one to the administrator`() async throws {
        try await Self.open { treasury, _, id in
            let (review, _) = Review.assign(id, to: Treasury.account("ada"), dueOn: treasury.today, at: treasury.moment)
            try await treasury.run([ReviewStore.insert(review, in: Treasury.guyana)])
            func state() async throws -> String? {
                try await treasury.database.admin.query("SELECT state FROM grants.review").first?.decode("state", as: String.self)
            }
            let path = "/grants/applications/\(id)"
            for (fields, word) in [
                (["statement": "declared", "reason": "My aunt"], "recused"), (["statement": "none"], "cleared"),
            ] {
                #expect(await treasury.post(path + "/declaration", fields, as: "ada").status == 303)
                #expect(try await state() == word)
            }
            let pin = "\(path)/conflicts/\(Treasury.account("ada"))"
            #expect(await treasury.get("/grants/conflicts", as: "administrator").text.contains(id.reference))
            #expect(await treasury.post(pin, ["reason": ""], as: "administrator").status == 422)
            #expect(await treasury.post(pin, ["reason": "Partner"], as: "administrator").status == 303)
            #expect(try await state() == "recused")
            #expect(await treasury.post(path + "/declaration", ["statement": "none"], as: "ada").status == 409)
            #expect(await treasury.get(pin, as: "administrator").text.contains("Lift the conflict"))
            #expect(await treasury.post(pin, ["reason": "A mistake"], as: "administrator").status == 303)
            #expect(!(await treasury.get(path, as: "ada").text.contains("Sixty hens")))
            #expect(await treasury.post(path + "/declaration", ["statement": "none"], as: "ada").status == 303)
            #expect(try await state() == "cleared")
            for name in ["application.conflict_pinned", "application.conflict_lifted", "review.recused"] {
                try await treasury.expectEvents(name == "review.recused" ? 2 : 1, name)
            }
        }
    }

    @Test func `are the members' own and the administrator's`() async throws {
        try await Self.open { treasury, _, id in
            let strangers = ["cleo", "mona", "donor", "finance"]
            await treasury.expectRoles({ "/grants/applications/\($0)/declaration" }, of: id, as: "ada", against: strangers + ["hana"])
            await treasury.expectGuarded(
                { "/grants/applications/\($0)/conflicts" }, of: id, as: "administrator", against: ["cleo", "ada", "donor", "finance"])
            let ada = Treasury.account("ada")
            await treasury.expectRoles(
                { "/grants/applications/\($0)/conflicts/\(ada)" }, of: id, as: "administrator", against: strangers + ["ada", "hana"])
            #expect(
                await treasury.get("/grants/applications/\(id)/conflicts/\(Treasury.account("cleo"))", as: "administrator").status == 409)
            for role in strangers + ["ada"] { #expect(await treasury.get("/grants/conflicts", as: role).status == 403) }
        }
    }
}
