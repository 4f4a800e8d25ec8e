import FoundationEssentials
import Hosting
import JobsService
import Models
import Postgres
import Schema
import TestSupport
import Testing
import Web

@Suite struct `Commands of the Jobs service` {
    private let baker = VacancyTerms(title: "Baker", description: "Bakes bread at night.", contract: .permanent, schedule: .nights)

    @Test func `register an employer, make its key and post its vacancy, with events`() async throws {
        try await Office.open { office in
            let (database, caller, moment) = (office.database.service("jobs"), office.system, Date.now)
            let employer = try await JobsCommands.addEmployer(
                name: "Mill", sector: .manufacturing, verified: true, at: moment, as: caller, in: database)
            let token = try await JobsCommands.makeKey(
                name: "demo", for: employer, expiresAt: moment + 86_400, at: moment, as: caller, in: database)
            #expect(token.hasPrefix("fh_key_"))
            let vacancy = try await JobsCommands.post(baker, by: employer, at: moment, as: caller, in: database)
            #expect(await office.get("/jobs/v1/vacancies/\(vacancy)", token: token).status == 200)
            for name in ["employer.registered", "employer.verified", "employer.key_made", "vacancy.posted"] {
                try await office.expectRows(1, "SELECT count(*) AS n FROM platform.event WHERE name = \(name)")
            }
        }
    }

    @Test func `refuse a name that is taken, a key of more than a year and one for nobody`() async throws {
        try await Office.open { office in
            let (database, caller, moment) = (office.database.service("jobs"), office.system, Date.now)
            let employer = try await JobsCommands.addEmployer(name: "Mill", at: moment, as: caller, in: database)
            let taken = await #expect(throws: Failure.self) {
                try await JobsCommands.addEmployer(name: "Mill", at: moment, as: caller, in: database)
            }
            #expect(taken?.code == "employer.name-taken")
            let long = await #expect(throws: Failure.self) {
                try await JobsCommands.makeKey(
                    name: "x", for: employer, expiresAt: moment + 400 * 86_400, at: moment, as: caller, in: database)
            }
            #expect(long?.code == "api-key.expiry")
            let nobody = await #expect(throws: Failure.self) {
                try await JobsCommands.makeKey(
                    name: "x", for: Employer.ID(at: moment), expiresAt: moment + 86_400, at: moment, as: caller, in: database)
            }
            #expect(nobody?.code == "employer.not-found")
        }
    }
}
