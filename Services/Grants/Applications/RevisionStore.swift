import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on revisions: what was submitted, written once.
enum RevisionStore {
    /// A plan as it was submitted.
    struct Revision {
        let number: Int
        let plan: PlanDraft
        let digest: [UInt8]
        /// On the programme's clocks.
        let submitted: String
        let submittedBy: String?
    }

    /// Freezes the plan and its applicants as they stand in the database; it numbers the revision and takes the digest.
    static func freeze(_ application: GrantApplication.ID, by account: Account.ID?, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.revision (programme_id, application_id, submitted_by, submitted_at)
        VALUES (\(programme), \(application), \(account), \(moment))
        """
    }

    /// The newest first.
    static func of(_ admission: Admission) -> SQL {
        """
        \(splice: columns)
        WHERE v.programme_id = (SELECT platform.programme()) AND v.application_id = \(admission.application)
        ORDER BY v.number DESC
        LIMIT 50
        """
    }

    private static let columns: SQL = """
        SELECT v.number, v.plan, v.digest, portal.local_time(v.submitted_at) AS submitted, a.name AS submitted_by
        FROM grants.revision AS v
        LEFT JOIN portal.published_account AS a ON a.id = v.submitted_by
        """
}

extension RevisionStore.Revision {
    init(_ row: Row) throws {
        number = try row.decode("number")
        plan = try row.json("plan")
        digest = try row.decode("digest")
        submitted = try row.decode("submitted")
        submittedBy = try row.decode("submitted_by")
    }
}
