import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Closing an application in screening` {
    private static func screened(
        _ treasury: Treasury, _ rules: EligibilityRules = EligibilityRules(districts: ["Lethem"])
    ) async throws -> GrantApplication.ID {
        let round = try await treasury.round(of: treasury.fund(), rules)
        return try await treasury.submitted(in: round, of: treasury.person(), then: [.screen]).id
    }

    private static let form = ["ground": "not_eligible", "reason": "You live in Linden", "followUp": "training"]

    @Test func `says why in a letter, asks for a training once, and is not taken up again`() async throws {
        try await Treasury.open { treasury in
            let id = try await Self.screened(treasury)
            let path = "/grants/applications/\(id)"
            #expect(await treasury.get("\(path)/screening", as: "mona").text.contains("\(path)/close"))
            #expect(await treasury.post("\(path)/close", Self.form.merging(["reason": ""]) { $1 }, as: "mona").status == 422)
            for _ in 0..<2 { #expect(await treasury.post("\(path)/close", Self.form, as: "mona").location == "\(path)/closing") }
            try await treasury.expectEvents(1, "application.closed")
            try await treasury.expect(1, "SELECT count(*) AS n FROM platform.job WHERE kind = \(RejectedPlan.kind)")
            try await treasury.expect(
                1, "SELECT count(*) AS n FROM grants.application WHERE state = 'withdrawn' AND reason = 'You live in Linden'")
            let letter = await treasury.get("\(path)/closing").text
            #expect(letter.contains("without a decision of the committee") && letter.contains("You live in Linden"))
            #expect(await treasury.get("\(path)/closing?language=ht").text.contains("san desizyon komite a"))
            #expect(await treasury.get(path).text.contains("\(path)/closing"))
            #expect(await treasury.post("\(path)/screen-again", ["reason": "x"], as: "mona").status == 409)
        }
    }

    @Test func `is for what can be read off alone`() async throws {
        try await Treasury.open { treasury in
            let id = try await Self.screened(treasury, EligibilityRules())
            let path = "/grants/applications/\(id)"
            #expect(!(await treasury.get("\(path)/screening", as: "mona").text.contains("\(path)/close")))
            let refused = await treasury.post("\(path)/close", Self.form, as: "mona")
            #expect(refused.status == 409 && refused.text.contains("the committee says yes or no"))
            #expect(await treasury.get("\(path)/closing").status == 404)
            #expect(await treasury.post("\(path)/request-info", ["reason": "Which shops?"], as: "mona").status == 303)
            let unanswered = Self.form.merging(["ground": "unanswered"]) { $1 }
            #expect(await treasury.post("\(path)/close", unanswered, as: "mona").status == 409, "there is time to answer")
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica", "UPDATE grants.info_request SET due_on = due_on - 30",
            ])
            #expect(await treasury.post("\(path)/close", unanswered, as: "mona").status == 303)
            #expect(await treasury.get("\(path)/closing").text.contains("did not hear from you"))
        }
    }

    @Test func `sends its letter once by e-mail, to who agreed to that`() async throws {
        try await Treasury.open { treasury in
            let id = try await Self.screened(treasury)
            let path = "/grants/applications/\(id)"
            #expect(await treasury.post("\(path)/closing/send").status == 404, "it is not closed yet")
            #expect(await treasury.post("\(path)/close", Self.form, as: "mona").status == 303)
            #expect(await treasury.get("\(path)/closing").text.contains("No e-mail address is known"))
            #expect(await treasury.post("\(path)/closing/send").status == 409)
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica",
                "UPDATE casework.returnee SET email = 'ann@example.org', languages = '{fr}'",
                "UPDATE casework.consent SET data_categories = '{name,contact,return_details}'",
            ])
            #expect(await treasury.get("\(path)/closing").text.contains("\(path)/closing/send"))
            let statuses = await withTaskGroup(of: Int.self) { group in
                for _ in 0..<4 { group.addTask { await treasury.post("\(path)/closing/send", as: "mona").status } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == [303, 303, 303, 303])
            try await treasury.expect(
                1,
                """
                SELECT count(*) AS n
                FROM portal.mail
                WHERE recipient = 'ann@example.org' AND body LIKE 'Bonjour Ann Baker%sans décision du comité%' AND body LIKE '%You live in Linden%'
                """)
            try await treasury.expectEvents(1, "application.closing_sent")
            await treasury.expectGuarded(
                { "/grants/applications/\($0)/closing/send" }, of: id, as: "cleo", against: ["ada", "donor", "finance", "administrator"],
                posting: [:])
        }
    }

    @Test(arguments: ["/close"])
    func `is the managers'`(_ rest: String) async throws {
        try await Treasury.open { treasury in
            let id = try await Self.screened(treasury)
            await treasury.expectGuarded(
                { "/grants/applications/\($0)\(rest)" }, of: id, as: "mona", against: ["cleo", "ada", "chair", "donor", "administrator"])
        }
    }
}
