import Hosting
import Models
import Web

/// Shows the rules of buying in force today, and every version that was written down, the newest first.
enum ListProcurementRules: Page {
    static let route = Route(
        .get, "/policies/procurement", "The rules of buying",
        for: policyWriters + [
            .caseWorker, .procurementOfficer, .receivingOfficer, .financeOfficer, .committeeMember, .committeeChair, .donor,
        ])

    struct Input: Decodable {
        let cursor: Cursor?
    }

    static func show(_ input: Input, as caller: Caller, in portal: Portal) async throws -> Screen {
        ProcurementPages.list(try await portal.policies(after: input.cursor, as: caller), as: caller)
    }
}
