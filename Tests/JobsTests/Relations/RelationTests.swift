import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Visits, calls and agreements` {
    private static let path = Office.employer(1) + "/relations/new"
    private static let call = "kind=call&happenedOn=2026-01-05&note=Wants+two+masons&followUpOn=2026-01-12"

    @Test func `are written down, shown to the office and not to the employer, and followed up once`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let manager = try await office.signIn("Mona", .programmeManager)
            let baker = try await office.signIn("Bob", .employer, employer: 1)
            #expect(await office.page(Self.path, as: officer).status == 200)
            #expect(await office.fill(Self.path, Self.call, as: officer).status == 303)
            for session in [officer, manager] {
                #expect(await office.page(Office.employer(1), as: session).text.contains("Wants two masons"))
            }
            #expect(!(await office.page(Office.employer(1), as: baker).text.contains("masons")))
            let tasks = await office.page("/jobs/tasks", as: officer).text
            #expect(tasks.contains("Wants two masons") && tasks.contains("Employer 1"))
            let rows = try await office.database.admin.query("SELECT id FROM jobs.employer_relation")
            let id = try #require(rows.first).decode("id", as: EmployerRelation.ID.self)
            let done = Office.employer(1) + "/relations/\(id)/done"
            let statuses = await together(3) { _ in await office.fill(done, as: officer).status }
            #expect(statuses == [303, 303, 303])
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'employer.followed_up'")
            #expect(!(await office.page("/jobs/tasks", as: officer).text.contains("masons")))
        }
    }

    @Test(arguments: [
        ("kind=call&happenedOn=2999-01-01&note=x", "happenedOn"), ("kind=call&happenedOn=2026-01-05&note=", "note"),
        ("kind=call&happenedOn=2026-01-05&note=x&followUpOn=2026-01-04", "followUpOn"), ("kind=party&happenedOn=2026-01-05&note=x", "kind"),
    ])
    func `are refused at the field that cannot be`(fields: String, field: String) async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let refused = await office.fill(Self.path, fields, as: officer)
            #expect(refused.status == 422)
            #expect(refused.text.contains("href=\"#field-\(field)\""))
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.employer_relation")
        }
    }

    @Test func `are nobody's with an employer of another programme`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 8, token: "fh_8", programme: 2)
            let officer = try await office.signIn("Olga", .placementOfficer)
            #expect(await office.fill(Office.employer(8) + "/relations/new", Self.call, as: officer).status == 404)
        }
    }
}
