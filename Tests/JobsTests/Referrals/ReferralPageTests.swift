import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Referrals on their pages` {
    @Test func `go from a proposal to work, and the last opening fills the vacancy`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let (ann, ben) = (try await office.addPerson("Ann", "Fraser"), try await office.addPerson("Ben", "Joseph"))
            let vacancy = try await office.vacancy(openings: 1)
            let first = try await office.referral(of: ann, for: vacancy, through: .offered, as: olga)
            let second = try await office.referral(of: ben, for: vacancy, through: .offered, as: olga)
            let fields = "startsOn=2026-12-01&wage.amount=52000.50&wage.currency=GYD&wage.period=month"
            let statuses = await together(2) { number in
                await office.fill("/jobs/referrals/\(number == 0 ? first : second)/hire", fields, as: olga).status
            }
            #expect(statuses == [303, 409], "one opening, one person, whoever is faster")
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.referral WHERE state = 'hired'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy WHERE state = 'filled'")
            try await office.expectRows(
                1,
                "SELECT count(*) AS n FROM jobs.placement WHERE state = 'started' AND wage_amount = 52000.50 AND started_on = '2026-12-01'")
            try await office.expectRows(3, "SELECT count(*) AS n FROM jobs.retention_check WHERE state = 'due'")
            try await office.expectRows(3, "SELECT count(*) AS n FROM platform.job WHERE kind = 'retention-reminder'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.referral WHERE state = 'withdrawn' AND reason = 'vacancy_ended'")
            for name in ["referral.hired", "referral.withdrawn", "placement.started", "vacancy.filled"] {
                try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = \(name)")
            }
        }
    }

    @Test func `are proposed several at once, once each, and only of those who agree to be matched`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let (ann, ben) = (try await office.addPerson("Ann", "Fraser"), try await office.addPerson("Ben", "Joseph"))
            let eve = try await office.addPerson("Eve", "Rolle")
            try await office.revokeMatching(eve)
            let vacancy = try await office.vacancy()
            let fields = "vacancy=\(vacancy)&people=\(ann)&people=\(ben)&people=\(eve)"
            let statuses = await together(3) { _ in await office.fill("/jobs/referrals/propose", fields, as: olga).status }
            #expect(statuses == [303, 303, 303])
            try await office.expectRows(2, "SELECT count(*) AS n FROM jobs.referral")
            try await office.expectRows(2, "SELECT count(*) AS n FROM platform.event WHERE name = 'referral.proposed'")
            let board = await office.page("/jobs/vacancies/\(vacancy)/pipeline", as: olga).text
            #expect(board.contains("Ann F.") && board.contains("Ben J.") && !board.contains("Eve R."))
            #expect(await office.page("/jobs/vacancies/\(vacancy)/pipeline?view=list", as: olga).text.contains("Ann F."))
            #expect(await office.fill("/jobs/referrals/propose", "vacancy=\(vacancy)", as: olga).status == 422)
            _ = await office.send(.post, "/jobs/v1/vacancies/\(vacancy)/pause", "{}")
            #expect(await office.fill("/jobs/referrals/propose", "vacancy=\(vacancy)&person=\(ann)", as: olga).status == 409)
        }
    }

    @Test func `one person goes to several vacancies`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let ann = try await office.addPerson("Ann", "Fraser")
            let (one, two) = (try await office.vacancy(), try await office.vacancy())
            let answer = await office.fill("/jobs/referrals/propose", "person=\(ann)&vacancies=\(one)&vacancies=\(two)", as: olga)
            #expect(answer.place == "/jobs/referrals?person=\(ann)")
            try await office.expectRows(2, "SELECT count(*) AS n FROM jobs.referral WHERE returnee_id = \(ann)")
        }
    }

    @Test func `are sent with consent alone`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let ann = try await office.addPerson("Ann", "Fraser")
            let id = try await office.propose(ann, for: office.vacancy(), as: olga)
            #expect(await office.fill("/jobs/referrals/\(id)/send", as: olga).status == 409)
            let empty = await office.fill("/jobs/referrals/\(id)/consent", "method=in_person&expiresOn=2020-01-01", as: olga)
            #expect(empty.status == 422)
            for field in ["categories", "expiresOn"] { #expect(empty.text.contains("href=\"#field-\(field)\"")) }
            #expect(await office.fill("/jobs/referrals/\(id)/consent", Office.consent, as: olga).status == 303)
            #expect(await office.page("/jobs/referrals/\(id)", as: olga).text.contains("In person"))
            try await office.revokeMatching(ann)
            let refused = await office.fill("/jobs/referrals/\(id)/send", as: olga)
            #expect(refused.status == 409 && refused.text.contains("Ask the candidate first"))
            try await office.expectState(.consented, of: id)
        }
    }

    @Test func `end with a reason of the list`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let ann = try await office.addPerson("Ann", "Fraser")
            let vacancy = try await office.vacancy()
            for (step, reason, state) in [
                ("decline", "skills", Referral.State.Word.notHired), ("withdraw", "no_contact", .withdrawn),
                ("decline-by-candidate", "wage", .declinedByCandidate),
            ] {
                let id = try await office.referral(of: ann, for: vacancy, through: .sent, as: olga)
                let path = "/jobs/referrals/\(id)/\(step)"
                #expect(await office.page(path, as: olga).text.contains("value=\"\(reason)\""))
                let bare = await office.fill(path, "text=Because", as: olga)
                #expect(bare.status == 422 && bare.text.contains("href=\"#field-reason\"") && bare.text.contains("Because"))
                #expect(await office.fill(path, "reason=weather", as: olga).status == 422)
                let statuses = await together(3) { _ in await office.fill(path, "reason=\(reason)&text=So+it+is", as: olga).status }
                #expect(statuses == [303, 409, 409])
                try await office.expectState(state, of: id)
                #expect(await office.page("/jobs/referrals/\(id)", as: olga).text.contains("So it is"))
            }
        }
    }

    @Test func `are read by the office, changed by officers, and closed to everyone else`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            try await office.addEmployer(number: 8, token: "fh_abroad", programme: 2)
            let olga = try await office.signIn("Olga", .placementOfficer)
            let ann = try await office.addPerson("Ann", "Fraser")
            let id = try await office.referral(of: ann, for: office.vacancy(), through: .sent, as: olga)
            let path = "/jobs/referrals/\(id)"
            let cleo = try await office.signIn("Cleo", .caseWorker)
            #expect(await office.page(path, as: cleo).status == 200)
            #expect(await office.fill(path + "/withdraw", "reason=other", as: cleo).status == 403)
            let abroad = try await office.signIn("Ana", .placementOfficer, programme: 2)
            let eve = try await office.signIn("Eve", .employer, employer: 7)
            for session in [abroad, eve] {
                #expect(await office.page(path, as: session).status == 404)
                #expect(await office.fill(path + "/decline", "reason=other", as: session).status == 404)
                #expect(!(await office.page("/jobs/referrals", as: session).text.contains(id.description)))
            }
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            #expect(await office.fill(path + "/withdraw", "reason=other", as: bob).status == 403)
            #expect(await office.page(path, as: nil).status == 303)
            #expect(await office.page("/jobs/referrals/x", as: olga).status == 422)
            let donor = try await office.signIn("Dana", .donor)
            #expect(await office.page(path, as: donor).status == 403)
            try await office.expectState(.sent, of: id)
        }
    }

    @Test func `are listed by state, employer, officer and standstill, and pages miss none`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let vacancy = try await office.vacancy(openings: 99)
            for number in 0..<53 { _ = try await office.propose(office.addPerson("Ann\(number)", "Fraser"), for: vacancy, as: olga) }
            let old = try await office.referral(of: office.addPerson("Old", "Moss"), for: vacancy, through: .sent, as: olga)
            _ = try await office.database.admin.query("UPDATE jobs.referral SET moved_at = now() - interval '8 days' WHERE id = \(old)")
            let stale = await office.page("/jobs/referrals?movement=stale&sort=waiting", as: olga).text
            #expect(stale.contains("Old M.") && !stale.contains("Ann1 F.") && stale.contains("No movement for 7 days"))
            #expect(await office.page("/jobs/referrals?state=sent&whose=mine", as: olga).text.contains("Old M."))
            #expect(await office.page("/jobs/referrals?state=hired", as: olga).text.contains("No referral was found"))
            for sort in ["newest", "waiting"] {
                let first = await office.page("/jobs/referrals?sort=\(sort)", as: olga).text
                let cursor = try #require(first.split(separator: "cursor=").last?.split(separator: "\"").first)
                let second = await office.page("/jobs/referrals?sort=\(sort)&cursor=\(cursor)", as: olga).text
                let found = (first + second).split(separator: "<a href=\"/jobs/referrals/").dropFirst().map { $0.prefix(36) }
                #expect(found.count == 54 && Set(found).count == 54, "\(sort)")
            }
            let file = await office.page("/jobs/v1/referrals.csv?state=sent", as: olga)
            #expect(file.status == 200 && file.text.contains("\"Old M.\",\"Baker\",\"Employer 1\",\"Sent\""))
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'programme.referrals_exported'")
        }
    }
}
