import FoundationEssentials
import Models
import Postgres
import Schema

/// Why an application was closed without the committee, and what goes on instead.
struct Closing: Hashable, Sendable {
    let ground: ClosingGround
    let reason: String
    let followUp: Proposal.FollowUp
}

/// All SQL on closings, of which each is written once.
enum ClosingStore {
    /// One as pages show it.
    struct Kept {
        let closing: Closing
        /// On the programme's clocks.
        let closedOn: String
    }

    static func insert(
        _ closing: Closing, of application: GrantApplication.ID, by account: Account.ID, in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.closing (programme_id, application_id, ground, reason, follow_up, closed_by, closed_at)
        VALUES (
            \(programme), \(application), \(closing.ground), \(closing.reason), \(closing.followUp), \(account), \(moment))
        """
    }

    /// No row where the application was not closed.
    static func of(_ admission: Admission) -> SQL {
        """
        SELECT c.ground, c.reason, c.follow_up, left(portal.local_time(c.closed_at), 10) AS closed_on
        FROM grants.closing AS c
        WHERE c.programme_id = (SELECT platform.programme()) AND c.application_id = \(admission.application)
        """
    }
}

extension ClosingStore.Kept {
    init(_ row: Row) throws {
        closing = try Closing(ground: row.decode("ground"), reason: row.decode("reason"), followUp: row.decode("follow_up"))
        closedOn = try row.decode("closed_on")
    }
}
