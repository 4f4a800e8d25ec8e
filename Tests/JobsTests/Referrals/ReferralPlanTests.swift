import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing

@testable import JobsService

@Suite struct `What is read often of the pipeline` {
    private static let olga = Account.ID(at: .now)

    /// Referrals, most of them long over and of other officers.
    private static func referrals(in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO jobs.referral (
            programme_id, id, vacancy_id, employer_id, returnee_id, officer_id, state, reason, version, created_at, moved_at)
        SELECT
            \(programme), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
            CASE WHEN n % 100 = 0 THEN \(olga)::uuid ELSE gen_random_uuid() END,
            CASE WHEN n % 20 = 0 THEN 'proposed' ELSE 'withdrawn' END, CASE WHEN n % 20 <> 0 THEN 'other' END, 1,
            now() - n * interval '1 minute', now() - n * interval '1 minute'
        FROM generate_series(1, 20000) AS n
        """
    }

    private static func placements(in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO jobs.placement (
            programme_id, id, returnee_id, employer_name, title, started_on, state, version, created_at, moved_at)
        SELECT \(programme), md5(n::text)::uuid, gen_random_uuid(), 'Bakery', 'Baker', current_date, 'started', 1, now(), now()
        FROM generate_series(1, 20000) AS n
        """
    }

    /// Their checks, most of them answered.
    private static func checks(in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO jobs.retention_check (programme_id, placement_id, days, due_on, state, answered_at)
        SELECT
            \(programme), md5(n::text)::uuid, 30, current_date + 200 - n % 400, CASE WHEN n % 20 = 0 THEN 'due' ELSE 'kept' END,
            CASE WHEN n % 20 <> 0 THEN now() END
        FROM generate_series(1, 20000) AS n
        """
    }

    @Test(
        arguments: [
            (ReferralStore.Filter(), "referral_newest"), (ReferralStore.Filter(officer: olga), "referral_of_officer"),
            (ReferralStore.Filter(staleBefore: ReferralStore.staleBefore(.now), sort: .waiting), "referral_waiting"),
        ])
    func `finds referrals by an index`(_ filter: ReferralStore.Filter, _ index: String) async throws {
        try await Office.open { office in
            let page = try ReferralStore.page(filter, after: nil, at: .now)
            let plan = try await office.database.plan(
                of: page, after: [Self.referrals(in: office.system.programme)], for: office.jobs.database,
                as: office.system)
            #expect(plan.contains(index), "\(plan)")
        }
    }

    @Test func `finds the checks that are due by an index`() async throws {
        try await Office.open { office in
            let programme = office.system.programme
            let due = PlacementStore.due(until: office.jobs.today(for: office.system), limit: 50)
            let plan = try await office.database.plan(
                of: due, after: [Self.placements(in: programme), Self.checks(in: programme)],
                for: office.jobs.database, as: office.system)
            #expect(plan.contains("retention_check_due"), "\(plan)")
        }
    }
}
