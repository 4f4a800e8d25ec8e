import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing

@testable import JobsService

@Suite struct `What officers look at often` {
    private static let olga = Account.ID(at: .now)
    private static let baker = Employer.ID(at: .now)
    private static let vacancy = Vacancy.ID(at: .now)

    /// Expects a statement to be read by the index.
    private func expect(_ index: String, in sql: SQL, after filling: (Office) -> [SQL]) async throws {
        try await Office.open { office in
            let plan = try await office.database.plan(
                of: sql, after: filling(office), for: office.jobs.database, as: office.system)
            #expect(plan.contains(index), "\(plan)")
        }
    }

    private func employers(_ office: Office) -> SQL {
        """
        INSERT INTO jobs.employer (programme_id, id, name, state, created_at)
        SELECT \(office.system.programme), md5(n::text)::uuid, 'Mill ' || n, 'verified', now() FROM generate_series(1, 200) AS n
        """
    }

    private func vacancies(_ office: Office) -> SQL {
        """
        INSERT INTO jobs.vacancy (
            programme_id, id, employer_id, title, description, skills, languages, licences, remote, contract, schedule, openings, state,
            version, created_at, updated_at, closes_on)
        SELECT
            \(office.system.programme), gen_random_uuid(), md5((n % 200 + 1)::text)::uuid, 'Baker', 'Bakes', '[]', '[]', '[]', false, 'casual',
            'nights', 1, CASE WHEN n % 4 = 0 THEN 'closed' ELSE 'open' END, 1, now(), now(), current_date + n % 90
        FROM generate_series(1, 20000) AS n
        """
    }

    private func referrals(_ office: Office) -> SQL {
        """
        INSERT INTO jobs.referral (
            programme_id, id, vacancy_id, employer_id, returnee_id, officer_id, state, version, created_at, moved_at)
        SELECT
            \(office.system.programme), gen_random_uuid(), CASE WHEN n % 500 = 0 THEN \(Self.vacancy)::uuid ELSE gen_random_uuid() END,
            gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'proposed', 1, now() - n * interval '1 minute', now()
        FROM generate_series(1, 20000) AS n
        """
    }

    private func relations(_ office: Office) -> SQL {
        """
        INSERT INTO jobs.employer_relation (programme_id, id, employer_id, kind, happened_on, note, follow_up_on, created_at)
        SELECT
            \(office.system.programme), gen_random_uuid(), CASE WHEN n % 200 = 0 THEN \(Self.baker)::uuid ELSE md5(n::text)::uuid END,
            'call', current_date - n % 900, 'Masons', CASE WHEN n % 10 = 0 THEN current_date + n % 90 END, now()
        FROM generate_series(1, 20000) AS n
        """
    }

    @Test func `reads the vacancies that need candidates in the order in which they close`() async throws {
        try await expect("vacancy_open_by_closing", in: VacancyStore.needing(after: nil)) { [employers($0), vacancies($0), referrals($0)] }
    }

    @Test func `reads an employer's visits and calls by an index`() async throws {
        try await expect("employer_relation_newest", in: RelationStore.newest(of: Self.baker, limit: 20)) { [relations($0)] }
    }

    @Test func `reads whom to come back to by an index`() async throws {
        try await expect("employer_relation_due", in: RelationStore.due(until: CalendarDate(.now), limit: 50)) {
            [employers($0), relations($0)]
        }
    }

    @Test func `reads the board of a vacancy by an index`() async throws {
        let page = try ReferralStore.page(.init(vacancy: Self.vacancy), after: nil, at: .now, limit: 500)
        try await expect("referral_of_vacancy", in: page) { [referrals($0)] }
    }

    @Test func `reads the interviews of a day by an index`() async throws {
        let today = CalendarDate(.now)
        try await expect("interview_day", in: InterviewStore.between(today, today, for: nil)) { office in
            [
                employers(office), vacancies(office), referrals(office),
                """
                INSERT INTO jobs.interview (
                    programme_id, id, referral_id, by_employer, state, starts_at, minutes, place, sequence, version, created_at, updated_at)
                SELECT
                    \(office.system.programme), gen_random_uuid(), gen_random_uuid(), false, 'agreed', now() + (n - 10000) * interval '1 hour',
                    30, 'Gate', 0, 1, now(), now()
                FROM generate_series(1, 20000) AS n
                """,
            ]
        }
    }

    @Test func `reads a person's filters by an index`() async throws {
        try await expect("saved_filter_name_unique", in: SavedFilterStore.own(of: Self.olga)) { office in
            [
                """
                INSERT INTO jobs.saved_filter (programme_id, id, account_id, name, query, created_at)
                SELECT \(office.system.programme), gen_random_uuid(), gen_random_uuid(), 'Masons', '?q=mason', now()
                FROM generate_series(1, 20000)
                """
            ]
        }
    }
}
