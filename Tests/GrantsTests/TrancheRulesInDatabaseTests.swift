import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import GrantsService

/// Rule 11 and the separation of duties, as they hold in PostgreSQL itself, asked as the service's own role.
@Suite struct `Rules of tranches in the database` {
    private static func go(_ number: Int, _ state: String, _ more: String = "") -> SQL {
        SQL(stringLiteral: "UPDATE grants.tranche SET state = '\(state)'\(more) WHERE number = \(number)")
    }

    private static let released = ", released_by = platform.account()"
    private static let paid = ", paid_by = platform.account(), paid_on = portal.today(), receipt = 'V1'"

    private static func run(_ statements: SQL..., as name: String, in treasury: Treasury) async throws {
        try await treasury.grants.database.unit(statements, as: Treasury.caller(name))
    }

    @Test func `tranches add up to no more than was agreed on, however many are planned at once`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.offered, about: treasury.awarded())
            await treasury.expectRefused("tranche_within_agreement", treasury.planning(700.01, of: agreement)[0])
            await treasury.expectRefused("tranche_with_report", treasury.planning(10, of: agreement)[0])
            let done = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<20 {
                    group.addTask { (try? await treasury.run(treasury.planning(100, of: agreement))) != nil }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(done == 7, "seven hundred are seven times a hundred")
            try await treasury.expect(7, "SELECT max(number) AS n FROM grants.tranche")
            await treasury.expectRefused("tranche_within_agreement", treasury.planning(0.01, of: agreement)[0])
            try await treasury.run([Self.go(1, "withheld", ", reason = 'Not needed'")])
            try await treasury.run(treasury.planning(100, of: agreement))
            try await treasury.run(["UPDATE grants.agreement SET state = 'terminated', reason = 'Moved away'"])
            await treasury.expectRefused("tranche_of_agreement", treasury.planning(1, of: agreement)[0])
        }
    }

    @Test func `a tranche is released when its condition is settled and the report before is accepted`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.accepted, about: treasury.awarded())
            try await treasury.run(treasury.planning(100, of: agreement, condition: "A lease"))
            try await treasury.run(treasury.planning(200, of: agreement))
            for state in ["released", "paid"] { await treasury.expectRefused("tranche_step", Self.go(1, state, Self.released)) }
            try await treasury.run([Self.go(1, "due"), Self.go(2, "due")])
            await treasury.expectRefused("tranche_of_active_agreement", Self.go(2, "released", Self.released))
            try await Self.run(
                "UPDATE grants.agreement SET state = 'active', started_by = platform.account(), started_at = now()", as: "mona",
                in: treasury)
            await treasury.expectRefused("tranche_condition_settled", Self.go(1, "released", Self.released))
            await treasury.expectRefused(
                "tranche_by_who_acts", Self.go(1, "released", ", released_by = '\(Treasury.account("omar"))'"), as: "mona")
            await treasury.expectRefused(
                "condition_step", "UPDATE grants.tranche SET condition_state = 'met', evidence = 'x' WHERE number = 1")
            await treasury.expectRefused(
                "condition_step", Self.go(1, "released", Self.released + ", condition_state = 'waived', condition_reason = 'x'"))
            try await treasury.run(["UPDATE grants.tranche SET condition_state = 'waived', condition_reason = 'Own house' WHERE number = 1"]
            )
            await treasury.expectRefused("tranche_report_before", Self.go(2, "released", Self.released))
            try await Self.run(Self.go(1, "released", Self.released), as: "mona", in: treasury)
            await treasury.expectRefused("tranche_two_hands", Self.go(1, "paid", Self.paid), as: "mona")
            await treasury.expectRefused("tranche_step", Self.go(1, "paid", Self.paid + Self.released), as: "finance")
            await treasury.expectRefused("tranche_report_before", Self.go(2, "released", Self.released))
            try await Self.run(Self.go(1, "paid", Self.paid), as: "finance", in: treasury)
            await treasury.expectRefused("tranche_report_before", Self.go(2, "released", Self.released))
            try await Self.report("submitted", ", text = 'Hens', spent = 90, filed_by = platform.account()", as: "cleo", in: treasury)
            await treasury.expectRefused("tranche_report_before", Self.go(2, "released", Self.released))
            await treasury.expectRefused(
                "report_two_hands", "UPDATE grants.report SET state = 'accepted', judged_by = platform.account() WHERE state = 'submitted'")
            try await Self.report("accepted", ", judged_by = platform.account()", as: "mona", in: treasury)
            try await Self.run(Self.go(2, "released", Self.released), as: "mona", in: treasury)
        }
    }

    private static func report(_ state: String, _ more: String, as name: String, in treasury: Treasury) async throws {
        let of: SQL = "(SELECT t.id FROM grants.tranche AS t WHERE t.number = 1)"
        try await run(
            "\(splice: SQL(stringLiteral: "UPDATE grants.report SET state = '\(state)'\(more)")) WHERE tranche_id = \(splice: of)",
            as: name,
            in: treasury)
    }

    @Test func `what is paid or accepted stays, and nothing is reported on that was not paid`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.active, about: treasury.awarded())
            try await treasury.run(treasury.planning(100, of: agreement))
            let filing: SQL = "UPDATE grants.report SET state = 'submitted', text = 'x', spent = 1, filed_by = platform.account()"
            await treasury.expectRefused("report_of_paid", filing)
            try await treasury.run([Self.go(1, "due")])
            try await Self.run(Self.go(1, "released", Self.released), as: "mona", in: treasury)
            await treasury.expectRefused(
                "tranche_paid_in_future",
                Self.go(1, "paid", ", paid_by = platform.account(), paid_on = portal.today() + 1, receipt = 'V1'"), as: "finance")
            try await Self.run(Self.go(1, "paid", Self.paid), as: "finance", in: treasury)
            for state in ["scheduled", "due", "released", "withheld"] { await treasury.expectRefused("tranche_step", Self.go(1, state)) }
            await treasury.expectRefused("tranche_step", "UPDATE grants.tranche SET receipt = 'V2'")
            for state in ["returned", "accepted"] {
                await treasury.expectRefused("report_step", SQL(stringLiteral: "UPDATE grants.report SET state = '\(state)'"))
            }
            await treasury.expectRefused(
                "report_by_who_acts",
                SQL(
                    stringLiteral:
                        "UPDATE grants.report SET state = 'submitted', text = 'x', spent = 1, filed_by = '\(Treasury.account("mona"))'"))
            try await treasury.run([filing])
            await treasury.expectRefused("report_step", "UPDATE grants.report SET text = 'y'")
            try await Self.report("returned", ", reason = 'Too short'", as: "mona", in: treasury)
            try await treasury.run(["UPDATE grants.report SET state = 'submitted', text = 'More', reason = NULL"])
            try await Self.report("accepted", ", judged_by = platform.account()", as: "mona", in: treasury)
            await treasury.expectRefused("report_step", "UPDATE grants.report SET state = 'returned', reason = 'x', judged_by = NULL")
            for change in ["UPDATE grants.tranche SET amount = 1", "DELETE FROM grants.tranche", "DELETE FROM grants.report"] {
                let failed = await #expect(throws: PostgresError.self) { try await treasury.run([SQL(stringLiteral: change)]) }
                #expect(failed?.sqlState == "42501")
            }
        }
    }

    @Test func `an agreement is not completed while a tranche is open`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.active, about: treasury.awarded())
            try await treasury.run(treasury.planning(100, of: agreement))
            let all = LoanStanding(agreement.schedule, repaid: 0, on: treasury.today).owed
            let repaid = RepaymentStore.insert(treasury.repayment(all, of: agreement.id), in: Treasury.guyana)
            try await Self.run(repaid, as: "finance", in: treasury)
            await treasury.expectRefused("agreement_nothing_open", "UPDATE grants.agreement SET state = 'completed'")
            try await treasury.run([Self.go(1, "withheld", ", reason = 'Not needed'")])
            try await treasury.run(["UPDATE grants.agreement SET state = 'completed'"])
        }
    }
}
