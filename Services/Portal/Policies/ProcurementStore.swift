import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on the rules of buying of the programme in force.
enum ProcurementStore {
    static let screenSize = 20

    /// A version with who wrote it down, and when on the programme's clocks.
    struct Written {
        let policy: ProcurementPolicy
        let by: String?
        let at: String
    }

    /// The newest first, below the version of the cursor.
    static func page(after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor { condition = " AND p.version < \(try cursor.value(0) { Int($0) })" }
        return """
            SELECT
                p.version, p.effective_from, p.document, a.name AS written_by, portal.local_time(p.created_at) AS written_at
            FROM portal.policy AS p
            LEFT JOIN portal.account AS a ON a.id = p.created_by
            WHERE p.programme_id = (SELECT platform.programme()) AND p.kind = 'procurement'\(splice: condition)
            ORDER BY p.version DESC
            LIMIT \(screenSize + 1)
            """
    }

    /// The one in force on the day, by the same function that finds every band.
    static func inForce(on day: CalendarDate) -> SQL {
        """
        SELECT version, effective_from, document
        FROM grants.procurement_on(\(day))
        """
    }

    /// Writes the version down; affects no row where one of that number is there.
    static func insert(_ policy: ProcurementPolicy, by account: Account.ID?, in programme: Programme.ID, at moment: Date) -> SQL {
        """
        INSERT INTO portal.policy (id, programme_id, kind, version, effective_from, document, created_by, created_at)
        VALUES (
            \(Identifier<ProcurementPolicy>(at: moment)), \(programme), 'procurement', \(policy.version), \(policy.effectiveFrom),
            \(JSON(policy.document)), \(account), \(moment))
        ON CONFLICT ON CONSTRAINT policy_version_unique DO NOTHING
        """
    }
}

extension ProcurementPolicy {
    init(_ row: Row) throws {
        try self.init(version: row.decode("version"), effectiveFrom: row.decode("effective_from"), row.json("document"))
    }
}

extension ProcurementStore.Written {
    init(_ row: Row) throws {
        policy = try ProcurementPolicy(row)
        by = try row.decode("written_by")
        at = try row.decode("written_at")
    }
}
