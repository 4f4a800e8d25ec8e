import Hosting
import Models
import Postgres
import Testing
import Web

@testable import JobsService

@Suite struct `Lists as files` {
    @Test func `vacancies come as they are listed, and that they were taken is noted`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            _ = try await office.vacancy(openings: 2)
            let file = await office.page("/jobs/v1/vacancies.csv?state=open", as: olga)
            #expect(file.status == 200 && file.headers["Content-Type"] == "text/csv; charset=utf-8")
            #expect(file.text.contains("\"Baker\",\"Employer 1\",") && file.text.contains("\"2\""))
            #expect(!(await office.page("/jobs/v1/vacancies.csv?state=draft", as: olga)).text.contains("Baker"))
            try await office.expectRows(2, "SELECT count(*) AS n FROM platform.event WHERE name = 'programme.vacancies_exported'")
            #expect(await office.page("/jobs/vacancies?state=open", as: olga).text.contains("/jobs/v1/vacancies.csv?state=open"))
        }
    }

    @Test func `employers come as they are listed`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let file = await office.page("/jobs/v1/employers.csv?q=employer", as: olga)
            #expect(file.status == 200 && file.text.contains("\"Employer 1\""))
            #expect(!(await office.page("/jobs/v1/employers.csv?q=nobody", as: olga)).text.contains("Employer 1"))
            try await office.expectRows(2, "SELECT count(*) AS n FROM platform.event WHERE name = 'programme.employers_exported'")
        }
    }

    @Test(arguments: ["/jobs/v1/vacancies.csv", "/jobs/v1/employers.csv"])
    func `are refused to strangers and for what is not known`(_ path: String) async throws {
        try await Office.open { office in
            #expect(await office.page(path, as: nil).status == 401)
            let worker = try await office.signIn("Carl", .caseWorker)
            #expect(await office.page(path, as: worker).status == 403)
            let olga = try await office.signIn("Olga", .placementOfficer)
            #expect(await office.page(path + "?state=x", as: olga).status == 422)
        }
    }
}
