import Hosting
import Models
import Web

/// Who sees on which days the office is closed.
let holidayReaders: [Role] =
    policyWriters + [.caseWorker, .procurementOfficer, .receivingOfficer, .financeOfficer, .committeeMember, .committeeChair]

/// Shows the public holidays in force today with their days in this year and the next, and every version that was written down, the newest
/// first.
enum ListHolidays: Page {
    static let route = Route(.get, "/policies/holidays", "The public holidays", for: holidayReaders)

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        let list: PolicyList<HolidayPolicy> = try await portal.policies(after: input.cursor, as: caller)
        let inForce = try await portal.holidays(list.inForce, as: caller)
        return HolidayPages.list(list, inForce: inForce, in: caller.today(at: portal.now()).year, as: caller)
    }
}
