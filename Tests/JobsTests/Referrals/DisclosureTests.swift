import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

/// That an employer sees a candidate only with consent, and only what it names (domain rules 19 and 24).
@Suite struct `What an employer sees of a candidate` {
    @Test func `is nothing before it is sent, and then what was agreed to`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let ann = try await office.addPerson("Ann", "Fraser")
            let id = try await office.referral(of: ann, for: office.vacancy(), through: .consented, as: olga)
            let path = "/jobs/referrals/\(id)"
            #expect(await office.page(path, as: bob).status == 404)
            #expect(!(await office.page("/jobs/referrals", as: bob).text.contains(id.description)))
            #expect(await office.fill(path + "/send", as: olga).status == 303)
            let page = await office.page(path, as: bob).text
            #expect(page.contains("Ann Fraser") && page.contains("urn:foothold:skill:knead"))
            for hidden in [
                "600 0142", "ann@example.org", "baker", "English C1", "Georgetown", "2025-11", "declared", "Olga", ann.description,
            ] {
                #expect(!page.contains(hidden), "\(hidden)")
            }
            for word in ["return", "deport", "casework"] { #expect(!page.lowercased().contains(word), "\(word)") }
            // Looking changes nothing: a browser that fetches ahead looks too.
            try await office.expectState(.sent, of: id)
            #expect(page.contains("I have looked at it") && page.contains("\(path)/view"))
            #expect(await office.fill(path + "/view", as: bob).status == 303)
            try await office.expectState(.viewed, of: id)
            try await office.expectRows(
                1,
                "SELECT (count(*) > 0)::int AS n FROM platform.event WHERE name = 'referral.disclosed' AND subject_id = \(id) AND data->>'categories' = 'name skills'"
            )
        }
    }

    @Test func `is the contact and the work where the candidate shows them, and no name where not`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let ann = try await office.addPerson("Ann", "Fraser")
            let consent =
                "method=on_paper&expiresOn=\(CalendarDate(.now).adding(days: 9))&categories=contact&categories=work_history&categories=languages&categories=licences&categories=education"
            let id = try await office.referral(of: ann, for: office.vacancy(), through: .sent, consent: consent, as: olga)
            let page = await office.page("/jobs/referrals/\(id)", as: bob).text
            for shown in ["600 0142", "ann@example.org", "urn:foothold:occupation:baker (4 years)", "English C1"] {
                #expect(page.contains(shown), "\(shown)")
            }
            #expect(!page.contains("Fraser") && !page.contains("knead"))
            #expect(!(await office.page("/jobs/referrals", as: bob).text.contains("Fraser")))
        }
    }

    @Test func `ends at once when a consent does, whoever looks first`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let vacancy = try await office.vacancy(openings: 3)
            let (ann, ben) = (try await office.addPerson("Ann", "Fraser"), try await office.addPerson("Ben", "Joseph"))
            let first = try await office.referral(of: ann, for: vacancy, through: .interview, as: olga)
            let second = try await office.referral(of: ben, for: vacancy, through: .offered, as: olga)
            try await office.revokeMatching(ann)
            #expect(await office.fill("/jobs/referrals/\(second)/withdraw", "reason=consent_ended", as: olga).status == 303)
            for (id, name) in [(first, "Fraser"), (second, "Joseph")] {
                let page = await office.page("/jobs/referrals/\(id)", as: bob)
                #expect(page.status == 200 && !page.text.contains(name) && !page.text.contains("knead"))
                let rows = try await office.database.service("jobs").query(
                    "SELECT 1 AS n FROM jobs.disclosed_candidate WHERE referral_id = \(id)", as: office.system)
                #expect(rows.isEmpty, "the database itself shows nothing")
            }
            let list = await office.page("/jobs/referrals", as: bob).text
            #expect(!list.contains("Fraser") && !list.contains("Joseph"))
            let more = try await office.jobs.withdrawWithoutConsent(as: office.system)
            #expect(!more)
            try await office.expectState(.withdrawn, of: first)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.referral WHERE id = \(first) AND consent_revoked_at IS NOT NULL")
            let refused = await office.fill("/jobs/referrals/\(first)/offer", as: olga)
            #expect(refused.status == 409)
        }
    }

    @Test func `ends with the last day that was agreed`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let ann = try await office.addPerson("Ann", "Fraser")
            let id = try await office.referral(of: ann, for: office.vacancy(), through: .sent, as: olga)
            _ = try await office.database.admin.unit([
                "SET LOCAL session_replication_role = replica",
                """
                UPDATE jobs.referral
                SET consent_given_at = now() - interval '9 days', consent_expires_on = current_date - 1
                WHERE id = \(id)
                """,
            ])
            #expect(!(await office.page("/jobs/referrals/\(id)", as: bob).text.contains("Fraser")))
            _ = try await office.jobs.withdrawWithoutConsent(as: office.system)
            try await office.expectState(.withdrawn, of: id)
        }
    }

    @Test func `is read by no role but through the one view`() async throws {
        try await Office.open { office in
            for view in ["casework.published_identity", "matching.published_profile"] {
                let name = SQL(stringLiteral: view)
                for service in ["jobs", "matching", "portal", "grants"] {
                    let failed = await #expect(throws: PostgresError.self, "\(service) reads \(view)") {
                        try await office.database.service(service).query("SELECT 1 FROM \(splice: name)", as: office.system)
                    }
                    #expect(failed?.sqlState == "42501")
                }
            }
        }
    }

    @Test func `the database keeps the machine, the openings and the consent, whoever writes`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let ann = try await office.addPerson("Ann", "Fraser")
            let vacancy = try await office.vacancy()
            let id = try await office.referral(of: ann, for: vacancy, through: .consented, as: olga)
            func constraint(_ sql: SQL) async -> String? {
                let failed = await #expect(throws: PostgresError.self) { try await office.database.admin.query(sql) }
                return failed?.constraint
            }
            #expect(await constraint("UPDATE jobs.referral SET state = 'offered' WHERE id = \(id)") == "referral_step")
            #expect(
                await constraint("UPDATE jobs.referral SET consent_categories = '{contact}' WHERE id = \(id)") == "referral_consent_step")
            #expect(
                await constraint("UPDATE jobs.referral SET state = 'sent', sent_at = now() WHERE id = \(id)")
                    == "referral_sent_with_consent", "no programme is in force, so nobody is known to agree")
            #expect(
                await constraint("UPDATE jobs.referral SET state = 'withdrawn', reason = 'skills' WHERE id = \(id)")
                    == "referral_reason_known")
            _ = try await office.database.admin.query("UPDATE jobs.referral SET state = 'withdrawn', reason = 'other' WHERE id = \(id)")
            let again = try await office.propose(ann, for: vacancy, as: olga)
            let twice: SQL = """
                INSERT INTO jobs.referral (
                    programme_id, id, vacancy_id, employer_id, returnee_id, state, version, created_at, moved_at)
                SELECT programme_id, gen_random_uuid(), vacancy_id, employer_id, returnee_id, 'proposed', 1, now(), now()
                FROM jobs.referral
                WHERE id = \(again)
                """
            #expect(await constraint(twice) == "referral_live_unique")
        }
    }
}
