import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Agreements and loans` {
    private static let strangers = ["counsellor", "placement", "employer", "donor"]

    private static func terms(_ treasury: Treasury, _ more: [String: String] = [:]) -> [String: String] {
        [
            "id": Agreement.ID(at: treasury.moment).description, "interest": "5", "instalments": "7", "grace": "0",
            "firstDueOn": treasury.today.adding(months: 1).description,
        ].merging(more) { $1 }
    }

    @Test func `is offered once by the manager, and what cannot be signed is named`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.awarded()
            let path = "/grants/applications/\(application.id)/agreement/new"
            #expect(await treasury.get(path, as: "mona").text.contains("USD\u{00A0}210.00"))
            #expect(await treasury.get("/grants/applications/\(application.id)/decision", as: "mona").text.contains(path))
            for (field, value) in [("interest", "11"), ("interest", ""), ("instalments", "0"), ("firstDueOn", "2001-01-01")] {
                let response = await treasury.post(path, Self.terms(treasury, [field: value]), as: "mona")
                #expect(response.status == 422 && response.text.contains("\(field)-error"), "\(field) \(value)")
            }
            let terms = Self.terms(treasury)
            for _ in 0..<2 { #expect(await treasury.post(path, terms, as: "mona").status == 303) }
            try await treasury.expectEvents(1, "agreement.offered")
            #expect(await treasury.post(path, Self.terms(treasury), as: "mona").status == 409, "there is one already")
            await treasury.expectGuarded(
                { "/grants/applications/\($0)/agreement/new" }, of: application.id, as: "mona",
                against: Self.strangers + ["cleo", "finance", "ada"], posting: terms)
        }
    }

    @Test func `waits for the conditions of its decision`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.ready(in: treasury.round(of: treasury.fund()), of: treasury.person())
            let condition = Proposal.Condition(text: "A licence", dueOn: nil)
            let vote = try await treasury.carried(
                Proposal(.approveWithConditions(Award(granted: 490, loan: 210), [condition]), reason: "Sound"), on: application)
            try await treasury.grants.database.unit(try treasury.record(vote, of: application), as: Treasury.caller("chair"))
            let path = "/grants/applications/\(application.id)/agreement/new"
            #expect(!(await treasury.get("/grants/applications/\(application.id)/decision", as: "mona").text.contains(path)))
            let refused = await treasury.post(path, Self.terms(treasury), as: "mona")
            #expect(refused.status == 409 && refused.text.contains("neither met nor waived"))
            try await treasury.run(["UPDATE grants.condition SET state = 'waived', reason = 'Not asked', version = 2"])
            #expect(await treasury.post(path, Self.terms(treasury), as: "mona").status == 303)
        }
    }

    @Test func `is signed on the screen by name and tick, with a drawing or without, and once`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.offered, about: treasury.awarded())
            let path = "/grants/agreements/\(agreement.id)"
            let form = await treasury.get(path + "/sign").text
            #expect(form.contains("<canvas") && form.contains("value=\"Marie Joseph\"") && form.contains("sign") && form.contains("210.00"))
            let signed = ["name": "Marie Joseph", "language": "ht", "agrees": "true", "drawing": "M1 1L40 60"]
            for (field, value) in [("name", ""), ("agrees", ""), ("drawing", "M1 1L9 9\"/>"), ("language", "de")] {
                #expect(await treasury.post(path + "/sign", signed.merging([field: value]) { $1 }).status == 422, "\(field)")
            }
            for _ in 0..<2 { #expect(await treasury.post(path + "/sign", signed).status == 303) }
            try await treasury.expectEvents(1, "agreement.accepted")
            let page = await treasury.get(path, as: "mona").text
            #expect(page.contains("d=\"M1 1L40 60\"") && page.contains("the database compares it"))
            #expect(await treasury.post(path + "/sign-on-paper", Self.onPaper(treasury), as: "omar").status == 409, "it is signed")
            await treasury.expectRoles(
                { "/grants/agreements/\($0)/sign" }, of: agreement.id, as: "cleo", against: Self.strangers + ["finance", "mona", "ada"],
                posting: signed)
        }
    }

    private static func onPaper(_ treasury: Treasury, _ more: [String: String] = [:]) -> [String: String] {
        [
            "name": "Marie Joseph", "language": "ht", "signedOn": treasury.today.description, "place": "Linden", "witness": "Ben Adams",
        ].merging(more) { $1 }
    }

    @Test func `is signed on paper before a witness, on a day that has come`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.offered, about: treasury.awarded())
            let path = "/grants/agreements/\(agreement.id)"
            for (field, value) in [("witness", ""), ("place", ""), ("signedOn", treasury.today.adding(days: 1).description)] {
                #expect(await treasury.post(path + "/sign-on-paper", Self.onPaper(treasury, [field: value])).status == 422, "\(field)")
            }
            #expect(await treasury.post(path + "/sign-on-paper", Self.onPaper(treasury)).status == 303)
            let page = await treasury.get(path).text
            #expect(page.contains("Ben Adams") && page.contains("The paper itself lies at the office"))
            await treasury.expectRoles(
                { "/grants/agreements/\($0)/sign-on-paper" }, of: agreement.id, as: "cleo", against: Self.strangers + ["mona"],
                posting: Self.onPaper(treasury))
        }
    }

    @Test func `is countersigned by another hand, and ended for a reason`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.offered, about: treasury.awarded())
            let path = "/grants/agreements/\(agreement.id)"
            #expect(await treasury.post(path + "/start", as: "mona").status == 409, "nobody signed yet")
            // Omar holds every role, and recorded the signature.
            #expect(await treasury.post(path + "/sign-on-paper", Self.onPaper(treasury), as: "omar").status == 303)
            #expect(await treasury.post(path + "/start", as: "omar").text.contains("does not countersign"))
            for _ in 0..<2 { #expect(await treasury.post(path + "/start", as: "mona").status == 303) }
            try await treasury.expectEvents(1, "agreement.active")
            #expect(await treasury.post(path + "/complete", as: "mona").status == 409, "the loan is open")
            #expect(await treasury.post(path + "/terminate", as: "mona").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(path + "/terminate", ["reason": "Moved away"], as: "mona").status == 303) }
            try await treasury.expectEvents(1, "agreement.terminated")
            #expect(await treasury.get(path, as: "finance").text.contains("Moved away"))
            let story = await treasury.get("/grants/applications/\(agreement.application)/story", as: "mona").text
            for told in ["The agreement was signed", "The agreement was countersigned", "The agreement was ended early"] {
                #expect(story.contains(told), "\(told)")
            }
            for step in ["/start", "/terminate"] {
                await treasury.expectGuarded(
                    { "/grants/agreements/\($0)\(step)" }, of: agreement.id, as: "mona", against: Self.strangers + ["cleo", "finance"],
                    posting: ["reason": "x"])
            }
        }
    }

    @Test func `reads as paper in the applicant's language, with its schedule`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.offered, about: treasury.awarded())
            let path = "/grants/agreements/\(agreement.id)/paper"
            let own = await treasury.get(path).text
            #expect(own.contains("Guyana ak Marie Joseph tonbe dakò") && own.contains(agreement.schedule[6].dueOn.description))
            #expect(await treasury.get(path + "?language=fr", as: "mona").text.contains("intérêt de 5\u{A0}% par an"))
            #expect(await treasury.get(path + "?language=en", as: "finance").text.contains("7 monthly instalments"))
            await treasury.expectGuarded(
                { "/grants/agreements/\($0)/paper" }, of: agreement.id, as: "mona", against: Self.strangers + ["ada"])
        }
    }

    // MARK: Repayments

    private static func repayment(_ treasury: Treasury, _ amount: String, _ receipt: String, id: Repayment.ID? = nil) -> [String: String] {
        [
            "id": (id ?? .init(at: treasury.moment)).description, "amount": amount, "paidOn": treasury.today.description,
            "receipt": receipt,
        ]
    }

    @Test func `a loan is paid back, corrected and completed`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.active, about: treasury.awarded())
            let path = "/grants/agreements/\(agreement.id)"
            let first = Self.repayment(treasury, "40", "R1")
            for _ in 0..<2 { #expect(await treasury.post(path + "/repayments/new", first, as: "finance").status == 303) }
            try await treasury.expectEvents(1, "agreement.repayment_recorded")
            for (amount, receipt) in [("0", "R2"), ("999", "R2"), ("5", ""), ("5.001", "R2")] {
                #expect(await treasury.post(path + "/repayments/new", Self.repayment(treasury, amount, receipt)).status == 422)
            }
            #expect(
                await treasury.post(path + "/repayments/new", Self.repayment(treasury, "5", "R1")).status == 409, "the receipt is taken")
            let id = try #require(first["id"])
            let correct = path + "/repayments/\(id)/correct"
            var corrected = Self.repayment(treasury, "30", "R1")
            #expect(await treasury.post(correct, corrected, as: "cleo").status == 422, "a correction says why")
            corrected["reason"] = "Typed wrong"
            for _ in 0..<2 { #expect(await treasury.post(correct, corrected, as: "cleo").status == 303) }
            try await treasury.expectEvents(1, "agreement.repayment_corrected")
            corrected["amount"] = "31"
            #expect(await treasury.post(correct, corrected, as: "finance").status == 409, "it was corrected meanwhile")
            let page = await treasury.get(path, as: "finance").text
            #expect(page.contains("Typed wrong") && page.contains("USD\u{00A0}30.00 / "))
            let rest = LoanStanding(agreement.schedule, repaid: 30, on: treasury.today).balance
            #expect(await treasury.post(path + "/repayments/new", Self.repayment(treasury, rest.description, "R9")).status == 303)
            for _ in 0..<2 { #expect(await treasury.post(path + "/complete", as: "mona").status == 303) }
            try await treasury.expectEvents(1, "agreement.completed")
            #expect(await treasury.post(path + "/repayments/new", Self.repayment(treasury, "1", "R10")).status == 409)
            #expect(await treasury.get(path + "/repayments/\(Repayment.ID(at: treasury.moment))/correct").status == 404)
            for rest in ["/repayments/new", "/repayments/\(id)/correct"] {
                await treasury.expectRoles(
                    { "/grants/agreements/\($0)\(rest)" }, of: agreement.id, as: "cleo", against: Self.strangers + ["mona", "ada"],
                    posting: corrected)
            }
        }
    }

    @Test func `lists whose payment is next, with what is late, and all of them by page`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.active, about: treasury.awarded())
            let path = "/grants/agreements/\(agreement.id)"
            #expect(await treasury.get("/grants/agreements", as: "finance").text.contains(path))
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica",
                "UPDATE grants.instalment SET due_on = due_on - 60", "UPDATE grants.agreement SET next_due_on = next_due_on - 60",
            ])
            let page = await treasury.get("/grants/agreements", as: "cleo").text
            let late = agreement.schedule.filter { $0.dueOn.adding(days: -60) <= treasury.today }.reduce(0) { $0 + $1.total }
            #expect(page.contains("Late") && page.contains(Money(late, .usd).text(in: .english)))
            #expect(
                await treasury.get(path, as: "mona").text.contains("what was signed. Tell the administrator"), "the schedule was touched")
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica",
                """
                INSERT INTO grants.agreement (
                    programme_id, id, decision_id, application_id, granted_amount, loan_amount, currency, lines, state, reason, version, offered_by,
                    offered_at, moved_at, next_due_on)
                SELECT
                    g.programme_id, gen_random_uuid(), g.decision_id, g.application_id, 1, 0, 'USD', '[]', 'terminated', 'Late', 1, g.offered_by,
                    now() - make_interval(mins => n), now(), portal.today() + n
                FROM grants.agreement AS g
                CROSS JOIN generate_series(1, 60) AS n
                """,
            ])
            for order in ["due", "newest"] {
                var (next, pages, links) = (Optional("/grants/agreements?order=\(order)"), 0, Set<Substring>())
                while let page = next {
                    let text = await treasury.get(page, as: "mona").text
                    pages += 1
                    links.formUnion(text.matches(of: #/\/grants\/agreements\/[0-9a-f-]{36}/#).map(\.output))
                    next = text.firstMatch(of: #/\/grants\/agreements\?order=[a-z]+&amp;cursor=[^"]+/#).map {
                        String($0.output).replacing("&amp;", with: "&")
                    }
                }
                #expect(pages == 2 && links.count == 61, "\(order)")
            }
            #expect(await treasury.get("/grants/agreements?cursor=x", as: "mona").status == 422)
            await treasury.expectGuarded(
                { _ in "/grants/agreements" }, of: Agreement.ID?.none, as: "mona", against: Self.strangers + ["ada"])
        }
    }

    @Test func `is shown to who handles money and to the committee's cleared, and to no recused member`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.awarded()
            let agreement = try await treasury.agreement(.active, about: application)
            let path = "/grants/agreements/\(agreement.id)"
            for name in ["cleo", "mona", "finance", "ada"] { #expect(await treasury.get(path, as: name).status == 200, "\(name)") }
            await treasury.expectGuarded({ "/grants/agreements/\($0)" }, of: agreement.id, as: "mona", against: Self.strangers)
            #expect(await treasury.get(path, as: "dora").status == 403, "of another committee")
            try await treasury.declare(.declared(reason: "My cousin"), for: application.id, of: "ada")
            #expect(await treasury.get(path, as: "ada").status == 403)
        }
    }
}
