import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import GrantsService

/// The rules on agreements and loans that hold in PostgreSQL itself, asked as the service's own role.
@Suite struct `Rules of agreements in the database` {
    private static func expect(_ constraint: String, _ statements: [SQL], as name: String, in treasury: Treasury) async {
        let failed = await #expect(throws: PostgresError.self) {
            try await treasury.grants.database.unit(statements, as: Treasury.caller(name))
        }
        #expect(failed?.constraint == constraint)
    }

    @Test func `an agreement says what was decided, with a schedule of the whole loan, and there is one`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.awarded()
            let agreement = try await treasury.agreement(about: application)
            let other = try await treasury.agreement(about: application)
            await Self.expect("agreement_schedule_whole", [treasury.writing(agreement)[0]], as: "mona", in: treasury)
            let short = Agreement(
                id: agreement.id, application: agreement.application, decision: agreement.decision, award: agreement.award, currency: .usd,
                lines: [],
                loan: LoanTerms(
                    principal: 209, interestPercent: 5, instalments: 7, grace: 0, firstDueOn: treasury.today), state: .offered,
                startedBy: nil, version: 1, offeredAt: treasury.moment, movedAt: treasury.moment)
            await Self.expect("agreement_schedule_whole", treasury.writing(short), as: "mona", in: treasury)
            await Self.expect("agreement_by_who_acts", treasury.writing(agreement), as: "cleo", in: treasury)
            try await treasury.grants.database.unit(treasury.writing(agreement), as: Treasury.caller("mona"))
            try await treasury.expect(
                1,
                """
                SELECT count(*) AS n
                FROM grants.agreement
                WHERE granted_amount = 490 AND loan_amount = 210 AND currency = 'USD' AND application_id = \(application.id)
                """)
            await Self.expect("agreement_one_alive", treasury.writing(other), as: "mona", in: treasury)
            await treasury.expectRefused(
                "instalment_with_agreement",
                "INSERT INTO grants.instalment SELECT programme_id, agreement_id, 8, due_on + 999, 0, 0 FROM grants.instalment LIMIT 1")
            try await treasury.run(["UPDATE grants.agreement SET state = 'terminated', reason = 'Other terms'"])
            try await treasury.grants.database.unit(treasury.writing(other), as: Treasury.caller("mona"))
        }
    }

    @Test func `nothing is agreed on before its conditions are settled, nor on what was not approved`() async throws {
        try await Treasury.open { treasury in
            let application = try await treasury.ready(in: treasury.round(of: treasury.fund()), of: treasury.person())
            let condition = Proposal.Condition(text: "A licence", dueOn: nil)
            let proposal = Proposal(.approveWithConditions(Award(granted: 490, loan: 210), [condition]), reason: "Sound")
            let vote = try await treasury.carried(proposal, on: application)
            try await treasury.grants.database.unit(try treasury.record(vote, of: application), as: Treasury.caller("chair"))
            let agreement = try await treasury.agreement(about: application)
            await Self.expect("agreement_conditions_settled", treasury.writing(agreement), as: "mona", in: treasury)
            try await treasury.run(["UPDATE grants.condition SET state = 'evidence_given', evidence = 'Seen', version = 2"])
            await Self.expect("agreement_conditions_settled", treasury.writing(agreement), as: "mona", in: treasury)
            try await treasury.run(["UPDATE grants.condition SET state = 'met', version = 3"])
            _ = try await treasury.database.admin.unit([
                "SET LOCAL session_replication_role = replica",
                "UPDATE grants.application SET state = 'rejected', reason = 'No', granted_amount = NULL, loan_amount = NULL",
            ])
            await Self.expect("agreement_of_award", treasury.writing(agreement), as: "mona", in: treasury)
        }
    }

    @Test func `an agreement goes on only along its machine, by a signature and two hands`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.offered, about: treasury.awarded())
            func go(_ state: String, _ more: String = "") -> SQL {
                SQL(stringLiteral: "UPDATE grants.agreement SET state = '\(state)'\(more)")
            }
            let started = ", started_by = platform.account(), started_at = now()"
            for state in ["active", "completed"] { await treasury.expectRefused("agreement_step", go(state, started), as: "mona") }
            await treasury.expectRefused("agreement_signed", go("accepted"))
            let signature = try Signature.record(
                "Marie", on: treasury.today, .screen(nil), in: .english, by: Treasury.account("cleo"), today: treasury.today)
            let signing = AgreementStore.insert(signature, of: agreement.id, in: Treasury.guyana, at: treasury.moment)
            await treasury.expectRefused("signature_of_offer", signing, as: "mona")
            await treasury.expectRefused(
                "signature_drawing_bounded",
                """
                INSERT INTO grants.signature (
                    programme_id, agreement_id, method, name, language, signed_on, drawing, recorded_by, recorded_at)
                SELECT programme_id, id, 'screen', 'Marie', 'en', portal.today(), 'M1 1"/><script>', platform.account(), now()
                FROM grants.agreement
                """)
            try await treasury.run([signing, go("accepted")])
            await treasury.expectRefused("agreement_two_hands", go("active", started), as: "cleo")
            await treasury.expectRefused(
                "agreement_two_hands", go("active", ", started_by = \(quoted("omar")), started_at = now()"), as: "mona")
            for state in ["offered", "completed"] { await treasury.expectRefused("agreement_step", go(state)) }
            try await treasury.grants.database.unit([go("active", started)], as: Treasury.caller("mona"))
            await treasury.expectRefused("agreement_nothing_open", go("completed"))
            await treasury.expectRefused("agreement_step", go("active", ", started_by = \(quoted("omar"))"))
            try await treasury.run([go("terminated", ", reason = 'Moved away'")])
            for state in ["offered", "accepted", "active", "completed"] {
                await treasury.expectRefused("agreement_step", go(state, ", reason = NULL"))
            }
        }
    }

    private func quoted(_ name: String) -> String { "'\(Treasury.account(name))'" }

    @Test func `what was signed is frozen, and nothing written once is rewritten`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.active, about: treasury.awarded())
            let insert = RepaymentStore.insert(treasury.repayment(30, of: agreement.id), in: Treasury.guyana)
            try await treasury.grants.database.unit([insert], as: Treasury.caller("finance"))
            try await treasury.expect(
                1,
                """
                SELECT count(*) AS n
                FROM grants.agreement
                WHERE document_digest = sha256(convert_to(document::text, 'UTF8'))
                    AND document -> 'signature' ->> 'name' = 'Marie Joseph'
                    AND jsonb_array_length(document -> 'instalments') = 7
                """)
            let changes: [SQL] = [
                "UPDATE grants.agreement SET loan_amount = 1", "UPDATE grants.agreement SET repaid = 210",
                "UPDATE grants.agreement SET document = '{}'", "UPDATE grants.agreement SET next_due_on = NULL",
                "DELETE FROM grants.agreement", "UPDATE grants.instalment SET principal = 0", "DELETE FROM grants.instalment",
                "UPDATE grants.signature SET name = 'Ben'", "DELETE FROM grants.signature", "UPDATE grants.repayment SET amount = 1",
                "DELETE FROM grants.repayment", "TRUNCATE grants.repayment",
            ]
            for change in changes {
                let failed = await #expect(throws: PostgresError.self) { try await treasury.run([change]) }
                #expect(failed?.sqlState == "42501", "no right, or refused by a trigger")
            }
        }
    }

    @Test func `repayments add up, are corrected once each, and never exceed what is owed`() async throws {
        try await Treasury.open { treasury in
            let agreement = try await treasury.agreement(.active, about: treasury.awarded())
            let first = treasury.repayment(40, of: agreement.id)
            func insert(_ repayment: Repayment) -> SQL { RepaymentStore.insert(repayment, in: Treasury.guyana) }
            await treasury.expectRefused("repayment_of_loan", insert(first), as: "cleo")
            try await treasury.grants.database.unit([insert(first)], as: Treasury.caller("finance"))
            await treasury.expectRefused("repayment_receipt_once", insert(treasury.repayment(1, of: agreement.id)), as: "finance")
            await treasury.expectRefused(
                "agreement_not_overpaid", insert(treasury.repayment(200, of: agreement.id, receipt: "R2")), as: "finance")
            let second = agreement.schedule[1].dueOn
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.agreement WHERE repaid = 40 AND next_due_on = \(second)")
            let correction = treasury.repayment(0, of: agreement.id, supersedes: first.id, id: .init(at: treasury.moment + 1))
            try await treasury.grants.database.unit([insert(correction)], as: Treasury.caller("finance"))
            await treasury.expectRefused(
                "repayment_superseded_once",
                insert(treasury.repayment(5, of: agreement.id, supersedes: first.id, id: .init(at: treasury.moment + 2))), as: "finance")
            let due = agreement.schedule[0].dueOn
            try await treasury.expect(1, "SELECT count(*) AS n FROM grants.agreement WHERE repaid = 0 AND next_due_on = \(due)")
            let total = LoanStanding(agreement.schedule, repaid: 0, on: treasury.today).owed
            // Twenty at the same moment, of which eleven would be too much.
            let part = (total / 9).cents
            let done = await withTaskGroup(of: Bool.self) { group in
                for place in 0..<20 {
                    group.addTask {
                        let one = treasury.repayment(part, of: agreement.id, receipt: "S\(place)", id: .init(at: treasury.moment + 10))
                        return (try? await treasury.grants.database.unit([insert(one)], as: Treasury.caller("finance"))) != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect((8...9).contains(done))
            try await treasury.expect(done, "SELECT count(*) AS n FROM grants.repayment WHERE receipt LIKE 'S%'")
        }
    }
}
