import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on the versions of a policy of the programme in force.
enum PolicyStore<Policy: OfficePolicy> {
    static var screenSize: Int { 20 }

    /// The newest first, below the version of the cursor.
    static func page(after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor { condition = " AND p.version < \(try cursor.value(0) { Int($0) })" }
        return """
            SELECT
                p.version, p.effective_from, \(splice: Policy.columns), a.name AS written_by,
                portal.local_time(p.created_at) AS written_at
            FROM portal.policy AS p
            LEFT JOIN portal.account AS a ON a.id = p.created_by
            WHERE p.programme_id = (SELECT platform.programme()) AND p.kind = \(Policy.kind)\(splice: condition)
            ORDER BY p.version DESC
            LIMIT \(screenSize + 1)
            """
    }

    /// Writes the version down; affects no row where one of that number is there.
    static func insert(_ policy: Policy, by account: Account.ID?, in programme: Programme.ID, at moment: Date) -> SQL {
        """
        INSERT INTO portal.policy (id, programme_id, kind, version, effective_from, document, created_by, created_at)
        VALUES (
            \(Identifier<Policy>(at: moment)), \(programme), \(Policy.kind), \(policy.version), \(policy.effectiveFrom),
            \(JSON(policy.document)), \(account), \(moment))
        ON CONFLICT ON CONSTRAINT policy_version_unique DO NOTHING
        """
    }
}

/// A version with who wrote it down, and when on the programme's clocks.
struct WrittenPolicy<Policy: OfficePolicy> {
    let policy: Policy
    let by: String?
    let at: String

    init(_ row: Row) throws {
        policy = try Policy(row)
        by = try row.decode("written_by")
        at = try row.decode("written_at")
    }
}
