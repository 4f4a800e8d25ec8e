import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing

@testable import GrantsService

/// What follows a decision, listed where it was decided about many thousands.
@Suite struct `Lists of many agreements` {
    /// Applications that were approved, each with an agreement of two tranches and their reports, a document, and an appeal of long ago.
    private static let agreements: [SQL] = [
        """
        INSERT INTO grants.application (programme_id, id, round_id, fund_id, state, granted_amount, loan_amount, plan, version, created_at, moved_at)
        SELECT \(Treasury.guyana), \(splice: id(1)), gen_random_uuid(), gen_random_uuid(), 'approved', 700, 0, '{}', 1, now() - n * interval '1 minute', now()
        FROM generate_series(1, 4000) AS n
        """,
        """
        INSERT INTO grants.agreement (
            programme_id, id, decision_id, application_id, granted_amount, loan_amount, currency, lines, state, version, offered_by, offered_at,
            moved_at, next_due_on)
        SELECT \(Treasury.guyana), \(splice: id(2)), gen_random_uuid(), \(splice: id(1)), 700, 0, 'USD', '[]', 'offered', 1, gen_random_uuid(),
            now() - n * interval '1 minute', now(), CASE WHEN n % 4 = 0 THEN portal.today() + n % 365 END
        FROM generate_series(1, 4000) AS n
        """,
        """
        INSERT INTO grants.tranche (
            programme_id, id, agreement_id, number, amount, due_on, state, released_by, paid_by, paid_on, receipt, version, moved_at)
        SELECT \(Treasury.guyana), \(splice: id(3)), \(splice: id(2)), 1, 350, portal.today() + n % 365, 'paid', gen_random_uuid(), gen_random_uuid(),
            portal.today(), 'R' || n, 2, now()
        FROM generate_series(1, 4000) AS n
        """,
        """
        INSERT INTO grants.tranche (programme_id, id, agreement_id, number, amount, due_on, state, version, moved_at)
        SELECT \(Treasury.guyana), \(splice: id(4)), \(splice: id(2)), 2, 350, portal.today() + n % 365, 'scheduled', 1, now()
        FROM generate_series(1, 4000) AS n
        """,
        """
        INSERT INTO grants.report (programme_id, tranche_id, due_on, state, version, moved_at)
        SELECT t.programme_id, t.id, t.due_on + 90, 'due', 1, now() FROM grants.tranche AS t
        """,
        """
        INSERT INTO grants.appeal (programme_id, id, application_id, decision_id, grounds, state, version, filed_by, filed_at, moved_at)
        SELECT \(Treasury.guyana), \(splice: id(5)), \(splice: id(1)), gen_random_uuid(), 'Eggs', 'filed', 1, gen_random_uuid(), now() - n * interval '1 minute', now()
        FROM generate_series(1, 4000) AS n
        """,
        """
        INSERT INTO grants.document (programme_id, id, application_id, kind, name, since_revision, added_at)
        SELECT \(Treasury.guyana), \(splice: id(6)), \(splice: id(1)), 'other', 'price.pdf', 1, now() FROM generate_series(1, 4000) AS n
        """,
        """
        INSERT INTO grants.appeal_member (programme_id, appeal_id, account_id, application_id, appointed_at)
        SELECT \(Treasury.guyana), \(splice: id(5)), CASE WHEN n % 400 = 0 THEN \(Treasury.account("ada")) ELSE gen_random_uuid() END, \(splice: id(1)), now()
        FROM generate_series(1, 4000) AS n
        """,
        """
        INSERT INTO grants.instalment (programme_id, agreement_id, number, due_on, principal, interest)
        SELECT \(Treasury.guyana), \(splice: id(2)), i, portal.today() + i, 50, 1 FROM generate_series(1, 4000) AS n, generate_series(1, 6) AS i
        """,
        """
        INSERT INTO casework.returnee (
            programme_id, id, given_name, family_name, name_plain, name_key, languages, returned_on, state, registered_at, updated_at)
        SELECT \(Treasury.guyana), \(splice: id(7)), 'Ann', 'Baker', 'ann baker', 'nbkr', '{en}', portal.today() - 100, 'registered', now(), now()
        FROM generate_series(1, 4000) AS n
        """,
        """
        INSERT INTO casework.consent (
            programme_id, id, returnee_id, purpose, data_categories, recipient, method, state, given_at, expires_on)
        SELECT \(Treasury.guyana), \(splice: id(8)), \(splice: id(7)), 'grant_application', '{name}', 'The committee', 'signed', 'given', now(),
            portal.today() + 300
        FROM generate_series(1, 4000) AS n
        """,
        """
        INSERT INTO grants.applicant (programme_id, application_id, returnee_id, share, is_lead, added_at)
        SELECT \(Treasury.guyana), \(splice: id(1)), \(splice: id(7)), 100, true, now() FROM generate_series(1, 4000) AS n
        """,
    ]

    /// The identity of the thing with number `n` of a kind.
    private static func id(_ kind: Int) -> SQL {
        "(\("\(kind)0000000-0000-7000-8000-")::text || lpad(n::text, 12, '0'))::uuid"
    }

    private static func explain(_ sql: SQL, in treasury: Treasury, as name: String = "mona") async throws -> String {
        try await treasury.database.plan(of: sql, after: agreements, for: treasury.grants.database, as: Treasury.caller(name))
    }

    @Test func `are read by an index, whoever reads them`() async throws {
        let reader = Treasury.account("mona")
        let pages: [(SQL, index: String, table: String)] = try [
            (AgreementStore.page(.due, for: reader, after: nil), "agreement_next_due", "agreement"),
            (AgreementStore.page(.newest, for: reader, after: nil), "agreement_newest", "agreement"),
            (TrancheStore.page(.tranches, for: reader, after: nil), "tranche_to_come", "tranche"),
            (TrancheStore.page(.reports, for: reader, after: nil), "report_to_come", "report"),
            (AppealStore.page(of: nil, for: reader, after: nil), "appeal_newest", "appeal"),
            (AppealStore.page(of: Treasury.account("ada"), for: reader, after: nil), "appeal_member_of_account", "appeal"),
        ]
        try await Treasury.open { treasury in
            for (page, index, table) in pages {
                let plan = try await Self.explain(page, in: treasury)
                #expect(plan.contains(index), "\(plan)")
                for scanned in [table, "application", "returnee", "applicant"] {
                    #expect(!plan.contains("Seq Scan on \(scanned) "), "\(plan)")
                }
            }
        }
    }

    @Test func `and what belongs to one application is too`() async throws {
        try await Treasury.open { treasury in
            let application = GrantApplication.ID(at: treasury.moment)
            let plans: [(SQL, index: String)] = [
                (AppealStore.newest(of: application), "appeal_of_application"),
                (AgreementStore.alive(of: application), "agreement_one_alive"),
                (TrancheStore.of(.init(at: treasury.moment)), "tranche_number_unique"),
            ]
            for (sql, index) in plans {
                let plan = try await Self.explain(sql, in: treasury)
                #expect(plan.contains(index), "\(plan)")
            }
        }
    }
}
