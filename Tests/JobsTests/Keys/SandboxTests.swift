import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `A sandbox` {
    private static let baker = #"{"title": "Baker", "description": "Bakes.", "contract": "permanent", "schedule": "nights"}"#

    private func key(as session: String, employer: Int = 1, in office: Office) async throws -> String {
        let fields =
            "key=\(APIKey.ID(at: .now))&name=trial&environment=sandbox&scopes=vacancies:read&scopes=vacancies:write&expiresOn=\(CalendarDate(Date.now).adding(days: 9))"
        let made = await office.fill(Office.employer(employer) + "/keys/new", fields, as: session)
        let secret = made.text.split(separator: "value=\"fh_sandbox_").dropFirst().first?.split(separator: "\"").first
        return try "fh_sandbox_" + #require(secret, "\(made.text)")
    }

    @Test func `takes an employer's vacancies where neither office nor the employer's live key sees them`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let key = try await key(as: officer, in: office)
            let place = try #require(await office.post(Self.baker, token: key).place)
            #expect(await office.get(place, token: key).status == 200)
            #expect(await office.get(place).status == 404)
            #expect(await office.page(place.replacing("/v1", with: ""), as: officer).status == 404)
            #expect(!(await office.page("/jobs/vacancies", as: officer).text.contains("Baker")))
            #expect(await office.page(Office.employer(1), as: officer).text.contains("Sandbox"))
            let seen = try await office.database.service("matching").query(
                "SELECT count(*) AS n FROM jobs.published_vacancy", as: office.system)
            #expect(try seen.first?.decode("n", as: Int.self) == 0)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy")
        }
    }

    @Test func `is one for each programme, and employers in it see their own`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            let (first, again) = (try await key(as: officer, in: office), try await key(as: officer, in: office))
            let other = try await key(as: officer, employer: 7, in: office)
            let place = try #require(await office.post(Self.baker, token: first).place)
            #expect(await office.get(place, token: again).status == 200)
            #expect(await office.get(place, token: other).status == 404)
            try await office.expectRows(1, "SELECT count(*) AS n FROM portal.programme WHERE sandbox_of IS NOT NULL")
            try await office.expectRows(
                2,
                "SELECT count(*) AS n FROM jobs.employer WHERE programme_id IN (SELECT id FROM portal.programme WHERE sandbox_of IS NOT NULL)"
            )
        }
    }

    @Test func `closes with the employer's suspension, and with the key's end`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let key = try await key(as: officer, in: office)
            _ = try await office.database.admin.query("UPDATE jobs.employer SET state = 'suspended' WHERE state = 'verified'")
            #expect(await office.post(Self.baker, token: key).status == 401)
        }
    }

    @Test func `is the page of nobody: no account has a role in it`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            _ = try await key(as: officer, in: office)
            try await office.expectRows(
                0,
                """
                SELECT count(*) AS n FROM portal.role_assignment AS r JOIN portal.programme AS p ON p.id = r.programme_id
                WHERE p.sandbox_of IS NOT NULL
                """)
        }
    }
}
