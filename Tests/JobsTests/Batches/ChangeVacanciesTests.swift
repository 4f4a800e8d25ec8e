import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Changing many vacancies at once` {
    private static let path = "/jobs/vacancies/together"

    private func query(_ change: String, _ ids: [Vacancy.ID]) -> String {
        "\(Self.path)?change=\(change)" + ids.map { "&vacancies=\($0)" }.joined()
    }

    /// What the form of the page holds, as a browser sends it.
    private func fields(_ page: String) throws -> String {
        let inputs = page.matches(of: /name="(batch|change|seen\.\d+\.(?:id|version))" value="([^"]+)"/)
        return try #require(inputs.isEmpty ? nil : inputs.map { "\($0.output.1)=\($0.output.2)" }.joined(separator: "&"))
    }

    private func states(_ office: Office) async throws -> [String] {
        try await office.database.admin.query("SELECT state FROM jobs.vacancy ORDER BY id").map { try $0.decode("state") }
    }

    @Test func `asks first, tells which cannot be changed and why, and ticks all on the page`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let (one, two) = (try await office.vacancy(), try await office.vacancy())
            #expect(await office.fill("/jobs/vacancies/\(two)/pause", as: olga).status == 303)
            let list = await office.page("/jobs/vacancies?q=baker&ticked=all", as: olga).text
            #expect(list.split(separator: "name=\"vacancies\"").count == 3 && list.split(separator: " checked").count == 3)
            #expect(!(await office.page("/jobs/vacancies", as: olga)).text.contains(" checked"))
            let page = await office.page(query("pause", [one, two]), as: olga).text
            #expect(page.contains("1 of 2 can be changed.") && page.contains("Its state does not allow this."))
            #expect(page.contains("You can undo this for an hour"))
            #expect(await office.page(query("cancel", [one]), as: olga).text.contains("This cannot be undone."))
            #expect(await office.page(query("pause", []), as: olga).text.contains("Nothing is ticked"))
            #expect(try await states(office) == ["open", "paused"])
        }
    }

    @Test func `changes each by itself, once, and undoes what nothing has changed since`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            var ids: [Vacancy.ID] = []
            for _ in 0..<3 { ids.append(try await office.vacancy()) }
            let ann = try await office.addPerson("Ann", "Fraser")
            let referral = try await office.referral(of: ann, for: ids[0], through: .interview, as: olga)
            let form = query("close", ids)
            let sent = try fields(await office.page(form, as: olga).text)
            // Somebody else is faster with the third.
            #expect(await office.fill("/jobs/vacancies/\(ids[2])/pause", as: olga).status == 303)
            #expect(await office.fill(form, sent, as: olga).status == 422, "without a reason")
            let answers = await together(2) { _ in await office.fill(form, sent + "&reason=Enough", as: olga).place ?? "" }
            #expect(answers[0] == answers[1])
            #expect(try await states(office) == ["closed", "closed", "paused"])
            try await office.expectState(.withdrawn, of: referral)
            try await office.expectRows(2, "SELECT count(*) AS n FROM platform.event WHERE name = 'vacancy.closed'")
            let result = try #require(answers.first)
            let told = await office.page(result, as: olga).text
            #expect(
                told.contains("3 of 4 were changed.") && told.contains("Withdrawn with the vacancy") && told.contains("Somebody changed"))

            // Meanwhile the second gets something of its own.
            _ = try await office.database.admin.query("UPDATE jobs.vacancy SET version = version + 1 WHERE id = \(ids[1])")
            let undone = await together(2) { _ in await office.fill(result + "/undo", as: olga).status }
            #expect(undone == [303, 303])
            #expect(try await states(office) == ["open", "closed", "paused"])
            try await office.expectState(.interview, of: referral)
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'vacancy.reverted'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'referral.reverted'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.interview WHERE state = 'cancelled'")
            let after = await office.page(result, as: olga).text
            #expect(after.contains("2 of 3 were undone.") && after.contains("Somebody has changed this since"))
        }
    }

    @Test(arguments: [("open", "draft"), ("pause", "open"), ("resume", "paused")])
    func `takes each back to where it came from`(_ change: String, _ origin: String) async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let id = try await office.vacancy()
            _ = try await office.database.admin.query("UPDATE jobs.vacancy SET state = \(origin)")
            let form = query(change, [id])
            let result = try #require(
                await office.fill(form, fields(await office.page(form, as: olga).text), as: olga).place)
            #expect(try await states(office) != [origin])
            #expect(await office.fill(result + "/undo", as: olga).status == 303)
            #expect(try await states(office) == [origin])
        }
    }

    @Test func `keeps a vacancy open for which somebody was put forward, and one of a suspended employer closed`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let id = try await office.vacancy()
            _ = try await office.database.admin.query("UPDATE jobs.vacancy SET state = 'draft'")
            let form = query("open", [id])
            let opened = try #require(await office.fill(form, fields(await office.page(form, as: olga).text), as: olga).place)
            _ = try await office.propose(office.addPerson("Ann", "Fraser"), for: id, as: olga)
            #expect(await office.fill(opened + "/undo", as: olga).status == 303)
            #expect(try await states(office) == ["open"])
            #expect(await office.page(opened, as: olga).text.contains("Candidates were put forward since"))
            let closing = query("close", [id])
            let closed = try #require(
                await office.fill(closing, fields(await office.page(closing, as: olga).text) + "&reason=x", as: olga).place)
            _ = try await office.database.admin.query("UPDATE jobs.employer SET state = 'suspended', reason = 'x'")
            #expect(await office.fill(closed + "/undo", as: olga).status == 303)
            #expect(try await states(office) == ["closed"])
            #expect(await office.page(closed, as: olga).text.contains("The employer is suspended"))
        }
    }

    @Test func `is final where there is no way back, and after an hour`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let (one, two) = (try await office.vacancy(), try await office.vacancy())
            for (change, id) in [("cancel", one), ("pause", two)] {
                let form = query(change, [id])
                let result = try #require(
                    await office.fill(form, fields(await office.page(form, as: olga).text) + "&reason=x", as: olga).place)
                if change == "pause" { try await office.age("2 hours") }
                let page = await office.page(result, as: olga).text
                #expect(
                    !page.contains("/undo")
                        && page.contains(change == "pause" ? "The time to undo this is over." : "This cannot be undone."))
                #expect(await office.fill(result + "/undo", as: olga).status == 409)
            }
            #expect(try await states(office) == ["cancelled", "paused"])
        }
    }

    @Test func `is for officers, in their own programme`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 8, token: "fh_8", programme: 2)
            let olga = try await office.signIn("Olga", .placementOfficer)
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let eve = try await office.signIn("Eve", .placementOfficer, programme: 2)
            let id = try await office.vacancy()
            let form = query("pause", [id])
            #expect(await office.page(form, as: bob).status == 403)
            #expect(!(await office.page("/jobs/vacancies", as: bob)).text.contains("name=\"vacancies\""))
            #expect(await office.page(form, as: eve).text.contains("Nothing is ticked"))
            let sent = try fields(await office.page(form, as: olga).text)
            let abroad = try #require(await office.fill(form, sent, as: eve).place)
            #expect(await office.page(abroad, as: eve).text.contains("0 of 1 were changed."))
            #expect(try await states(office) == ["open"])
            #expect(await office.page(abroad, as: olga).status == 404)
            #expect(await office.fill("/jobs/changes/\(Batch.ID(at: .now))/undo", as: olga).status == 404)
            #expect(await office.page("\(Self.path)?change=sing&vacancies=\(id)", as: olga).status == 422)
            #expect(await office.page("\(Self.path)?change=pause&vacancies=x", as: olga).status == 422)
        }
    }
}

extension Office {
    /// Makes every batch older, which nothing but the owner of the database can.
    func age(_ interval: String) async throws {
        try await database.admin.script(
            """
            SET session_replication_role = replica;
            UPDATE jobs.batch SET made_at = made_at - interval '\(interval)';
            RESET session_replication_role;
            """)
    }
}
