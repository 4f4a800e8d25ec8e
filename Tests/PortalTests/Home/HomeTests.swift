import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `The home page` {
    @Test func `welcomes a visitor and shows no figure`() async throws {
        try await Desk.open { desk in
            let text = await desk.get("/", as: nil).text
            #expect(text.contains("href=\"/sign-in\""))
            #expect(!text.contains("statistic"))
        }
    }

    @Test func `shows a case worker the way to the first registration`() async throws {
        try await Desk.open { desk in
            let text = try await desk.get("/", as: desk.signIn("cleo")).text
            #expect(text.contains("Nobody is registered yet") && text.contains("/casework/returnees/new"))
            #expect(!text.contains("/administration"))
        }
    }

    @Test func `counts what the services publish, in this programme alone`() async throws {
        try await Desk.open { desk in
            try await desk.database.admin.script(
                """
                INSERT INTO casework.returnee (
                    programme_id, id, given_name, family_name, name_plain, name_key, languages, state, registered_at, updated_at)
                SELECT p::uuid, gen_random_uuid(), 'A', 'B', 'a b', 'a b', '{en}', 'registered', now(), now()
                FROM (VALUES ('\(Desk.guyana)'), ('\(Desk.guyana)'), ('\(Desk.haiti)')) AS v (p);
                INSERT INTO casework.plan_item (programme_id, id, returnee_id, kind, title, state, due_on, created_at)
                SELECT programme_id, gen_random_uuid(), id, 'training', 'T', 'planned', (now() AT TIME ZONE 'America/Guyana')::date - 1, now()
                FROM casework.returnee WHERE programme_id = '\(Desk.guyana)';
                """)
            let text = try await desk.get("/", as: desk.signIn("cleo")).text
            #expect(text.contains("<p class=\"statistic-figure\">2</p>"))
            #expect(text.contains("2 of them late."))
        }
    }

    /// A vacancy with a referral sent ten days ago, one viewed today, an interview today, a check that is due, and two placements, one of
    /// them this month.
    private static let work = """
        INSERT INTO jobs.employer (programme_id, id, name, state, created_at)
        SELECT '\(Desk.guyana)'::uuid, e::uuid, e, 'verified', now()
        FROM (VALUES ('00000000-0000-0000-0000-0000000000e1'), ('00000000-0000-0000-0000-0000000000e2')) AS v (e);
        INSERT INTO jobs.vacancy (
            programme_id, id, employer_id, title, description, skills, languages, licences, remote, contract, schedule, openings, state,
            version, created_at, updated_at)
        SELECT programme_id, id, id, 'Baker', 'Bakes.', '[]', '[]', '[]', false, 'permanent', 'full_time', 1, 'open', 1, now(), now()
        FROM jobs.employer;
        ALTER TABLE jobs.referral DISABLE TRIGGER referral_start;
        INSERT INTO jobs.referral (
            programme_id, id, vacancy_id, employer_id, returnee_id, state, consent_method, consent_categories, consent_given_at,
            consent_expires_on, sent_at, version, created_at, moved_at)
        SELECT
            programme_id, gen_random_uuid(), id, id, gen_random_uuid(), s, 'in_person', '{name}', now() - interval '20 days',
            (now() AT TIME ZONE 'America/Guyana')::date + 9, now(), 1, now(), now() - age
        FROM jobs.employer, (VALUES ('sent', interval '10 days'), ('viewed', interval '0'), ('interview', interval '0')) AS r (s, age);
        ALTER TABLE jobs.referral ENABLE TRIGGER referral_start;
        INSERT INTO jobs.interview (
            programme_id, id, referral_id, by_employer, state, starts_at, minutes, place, sequence, version, created_at, updated_at)
        SELECT programme_id, id, id, true, 'agreed', now(), 30, 'Here', 0, 1, now(), now()
        FROM jobs.referral WHERE state = 'interview';
        INSERT INTO jobs.placement (
            programme_id, id, returnee_id, title, employer_name, started_on, state, version, created_at, moved_at)
        SELECT '\(Desk.guyana)'::uuid, gen_random_uuid(), gen_random_uuid(), 'Cook', 'Shop', (now() AT TIME ZONE 'America/Guyana')::date - d, 'started', 1, now(), now()
        FROM (VALUES (0), (400)) AS v (d);
        INSERT INTO jobs.retention_check (programme_id, placement_id, days, due_on, state, missed)
        SELECT programme_id, id, 30, started_on + 30, 'due', 0 FROM jobs.placement;
        """

    @Test(arguments: [
        ("placement_officer", nil, ["/jobs/referrals?movement=unanswered": 4, "/jobs/referrals?movement=stale": 2, "/jobs/interviews": 2]),
        ("placement_officer", nil, ["/jobs/tasks": 1]),
        ("employer", "00000000-0000-0000-0000-0000000000e1", ["/jobs/referrals?movement=unanswered": 2, "/jobs/interviews": 1]),
    ]) func `counts referrals, interviews and checks, for an employer its own`(
        _ role: String, _ employer: String?, _ figures: [String: Int]
    ) async throws {
        try await Desk.open { desk in
            try await desk.database.admin.script(Self.work)
            let session = try await desk.signIn("cleo")
            try await desk.database.admin.script(
                """
                UPDATE portal.role_assignment SET role = '\(role)', employer_id = \(employer.map { "'\($0)'" } ?? "NULL")
                WHERE account_id = '\(Desk.cleo)';
                """)
            let statistics = await desk.get("/", as: session).text.split(separator: "class=\"statistic\"")
            for (path, count) in figures {
                let statistic = try #require(statistics.first { $0.contains("href=\"" + path) }, "\(path)")
                #expect(statistic.contains("<p class=\"statistic-figure\">\(count)</p>"), "\(path)")
            }
        }
    }

    @Test func `tells a manager what a month has brought against the year's target`() async throws {
        try await Desk.open { desk in
            try await desk.database.admin.script(Self.work)
            try await desk.database.admin.script(
                "UPDATE portal.role_assignment SET role = 'programme_manager' WHERE account_id = '\(Desk.cleo)';")
            let text = try await desk.get("/", as: desk.signIn("cleo")).text
            #expect(text.contains("/jobs/placements?started=month") && text.contains("under 5"))
            #expect(text.contains("The year’s target is about 21 a month."))
        }
    }

    @Test(arguments: [("this month", 7), ("next month", 13)])
    func `counts who was registered in the programme's own year, as its report does`(begins: String, count: Int) async throws {
        try await Desk.open { desk in
            let month = begins == "this month" ? "now()" : "now() + interval '1 month'"
            try await desk.database.admin.script(
                """
                UPDATE portal.role_assignment SET role = 'programme_manager' WHERE account_id = '\(Desk.cleo)';
                UPDATE portal.programme SET year_begins = extract(month FROM (\(month)) AT TIME ZONE time_zone) WHERE id = '\(Desk.guyana)';
                INSERT INTO casework.returnee (
                    programme_id, id, given_name, family_name, name_plain, name_key, languages, state, registered_at, updated_at)
                SELECT '\(Desk.guyana)', gen_random_uuid(), 'A', 'B', 'a b', 'a b', '{en}', 'registered', now() - d * interval '1 day', now()
                FROM (VALUES (0, 7), (40, 6), (400, 5)) AS v (d, people), generate_series(1, people);
                """)
            let session = try await desk.signIn("cleo")
            #expect(await desk.get("/", as: session).text.contains(">\(count) / 250<"))
            #expect(await desk.get("/reports/programme", as: session).text.contains("\(count) / 250"))
        }
    }

    @Test(arguments: [
        ("procurement_officer", "requisition", ["/grants/purchases\"": 1, "/grants/purchases?state=award_proposed": 0]),
        ("programme_manager", "award_proposed", ["/grants/purchases?state=award_proposed": 1]),
        ("receiving_officer", "ordered", ["/grants/deliveries": 1, "/grants/assets?state=received": 0]),
        ("finance_officer", "received", ["/grants/purchases?state=received": 1, "/grants/purchases?state=matched": 0]),
        ("committee_member", "paid", ["/grants/reviews": 0, "/grants/meetings": 0]),
    ]) func `counts what waits in grants and procurement, by duty`(
        _ role: String, _ state: String, _ figures: [String: Int]
    ) async throws {
        try await Desk.open { desk in
            let session = try await desk.signIn("cleo")
            try await desk.database.admin.script(
                """
                UPDATE portal.role_assignment SET role = '\(role)' WHERE account_id = '\(Desk.cleo)';
                INSERT INTO grants.fund (programme_id, id, name, donor, currency, balance, starts_on, ends_on, state, version, created_at)
                VALUES ('\(Desk.guyana)', '\(Desk.cleo)', 'F', 'D', 'USD', 100, '2026-01-01', '2027-01-01', 'open', 1, now());
                ALTER TABLE grants.duty DISABLE TRIGGER USER;
                ALTER TABLE grants.purchase DISABLE TRIGGER USER;
                INSERT INTO grants.duty (programme_id, purchase_id, account_id, duty, taken_at)
                VALUES ('\(Desk.guyana)', '\(Desk.cleo)', '\(Desk.cleo)', 'requester', now());
                INSERT INTO grants.purchase (
                    programme_id, id, year, number, title, category, fund_id, currency, deliver_to, state, requested_by, requested_on,
                    version, created_at, moved_at)
                VALUES (
                    '\(Desk.guyana)', '\(Desk.cleo)', 2026, 1, 'T', 'equipment', '\(Desk.cleo)', 'USD', 'Here', '\(state)',
                    '\(Desk.cleo)', '2026-01-01', 1, now(), now());
                """)
            try await desk.database.admin.script(
                "ALTER TABLE grants.duty ENABLE TRIGGER USER; ALTER TABLE grants.purchase ENABLE TRIGGER USER;")
            let statistics = await desk.get("/", as: session).text.split(separator: "class=\"statistic\"")
            for (path, count) in figures {
                let statistic = try #require(statistics.first { $0.contains("href=\"" + path) }, "\(path)")
                #expect(statistic.contains("<p class=\"statistic-figure\">\(count)</p>"), "\(path)")
            }
        }
    }

    @Test func `tells a donor no number under five`() async throws {
        try await Desk.open { desk in
            try await desk.database.admin.script(
                """
                UPDATE portal.role_assignment SET role = 'donor' WHERE account_id = '\(Desk.cleo)';
                INSERT INTO casework.returnee (
                    programme_id, id, given_name, family_name, name_plain, name_key, languages, state, registered_at, updated_at)
                VALUES ('\(Desk.guyana)', gen_random_uuid(), 'A', 'B', 'a b', 'a b', '{en}', 'registered', now(), now());
                """)
            let text = try await desk.get("/", as: desk.signIn("cleo")).text
            #expect(text.contains("under 5"))
            #expect(!text.contains("<p class=\"statistic-figure\">1</p>"))
            #expect(!text.contains("1 / 250"))
        }
    }

    @Test(arguments: ["/styleguide", "/docs"]) func `has papers for everyone`(path: String) async throws {
        try await Desk.open { desk in
            #expect(await desk.get(path, as: nil).status == 200)
        }
    }
}
