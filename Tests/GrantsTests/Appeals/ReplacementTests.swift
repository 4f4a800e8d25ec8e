import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import GrantsService

@Suite struct `A seat on the panel of an appeal` {
    private static let panel = ["dora", "egon", "committee"]

    /// An appeal whose panel was appointed this many days ago, and on which Dora and Egon voted.
    private static func open(appointed daysAgo: Int = 15, _ body: (Treasury, Appeal) async throws -> Void) async throws {
        try await Treasury.open { treasury in
            let appeal = try await treasury.appeal(.admitted, against: treasury.rejected(), panel: panel)
            for (name, choice) in [("dora", AppealBallot.Choice.uphold), ("egon", .uphold)] {
                try await treasury.cast(choice, in: appeal, by: name)
            }
            try await treasury.date(appeal, daysAgo)
            try await body(treasury, appeal)
        }
    }

    private static func form(_ name: String, _ reason: String = "On leave, and no answer to three calls") -> [String: String] {
        ["successor": Treasury.account(name).description, "reason": reason]
    }

    private static func path(_ name: String, of appeal: Appeal) -> String {
        "/grants/appeals/\(appeal.id)/panel/\(Treasury.account(name))/replace"
    }

    @Test func `goes from who does not vote in time to somebody else, and the votes of the others stay`() async throws {
        try await Self.open { treasury, appeal in
            try await treasury.makeMember("placement")
            let (page, path) = ("/grants/appeals/\(appeal.id)", Self.path("committee", of: appeal))
            #expect(await treasury.get(page, as: "mona").text.contains(path))
            let form = await treasury.get(path, as: "mona").text
            #expect(form.contains("Placement") && !form.contains("Ada") && !form.contains(">Egon<"))
            #expect(await treasury.post(path, Self.form("placement", ""), as: "mona").status == 422)
            #expect(await treasury.post(path, Self.form("ada"), as: "mona").status == 409, "Ada decided before")
            #expect(await treasury.post(path, Self.form("dora"), as: "mona").status == 409, "Dora sits there already")
            for _ in 0..<2 { #expect(await treasury.post(path, Self.form("placement"), as: "mona").status == 303) }
            try await treasury.expectEvents(1, "appeal.member_replaced")
            let told = await treasury.get(page, as: "mona").text
            #expect(
                told.contains("Committee did not vote, and Mona gave the seat to Placement") && told.contains("no answer to three calls"))
            #expect(await treasury.get(page, as: "committee").status == 403)
            #expect(await treasury.post(page + "/vote", ["choice": "dismiss", "reason": "x"], as: "committee").status == 403)
            try await treasury.declare(for: appeal.application, of: "placement")
            #expect(await treasury.post(page + "/decide", ["reason": "x"], as: "dora").status == 409, "one vote is missing")
            #expect(await treasury.post(page + "/vote", ["choice": "dismiss", "reason": "Seen"], as: "placement").status == 303)
            #expect(await treasury.post(page + "/decide", ["reason": "The licence"], as: "dora").status == 303)
            try await treasury.expect(
                1,
                "SELECT count(*) AS n FROM grants.appeal WHERE state = 'upheld' AND tally ->> 'uphold' = '2' AND tally ->> 'dismiss' = '1'")
        }
    }

    @Test func `stays with who voted, has a conflict, or has time to vote`() async throws {
        try await Self.open(appointed: 14) { treasury, appeal in
            try await treasury.makeMember("placement")
            #expect(!(await treasury.get("/grants/appeals/\(appeal.id)", as: "mona").text.contains("/replace")))
            #expect(await treasury.get(Self.path("committee", of: appeal), as: "mona").text.contains("The seat stays"))
            let early = await treasury.post(Self.path("committee", of: appeal), Self.form("placement"), as: "mona")
            #expect(early.status == 409 && early.text.contains("has the days of the rules"))
            try await treasury.date(appeal, 15)
            #expect(await treasury.post(Self.path("dora", of: appeal), Self.form("placement"), as: "mona").status == 409, "Dora voted")
            #expect(await treasury.get(Self.path("ada", of: appeal), as: "mona").status == 404)
            try await treasury.declare(.declared(reason: "A cousin"), for: appeal.application, of: "committee")
            #expect(await treasury.post(Self.path("committee", of: appeal), Self.form("placement"), as: "mona").status == 409)
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.appeal_replacement")
        }
    }

    @Test func `is given on as the rules of the day of the appointment say`() async throws {
        try await Self.open(appointed: 4) { treasury, appeal in
            try await treasury.makeMember("placement")
            _ = try await treasury.database.admin.query(
                """
                INSERT INTO portal.policy (id, programme_id, kind, version, effective_from, document, created_at)
                VALUES (gen_random_uuid(), \(Treasury.guyana), 'grant_appeal', 1, portal.today() - 30, '{"days": 45, "votingDays": 3}', now())
                """)
            #expect(await treasury.post(Self.path("committee", of: appeal), Self.form("placement"), as: "mona").status == 303)
        }
    }

    @Test func `is given on by managers who have no part in the matter, in the database too`() async throws {
        try await Self.open { treasury, appeal in
            try await treasury.makeMember("placement")
            await treasury.expectRoles(
                { "/grants/appeals/\($0)/panel/\(Treasury.account("committee"))/replace" }, of: appeal.id, as: "mona",
                against: ["cleo", "dora", "ada", "donor", "finance", "administrator"], posting: Self.form("placement"))
            func replacing(_ member: String, by successor: String, as name: String) -> SQL {
                AppealStore.insert(
                    AppealReplacement(
                        appeal: appeal.id, member: Treasury.account(member), successor: Treasury.account(successor), reason: "Away",
                        replacedBy: Treasury.account(name), replacedAt: treasury.moment), in: Treasury.guyana)
            }
            for name in ["cleo", "dora", "ada"] {
                await treasury.expectRefused("appeal_replacement_by_others", replacing("committee", by: "placement", as: name), as: name)
            }
            await treasury.expectRefused("appeal_replacement_by_others", replacing("committee", by: "placement", as: "max"), as: "mona")
            await treasury.expectRefused("appeal_replacement_of_silent", replacing("dora", by: "placement", as: "mona"), as: "mona")
            await treasury.expectRefused("appeal_member_decided_before", replacing("committee", by: "ada", as: "mona"), as: "mona")
            await treasury.expectRefused("appeal_member_decided_before", replacing("committee", by: "cleo", as: "mona"), as: "mona")
            let seat = replacing("committee", by: "placement", as: "mona")
            // What else would go under its cover in one transaction stays.
            let unseat = AppealStore.dismiss(Treasury.account("dora"), from: appeal)
            await #expect(throws: PostgresError.self) {
                try await treasury.grants.database.unit([seat, unseat], as: Treasury.caller("mona"))
            }
            try await treasury.grants.database.unit([seat], as: Treasury.caller("mona"))
            try await treasury.expect(3, "SELECT count(*) AS n FROM grants.appeal_member")
            await treasury.expectRefused("appeal_member_kept", AppealStore.dismiss(Treasury.account("placement"), from: appeal), as: "mona")
            let back = AppealStore.appoint(Treasury.account("committee"), to: appeal, in: Treasury.guyana, at: treasury.moment)
            await treasury.expectRefused("appeal_member_decided_before", back, as: "mona")
            for change in ["UPDATE grants.appeal_replacement SET reason = 'x'", "DELETE FROM grants.appeal_replacement"] {
                let failed = await #expect(throws: PostgresError.self) { try await treasury.run([SQL(stringLiteral: change)]) }
                #expect(failed?.sqlState == "42501", "\(change)")
            }
        }
    }
}

extension Treasury {
    /// Makes the panel of an appeal look as if it had been appointed this many days ago.
    fileprivate func date(_ appeal: Appeal, _ daysAgo: Int) async throws {
        _ = try await database.admin.unit([
            "SET LOCAL session_replication_role = replica",
            "UPDATE grants.appeal_member SET appointed_at = now() - \(daysAgo) * interval '1 day' WHERE appeal_id = \(appeal.id)",
        ])
    }

    /// Gives somebody the role of a committee member, so that there is one more to choose.
    fileprivate func makeMember(_ name: String) async throws {
        _ = try await database.admin.query(
            """
            INSERT INTO portal.role_assignment (programme_id, account_id, role, granted_at)
            VALUES (\(Self.guyana), \(Self.account(name)), 'committee_member', now())
            """)
    }
}
