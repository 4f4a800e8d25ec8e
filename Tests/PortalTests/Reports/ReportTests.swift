import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import PortalService

@Suite struct `The programme's report` {
    /// The first year of an office: 510 registered, one of them twice, and 307 who took goods and equipment over, seven of them in groups
    /// and two for a second business.
    ///
    /// What led to it is another test's matter, so the steps' triggers sleep.
    private static func firstYear(of programme: String) -> String {
        """
        BEGIN;
        SET LOCAL session_replication_role = replica;
        INSERT INTO casework.returnee (
            programme_id, id, given_name, family_name, name_plain, name_key, languages, state, closed_reason, closed_from, registered_at,
            updated_at)
        SELECT
            '\(programme)', ('00000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid, 'A', 'B', 'a b', 'a b', '{en}',
            CASE WHEN n < 510 THEN 'in_progress' ELSE 'closed' END,
            CASE n WHEN 510 THEN 'goals_reached' WHEN 511 THEN 'duplicate' END, CASE WHEN n >= 510 THEN 'registered' END,
            '2026-01-01 12:00Z'::timestamptz + n % 300 * interval '1 day', now()
        FROM generate_series(1, 511) AS n;
        INSERT INTO grants.application (
            programme_id, id, round_id, fund_id, state, granted_amount, loan_amount, venture, version, created_at, moved_at)
        SELECT
            '\(programme)', ('00000000-0000-0000-0002-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), gen_random_uuid(), 'approved', 1400, 600,
            CASE WHEN n <= 100 THEN 'hen_rearing' ELSE 'food_and_drink' END, 1, '2026-01-01'::timestamptz + n * interval '1 hour', now()
        FROM generate_series(1, 302) AS n;
        INSERT INTO grants.applicant (programme_id, application_id, returnee_id, is_lead, added_at)
        SELECT
            '\(programme)', ('00000000-0000-0000-0002-' || lpad(a::text, 12, '0'))::uuid,
            ('00000000-0000-0000-0001-' || lpad(p::text, 12, '0'))::uuid, a = p, now()
        FROM (
            SELECT n, n FROM generate_series(1, 300) AS n
            UNION ALL SELECT 1, n FROM generate_series(301, 307) AS n
            UNION ALL SELECT 301, 5 UNION ALL SELECT 302, 6
        ) AS v (a, p);
        INSERT INTO grants.hand_over (
            programme_id, id, application_id, returnee_id, state, place, handed_on, method, signed_name, signed_language, witness, handed_by,
            signed_at, version, created_at)
        SELECT
            '\(programme)', gen_random_uuid(), ('00000000-0000-0000-0002-' || lpad(n::text, 12, '0'))::uuid, gen_random_uuid(), 'signed', 'Here',
            '2026-11-01', 'paper', 'x', 'en', 'y', gen_random_uuid(), now(), 1, now()
        FROM generate_series(1, 302) AS n;
        COMMIT;
        """
    }

    @Test func `gives the figures of a first year, each person once, by venture and month`() async throws {
        try await Desk.open { desk in
            try await desk.database.admin.script(Self.firstYear(of: Desk.guyana))
            let text = await desk.get("/reports/programme?year=2026", as: try await desk.manager()).text
            #expect(text.contains("510 / 250"), "registered, and expected")
            #expect(text.contains(">307<") && text.contains(">107<") && text.contains(">200<"), "equipped, in hens and in food")
            #expect(text.contains("2026-10"))
            let other = await desk.get("/reports/programme?year=2024", as: try await desk.manager()).text
            #expect(other.contains("Nothing in this year yet"))
        }
    }

    @Test func `withholds small numbers, on the page and in the file`() async throws {
        try await Desk.open { desk in
            try await desk.database.admin.script(Self.firstYear(of: Desk.guyana))
            let manager = try await desk.manager()
            let page = await desk.get("/reports/programme?year=2026", as: manager).text
            // One case is closed, so that the others' number is withheld too.
            #expect(page.contains("withheld") && !page.contains(">509<"))
            let file = await desk.get("/portal/v1/report.csv?year=2026", as: manager).text
            #expect(file.contains("2026,\"Registered\",\"\",510\r\n") && file.contains("\"Closed\",\"withheld\"") && !file.contains("509"))
            #expect(try await desk.events("programme.report_exported") == 1)
        }
    }

    @Test func `counts a year from the month that the programme says`() async throws {
        try await Desk.open { desk in
            try await desk.database.admin.script(
                Self.firstYear(of: Desk.guyana) + "UPDATE portal.programme SET year_begins = 7 WHERE id = '\(Desk.guyana)';")
            let manager = try await desk.manager()
            let page = await desk.get("/reports/programme?year=2026", as: manager).text
            #expect(page.contains("2026/27") && page.contains("2026-07") && !page.contains("2026-06"))
            #expect(page.contains(">307<") && !page.contains("510 / 250"), "handed over in November, registered from January on")
            let before = await desk.get("/portal/v1/report.csv?year=2025", as: manager).text
            #expect(before.contains("\"2025/26\",\"Registered by month\",\"2026-06\"") && !before.contains("2026-07"))
        }
    }

    @Test func `is the programme's own, and for managers and donors alone`() async throws {
        try await Desk.open { desk in
            try await desk.database.admin.script(Self.firstYear(of: Desk.haiti))
            #expect(await desk.get("/reports/programme?year=2026", as: try await desk.manager()).text.contains("Nothing in this year yet"))
            #expect(await desk.get("/reports/programme", as: try await desk.signIn("cleo")).status == 403)
            #expect(await desk.get("/portal/v1/report.csv", as: try await desk.signIn("cleo")).status == 403)
            #expect(await desk.get("/reports/programme", as: nil).status == 303)
        }
    }
}

extension Desk {
    /// Ben, who manages Guyana from now on.
    fileprivate func manager() async throws -> String {
        try await database.admin.script(
            """
            INSERT INTO portal.role_assignment (programme_id, account_id, role, granted_at)
            VALUES ('\(Self.guyana)', '\(Self.ben)', 'programme_manager', now())
            ON CONFLICT DO NOTHING
            """)
        return try await signIn("ben")
    }
}
