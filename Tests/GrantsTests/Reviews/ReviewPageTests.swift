import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Reviews on screen` {
    private static func path(_ id: GrantApplication.ID, _ rest: String = "") -> String { "/grants/applications/\(id)\(rest)" }

    /// A plan in screening, its committee of four, of whom Ada knows hens.
    private static func screened(_ treasury: Treasury) async throws -> (round: GrantRound, id: GrantApplication.ID) {
        let round = try await treasury.round(of: treasury.fund())
        try await treasury.seat("chair", "ada", "ben", on: round)
        try await treasury.run([
            "UPDATE grants.panel_member SET expertise = '{hen_rearing}' WHERE account_id = \(Treasury.account("ada"))"
        ])
        return (round, try await treasury.submitted(in: round, of: treasury.person(), then: [.screen]).id)
    }

    /// Sends a plan to review by these people.
    @discardableResult
    private static func ask(_ names: [String], for id: GrantApplication.ID, _ treasury: Treasury) async -> Response {
        let due = "dueOn=\(treasury.today.adding(days: 5))"
        let fields = names.map { "reviewers=\(Treasury.account($0))" } + [due]
        return await treasury.post(raw: path(id, "/reviewers"), fields.joined(separator: "&"), as: "mona")
    }

    /// The review of somebody, by its identity.
    private static func review(of name: String, _ treasury: Treasury) async throws -> Review.ID {
        let rows = try await treasury.database.admin.query(
            "SELECT id FROM grants.review WHERE account_id = \(Treasury.account(name))")
        return try #require(rows.first).decode("id")
    }

    /// Declares nothing and files a score.
    private static func file(_ score: String, of id: GrantApplication.ID, as name: String, _ treasury: Treasury) async throws -> Response {
        #expect(await treasury.post(path(id, "/declaration"), ["statement": "none"], as: name).status == 303)
        let review = "/grants/reviews/\(try await review(of: name, treasury))"
        let version = try await treasury.database.admin.query(
            "SELECT draft_version FROM grants.review WHERE account_id = \(Treasury.account(name))"
        ).first?.decode("draft_version", as: Int.self)
        return await treasury.post(
            review,
            [
                "version": String(version ?? 0), "scores.market": score, "comments.market": "Because \(name)",
                "comment": "Whole of \(name)", "act": "file",
            ], as: name)
    }

    @Test func `are asked of those who know, by mail, and lead to the committee with the last one`() async throws {
        try await Treasury.open { treasury in
            let (_, id) = try await Self.screened(treasury)
            let form = await treasury.get(Self.path(id, "/reviewers"), as: "mona").text
            #expect(form.contains("knows this business") && form.contains("The committee is complete"))
            #expect(await Self.ask(["ada"], for: id, treasury).status == 422)
            for _ in 0..<2 { #expect(await Self.ask(["ada", "ben"], for: id, treasury).status == 303) }
            try await treasury.expect(2, "SELECT count(*) AS n FROM grants.review")
            try await treasury.expectEvents(1, "application.in_review")
            try await treasury.expectEvents(2, "review.assigned")
            let list = await treasury.get("/grants/reviews", as: "ada").text
            #expect(list.contains(id.reference) && list.contains("Declare first") && !list.contains("Sixty hens"))
            #expect(try await Self.file("4", of: id, as: "ada", treasury).status == 303)
            #expect(await treasury.get("/grants/reviews", as: "ada").text.contains("Sixty hens"))
            try await treasury.expectEvents(0, "application.ready_for_committee")
            #expect(try await Self.file("2", of: id, as: "ben", treasury).status == 303)
            try await treasury.expectEvents(1, "application.ready_for_committee")
            try await treasury.expect(3, "SELECT avg(mean)::int AS n FROM grants.filed_review")
        }
    }

    @Test func `stay hidden until one's own is filed`() async throws {
        try await Treasury.open { treasury in
            let (_, id) = try await Self.screened(treasury)
            await Self.ask(["ada", "ben", "chair"], for: id, treasury)
            _ = try await Self.file("5", of: id, as: "ada", treasury)
            for name in ["ben", "chair"] {
                #expect(await treasury.post(Self.path(id, "/declaration"), ["statement": "none"], as: name).status == 303)
                let page = await treasury.get(Self.path(id, "/reviews"), as: name).text
                #expect(!page.contains("Whole of ada") && !page.contains("Because ada") && page.contains("is hidden until"))
            }
            #expect(await treasury.get(Self.path(id, "/reviews"), as: "mona").text.contains("Whole of ada"))
            #expect(await treasury.get("/grants/reviews/\(try await Self.review(of: "ada", treasury))", as: "ben").status == 404)
            _ = try await Self.file("4", of: id, as: "ben", treasury)
            _ = try await Self.file("1", of: id, as: "chair", treasury)
            let chair = await treasury.get(Self.path(id, "/reviews"), as: "chair").text
            #expect(chair.contains("Whole of ada") && chair.contains("1–5") && chair.contains("talk about it"))
            #expect(chair.contains("Far from the others: Chair"))
        }
    }

    @Test func `are kept as they are typed, and filed whole`() async throws {
        try await Treasury.open { treasury in
            let (_, id) = try await Self.screened(treasury)
            await Self.ask(["ada", "ben"], for: id, treasury)
            let review = try await Self.review(of: "ada", treasury)
            let (page, api) = ("/grants/reviews/\(review)", "/grants/v1/reviews/\(review)/draft")
            let change = #"{"changes":[{"field":"scores.market","value":"3"}]}"#
            #expect(await treasury.get(page, as: "ada").status == 403, "not declared yet")
            #expect(await treasury.send(.patch, api, change, as: "ada", ifMatch: "\"1\"").status == 403)
            #expect(await treasury.post(Self.path(id, "/declaration"), ["statement": "none"], as: "ada").status == 303)
            #expect(await treasury.get(page, as: "ada").text.contains("What deserves which score"))
            let saved = await treasury.send(.patch, api, change, as: "ada", ifMatch: "\"1\"")
            #expect(saved.status == 200 && saved.headers["ETag"] == "\"2\"" && saved.text.contains("\"answered\":1"))
            #expect(await treasury.send(.patch, api, change, as: "ada", ifMatch: "\"1\"").status == 200, "said again, it changes nothing")
            let other = #"{"changes":[{"field":"comment","value":"Sound"}]}"#
            #expect(await treasury.send(.patch, api, other, as: "ada", ifMatch: "\"1\"").status == 412)
            for (wrong, pointer) in [
                (#"{"changes":[{"field":"scores.market","value":"9"}]}"#, "/changes/0/value"),
                (#"{"changes":[{"field":"scores.price","value":"1"}]}"#, "/changes/0/field"), (#"{"changes":[]}"#, "/changes"),
            ] {
                let refused = await treasury.send(.patch, api, wrong, as: "ada", ifMatch: "\"2\"")
                #expect(refused.status == 422 && refused.text.contains(pointer), "\(wrong)")
            }
            #expect(await treasury.get(api, as: "ada", accept: "application/json").text.contains("scores.market"))
            for stranger in ["ben", "chair"] {
                #expect(await treasury.get(api, as: stranger, accept: "application/json").status == 404)
                #expect(await treasury.send(.patch, api, change, as: stranger, ifMatch: "\"2\"").status == 404)
            }
            let early = await treasury.post(page, ["version": "2", "scores.market": "3", "comment": "", "act": "file"], as: "ada")
            #expect(early.status == 422 && early.text.contains("href=\"#field-comment"))
            let fields = ["version": "2", "scores.market": "3", "comment": "Sound", "act": "file"]
            for _ in 0..<2 { #expect(await treasury.post(page, fields, as: "ada").status == 303, "filed once, however often sent") }
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.filed_review")
            #expect(await treasury.send(.patch, api, other, as: "ada", ifMatch: "\"3\"").status == 200, "the same text")
            let late = #"{"changes":[{"field":"comment","value":"Changed"}]}"#
            #expect(await treasury.send(.patch, api, late, as: "ada", ifMatch: "\"3\"").status == 409)
            #expect(await treasury.get(page, as: "ada").text.contains("A programme manager can open it again"))
        }
    }

    @Test func `are stale once the plan changes, and asked for again`() async throws {
        try await Treasury.open { treasury in
            let (_, id) = try await Self.screened(treasury)
            await Self.ask(["ada", "ben"], for: id, treasury)
            _ = try await Self.file("4", of: id, as: "ada", treasury)
            #expect(await treasury.post(Self.path(id, "/screen-again"), ["reason": "Prices"], as: "mona").status == 303)
            #expect(await treasury.post(Self.path(id, "/request-info"), ["reason": "Which prices?"], as: "mona").status == 303)
            #expect(await treasury.post(Self.path(id, "/submit"), ["version": "2", "answer": "These"]).status == 303)
            let stale = await treasury.get(Self.path(id, "/reviews"), as: "mona").text
            #expect(stale.contains("Stale: the plan changed") && stale.contains("Reviews that count: 0"))
            #expect(await Self.ask(["ada", "ben"], for: id, treasury).status == 303)
            try await treasury.expectEvents(1, "review.reopened")
            #expect(
                await treasury.get("/grants/reviews/\(try await Self.review(of: "ada", treasury))", as: "ada").text.contains("revision 2"))
            _ = try await Self.file("5", of: id, as: "ada", treasury)
            try await treasury.expect(2, "SELECT count(*) AS n FROM grants.filed_review")
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.filed_review WHERE revision = 2 AND mean = 5")
        }
    }

    @Test func `are opened again by a manager for a reason, and wanted before the committee`() async throws {
        try await Treasury.open { treasury in
            let (_, id) = try await Self.screened(treasury)
            await Self.ask(["ada", "ben", "chair"], for: id, treasury)
            _ = try await Self.file("4", of: id, as: "ada", treasury)
            let review = try await Self.review(of: "ada", treasury)
            #expect(await treasury.post(Self.path(id, "/ready"), as: "mona").status == 409)
            #expect(await treasury.get("/grants/reviews/\(review)/reopen", as: "mona").text.contains("stays on record"))
            #expect(await treasury.post("/grants/reviews/\(review)/reopen", ["reason": ""], as: "mona").status == 422)
            for _ in 0..<2 {
                #expect(await treasury.post("/grants/reviews/\(review)/reopen", ["reason": "A slip"], as: "mona").status == 303)
            }
            try await treasury.expectEvents(1, "review.reopened")
            _ = try await Self.file("3", of: id, as: "ada", treasury)
            _ = try await Self.file("3", of: id, as: "ben", treasury)
            try await treasury.expectEvents(0, "application.ready_for_committee")
            for _ in 0..<2 { #expect(await treasury.post(Self.path(id, "/ready"), as: "mona").status == 303) }
            try await treasury.expectEvents(1, "application.ready_for_committee")
        }
    }

    @Test func `are not asked of who is recused, nor for a panel that is not right`() async throws {
        try await Treasury.open { treasury in
            let (_, id) = try await Self.screened(treasury)
            try await treasury.declare(.declared(reason: "My aunt"), for: id, of: "ben")
            #expect(await Self.ask(["ada", "ben"], for: id, treasury).status == 422)
            #expect(await Self.ask(["ada", "egon"], for: id, treasury).status == 422)
            #expect(!(await treasury.get(Self.path(id, "/reviewers"), as: "mona").text.contains("Ben")))
            try await treasury.run(["UPDATE grants.panel_member SET ended_at = now() WHERE account_id = \(Treasury.account("ben"))"])
            #expect(await Self.ask(["ada", "chair"], for: id, treasury).status == 409)
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.review")
        }
    }

    @Test func `are reminded of by mail when they are due, and not when they are filed`() async throws {
        try await Treasury.open { treasury in
            let (_, id) = try await Self.screened(treasury)
            await Self.ask(["ada", "ben"], for: id, treasury)
            func mails() async throws {
                while try await treasury.grants.mailReviewers(as: Treasury.caller("mona")) {}
            }
            try await mails()
            try await treasury.expect(2, "SELECT count(*) AS n FROM portal.mail WHERE body LIKE \("%\(id.reference)%")")
            try await treasury.expect(0, "SELECT count(*) AS n FROM portal.mail WHERE body LIKE '%hens%' OR body LIKE '%Baker%'")
            _ = try await Self.file("4", of: id, as: "ada", treasury)
            _ = try await treasury.database.admin.query("UPDATE platform.job SET run_at = now() - interval '1 second'")
            try await mails()
            try await treasury.expect(1, "SELECT count(*) AS n FROM portal.mail WHERE subject = 'Your review is due'")
            try await treasury.expect(
                1, "SELECT count(*) AS n FROM portal.mail WHERE subject = 'Your review is due' AND recipient = 'ben@example.org'")
        }
    }

    @Test func `are the committee's and the managers'`() async throws {
        try await Treasury.open { treasury in
            let (_, id) = try await Self.screened(treasury)
            let strangers = ["cleo", "donor", "finance", "administrator"]
            await treasury.expectGuarded({ "/grants/applications/\($0)/reviewers" }, of: id, as: "mona", against: strangers + ["ada"])
            await treasury.expectGuarded({ "/grants/applications/\($0)/reviews" }, of: id, as: "mona", against: strangers + ["dora"])
            await treasury.expectGuarded(
                { "/grants/applications/\($0)/ready" }, of: id, as: "mona", against: strangers + ["ada", "chair"], posting: [:])
            await Self.ask(["ada", "ben"], for: id, treasury)
            let review = try await Self.review(of: "ada", treasury)
            await treasury.expectRoles({ "/grants/reviews/\($0)" }, of: review, as: "ada", against: strangers + ["mona", "hana"])
            await treasury.expectGuarded({ "/grants/reviews/\($0)/reopen" }, of: review, as: "mona", against: strangers + ["ada"])
            for role in strangers + ["mona"] { #expect(await treasury.get("/grants/reviews", as: role).status == 403) }
            #expect(await treasury.get("/grants/v1/reviews/\(review)/draft", as: "mona", accept: "application/json").status == 403)
        }
    }
}
