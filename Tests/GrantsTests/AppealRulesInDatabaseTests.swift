import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import GrantsService

/// Rule 15 and what belongs to it, as they hold in PostgreSQL itself, asked as the service's own role.
@Suite struct `Rules of appeals in the database` {
    private static func decide(_ state: String) -> SQL {
        SQL(stringLiteral: "UPDATE grants.appeal SET state = '\(state)', reason = 'So', decided_by = platform.account()")
    }

    @Test func `nobody who had a seat, a review or a vote before sits on the panel or admits`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.rejected()
            try await treasury.seat("chair", "ada", "ben", "dora", on: treasury.round(application.round))
            try await treasury.run(["UPDATE grants.panel_member SET ended_at = now() WHERE account_id = \(Treasury.account("dora"))"])
            let appeal = try await treasury.appeal(.filed, against: application)
            let admit: SQL = "UPDATE grants.appeal SET state = 'admitted', admitted_by = platform.account()"
            for name in ["ada", "dora"] { await treasury.expectRefused("appeal_by_others", admit, as: name) }
            await treasury.expectRefused(
                "appeal_member_of_admitted",
                AppealStore.appoint(Treasury.account("egon"), to: appeal, in: Treasury.guyana, at: treasury.moment))
            try await treasury.grants.database.unit([admit], as: Treasury.caller("mona"))
            for name in ["chair", "ada", "ben", "dora", "cleo"] {
                let seat = AppealStore.appoint(Treasury.account(name), to: appeal, in: Treasury.guyana, at: treasury.moment)
                await treasury.expectRefused("appeal_member_decided_before", seat, as: "mona")
            }
            let egon = AppealStore.appoint(Treasury.account("egon"), to: appeal, in: Treasury.guyana, at: treasury.moment)
            try await treasury.run([egon])
            #expect(try await treasury.run([AppealStore.eligible(for: appeal)])[0].count == 3, "Committee, Egon and Omar")
        }
    }

    @Test func `an appeal is filed in time, once, and against a rejection`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.rejected()
            func filing() -> SQL { AppealStore.insert(treasury.filing(of: application), in: Treasury.guyana) }
            await treasury.expectRefused("appeal_of_rejection", filing(), as: "mona")
            let letter = Event(
                "application", application.id, "letter_sent", data: Array(try await treasury.decisionData(of: application).utf8),
                at: treasury.moment)
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica", "UPDATE grants.decision SET decided_at = now() - interval '31 days'",
            ])
            await treasury.expectRefused("appeal_in_time", filing())
            try await treasury.run([EventLog.append(letter, by: Treasury.caller())])
            try await treasury.run([filing()])
            await treasury.expectRefused("appeal_of_decision_unique", filing())
            let ready = try await treasury.ready(in: treasury.round(of: treasury.fund()), of: treasury.person())
            await treasury.expectRefused(
                "appeal_of_rejection", AppealStore.insert(treasury.filing(of: ready), in: Treasury.guyana))
        }
    }

    @Test func `ballots are cast by their members without a conflict on an odd panel, and stay`() async throws {
        try await Treasury.open { treasury in
            let appeal = try await treasury.appeal(.admitted, against: treasury.rejected(), panel: ["dora", "egon"])
            func ballot(_ name: String, supersedes: AppealBallot.ID? = nil) -> SQL {
                AppealStore.insert(treasury.ballot(.uphold, in: appeal, by: name, supersedes: supersedes), in: Treasury.guyana)
            }
            await treasury.expectRefused("appeal_of_right_panel", ballot("dora"), as: "dora")
            let third = AppealStore.appoint(Treasury.account("committee"), to: appeal, in: Treasury.guyana, at: treasury.moment)
            try await treasury.run([third])
            await treasury.expectRefused("appeal_ballot_by_member", ballot("committee"), as: "committee")
            await treasury.expectRefused("appeal_ballot_by_member", ballot("dora"), as: "egon")
            for name in ["omar", "ada"] { await treasury.expectRefused("appeal_ballot_by_member", ballot(name), as: name) }
            let counts = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<10 {
                    let one = ballot("dora")
                    group.addTask { (try? await treasury.grants.database.unit([one], as: Treasury.caller("dora"))) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(counts == 1, "ten at once are one")
            for change in [
                "UPDATE grants.appeal_ballot SET choice = 'dismiss'", "DELETE FROM grants.appeal_ballot", "TRUNCATE grants.appeal_ballot",
                "DELETE FROM grants.appeal", "UPDATE grants.appeal SET grounds = 'x'", "UPDATE grants.appeal SET tally = '{}'",
            ] {
                let failed = await #expect(throws: PostgresError.self) { try await treasury.run([SQL(stringLiteral: change)]) }
                #expect(failed?.sqlState == "42501", "\(change)")
            }
            await treasury.expectRefused("appeal_member_kept", "DELETE FROM grants.appeal_member")
            await treasury.expectRefused(
                "appeal_member_kept", AppealStore.appoint(Treasury.account("omar"), to: appeal, in: Treasury.guyana, at: treasury.moment))
        }
    }

    @Test func `an appeal is decided as its panel voted, and upheld it leads back to the committee`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.rejected()
            let appeal = try await treasury.appeal(.admitted, against: application, panel: ["dora", "egon", "committee"])
            let back: SQL = "UPDATE grants.application SET state = 'ready_for_committee', reason = NULL, version = version + 1"
            await treasury.expectRefused("application_by_appeal", back)
            for state in ["upheld", "dismissed"] { await treasury.expectRefused("appeal_as_counted", Self.decide(state), as: "dora") }
            for (name, choice) in [("dora", AppealBallot.Choice.uphold), ("egon", .uphold), ("committee", .dismiss)] {
                try await treasury.cast(choice, in: appeal, by: name)
            }
            await treasury.expectRefused("appeal_as_counted", Self.decide("dismissed"), as: "dora")
            for name in ["mona", "ada", "omar"] { await treasury.expectRefused("appeal_by_others", Self.decide("upheld"), as: name) }
            for state in ["filed", "not_admitted"] {
                await treasury.expectRefused(
                    "appeal_step", SQL(stringLiteral: "UPDATE grants.appeal SET state = '\(state)', reason = 'x'"), as: "dora")
            }
            await treasury.expectRefused("appeal_done", Self.decide("upheld"), as: "dora")
            try await treasury.grants.database.unit([Self.decide("upheld"), back], as: Treasury.caller("dora"))
            try await treasury.expect(
                1,
                """
                SELECT count(*) AS n
                FROM grants.appeal AS p
                JOIN grants.application AS a ON a.id = p.application_id AND a.state = 'ready_for_committee'
                WHERE p.tally ->> 'uphold' = '2' AND p.tally ->> 'dismiss' = '1'
                """)
            await treasury.expectRefused("appeal_step", Self.decide("upheld"), as: "dora")
        }
    }

    @Test func `a tie after a recusal is decided by somebody more, who did not decide before either`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.rejected()
            let appeal = try await treasury.appeal(.admitted, against: application, panel: ["dora", "egon", "committee"])
            for (name, choice) in [("dora", AppealBallot.Choice.uphold), ("egon", .dismiss), ("committee", .dismiss)] {
                try await treasury.cast(choice, in: appeal, by: name)
            }
            try await treasury.declare(.declared(reason: "My cousin"), for: application.id, of: "committee")
            for state in ["upheld", "dismissed"] { await treasury.expectRefused("appeal_as_counted", Self.decide(state), as: "dora") }
            await treasury.expectRefused("appeal_by_others", Self.decide("dismissed"), as: "committee")
            let omar = AppealStore.appoint(Treasury.account("omar"), to: appeal, in: Treasury.guyana, at: treasury.moment)
            try await treasury.run([omar])
            try await treasury.declare(for: application.id, of: "omar")
            try await treasury.cast(.dismiss, in: appeal, by: "omar")
            try await treasury.grants.database.unit([Self.decide("dismissed")], as: Treasury.caller("dora"))
            try await treasury.expect(1, "SELECT (tally ->> 'recused')::int AS n FROM grants.appeal WHERE state = 'dismissed'")
        }
    }

    @Test func `a seat on the panel opens the plan after a declaration, and gives no vote on the committee`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.rejected()
            _ = try await treasury.appeal(.admitted, against: application, panel: ["dora", "egon"])
            func access(_ name: String) async throws -> Clearance? {
                let rows = try await treasury.run([ConflictStore.clearance(of: Treasury.account(name), for: application.id)])[0]
                return try rows.first?.decode("clearance", as: Clearance?.self)
            }
            let (dora, omar) = (try await access("dora"), try await access("omar"))
            #expect(dora == .cleared && omar == nil)
            let seat = "SELECT grants.clearance(\(application.id), \(Treasury.account("dora"))) IS NULL AS is_none" as SQL
            #expect(try await treasury.run([seat])[0].first?.decode("is_none", as: Bool.self) == true, "no seat on the committee")
        }
    }
}
