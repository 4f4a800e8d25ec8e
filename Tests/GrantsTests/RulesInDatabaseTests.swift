import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import GrantsService

/// The rules that hold in PostgreSQL itself, asked as the service's own role.
@Suite struct `Rules in the database` {
    @Test func `no more is approved than the ceiling in force, and no greater part as a grant`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            func ready() async throws -> GrantApplication { try await treasury.ready(in: round, of: treasury.person()) }
            try await treasury.expectRefused("application_within_ceiling", approving: ready(), 1400, Decimal(string: "600.01") ?? 0)
            try await treasury.expectRefused("application_within_grant_share", approving: ready(), 701, 299)
            try await treasury.approve(ready(), 1400, 600)
            try await treasury.expect(2000, "SELECT committed::int AS n FROM grants.fund")
        }
    }

    @Test func `the programme's own policy of a day goes before the general one and the first`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            func ceiling() async throws -> CeilingPolicy? {
                try await treasury.run([CeilingStore.inForce(on: treasury.today)])[0].first.map(CeilingPolicy.init)
            }
            #expect(try await ceiling()?.version == 0)
            func write(_ programme: Programme.ID?, _ version: Int, from day: CalendarDate, _ amount: Int) async throws {
                _ = try await treasury.database.admin.query(
                    """
                    INSERT INTO portal.policy (id, programme_id, kind, version, effective_from, document, created_at)
                    VALUES (
                        \(UUID()), \(programme), 'grant_ceiling', \(version), \(day),
                        \(JSON(["amount": String(amount), "currency": "USD", "grantPercent": "50"])), now())
                    """)
            }
            try await write(nil, 1, from: treasury.today, 900)
            #expect(try await ceiling()?.amount == Money(900, .usd))
            try await write(Treasury.haiti, 1, from: treasury.today, 5000)
            try await write(Treasury.guyana, 1, from: treasury.today.adding(days: -9), 800)
            try await write(Treasury.guyana, 2, from: treasury.today.adding(days: 1), 9000)
            #expect(try await ceiling()?.amount == Money(800, .usd))
            func ready() async throws -> GrantApplication { try await treasury.ready(in: round, of: treasury.person()) }
            try await treasury.expectRefused("application_within_ceiling", approving: ready(), 400, 401)
            try await treasury.expectRefused("application_within_grant_share", approving: ready(), 401, 399)
            try await treasury.approve(ready(), 400, 400)
        }
    }

    @Test func `a fund in another currency is measured by the rate of the day`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund(1_000_000, .gyd))
            func ready() async throws -> GrantApplication { try await treasury.ready(in: round, of: treasury.person()) }
            try await treasury.expectRefused("application_rate_missing", approving: ready(), 700, 300)
            let rates = [(-3, 200), (0, 209), (1, 300)].map { days, rate in
                ExchangeRate(base: .usd, quote: .gyd, effectiveOn: treasury.today.adding(days: days), rate: Decimal(rate))
            }
            try await treasury.run(rates.map { CeilingStore.insert($0, by: nil, in: Treasury.guyana, at: treasury.moment) })
            try await treasury.expectRefused("application_within_ceiling", approving: ready(), 292_600, 125_401)
            try await treasury.approve(ready(), 292_600, 125_400)
        }
    }

    @Test func `twenty committees at once never spend more than a fund holds`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund(5_500)
            let proposal = Proposal(.approve(Award(granted: 700, loan: 300)), reason: "Sound")
            var votes: [Vote] = []
            for _ in 0..<20 {
                let application = try await treasury.ready(in: treasury.round(of: fund), of: treasury.person())
                votes.append(try await treasury.carried(proposal, on: application))
            }
            let statuses = await withTaskGroup(of: Int.self) { group in
                for vote in votes {
                    group.addTask {
                        let path = "/grants/meetings/\(vote.meeting)/items/\(vote.application)/record"
                        return await treasury.post(path, ["vote": vote.id.description], as: "chair").status
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.count { $0 == 303 } == 5 && statuses.count { $0 == 409 } == 15, "\(statuses)")
            try await treasury.expect(5000, "SELECT committed::int AS n FROM grants.fund")
            try await treasury.expect(
                5000, "SELECT sum(granted_amount + loan_amount)::int AS n FROM grants.application WHERE state = 'approved'")
            try await treasury.expect(5, "SELECT count(*) AS n FROM grants.decision")
            try await treasury.expect(15, "SELECT count(*) AS n FROM grants.vote WHERE state = 'voted'")
        }
    }

    @Test func `what is committed is the database's own, and a balance never falls below it`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let round = try await treasury.round(of: fund)
            try await treasury.approve(treasury.ready(in: round, of: treasury.person()), 700, 300)
            await treasury.expectRefused("fund_holds_committed", "UPDATE grants.fund SET balance = 999 WHERE id = \(fund.id)")
            for change: SQL in ["committed = 0", "currency = 'GYD'"] {
                let failed = await #expect(throws: PostgresError.self) {
                    try await treasury.run(["UPDATE grants.fund SET \(splice: change) WHERE id = \(fund.id)"])
                }
                #expect(failed?.sqlState == "42501")
            }
        }
    }

    @Test func `nothing is approved twice, changed afterwards, or from a closed fund`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let round = try await treasury.round(of: fund)
            let application = try await treasury.ready(in: round, of: treasury.person())
            let other = try await treasury.ready(in: round, of: treasury.person("Bob"))
            let vote = try await treasury.approve(application, 700, 300)
            func rewrite(_ granted: Decimal, _ state: GrantApplication.State.Word) -> SQL {
                "UPDATE grants.application SET state = \(state), granted_amount = \(granted) WHERE id = \(application.id)"
            }
            await treasury.expectRefused("application_award_once", rewrite(600, .approved))
            await treasury.expectRefused("application_step", rewrite(700, .approvedWithConditions))
            await treasury.expectRefused(
                "decision_of_carried_vote",
                VoteStore.decide(.init(at: treasury.moment), by: vote, Treasury.account("chair"), in: Treasury.guyana, at: treasury.moment),
                as: "chair")
            try await treasury.run(["UPDATE grants.fund SET state = 'closed' WHERE id = \(fund.id)"])
            try await treasury.expectRefused("application_of_open_fund", approving: other, 700, 300)
        }
    }

    @Test(arguments: GrantApplication.State.Word.allCases)
    func `an application goes on along its machine alone`(to word: GrantApplication.State.Word) async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let application = try await treasury.application(in: round, of: treasury.person()).application
            let needsReason = [.infoRequested, .rejected, .deferred, .withdrawn].contains(word)
            let step: SQL =
                "UPDATE grants.application SET state = \(word), reason = \(needsReason ? "Why" : nil) WHERE id = \(application.id)"
            switch word {
            case .draft, .withdrawn: try await treasury.run([step])
            case .submitted: await treasury.expectRefused("application_submits_revision", step)
            default: await treasury.expectRefused("application_step", step)
            }
        }
    }

    @Test func `a plan, its applicants and its shares stay once they are submitted`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let (ann, bob) = (try await treasury.person(), try await treasury.person("Bob"))
            let application = try await treasury.ready(in: round, of: ann)
            let id = application.id
            await treasury.expectRefused(
                "application_plan_kept", #"UPDATE grants.application SET plan = '{"title":"Pigs"}' WHERE id = \#(id)"#)
            await treasury.expectRefused(
                "applicant_of_open_application", "UPDATE grants.applicant SET share = 50 WHERE application_id = \(id)")
            await treasury.expectRefused("applicant_of_open_application", "DELETE FROM grants.applicant WHERE application_id = \(id)")
            let late = Applicant(returnee: bob, known: nil, share: nil, isLead: false)
            await treasury.expectRefused(
                "applicant_of_open_application", ApplicantStore.insert(late, of: id, in: Treasury.guyana, at: treasury.moment))
            await treasury.expectRefused(
                "revision_of_open_application", RevisionStore.freeze(id, by: nil, in: Treasury.guyana, at: treasury.moment))
        }
    }

    @Test func `a revision is what stands in the database, whatever its writer says`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let application = try await treasury.application(in: round, of: treasury.person()).application
            try await treasury.run([
                """
                INSERT INTO grants.revision (programme_id, application_id, number, plan, applicants, digest, submitted_at)
                VALUES (\(Treasury.guyana), \(application.id), 7, '{"title":"Forged"}', '[]', '\\x00', now())
                """
            ])
            let row = try #require(try await treasury.run([RevisionStore.of(treasury.admitted(to: application.id))])[0].first)
            let revision = try RevisionStore.Revision(row)
            #expect(revision.number == 1 && revision.plan.fields == Treasury.plan)
            try await treasury.expect(
                1,
                "SELECT count(*) AS n FROM grants.revision WHERE digest = sha256(convert_to(plan::text || applicants::text, 'UTF8'))")
        }
    }

    @Test func `nobody applies without whole shares or without consent`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let (ann, bob) = (try await treasury.person(), try await treasury.person("Bob"))
            var typed = try await treasury.application(in: round, of: ann)
            let id = typed.application.id
            _ = try typed.application.go(.submit, at: treasury.moment)
            let submit = typed.application
            func attempt() async -> String? {
                let failed = await #expect(throws: PostgresError.self) {
                    try await treasury.run([
                        RevisionStore.freeze(id, by: nil, in: Treasury.guyana, at: treasury.moment), ApplicationStore.save(submit),
                    ])
                }
                return failed?.constraint
            }
            try await treasury.run([ApplicantStore.saveShare(60, of: ann, in: id)])
            #expect(await attempt() == "application_shares_whole")
            try await treasury.run([
                ApplicantStore.insert(
                    Applicant(returnee: bob, known: nil, share: 40, isLead: false), of: id, in: Treasury.guyana, at: treasury.moment)
            ])
            try await treasury.revoke(bob)
            #expect(await attempt() == "application_with_consent")
            try await treasury.expect(0, "SELECT count(*) AS n FROM grants.revision")
        }
    }

    @Test func `what a round was published with stays, and it ends for good`() async throws {
        try await Treasury.open { treasury in
            let fund = try await treasury.fund()
            let other = try await treasury.fund()
            let round = try await treasury.round(of: fund)
            let draft = try await treasury.round(of: fund, published: false)
            await treasury.expectRefused("round_terms_kept", "UPDATE grants.round SET fund_id = \(other.id) WHERE id = \(round.id)")
            await treasury.expectRefused("round_step", "UPDATE grants.round SET state = 'draft' WHERE id = \(round.id)")
            await treasury.expectRefused("round_step", "UPDATE grants.round SET state = 'closed' WHERE id = \(draft.id)")
            try await treasury.run(["UPDATE grants.round SET state = 'closed' WHERE id = \(round.id)"])
            await treasury.expectRefused(
                "round_step", "UPDATE grants.round SET state = 'cancelled', reason = 'Why' WHERE id = \(round.id)")
            await treasury.expectRefused("round_rubric_known", "UPDATE grants.round SET rubric_version = 2 WHERE id = \(draft.id)")
            let (application, _) = try GrantApplication.start(in: round, by: nil, on: treasury.today, at: treasury.moment)
            await treasury.expectRefused("application_start", ApplicationStore.insert(application, in: Treasury.guyana))
        }
    }

    @Test func `an application knows of a person what the consent names, while it runs`() async throws {
        try await Treasury.open { treasury in
            let round = try await treasury.round(of: treasury.fund())
            let shy = try await treasury.person("Ann", "Baker", categories: ["skills"])
            let id = try await treasury.application(in: round, of: shy).application.id
            func known() async throws -> Applicant.Known? {
                try await treasury.run([ApplicantStore.of(treasury.admitted(to: id))])[0].first.map(Applicant.init)?.known
            }
            #expect(try await known() == .init(name: "Ann B.", district: "Linden", returnedOn: nil))
            try await treasury.revoke(shy)
            #expect(try await known() == nil)
            let over = try await treasury.person("Eve", days: -1)
            #expect(try await treasury.run([ApplicantStore.agreed(over)])[0].isEmpty)
            let abroad = try await treasury.person("Hal", in: Treasury.haiti)
            #expect(try await treasury.run([ApplicantStore.agreed(abroad)])[0].isEmpty)
        }
    }
}
