import FoundationEssentials
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `API keys` {
    private static let path = Office.employer(1) + "/keys/new"

    /// The fields of a form that was just opened.
    private func fields(
        _ id: APIKey.ID = APIKey.ID(at: .now), name: String = "till", days: Int = 30, scopes: [APIKey.Scope] = APIKey.Scope.allCases
    ) -> String {
        "key=\(id)&name=\(name)\(scopes.map { "&scopes=" + $0.rawValue }.joined())&expiresOn=\(CalendarDate(Date.now).adding(days: days))"
    }

    private func token(in response: Response) -> String? {
        response.text.split(separator: "value=\"fh_key_").dropFirst().first?.split(separator: "\"").first.map { "fh_key_" + $0 }
    }

    @Test func `are shown once, work, and are kept as a digest and a hint`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            #expect(await office.page(Self.path, as: officer).status == 200)
            let made = await office.fill(Self.path, fields(), as: officer)
            #expect(made.status == 200)
            #expect(made.headers["Cache-Control"] == "no-store")
            let token = try #require(self.token(in: made))
            #expect(await office.get("/jobs/v1/vacancies", token: token).status == 200)
            let page = await office.page(Office.employer(1), as: officer).text
            #expect(page.contains("…" + token.suffix(4)) && !page.contains(token))
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.api_key AS k WHERE k::text LIKE \("%" + token + "%")")
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'employer.key_made'")
        }
    }

    @Test func `are made once when the form is sent again and together`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let fields = self.fields()
            let statuses = await together(4) { _ in await office.fill(Self.path, fields, as: officer).status }
            #expect(statuses == [200, 303, 303, 303])
            try await office.expectRows(2, "SELECT count(*) AS n FROM jobs.api_key")
        }
    }

    @Test func `expire within a year, have a name, and are twenty at most`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            for bad in [fields(days: 400), fields(days: -1), fields(name: ""), "name=x&expiresOn=soon&key=x"] {
                #expect(await office.fill(Self.path, bad, as: officer).status == 422)
            }
            for _ in 0..<19 { #expect(await office.fill(Self.path, fields(), as: officer).status == 200) }
            #expect(await office.fill(Self.path, fields(), as: officer).status == 409)
        }
    }

    @Test func `that are revoked stop working at once, and revoking again changes nothing`() async throws {
        try await Office.open { office in
            let baker = try await office.signIn("Bob", .employer, employer: 1)
            let id = APIKey.ID(at: .now)
            let token = try #require(self.token(in: await office.fill(Self.path, fields(id), as: baker)))
            #expect(await office.get("/jobs/v1/vacancies", token: token).status == 200)
            let revoke = Office.employer(1) + "/keys/\(id)/revoke"
            #expect(await office.page(revoke, as: baker).text.contains("till"))
            #expect(await office.fill(revoke, as: baker).status == 303)
            #expect(await office.get("/jobs/v1/vacancies", token: token).status == 401)
            #expect(await office.fill(revoke, as: baker).status == 303)
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'employer.key_revoked'")
        }
    }

    @Test func `belong to their employer, and to no other`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            try await office.addEmployer(number: 8, token: "fh_abroad", programme: 2)
            let baker = try await office.signIn("Bob", .employer, employer: 1)
            let officer = try await office.signIn("Olga", .placementOfficer)
            let manager = try await office.signIn("Mona", .programmeManager)
            let others = "00000000-0000-0000-0000-000000000207"
            #expect(await office.fill(Office.employer(7) + "/keys/new", fields(), as: baker).status == 404)
            #expect(await office.fill(Office.employer(8) + "/keys/new", fields(), as: officer).status == 404)
            #expect(await office.fill(Office.employer(1) + "/keys/\(others)/revoke", as: baker).status == 404)
            #expect(await office.fill(Office.employer(7) + "/keys/\(others)/revoke", as: baker).status == 404)
            #expect(await office.fill(Office.employer(1) + "/keys/x/revoke", as: baker).status == 422)
            #expect(await office.page(Self.path, as: manager).status == 403)
            #expect(await office.page(Self.path, as: nil).status == 303)
            #expect(!(await office.page(Office.employer(1), as: manager).text.contains("keys/new")))
        }
    }

    @Test(arguments: [
        (APIKey.Scope.vacanciesRead, "vacancies"), (.referralsRead, "referrals"), (.eventsRead, "events"), (.webhooksRead, "webhooks"),
    ])
    func `do what their scope says and name the one that is missing`(scope: APIKey.Scope, noun: String) async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let token = try #require(self.token(in: await office.fill(Self.path, fields(scopes: [scope]), as: officer)))
            for other in ["vacancies", "referrals", "events", "webhooks"] {
                let answer = await office.get("/jobs/v1/" + other, token: token)
                #expect(answer.status == (other == noun ? 200 : 403), "\(other)")
                if other != noun { #expect(answer.text.contains("key.scope-missing") && answer.text.contains(other + ":read")) }
            }
            #expect(await office.post("{}", token: token).text.contains("vacancies:write"))
            let page = await office.get("/jobs/vacancies", token: token)
            #expect(page.status == 403)
            #expect(await office.page(Office.employer(1), as: officer).text.contains(scope.rawValue))
        }
    }

    @Test func `may do at least one thing`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let refused = await office.fill(Self.path, fields(scopes: []), as: officer)
            #expect(refused.status == 422 && refused.text.contains("href=\"#field-scopes\""))
            #expect(await office.fill(Self.path, fields() + "&scopes=everything", as: officer).status == 422)
        }
    }

    @Test func `are replaced with an overlap, or at once`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let id = APIKey.ID(at: .now)
            let old = try #require(self.token(in: await office.fill(Self.path, fields(id, scopes: [.vacanciesRead]), as: officer)))
            func rotate(_ key: APIKey.ID, to new: APIKey.ID, _ overlap: String) async -> Response {
                let day = CalendarDate(Date.now).adding(days: 90)
                return await office.fill(
                    Office.employer(1) + "/keys/\(key)/rotate", "new=\(new)&overlap=\(overlap)&expiresOn=\(day)", as: officer)
            }
            let second = APIKey.ID(at: .now)
            let token = try #require(self.token(in: await rotate(id, to: second, "day")))
            for good in [old, token] { #expect(await office.get("/jobs/v1/vacancies", token: good).status == 200) }
            #expect(await office.get("/jobs/v1/events", token: token).status == 403)
            try await office.expectRows(
                1,
                """
                SELECT count(*) AS n FROM jobs.api_key
                WHERE id = \(id) AND expires_at BETWEEN now() + interval '23 hours' AND now() + interval '24 hours'
                """)
            #expect(await rotate(second, to: APIKey.ID(at: .now), "none").status == 200)
            #expect(await office.get("/jobs/v1/vacancies", token: token).status == 401)
            #expect(await rotate(second, to: APIKey.ID(at: .now), "none").status == 409)
            try await office.expectRows(2, "SELECT count(*) AS n FROM platform.event WHERE name = 'employer.key_rotated'")
        }
    }

    @Test func `tell the day on which they were last used`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            #expect(await office.page(Office.employer(1), as: officer).text.contains("Never"))
            #expect(await office.get("/jobs/v1/vacancies").status == 200)
            #expect(!(await office.page(Office.employer(1), as: officer).text.contains("Never")))
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.api_key WHERE last_used_on = current_date")
        }
    }

    @Test func `are not made for an employer that is suspended`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            _ = await office.fill(Office.employer(1) + "/suspend", "reason=x", as: officer)
            #expect(await office.fill(Self.path, fields(), as: officer).status == 409)
        }
    }
}
