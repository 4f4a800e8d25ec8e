import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Changing many referrals at once` {
    private func query(_ change: String, _ ids: [Referral.ID]) -> String {
        "/jobs/referrals/together?change=\(change)&back=%2Fjobs%2Freferrals%3Fstate%3Dsent" + ids.map { "&referrals=\($0)" }.joined()
    }

    private func fields(_ page: String) throws -> String {
        let inputs = page.matches(of: /name="(batch|change|seen\.\d+\.(?:id|version))" value="([^"]+)"/)
        return try #require(inputs.isEmpty ? nil : inputs.map { "\($0.output.1)=\($0.output.2)" }.joined(separator: "&"))
    }

    /// Changes all that can be and gives the page of what became of them.
    private func change(_ change: String, _ ids: [Referral.ID], _ reason: String = "", in office: Office, as olga: String) async throws
        -> String
    {
        let form = query(change, ids)
        return try #require(await office.fill(form, fields(await office.page(form, as: olga).text) + reason, as: olga).place)
    }

    @Test func `sends those whose candidates agreed, and takes back what the employer was not shown`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let vacancy = try await office.vacancy(openings: 3)
            var ids: [Referral.ID] = []
            for (name, state) in [("Ann", Referral.State.Word.consented), ("Ben", .consented), ("Cid", .proposed)] {
                ids.append(try await office.referral(of: office.addPerson(name, "Fraser"), for: vacancy, through: state, as: olga))
            }
            let page = await office.page(query("send", ids), as: olga).text
            #expect(page.contains("2 of 3 can be changed.") && page.contains("Ann F.") && page.contains("/jobs/referrals?state=sent"))
            let result = try await change("send", ids, in: office, as: olga)
            try await office.expectState(.sent, of: ids[0])
            try await office.expectState(.proposed, of: ids[2])
            // The employer opens one of them.
            #expect(await office.page("/jobs/referrals/\(ids[1])", as: bob).status == 200)
            #expect(await office.fill(result + "/undo", as: olga).status == 303)
            try await office.expectState(.consented, of: ids[0])
            try await office.expectState(.sent, of: ids[1])
            #expect(await office.page("/jobs/referrals/\(ids[0])", as: bob).status == 404)
            let after = await office.page(result, as: olga).text
            #expect(after.contains("1 of 2 were undone.") && after.contains("The employer was shown the candidate since"))
            // An employer's system that was told of the sending is told that it is off.
            try await office.expectRows(
                1,
                "SELECT count(*) AS n FROM platform.event AS e WHERE e.name = 'referral.reverted' AND \(splice: EmployerEvents.told)")
            #expect(await office.page("/jobs/referrals/\(ids[0])", as: olga).text.contains("A change was undone"))
        }
    }

    @Test func `withdraws with one reason, and brings back whom the vacancy still waits for`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let (one, two) = (try await office.vacancy(), try await office.vacancy())
            let ids = [
                try await office.referral(of: office.addPerson("Ann", "Fraser"), for: one, through: .offered, as: olga),
                try await office.referral(of: office.addPerson("Ben", "Fraser"), for: two, through: .proposed, as: olga),
                try await office.referral(of: office.addPerson("Cid", "Fraser"), for: one, through: .viewed, as: olga),
            ]
            let form = query("withdraw", ids)
            let sent = try fields(await office.page(form, as: olga).text)
            let refused = await office.fill(form, sent, as: olga)
            #expect(refused.status == 422 && refused.text.contains("href=\"#field-reason\""))
            let result = try await change("withdraw", ids, "&reason=no_contact&text=Left+town", in: office, as: olga)
            try await office.expectRows(
                3,
                "SELECT count(*) AS n FROM jobs.referral WHERE state = 'withdrawn' AND reason = 'no_contact' AND reason_text = 'Left town'")
            // One vacancy ends, and one person takes the consent to be matched back.
            #expect(await office.fill("/jobs/vacancies/\(two)/close", "reason=x", as: olga).status == 303)
            let row = try await office.database.admin.query("SELECT returnee_id FROM jobs.referral WHERE id = \(ids[2])").first
            try await office.revokeMatching(try #require(row).decode("returnee_id"))
            #expect(await office.fill(result + "/undo", as: olga).status == 303)
            try await office.expectState(.offered, of: ids[0])
            try await office.expectState(.withdrawn, of: ids[1])
            try await office.expectState(.withdrawn, of: ids[2])
            let after = await office.page(result, as: olga).text
            #expect(
                after.contains("1 of 3 were undone.") && after.contains("The vacancy has ended")
                    && after.contains("Ask the candidate first"))
        }
    }

    @Test func `brings nobody back who was put forward again meanwhile`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let (vacancy, ann) = (try await office.vacancy(), try await office.addPerson("Ann", "Fraser"))
            let id = try await office.propose(ann, for: vacancy, as: olga)
            let result = try await change("withdraw", [id], "&reason=other", in: office, as: olga)
            _ = try await office.propose(ann, for: vacancy, as: olga)
            #expect(await office.fill(result + "/undo", as: olga).status == 303)
            try await office.expectState(.withdrawn, of: id)
            #expect(await office.page(result, as: olga).text.contains("put forward for the vacancy already"))
        }
    }
}
