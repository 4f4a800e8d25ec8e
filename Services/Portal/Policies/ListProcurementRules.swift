import Hosting
import Models
import Postgres
import Web

/// Shows the rules of buying in force today, and every version that was written down, the newest first.
enum ListProcurementRules: Page {
    static let route = Route(
        .get, "/policies/procurement", "The rules of buying",
        for: ceilingWriters + [
            .caseWorker, .procurementOfficer, .receivingOfficer, .financeOfficer, .committeeMember, .committeeChair, .donor,
        ])

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        let answers = try await portal.database.unit(
            [ProcurementStore.page(after: input.cursor), ProcurementStore.inForce(on: caller.today(at: portal.now()))], as: caller)
        let written = try answers[0].prefix(ProcurementStore.screenSize).map(ProcurementStore.Written.init)
        let next = answers[0].count > ProcurementStore.screenSize ? written.last : nil
        return ProcurementPages.list(
            written, inForce: try answers[1].first.map(ProcurementPolicy.init), isFirst: input.cursor == nil,
            next: next.map { route.link(query: [("cursor", Cursor(after: String($0.policy.version)).description)]) }, as: caller)
    }
}
