import Hosting
import Models
import Web

/// Shows the rules of appeals in force today, and every version that was written down, the newest first.
enum ListAppealRules: Page {
    static let route = Route(
        .get, "/policies/appeals", "The rules of appeals", for: policyWriters + [.caseWorker, .committeeMember, .committeeChair, .donor])

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        AppealRulesPages.list(try await portal.policies(after: input.cursor, as: caller), as: caller)
    }
}
