import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on proposals of awards and what approvers say to them.
enum PurchaseAwardStore {
    /// The newest proposal of a purchase.
    static func proposal(of purchase: Purchase.ID) -> SQL {
        """
        SELECT proposal_id, reason, waiver_reason, approvals, approvers
        FROM grants.proposal_of(\(purchase))
        """
    }

    /// The lines of the newest proposal.
    static func lines(of purchase: Purchase.ID) -> SQL {
        """
        SELECT l.item_number, l.quotation_id, l.reason
        FROM grants.proposal_of(\(purchase)) AS a
        JOIN grants.award_line AS l ON l.programme_id = (SELECT platform.programme()) AND l.proposal_id = a.proposal_id
        ORDER BY l.item_number
        """
    }

    /// What holds of the approvers of the newest proposal.
    static func decisions(on purchase: Purchase.ID) -> SQL {
        """
        SELECT d.id, d.decided_by, d.outcome, d.reason, n.name, portal.local_time(d.decided_at) AS decided
        FROM grants.proposal_of(\(purchase)) AS a
        JOIN grants.award_decision_in_force AS d ON d.proposal_id = a.proposal_id
        LEFT JOIN portal.published_account AS n ON n.id = d.decided_by
        ORDER BY d.decided_at, d.id
        """
    }

    /// Writes a proposal down with its lines.
    static func insert(
        _ proposal: AwardProposal, as id: AwardProposal.ID, of purchase: Purchase.ID, by account: Account.ID, in programme: Programme.ID?,
        at moment: Date
    ) -> [SQL] {
        let head: SQL = """
            INSERT INTO grants.award_proposal (programme_id, id, purchase_id, reason, waiver_reason, proposed_by, proposed_at)
            VALUES (\(programme), \(id), \(purchase), \(proposal.reason), \(proposal.waiverReason), \(account), \(moment))
            """
        return [head]
            + proposal.lines.map { line in
                """
                INSERT INTO grants.award_line (programme_id, proposal_id, purchase_id, item_number, quotation_id, reason)
                VALUES (\(programme), \(id), \(purchase), \(line.item), \(line.quotation), \(line.reason))
                """
            }
    }

    /// What an approver says, in the place of what was said before.
    static func decide(
        _ isApproved: Bool, reason: String?, on proposal: AwardProposal.ID, of purchase: Purchase.ID, after before: UUID?,
        by account: Account.ID, in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.award_decision (
            programme_id, id, proposal_id, purchase_id, outcome, reason, decided_by, decided_at, supersedes)
        VALUES (
            \(programme), \(Identifier<AwardProposal>(at: moment)), \(proposal), \(purchase), \(isApproved ? "approved" : "refused"), \(reason),
            \(account), \(moment), \(before))
        """
    }
}
