import FoundationEssentials
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
            #expect(file.text.contains("\"Baker\",\"Employer 1\",") && file.text.contains(",2,"))
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

    @Test(arguments: ["vacancies", "employers", "referrals", "placements"])
    func `come as a workbook too`(_ name: String) async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let file = await office.page("/jobs/v1/\(name).xlsx", as: olga)
            #expect(file.status == 200 && file.headers["Content-Type"]?.hasSuffix("spreadsheetml.sheet") == true)
            #expect(file.headers["Content-Disposition"] == "attachment; filename*=UTF-8''\(name).xlsx")
            #expect(file.text.hasPrefix("PK"))
            try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = \("programme.\(name)_exported")")
        }
    }

    @Test func `placements come with their wages, those of the month alone where that is asked for`() async throws {
        try await Office.open { office in
            let olga = try await office.signIn("Olga", .placementOfficer)
            let ann = try await office.addPerson("Ann", "Fraser")
            let (today, path) = (CalendarDate(.now), "/jobs/placements/new")
            for (place, day) in [today, today.adding(days: -400)].enumerated() {
                let fields =
                    "person=\(ann)&employer=Shop\(place)&title=Cook&startsOn=\(day)&wage.amount=95000&wage.currency=GYD&wage.period=month"
                #expect(await office.fill(path, fields, as: olga).status == 303)
            }
            let all = await office.page("/jobs/v1/placements.csv", as: olga).text
            #expect(all.contains("Shop0") && all.contains("Shop1") && all.contains("\"95000 GYD\"") && all.contains(today.description))
            for list in ["/jobs/v1/placements.csv", "/jobs/placements"] {
                let month = await office.page(list + "?started=month", as: olga).text
                #expect(month.contains("Shop0") && !month.contains("Shop1"), "\(list)")
            }
        }
    }

    @Test(arguments: ["vacancies.csv", "employers.csv", "vacancies.xlsx", "employers.xlsx"].map { "/jobs/v1/" + $0 })
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
