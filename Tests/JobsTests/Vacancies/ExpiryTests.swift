import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import TestSupport
import Testing

@testable import JobsService

@Suite struct `Expiry of vacancies` {
    private func add(_ state: String, closesOn: CalendarDate?, in office: Office) async throws {
        let terms = VacancyTerms(title: "Baker", description: "Bakes.", contract: .permanent, schedule: .nights)
        let employer = try #require(Employer.ID("00000000-0000-0000-0000-000000000101"))
        let id = try await JobsCommands.post(terms, by: employer, at: .now, as: office.system, in: office.jobs.database)
        _ = try await office.database.admin.query("UPDATE jobs.vacancy SET state = \(state), closes_on = \(closesOn) WHERE id = \(id)")
    }

    @Test func `ends the open and paused ones whose last day has passed on the programme's clocks, with events`() async throws {
        try await Office.open { office in
            _ = try await office.database.admin.query("UPDATE portal.programme SET time_zone = 'America/Guyana'")
            // In Guyana, four hours behind UTC, a day lasts until 04:00.
            let moment = try #require(
                CalendarDate("2026-11-24").map { Date(timeIntervalSince1970: Double($0.daysSince1970) * 86_400 + 3 * 3600) })
            let jobs = Jobs(database: office.jobs.database, credentials: office.jobs.credentials, now: { moment })
            for (state, day) in [
                ("open", "2026-11-22"), ("paused", "2026-11-22"), ("open", "2026-11-23"), ("closed", "2026-11-01"), ("draft", "2026-11-01"),
            ] { try await add(state, closesOn: CalendarDate(day), in: office) }
            try await add("open", closesOn: nil, in: office)
            #expect(try await jobs.expire(as: office.system) == false)
            try await office.expectRows(2, "SELECT count(*) AS n FROM jobs.vacancy WHERE state = 'expired' AND closes_on = '2026-11-22'")
            try await office.expectRows(2, "SELECT count(*) AS n FROM jobs.vacancy WHERE state = 'open'")
            try await office.expectRows(2, "SELECT count(*) AS n FROM platform.event WHERE name = 'vacancy.expired'")
            #expect(try await jobs.expire(as: office.system) == false)
            try await office.expectRows(2, "SELECT count(*) AS n FROM platform.event WHERE name = 'vacancy.expired'")
        }
    }

    @Test func `happens once when several processes do it together, and touches no other programme`() async throws {
        try await Office.open { office in
            let day = CalendarDate(Date.now).adding(days: -3)
            for _ in 0..<250 { try await add("open", closesOn: day, in: office) }
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<3 {
                    group.addTask { while (try? await office.jobs.expire(as: office.system)) == true {} }
                }
            }
            _ = try await office.jobs.expire(as: office.system)
            try await office.expectRows(250, "SELECT count(*) AS n FROM platform.event WHERE name = 'vacancy.expired'")
            try await office.expectRows(0, "SELECT count(*) AS n FROM jobs.vacancy WHERE state = 'open'")
            let other = Caller.system(in: Programme.ID(at: .now), task: "test")
            try await add("open", closesOn: day, in: office)
            #expect(try await office.jobs.expire(as: other) == false)
            try await office.expectRows(1, "SELECT count(*) AS n FROM jobs.vacancy WHERE state = 'open'")
        }
    }
}
