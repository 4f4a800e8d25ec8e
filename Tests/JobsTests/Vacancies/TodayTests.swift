import FoundationEssentials
import Hosting
import Models
import Postgres
import TestSupport
import Testing
import Web

@testable import JobsService

@Suite struct `Today` {
    /// Yesterday where the day begins first, and today where it begins last.
    private static let day = CalendarDate(.now, offset: -11 * 3600)

    @Test(arguments: [("Pacific/Pago_Pago", 201, 303), ("Pacific/Kiritimati", 422, 422)])
    func `is the day on the programme's clocks, by key and by session`(_ zone: String, _ byKey: Int, _ bySession: Int) async throws {
        try await Office.open { office in
            _ = try await office.database.admin.query("UPDATE portal.programme SET time_zone = \(zone)")
            let terms = #""title": "Baker", "description": "Bakes.", "contract": "permanent", "schedule": "full_time""#
            let posted = await office.post("{\(terms), \"closesOn\": \"\(Self.day)\"}")
            #expect(posted.status == byKey && (byKey == 201 || posted.text.contains("vacancy.closes-in-past")))
            let bob = try await office.signIn("Bob", .employer, employer: 1)
            let fields = "title=Cook&description=Cooks.&contract=permanent&schedule=full_time&openings=1&closesOn=\(Self.day)"
            #expect(await office.fill("/jobs/vacancies/new", fields, as: bob).status == bySession)
        }
    }

    @Test func `is the same for the database and for the work in the background`() async throws {
        try await Office.open { office in
            _ = try await office.database.admin.query("UPDATE portal.programme SET time_zone = 'Pacific/Kiritimati'")
            let row = try await office.jobs.database.query(
                "SELECT portal.today() AS today, p.utc_offset FROM portal.published_programme AS p", as: office.system
            ).first
            #expect(try row?.decode("today", as: CalendarDate.self) == CalendarDate(.now, offset: 14 * 3600))
            #expect(try row?.decode("utc_offset", as: Int.self) == 14 * 3600)
            let worker = Caller.system(in: office.system.programme, utcOffset: 14 * 3600, task: "test")
            #expect(office.jobs.today(for: worker) == CalendarDate(.now, offset: 14 * 3600))
        }
    }
}
