import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Tranches and reports` {
    private static let strangers = ["counsellor", "placement", "employer", "donor", "ada"]

    private static func terms(_ treasury: Treasury, _ more: [String: String] = [:]) -> [String: String] {
        [
            "id": Tranche.ID(at: treasury.moment).description, "amount": "300", "dueOn": treasury.today.description, "condition": "",
            "reportDueOn": treasury.today.adding(days: 90).description,
        ].merging(more) { $1 }
    }

    @Test func `are planned once each by the manager, within what is agreed on`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.offered, about: treasury.awarded())
            let path = "/grants/agreements/\(agreement.id)"
            let form = path + "/tranches/new"
            #expect(await treasury.get(form, as: "mona").text.contains("USD\u{00A0}700.00"))
            for (field, value) in [("amount", "700.01"), ("amount", ""), ("dueOn", "2001-01-01"), ("reportDueOn", "2001-01-01")] {
                let response = await treasury.post(form, Self.terms(treasury, [field: value]), as: "mona")
                #expect(response.status == 422 && response.text.contains("\(field)-error"), "\(field) \(value)")
            }
            let terms = Self.terms(treasury)
            for _ in 0..<2 { #expect(await treasury.post(form, terms, as: "mona").status == 303) }
            try await treasury.expectEvents(1, "agreement.tranche_scheduled")
            #expect(await treasury.post(form, Self.terms(treasury, ["amount": "400.01"]), as: "mona").status == 422)
            #expect(await treasury.get(path, as: "cleo").text.contains("Not planned yet: USD\u{00A0}400.00"))
            await treasury.expectGuarded(
                { "/grants/agreements/\($0)/tranches/new" }, of: agreement.id, as: "mona", against: Self.strangers + ["cleo", "finance"],
                posting: terms)
        }
    }

    @Test func `go from plan to accepted report, each step by its own role and once`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.active, about: treasury.awarded())
            let path = "/grants/agreements/\(agreement.id)"
            try await treasury.run(treasury.planning(300, of: agreement, condition: "A lease"))
            try await treasury.run(treasury.planning(400, of: agreement))
            let first = path + "/tranches/1"
            func posts(_ status: Int, _ rest: String, _ fields: [String: String] = [:], as name: String) async {
                #expect(await treasury.post(first + rest, fields, as: name).status == status, "\(rest) by \(name)")
            }
            await posts(403, "/call", as: "mona")
            for _ in 0..<2 { await posts(303, "/call", as: "cleo") }
            await posts(403, "/release", as: "cleo")
            await posts(409, "/release", as: "mona")
            await posts(403, "/condition/give-evidence", ["reason": "Lease 7"], as: "mona")
            await posts(422, "/condition/give-evidence", as: "cleo")
            for _ in 0..<2 { await posts(303, "/condition/give-evidence", ["reason": "Lease 7"], as: "cleo") }
            #expect(await treasury.get(first + "/condition/meet", as: "mona").text.contains("Lease 7"))
            await posts(303, "/condition/meet", as: "mona")
            for _ in 0..<2 { await posts(303, "/release", as: "mona") }
            let payment = ["paidOn": treasury.today.description, "receipt": "V-1"]
            await posts(422, "/report", ["text": "", "spent": "1"], as: "cleo")
            await posts(409, "/report", ["text": "Hens", "spent": "290"], as: "cleo")
            await posts(422, "/pay", ["paidOn": treasury.today.adding(days: 1).description, "receipt": "V-1"], as: "finance")
            for _ in 0..<2 { await posts(303, "/pay", payment, as: "finance") }
            await posts(409, "/withhold", ["reason": "Late"], as: "mona")
            await posts(303, "/report", ["text": "Hens", "spent": "290"], as: "cleo")
            await posts(422, "/report/return", as: "mona")
            for _ in 0..<2 { await posts(303, "/report/return", ["reason": "No receipts"], as: "mona") }
            #expect(await treasury.get(first + "/report").text.contains("No receipts"))
            await posts(303, "/report", ["text": "Sixty hens, receipts 1 to 4", "spent": "290"], as: "cleo")
            #expect(await treasury.post(path + "/tranches/2/call").status == 303)
            #expect(await treasury.post(path + "/tranches/2/release", as: "mona").text.contains("is not accepted"))
            for _ in 0..<2 { await posts(303, "/report/accept", as: "mona") }
            #expect(await treasury.post(path + "/tranches/2/release", as: "mona").status == 303)
            for event in ["tranche_due", "tranche_released"] { try await treasury.expectEvents(2, "agreement.\(event)") }
            for event in ["tranche_paid", "report_returned", "report_accepted"] { try await treasury.expectEvents(1, "agreement.\(event)") }
            let story = await treasury.get("/grants/applications/\(agreement.application)/story", as: "mona").text
            #expect(story.contains("A tranche was released") && story.contains("A report was returned") && story.contains("No receipts"))
            #expect(await treasury.get(path, as: "ada").text.contains("Sixty hens, receipts 1 to 4"), "the committee reads it")
        }
    }

    @Test func `are never paid by who released them`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.active, about: treasury.awarded())
            try await treasury.run(treasury.planning(300, of: agreement))
            let first = "/grants/agreements/\(agreement.id)/tranches/1"
            // Omar holds every role.
            for step in ["/call", "/release"] { #expect(await treasury.post(first + step, as: "omar").status == 303) }
            let payment = ["paidOn": treasury.today.description, "receipt": "V-1"]
            #expect(await treasury.post(first + "/pay", payment, as: "omar").text.contains("Whoever released the tranche does not pay it"))
            #expect(await treasury.post(first + "/pay", payment, as: "finance").status == 303)
            #expect(await treasury.post(first + "/report", ["text": "Hens", "spent": "1"], as: "omar").status == 303)
            #expect(await treasury.post(first + "/report/accept", as: "omar").status == 409, "nor is a report accepted by who wrote it")
        }
    }

    @Test func `are refused before their day, and withheld for a reason`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.active, about: treasury.awarded())
            try await treasury.run(treasury.planning(300, of: agreement, in: 5))
            let first = "/grants/agreements/\(agreement.id)/tranches/1"
            #expect(await treasury.post(first + "/call").text.contains("has not come yet"))
            #expect(await treasury.post(first + "/withhold", as: "mona").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(first + "/withhold", ["reason": "Sold up"], as: "mona").status == 303) }
            try await treasury.expectEvents(1, "agreement.tranche_withheld")
            #expect(await treasury.get("/grants/agreements/\(agreement.id)", as: "finance").text.contains("Sold up"))
            #expect(await treasury.post(first.dropLast() + "9/call").status == 404)
        }
    }

    @Test func `each form is for its role`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.active, about: treasury.awarded())
            try await treasury.run(treasury.planning(300, of: agreement, condition: "A lease"))
            func guarded(_ rest: String, as allowed: String, against roles: [String], posting fields: [String: String]) async {
                await treasury.expectRoles(
                    { "/grants/agreements/\($0)/tranches/1\(rest)" }, of: agreement.id, as: allowed, against: Self.strangers + roles,
                    posting: fields)
            }
            let reason = ["reason": "x", "text": "x", "spent": "1", "paidOn": treasury.today.description, "receipt": "V"]
            await guarded("/pay", as: "finance", against: ["mona", "cleo"], posting: reason)
            await guarded("/report", as: "cleo", against: ["mona", "finance"], posting: reason)
            for rest in ["/withhold", "/report/accept", "/report/return"] {
                await guarded(rest, as: "mona", against: ["cleo", "finance"], posting: reason)
            }
            for rest in ["/call", "/condition/waive"] { await guarded(rest, as: "mona", against: ["finance"], posting: reason) }
            for (rest, name) in [("/pay", "finance"), ("/report", "cleo"), ("/withhold", "mona"), ("/report/return", "mona")] {
                #expect(await treasury.get("/grants/agreements/\(agreement.id)/tranches/1\(rest)", as: name).status == 200, "\(rest)")
            }
            #expect(await treasury.get("/grants/agreements/\(agreement.id)/tranches/1/condition/waive", as: "mona").status == 200)
            try await treasury.declare(.declared(reason: "My cousin"), for: agreement.application, of: "ada")
            #expect(await treasury.get("/grants/agreements/\(agreement.id)", as: "ada").status == 403)
        }
    }

    @Test func `are listed by their day, by page`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.active, about: treasury.awarded())
            #expect(await treasury.get("/grants/tranches", as: "finance").text.contains("No tranche is to be paid"))
            for place in 0..<60 { try await treasury.run(treasury.planning(10, of: agreement, in: place)) }
            var (next, pages, found) = (Optional("/grants/tranches"), 0, 0)
            while let page = next {
                let text = await treasury.get(page, as: "mona").text
                pages += 1
                found += text.matches(of: #/\/grants\/agreements\/[0-9a-f-]{36}/#).count
                next = text.firstMatch(of: #/\/grants\/tranches\?kind=[a-z]+&amp;cursor=[^"]+/#).map {
                    String($0.output).replacing("&amp;", with: "&")
                }
            }
            #expect(pages == 2 && found == 60)
            #expect(await treasury.get("/grants/tranches?kind=reports", as: "cleo").text.contains("No report is to come"))
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica",
                """
                UPDATE grants.tranche
                SET state = 'paid',
                    released_by = \(Treasury.account("mona")),
                    paid_by = \(Treasury.account("finance")),
                    paid_on = due_on,
                    receipt = 'V'
                WHERE number = 1
                """,
            ])
            #expect(await treasury.get("/grants/tranches?kind=reports", as: "cleo").text.contains("/grants/agreements/\(agreement.id)"))
            #expect(await treasury.get("/grants/tranches?cursor=x", as: "mona").status == 422)
            await treasury.expectGuarded({ _ in "/grants/tranches" }, of: Agreement.ID?.none, as: "mona", against: Self.strangers)
        }
    }
}
