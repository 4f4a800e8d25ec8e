import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `A vacancy and the referrals to it` {
    @Test(arguments: ["fill", "close", "cancel"])
    func `end together, which the question before it tells`(_ transition: String) async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let vacancy = try await office.vacancy(openings: 3)
            var ids: [Referral.ID] = []
            for (name, state) in [("Ann", Referral.State.Word.hired), ("Ben", .offered), ("Cy", .sent), ("Dan", .proposed)] {
                ids.append(try await office.referral(of: office.addPerson(name, "Fraser"), for: vacancy, through: state, as: olga))
            }
            let elsewhere = try await office.propose(office.addPerson("Eve", "Rolle"), for: office.vacancy(), as: olga)
            let path = "/jobs/vacancies/\(vacancy)/\(transition)"
            #expect(await office.page(path, as: olga).text.contains("Referrals under way that are withdrawn with it: 3."))
            let own = await office.page(path, as: bob).text
            #expect(own.contains("with it: 2."), "the employer learns nothing of whom it has not been sent")
            #expect(!(await office.page("/jobs/vacancies/\(vacancy)/pause", as: olga).text.contains("withdrawn")))
            #expect(await office.fill(path, "reason=No+need", as: olga).status == 303)
            try await office.expectState(.hired, of: ids[0])
            for id in ids.dropFirst() { try await office.expectState(.withdrawn, of: id) }
            try await office.expectState(.proposed, of: elsewhere)
            try await office.expectRows(3, "SELECT count(*) AS n FROM jobs.referral WHERE reason = 'vacancy_ended'")
            try await office.expectRows(3, "SELECT count(*) AS n FROM platform.event WHERE name = 'referral.withdrawn'")
        }
    }

    @Test func `end by API too, but a pause and the last day leave them`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let (vacancy, past) = (try await office.vacancy(), try await office.vacancy())
            let ann = try await office.addPerson("Ann", "Fraser")
            let first = try await office.referral(of: ann, for: vacancy, through: .sent, as: olga)
            let second = try await office.referral(of: ann, for: past, through: .sent, as: olga)
            _ = try await office.database.admin.query("UPDATE jobs.vacancy SET closes_on = current_date - 2 WHERE id = \(past)")
            _ = try await office.jobs.expire(as: office.system)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy WHERE id = \(past) AND state = 'expired'")
            try await office.expectState(.sent, of: second)
            #expect(await office.send(.post, "/jobs/v1/vacancies/\(vacancy)/pause", "{}").status == 200)
            try await office.expectState(.sent, of: first)
            #expect(await office.send(.post, "/jobs/v1/vacancies/\(vacancy)/close", #"{"reason": "Enough"}"#).status == 200)
            try await office.expectState(.withdrawn, of: first)
        }
    }

    @Test func `keeps an opening for everyone who was hired`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let vacancy = try await office.vacancy(openings: 3)
            for name in ["Ann", "Ben"] {
                _ = try await office.referral(of: office.addPerson(name, "Fraser"), for: vacancy, through: .hired, as: olga)
            }
            func terms(_ openings: Int) -> String {
                #"{"title": "Baker", "description": "Bakes.", "contract": "permanent", "schedule": "full_time", "openings": \#(openings)}"#
            }
            let path = "/jobs/v1/vacancies/\(vacancy)"
            _ = try await office.database.admin.query("UPDATE jobs.vacancy SET external_id = 'a-1', version = 1 WHERE id = \(vacancy)")
            for refused in [
                await office.send(.put, path, terms(1), ifMatch: "\"1\""),
                await office.send(.put, "/jobs/v1/vacancies/by-external-id/a-1", terms(1)),
            ] {
                #expect(refused.status == 409 && refused.text.contains("vacancy.openings-below-hired"), "\(refused.text)")
                #expect(refused.text.contains(#""pointer":"/openings""#))
            }
            let form = await office.fill(
                "/jobs/vacancies/\(vacancy)/edit",
                "version=1&title=Baker&description=Bakes.&contract=permanent&schedule=full_time&openings=1", as: olga)
            #expect(form.status == 409 && form.text.contains("Give at least as many"), "\(form.status)")
            #expect(await office.send(.put, path, terms(2), ifMatch: "\"1\"").status == 200)
            let failed = await #expect(throws: PostgresError.self) {
                try await office.database.admin.query("UPDATE jobs.vacancy SET openings = 1 WHERE id = \(vacancy)")
            }
            #expect(failed?.constraint == "vacancy_openings_hold_hired")
            #expect(failed.flatMap(Failure.vacancy)?.code == "vacancy.openings-below-hired")
        }
    }

    @Test func `two hirings at once and an ending do not block each other`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let vacancy = try await office.vacancy(openings: 2)
            var ids: [Referral.ID] = []
            for number in 0..<6 {
                ids.append(
                    try await office.referral(of: office.addPerson("Ann\(number)", "Fraser"), for: vacancy, through: .offered, as: olga))
            }
            let referrals = ids
            let statuses = await together(7) { number in
                number == 6
                    ? await office.fill("/jobs/vacancies/\(vacancy)/close", "reason=Enough", as: olga).status
                    : await office.fill("/jobs/referrals/\(referrals[number])/hire", "startsOn=2026-12-01", as: olga).status
            }
            #expect(statuses.allSatisfy { $0 == 303 || $0 == 409 }, "\(statuses)")
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.referral WHERE state = 'offered'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy WHERE state IN ('filled', 'closed')")
        }
    }
}

@Suite struct `A consent that is taken back` {
    @Test func `leads to the withdrawal for this reason, and is over at once`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let id = try await office.referral(
                of: office.addPerson("Ann", "Fraser"), for: office.vacancy(), through: .sent, as: olga)
            let path = "/jobs/referrals/\(id)"
            let link = path + "/withdraw?reason=consent_ended"
            let page = await office.page(path, as: olga).text
            #expect(page.contains("href=\"\(link)\"") && page.contains("Consent taken back"))
            #expect(!(await office.page(path, as: bob).text.contains("Consent taken back")))
            let chosen = await office.page(link, as: olga).text
            let boxes = chosen.split(separator: "<input").filter { $0.contains(" checked") }
            #expect(boxes.count == 1 && boxes.first?.contains("value=\"consent_ended\"") == true)
            #expect(await office.fill(path + "/withdraw", "reason=consent_ended", as: olga).status == 303)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.referral WHERE consent_revoked_at IS NOT NULL")
            #expect(!(await office.page(path, as: olga).text.contains("Consent taken back")))
            #expect(!(await office.page(path, as: bob).text.contains("Ann")))
        }
    }
}
