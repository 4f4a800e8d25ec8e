import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Filters that a person keeps` {
    private static let path = "/jobs/vacancies/filters/new?q=mason&state=open"

    @Test func `are a link above the list, their own, and forgotten again`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let otto = try await office.signIn("Otto", .placementOfficer)
            #expect(await office.page("/jobs/vacancies?q=mason&state=open", as: olga).text.contains("filters/new?q=mason&amp;state=open"))
            #expect(await office.fill(Self.path, "name=Masons", as: olga).place == "/jobs/vacancies?q=mason&state=open")
            let list = await office.page("/jobs/vacancies", as: olga).text
            #expect(list.contains("href=\"/jobs/vacancies?q=mason&amp;state=open\">Masons"))
            #expect(!(await office.page("/jobs/vacancies", as: otto).text.contains("Masons")))
            let rows = try await office.database.admin.query("SELECT id FROM jobs.saved_filter")
            let id = try #require(rows.first).decode("id", as: Identifier<SavedFilterStore.Saved>.self)
            #expect(await office.fill("/jobs/vacancies/filters/\(id)/delete", as: otto).status == 303)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.saved_filter")
            #expect(await office.fill("/jobs/vacancies/filters/\(id)/delete", as: olga).status == 303)
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.saved_filter")
        }
    }

    @Test func `have each name once, and are twenty at most`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            #expect(await office.fill(Self.path, "name=", as: olga).status == 422)
            for number in 0..<20 { #expect(await office.fill(Self.path, "name=F\(number)", as: olga).status == 303) }
            #expect(await office.fill(Self.path, "name=More", as: olga).status == 409)
            try await office.expectRows(20, "SELECT count(*) AS n FROM jobs.saved_filter")
            let otto = try await office.signIn("Otto", .placementOfficer)
            let statuses = await together(3) { _ in await office.fill(Self.path, "name=Same", as: otto).status }
            #expect(statuses == [303, 422, 422])
        }
    }
}
