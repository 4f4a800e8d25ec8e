import Hosting
import Models
import Postgres
import Web

/// Shows the rules of appeals in force today, and every version that was written down, the newest first.
enum ListAppealRules: Page {
    static let route = Route(
        .get, "/policies/appeals", "The rules of appeals",
        for: ceilingWriters + [.caseWorker, .committeeMember, .committeeChair, .donor])

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        let answers = try await portal.database.unit(
            [AppealRulesStore.page(after: input.cursor), AppealRulesStore.inForce(on: caller.today(at: portal.now()))], as: caller)
        let written = try answers[0].prefix(AppealRulesStore.screenSize).map(AppealRulesStore.Written.init)
        let next = answers[0].count > AppealRulesStore.screenSize ? written.last : nil
        return AppealRulesPages.list(
            written, inForce: try answers[1].first.map(AppealPolicy.init), isFirst: input.cursor == nil,
            next: next.map { route.link(query: [("cursor", Cursor(after: String($0.policy.version)).description)]) }, as: caller)
    }
}
