import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Screening on screen` {
    @Test func `shows what stands against a plan, and keeps each question with its answer`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund(), EligibilityRules(districts: ["Lethem"]))
            let id = try await treasury.submitted(in: round, of: treasury.person(), then: [.screen]).id
            let path = "/grants/applications/\(id)"
            let page = await treasury.get(path + "/screening", as: "mona").text
            #expect(page.contains("A rule is not met") && page.contains("Plans cannot be sent to review yet") && page.contains("Lethem"))
            let past = ["reason": "Which shops?", "dueOn": treasury.today.adding(days: -1).description]
            #expect(await treasury.post(path + "/request-info", past, as: "mona").status == 422)
            let due = treasury.today.adding(days: 5)
            let ask = ["reason": "Which shops?", "dueOn": due.description]
            for _ in 0..<2 { #expect(await treasury.post(path + "/request-info", ask, as: "mona").status == 303) }
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.info_request")
            #expect(await treasury.get(path).text.contains("Answer until: \(due)"))
            #expect(await treasury.get(path + "/submit").text.contains("Which shops?"))
            #expect(await treasury.post(path + "/submit", ["version": "2", "answer": "Three in Linden"]).status == 303)
            let answered = await treasury.get(path + "/screening", as: "mona").text
            #expect(answered.contains("Three in Linden") && answered.contains("Revision 2"))
            #expect(await treasury.post(path + "/request-info", ["reason": "And prices?"], as: "mona").status == 303)
            #expect(await treasury.post(path + "/submit", ["version": "2"]).status == 303)
            #expect(await treasury.get(path + "/screening", as: "mona").text.contains("The plan was changed."))
            try await treasury.expect(2, "SELECT count(*) AS n FROM grants.info_request WHERE answered_at IS NOT NULL")
            await treasury.expectRefused(
                "info_request_answered_once", "UPDATE grants.info_request SET answer = 'x' WHERE application_id = \(id)")
        }
    }

    @Test func `takes a plan back from review for a reason, once`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            try await treasury.seat("chair", "ada", "ben", on: round)
            let id = try await treasury.submitted(in: round, of: treasury.person(), then: [.screen, .review]).id
            let path = "/grants/applications/\(id)/screen-again"
            #expect(await treasury.get(path, as: "mona").text.contains("stale"))
            #expect(await treasury.post(path, ["reason": ""], as: "mona").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(path, ["reason": "Prices"], as: "mona").status == 303) }
            try await treasury.expectEvents(1, "application.screened_again")
        }
    }

    @Test(arguments: ["/screening", "/screen-again", "/request-info"])
    func `is the managers'`(_ rest: String) async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let id = try await treasury.submitted(in: round, of: treasury.person(), then: [.screen]).id
            await treasury.expectGuarded(
                { "/grants/applications/\($0)\(rest)" }, of: id, as: "mona", against: ["cleo", "ada", "chair", "donor", "administrator"])
        }
    }
}
