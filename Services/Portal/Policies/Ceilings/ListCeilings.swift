import Hosting
import Models
import Web

/// Shows the ceiling in force today, and every version that was written down, the newest first.
enum ListCeilings: Page {
    static let route = Route(
        .get, "/policies/grant-ceiling", "The ceilings of grants",
        for: policyWriters + [.caseWorker, .committeeMember, .committeeChair, .financeOfficer, .donor])

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        CeilingPages.list(try await portal.policies(after: input.cursor, as: caller), as: caller)
    }
}
