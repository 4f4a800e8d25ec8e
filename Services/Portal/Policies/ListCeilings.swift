import Hosting
import Models
import Postgres
import Web

/// Who writes ceilings down.
let ceilingWriters: [Role] = [.programmeManager, .administrator]

/// Shows the ceiling in force today, and every version that was written down, the newest first.
enum ListCeilings: Page {
    static let route = Route(
        .get, "/policies/grant-ceiling", "The ceilings of grants",
        for: ceilingWriters + [.caseWorker, .committeeMember, .committeeChair, .financeOfficer, .donor])

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        let answers = try await portal.database.unit(
            [CeilingStore.page(after: input.cursor), CeilingStore.inForce(on: caller.today(at: portal.now()))], as: caller)
        let written = try answers[0].prefix(CeilingStore.screenSize).map(CeilingStore.Written.init)
        let next = answers[0].count > CeilingStore.screenSize ? written.last : nil
        return CeilingPages.list(
            written, inForce: try answers[1].first.map(CeilingPolicy.init), isFirst: input.cursor == nil,
            next: next.map { route.link(query: [("cursor", Cursor(after: String($0.policy.version)).description)]) }, as: caller)
    }
}
