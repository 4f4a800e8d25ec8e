import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `Appeals` {
    private static let strangers = ["counsellor", "placement", "employer", "donor", "finance"]
    private static let panel = ["dora", "egon", "committee"]

    private static func filing(_ treasury: Treasury, _ grounds: String = "The licence was there all along") -> [String: String] {
        ["id": Appeal.ID(at: treasury.moment).description, "grounds": grounds]
    }

    private static func accounts(_ names: [String]) -> String {
        names.map { "accounts=\(Treasury.account($0))" }.joined(separator: "&")
    }

    @Test func `are filed once, in time, by the case worker`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.rejected()
            let path = "/grants/applications/\(application.id)/appeal"
            #expect(await treasury.get("/grants/applications/\(application.id)/decision").text.contains(path))
            #expect(await treasury.get(path).text.contains(treasury.today.adding(days: 30).description))
            #expect(await treasury.post(path, Self.filing(treasury, "")).status == 422)
            let filing = Self.filing(treasury)
            for _ in 0..<2 { #expect(await treasury.post(path, filing).status == 303) }
            try await treasury.expectEvents(1, "appeal.filed")
            #expect(await treasury.post(path, Self.filing(treasury)).status == 409, "there is one already")
            #expect(await treasury.get(path).text.contains("No appeal can be filed"))
            await treasury.expectGuarded(
                { "/grants/applications/\($0)/appeal" }, of: application.id, as: "cleo", against: Self.strangers + ["mona", "dora"],
                posting: filing)
        }
    }

    @Test func `are refused when the last day is over`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.rejected()
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica", "UPDATE grants.decision SET decided_at = now() - interval '31 days'",
            ])
            let path = "/grants/applications/\(application.id)/appeal"
            #expect(await treasury.get(path).text.contains("No appeal can be filed"))
            #expect(await treasury.post(path, Self.filing(treasury)).text.contains("The last day for an appeal is over"))
        }
    }

    @Test func `are upheld by a panel of others, and lead back to the committee`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.rejected()
            let filing = Self.filing(treasury)
            #expect(await treasury.post("/grants/applications/\(application.id)/appeal", filing).status == 303)
            let path = "/grants/appeals/\(try #require(filing["id"]))"
            for _ in 0..<2 { #expect(await treasury.post(path + "/admit", as: "mona").status == 303) }
            try await treasury.expectEvents(1, "appeal.admitted")
            let form = await treasury.get(path + "/panel", as: "mona").text
            #expect(form.contains("Dora") && !form.contains("Ada"), "only who did not decide before")
            #expect(await treasury.post(raw: path + "/panel", Self.accounts(["dora", "egon"]), as: "mona").status == 422)
            #expect(await treasury.post(raw: path + "/panel", Self.accounts(["dora", "egon", "ada"]), as: "mona").status == 409)
            for _ in 0..<2 { #expect(await treasury.post(raw: path + "/panel", Self.accounts(Self.panel), as: "mona").status == 303) }
            try await treasury.expectEvents(1, "appeal.panel_appointed")
            #expect(await treasury.get(path, as: "dora").status == 403, "before the declaration")
            let list = await treasury.get("/grants/appeals", as: "dora").text
            #expect(list.contains("/grants/applications/\(application.id)/declaration") && !list.contains("Sixty hens"))
            for name in Self.panel {
                let declared = await treasury.post("/grants/applications/\(application.id)/declaration", ["statement": "none"], as: name)
                #expect(declared.status == 303, "\(name)")
            }
            #expect(await treasury.get(path, as: "dora").text.contains("The licence was there all along"))
            #expect(await treasury.post(path + "/vote", ["choice": "uphold", "reason": ""], as: "dora").status == 422)
            for _ in 0..<2 {
                #expect(await treasury.post(path + "/vote", ["choice": "uphold", "reason": "Overlooked it"], as: "dora").status == 303)
            }
            try await treasury.expectEvents(1, "appeal.ballot_cast")
            #expect(!(await treasury.get(path, as: "egon").text.contains("Overlooked it")), "not told before it is decided")
            #expect(await treasury.post(path + "/decide", ["reason": "x"], as: "dora").status == 409, "two have not voted")
            for name in ["egon", "committee"] {
                #expect(await treasury.post(path + "/vote", ["choice": "uphold", "reason": "So it is"], as: name).status == 303)
            }
            #expect(await treasury.post(path + "/decide", as: "dora").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(path + "/decide", ["reason": "The licence"], as: "dora").status == 303) }
            for event in ["appeal.upheld", "application.reconsidered"] { try await treasury.expectEvents(1, event) }
            #expect(await treasury.get(path, as: "mona").text.contains("Overlooked it"))
            #expect(await treasury.get("/grants/applications/\(application.id)", as: "mona").text.contains("Ready for the committee"))
            let story = await treasury.get("/grants/applications/\(application.id)/story", as: "mona").text
            for told in ["An appeal was filed", "The appeal was upheld"] { #expect(story.contains(told), "\(told)") }
            #expect(await treasury.get(path + "/letter").text.contains("Moun ki pa t pran desizyon an dakò avè w"))
            #expect(await treasury.get(path + "/letter?language=en", as: "mona").text.contains("decides about your plan anew"))
        }
    }

    @Test func `are dismissed for good, and the applicant is told in plain words`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.rejected()
            let made = await treasury.post("/grants/applications/\(application.id)/status-code").text
            let status = String(try #require(made.firstMatch(of: #/\/grants\/status\/[A-Za-z0-9_-]+/#)).output)
            func told(_ word: String) async { #expect(await treasury.get(status, as: nil).text.contains(word), "\(word)") }
            await told("Declined")
            let appeal = try await treasury.appeal(.admitted, against: application, panel: Self.panel)
            await told("Your appeal is looked at")
            let path = "/grants/appeals/\(appeal.id)"
            #expect(await treasury.get(path + "/letter").status == 409, "there is nothing to tell yet")
            for (name, choice) in zip(Self.panel, ["dismiss", "uphold", "dismiss"]) {
                #expect(await treasury.post(path + "/vote", ["choice": choice, "reason": "Seen"], as: name).status == 303)
            }
            #expect(await treasury.post(path + "/decide", ["reason": "Nothing new"], as: "egon").status == 303)
            await told("The decision stays")
            #expect(await treasury.post(path + "/letter/send").status == 409, "there is no address")
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica",
                "UPDATE casework.returnee SET email = 'marie@example.org'",
                "UPDATE casework.consent SET data_categories = '{name,contact,return_details}'",
            ])
            for _ in 0..<2 { #expect(await treasury.post(path + "/letter/send").status == 303) }
            try await treasury.expect(1, "SELECT count(*) AS n FROM portal.mail WHERE body LIKE 'Bonjou Marie%Nothing new%'")
            try await treasury.expectEvents(1, "appeal.letter_sent")
            #expect(await treasury.post(path + "/vote", ["choice": "uphold", "reason": "Late"], as: "dora").status == 409)
            #expect(await treasury.get(path + "/letter?language=fr").text.contains("elle demeure"))
            #expect(await treasury.post("/grants/applications/\(application.id)/appeal", Self.filing(treasury)).status == 409)
        }
    }

    @Test func `are not admitted for a reason, and not by who decided`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.rejected()
            let appeal = try await treasury.appeal(.filed, against: application)
            let path = "/grants/appeals/\(appeal.id)"
            #expect(await treasury.post(path + "/refuse", as: "mona").status == 422)
            for _ in 0..<2 { #expect(await treasury.post(path + "/refuse", ["reason": "No grounds"], as: "mona").status == 303) }
            try await treasury.expectEvents(1, "appeal.not_admitted")
            #expect(await treasury.post(path + "/admit", as: "mona").status == 409)
            #expect(await treasury.get(path + "/letter?language=en").text.contains("is not admitted"))
            #expect(await treasury.get("/grants/appeals", as: "cleo").text.contains(path))
        }
    }

    @Test func `are seen and moved by their roles alone`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.rejected()
            let appeal = try await treasury.appeal(.admitted, against: application, panel: Self.panel)
            func guarded(_ rest: String, as allowed: String, against roles: [String], posting fields: [String: String]? = nil) async {
                await treasury.expectRoles(
                    { "/grants/appeals/\($0)\(rest)" }, of: appeal.id, as: allowed, against: Self.strangers + roles, posting: fields)
            }
            await treasury.expectGuarded({ "/grants/appeals/\($0)" }, of: appeal.id, as: "mona", against: Self.strangers)
            await guarded("/letter", as: "cleo", against: ["dora"])
            await guarded("/letter/send", as: "cleo", against: ["dora"], posting: [:])
            for rest in ["/admit", "/refuse", "/panel"] {
                await guarded(rest, as: "mona", against: ["cleo", "dora"], posting: ["reason": "x"])
            }
            for rest in ["/vote", "/decide"] {
                await guarded(rest, as: "dora", against: ["cleo", "mona"], posting: ["reason": "x", "choice": "uphold"])
            }
            for rest in ["/vote", "/decide"] {
                #expect(await treasury.get("/grants/appeals/\(appeal.id)\(rest)", as: "dora").status == 200)
                #expect(
                    await treasury.post("/grants/appeals/\(appeal.id)\(rest)", ["reason": "x", "choice": "uphold"], as: "omar").status
                        >= 400)
            }
            #expect(await treasury.get("/grants/appeals/\(appeal.id)/panel", as: "mona").text.contains("Egon"))
            await treasury.expectGuarded({ _ in "/grants/appeals" }, of: Appeal.ID?.none, as: "mona", against: Self.strangers)
            try await treasury.declare(.declared(reason: "My cousin"), for: application.id, of: "dora")
            for rest in ["", "/vote", "/decide"] {
                #expect(await treasury.get("/grants/appeals/\(appeal.id)\(rest)", as: "dora").status == 403, "\(rest)")
            }
            #expect(await treasury.get("/grants/applications/\(application.id)/paper", as: "dora").status == 403)
            #expect(await treasury.get("/grants/appeals?cursor=x", as: "mona").status == 422)
        }
    }
}
