import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `After the decision` {
    private static let condition = Proposal.Condition(text: "A licence of the district", dueOn: nil)

    /// An application that was approved with a condition; its applicant reads Haitian Creole and may be written to.
    private static func decided(_ treasury: Treasury) async throws -> (application: GrantApplication, path: String) {
        let person = try await treasury.person("Marie", "Joseph", categories: ["name", "return_details", "contact"])
        _ = try await treasury.database.admin.query(
            "UPDATE casework.returnee SET languages = '{ht,fr}', email = 'marie@example.org' WHERE id = \(person)")
        let application = try await treasury.ready(in: treasury.round(of: treasury.fund()), of: person)
        let proposal = Proposal(.approveWithConditions(Award(granted: 490, loan: 210), [condition]), reason: "Eggs are short")
        let vote = try await treasury.carried(proposal, on: application)
        let record = "/grants/meetings/\(vote.meeting)/items/\(application.id)/record"
        #expect(await treasury.post(record, ["vote": vote.id.description], as: "chair").status == 303)
        return (application, "/grants/applications/\(application.id)")
    }

    private static func condition(_ treasury: Treasury, _ path: String) async throws -> String {
        let row = try await treasury.run(["SELECT decision_id::text AS id FROM grants.condition"])[0].first
        return "\(path)/conditions/\(try #require(row).decode("id", as: String.self))/1"
    }

    @Test func `conditions are shown, met and settled, each step by its own role and once`() async throws {
        try await Treasury.open { treasury in
            let (_, path) = try await Self.decided(treasury)
            let condition = try await Self.condition(treasury, path)
            #expect(await treasury.get(path + "/decision", as: "ada").text.contains("A licence of the district"))
            #expect(await treasury.post(condition + "/meet", as: "mona").status == 409, "nothing was shown yet")
            #expect(await treasury.post(condition + "/give-evidence", ["reason": ""], as: "cleo").status == 422)
            #expect(await treasury.post(condition + "/give-evidence", ["reason": "Licence 7"], as: "mona").status == 403)
            for _ in 0..<2 {
                #expect(await treasury.post(condition + "/give-evidence", ["reason": "Licence 7"], as: "cleo").status == 303)
            }
            try await treasury.expectEvents(1, "application.condition_evidence_given")
            #expect(await treasury.get(condition + "/meet", as: "mona").text.contains("Licence 7"))
            #expect(await treasury.post(condition + "/meet", as: "cleo").status == 403)
            for _ in 0..<2 { #expect(await treasury.post(condition + "/meet", as: "mona").status == 303) }
            try await treasury.expectEvents(1, "application.condition_met")
            #expect(await treasury.post(condition + "/fail", ["reason": "Late"], as: "mona").status == 409)
            #expect(await treasury.post(condition.dropLast() + "9/waive", ["reason": "x"], as: "mona").status == 404)
        }
    }

    @Test func `a condition is waived or fails for a reason`() async throws {
        try await Treasury.open { treasury in
            let (_, path) = try await Self.decided(treasury)
            let condition = try await Self.condition(treasury, path)
            #expect(await treasury.post(condition + "/waive", as: "mona").status == 422)
            #expect(await treasury.post(condition + "/waive", ["reason": "Not asked any more"], as: "mona").status == 303)
            #expect(await treasury.get(path + "/decision", as: "mona").text.contains("Not asked any more"))
        }
    }

    @Test func `the letter is in the applicant's language, and in any other that is chosen`() async throws {
        try await Treasury.open { treasury in
            let (_, path) = try await Self.decided(treasury)
            let own = await treasury.get(path + "/letter").text
            #expect(
                own.contains("Bonjou Marie Joseph,") && own.contains("apwouve, ak kondisyon") && own.contains("A licence of the district"))
            #expect(await treasury.get(path + "/letter?language=fr").text.contains("approuvée, sous conditions"))
            #expect(await treasury.get(path + "/letter?language=en").text.contains("USD\u{00A0}490.00 as a grant"))
            #expect(await treasury.get(path + "/letter?language=de").status == 422)
        }
    }

    @Test func `the letter is sent once, to who agreed to that`() async throws {
        try await Treasury.open { treasury in
            let (application, path) = try await Self.decided(treasury)
            for _ in 0..<2 { #expect(await treasury.post(path + "/letter/send").status == 303) }
            try await treasury.expect(
                1,
                """
                SELECT count(*) AS n
                FROM portal.mail
                WHERE recipient = 'marie@example.org' AND body LIKE 'Bonjou Marie%' AND programme_id = \(Treasury.guyana)
                """)
            try await treasury.expectEvents(1, "application.letter_sent")
            _ = try await treasury.database.admin.query("UPDATE casework.consent SET state = 'revoked', revoked_at = now()")
            #expect(await treasury.post(path + "/letter/send", as: "mona").status == 409)
            #expect(await treasury.get(path + "/letter").text.contains("No e-mail address is known"))
            #expect(application.state == .readyForCommittee)
        }
    }

    @Test func `the whole story is told on one page and as a file`() async throws {
        try await Treasury.open { treasury in
            let (_, path) = try await Self.decided(treasury)
            let page = await treasury.get(path + "/story", as: "ada").text
            let file = await treasury.get("/grants/v1" + path.dropFirst(7) + "/story.csv", as: "ada", accept: "text/csv").text
            for told in ["The vote was recorded", "Approved with conditions"] {
                #expect(page.contains(told) && file.contains(told), "\(told)")
            }
            #expect(file.contains("Chair"))
        }
    }

    @Test func `nothing is shown before, nor to who may not read the plan`() async throws {
        try await Treasury.open { treasury in
            let open = try await treasury.ready(in: treasury.round(of: treasury.fund()), of: treasury.person())
            for rest in ["/decision", "/letter"] {
                #expect(await treasury.get("/grants/applications/\(open.id)\(rest)", as: "mona").status == 404)
            }
            let (application, path) = try await Self.decided(treasury)
            let strangers = ["counsellor", "placement", "employer", "donor", "finance"]
            for rest in ["/decision", "/story", "/letter"] {
                await treasury.expectGuarded({ "/grants/applications/\($0)\(rest)" }, of: application.id, as: "mona", against: strangers)
            }
            await treasury.expectGuarded(
                { "/grants/applications/\($0)/letter/send" }, of: application.id, as: "mona", against: strangers + ["ada"], posting: [:])
            #expect(await treasury.get(path + "/decision", as: "dora").status == 403, "of another committee")
            try await treasury.declare(.declared(reason: "My cousin"), for: application.id, of: "ada")
            for rest in ["/decision", "/story"] { #expect(await treasury.get(path + rest, as: "ada").status == 403) }
        }
    }
}
