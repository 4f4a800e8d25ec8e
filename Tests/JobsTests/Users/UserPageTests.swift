import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `The people who act for an employer` {
    private static let path = Office.employer(1) + "/users/new"
    private static let ada = "name=Ada&email=ada%40example.org&language=en&part=recruiter"

    @Test func `are invited by officers and by the employer's managers, and by no recruiter`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            let officer = try await office.signIn("Olga", .placementOfficer)
            let manager = try await office.signIn("Bob", .employer, employer: 1)
            let recruiter = try await office.signIn("Rita", .employer, employer: 1, isRecruiter: true)
            for (number, session) in [officer, manager].enumerated() {
                #expect(await office.page(Self.path, as: session).status == 200)
                #expect(await office.fill(Self.path, Self.ada, as: session).status == 303)
                try await office.expectRows(number + 1, "SELECT count(*) AS n FROM platform.job WHERE kind = 'employer-user'")
            }
            #expect(await office.fill(Self.path, Self.ada, as: recruiter).status == 403)
            #expect(await office.fill(Office.employer(7) + "/users/new", Self.ada, as: manager).status == 404)
            #expect(await office.fill(Self.path, "name=&email=x&language=en&part=owner", as: manager).status == 422)
            let page = await office.page(Office.employer(1), as: manager).text
            #expect(page.contains("rita@example.org") && page.contains("Recruiter"))
            #expect(!(await office.page(Office.employer(1), as: recruiter).text.contains("/users/")))
        }
    }

    @Test func `lose their access when it is ended, but nobody ends their own`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            let manager = try await office.signIn("Bob", .employer, employer: 1)
            _ = try await office.signIn("Rita", .employer, employer: 1, isRecruiter: true)
            _ = try await office.signIn("Otto", .employer, employer: 7)
            let rows = try await office.database.admin.query("SELECT id, name FROM portal.account")
            let ids = try Dictionary(
                uniqueKeysWithValues: rows.map { (try $0.decode("name", as: String.self), try $0.decode("id", as: Account.ID.self)) })
            func path(_ name: String) throws -> String { Office.employer(1) + "/users/\(try #require(ids[name]))/remove" }
            #expect(await office.page(try path("Rita"), as: manager).text.contains("Rita"))
            #expect(await office.fill(try path("Rita"), as: manager).status == 303)
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.job WHERE payload::text LIKE '%remove%'")
            #expect(await office.fill(try path("Bob"), as: manager).status == 409)
            #expect(await office.fill(try path("Otto"), as: manager).status == 404)
        }
    }
}
