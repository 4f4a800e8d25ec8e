import Hosting
import Models
import Postgres
import Web

/// Shows the public holidays in force today with their days in this year and the next, and every version that was written down, the newest
/// first.
enum ListHolidays: Page {
    static let route = Route(
        .get, "/policies/holidays", "The public holidays",
        for: ceilingWriters + [.caseWorker, .procurementOfficer, .receivingOfficer, .financeOfficer, .committeeMember, .committeeChair])

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        let today = caller.today(at: portal.now())
        let answers = try await portal.database.unit(
            [HolidayStore.page(after: input.cursor), HolidayStore.inForce(on: today), HolidayStore.country], as: caller)
        let written = try answers[0].prefix(HolidayStore.screenSize).map(HolidayStore.Written.init)
        let next = answers[0].count > HolidayStore.screenSize ? written.last : nil
        return HolidayPages.list(
            written, inForce: try HolidayPolicy(inForce: answers[1], country: answers[2]), in: today.year, isFirst: input.cursor == nil,
            next: next.map { route.link(query: [("cursor", Cursor(after: String($0.policy.version)).description)]) }, as: caller)
    }
}
