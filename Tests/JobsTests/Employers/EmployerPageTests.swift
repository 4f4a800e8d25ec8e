import FoundationEssentials
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Employers on their pages` {
    private static let mill = "name=Mill&sector=C&district=Georgetown&phone=%2B592+225+0000&email=mill%40example.org"

    @Test func `are registered, shown, found by a part of the name and by state`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let place = try #require(await office.fill("/jobs/employers/new", Self.mill, as: officer).place)
            let page = await office.page(place, as: officer)
            #expect(page.status == 200)
            for word in ["Mill", "Manufacturing", "Georgetown", "mill@example.org", "Not verified"] { #expect(page.text.contains(word)) }
            #expect(await office.page("/jobs/employers?q=mil&state=registered", as: officer).text.contains(">Mill</a>"))
            #expect(!(await office.page("/jobs/employers?q=bakery", as: officer).text.contains(">Mill</a>")))
            #expect(!(await office.page("/jobs/employers?state=suspended", as: officer).text.contains(">Mill</a>")))
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'employer.registered'")
        }
    }

    @Test func `are refused under a name that is taken and with wrong fields, and nothing typed is lost`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let taken = await office.fill("/jobs/employers/new", "name=Employer+1&district=Linden", as: officer)
            #expect(taken.status == 409)
            #expect(taken.text.contains("href=\"#field-name\"") && taken.text.contains("Linden"))
            let wrong = await office.fill("/jobs/employers/new", "name=&sector=Z&email=no&phone=1", as: officer)
            #expect(wrong.status == 422)
            for field in ["name", "sector", "email", "phone"] { #expect(wrong.text.contains("href=\"#field-\(field)\"")) }
        }
    }

    @Test func `happen once when five register the same name together`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let statuses = await together(5) { _ in await office.fill("/jobs/employers/new", Self.mill, as: officer).status }
            #expect(statuses == [303, 409, 409, 409, 409])
        }
    }

    @Test func `are changed from the version that was shown, and from no older one`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let path = Office.employer(1) + "/edit"
            #expect(await office.page(path, as: officer).text.contains("name=\"version\" value=\"1\""))
            #expect(await office.fill(path, "version=1&" + Self.mill, as: officer).status == 303)
            let stale = await office.fill(path, "version=1&name=Windmill", as: officer)
            #expect(stale.status == 412)
            #expect(stale.text.contains("What stands there now") && stale.text.contains("value=\"Windmill\""))
            #expect(stale.text.contains("name=\"version\" value=\"2\""))
            let statuses = await together(4) { number in await office.fill(path, "version=2&name=Mill+\(number)", as: officer).status }
            #expect(statuses == [303, 412, 412, 412])
        }
    }

    @Test func `are verified, suspended with a reason, and back where they were when it is lifted`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let place = try #require(await office.fill("/jobs/employers/new", Self.mill, as: officer).place)
            #expect(await office.page(place + "/suspend", as: officer).status == 200)
            #expect(await office.fill(place + "/suspend", "reason=", as: officer).status == 422)
            #expect(await office.fill(place + "/suspend", "reason=Unpaid+wages", as: officer).status == 303)
            #expect(await office.page(place, as: officer).text.contains("Unpaid wages"))
            #expect(await office.fill(place + "/verify", as: officer).status == 409)
            #expect(await office.fill(place + "/lift", as: officer).status == 303)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.employer WHERE name = 'Mill' AND state = 'registered'")
            let statuses = await together(4) { _ in await office.fill(place + "/verify", as: officer).status }
            #expect(statuses == [303, 409, 409, 409])
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'employer.suspended'")
        }
    }

    @Test func `that are suspended have no open vacancy and no key that works`() async throws {
        try await Office.open { office in
            let officer = try await office.signIn("Olga", .placementOfficer)
            let vacancy = #"{"title": "Baker", "description": "Bakes.", "contract": "permanent", "schedule": "nights"}"#
            let place = try #require(await office.post(vacancy).place)
            #expect(await office.fill(Office.employer(1) + "/suspend", "reason=Fraud", as: officer).status == 303)
            #expect(await office.get(place).status == 401)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy WHERE state = 'paused'")
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = 'vacancy.paused'")
            let page = place.replacing("/v1", with: "")
            let resumed = await office.fill(page + "/resume", as: officer)
            #expect(resumed.status == 409)
            #expect(resumed.text.contains("suspended"))
            let fields = VacancyPageTests.baker + "&employer=" + Office.employer(1).split(separator: "/").last.map(String.init)!
            #expect(await office.fill("/jobs/vacancies/new", fields, as: officer).status == 409)
        }
    }

    @Test func `are seen by the office and by themselves, and by nobody else`() async throws {
        try await Office.open { office in
            try await office.addEmployer(number: 7, token: "fh_other", programme: 1)
            try await office.addEmployer(number: 8, token: "fh_abroad", programme: 2)
            let officer = try await office.signIn("Olga", .placementOfficer)
            let manager = try await office.signIn("Mona", .programmeManager)
            let baker = try await office.signIn("Bob", .employer, employer: 1)
            let worker = try await office.signIn("Cleo", .caseWorker)
            #expect(await office.page(Office.employer(1), as: nil).status == 303)
            #expect(await office.page(Office.employer(1), as: manager).status == 200)
            #expect(await office.page(Office.employer(1), as: baker).status == 200)
            #expect(await office.page(Office.employer(7), as: baker).status == 404)
            #expect(await office.page(Office.employer(8), as: officer).status == 404)
            #expect(await office.fill(Office.employer(8) + "/suspend", "reason=x", as: officer).status == 404)
            #expect(await office.fill(Office.employer(8) + "/edit", "version=1&name=Mine", as: officer).status == 404)
            #expect(await office.page(Office.employer(1), as: worker).status == 403)
            for path in ["/jobs/employers/new", Office.employer(1) + "/edit", Office.employer(1) + "/verify"] {
                #expect(await office.page(path, as: manager).status == 403)
                #expect(await office.page(path, as: baker).status == 403)
            }
            #expect(await office.page("/jobs/employers/x", as: officer).status == 422)
            #expect(await office.page(Office.employer(1) + "/dissolve", as: officer).status == 422)
        }
    }

    @Test func `come in pages by name, and none is missed`() async throws {
        try await Office.open { office in
            for number in 10..<65 { try await office.addEmployer(number: number, token: "fh_\(number)", programme: 1) }
            let officer = try await office.signIn("Olga", .placementOfficer)
            let first = await office.page("/jobs/employers", as: officer).text
            let cursor = try #require(first.split(separator: "cursor=").last?.split(separator: "\"").first)
            let second = await office.page("/jobs/employers?cursor=\(cursor)", as: officer).text
            let links = (first + second).split(separator: "href=\"/jobs/employers/0").dropFirst().map { $0.prefix(35) }
            #expect(links.count == 56 && Set(links).count == 56)
        }
    }
}

/// The outcomes of `count` calls at a time, in order.
func together<Outcome: Comparable & Sendable>(_ count: Int, _ call: @escaping @Sendable (Int) async -> Outcome) async -> [Outcome] {
    await withTaskGroup(of: Outcome.self) { group in
        for number in 0..<count { group.addTask { await call(number) } }
        return await group.reduce(into: []) { $0.append($1) }.sorted()
    }
}
