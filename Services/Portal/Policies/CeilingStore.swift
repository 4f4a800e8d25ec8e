import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on the ceiling policies of the programme in force.
enum CeilingStore {
    static let screenSize = 50

    /// A version with who wrote it down, and when on the programme's clocks.
    struct Written {
        let policy: CeilingPolicy
        let by: String?
        let at: String
    }

    /// As the document of a policy holds it; amounts are text, so that they are never rounded.
    private struct Document: Encodable {
        let amount: String
        let currency: Currency
        let grantPercent: String
        let words: String?
    }

    /// The newest first, below the version of the cursor.
    static func page(after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor { condition = " AND p.version < \(try cursor.value(0) { Int($0) })" }
        return """
            SELECT
                p.version, p.effective_from, (p.document ->> 'amount')::numeric AS amount, p.document ->> 'currency' AS currency,
                (p.document ->> 'grantPercent')::numeric AS grant_percent, p.document ->> 'words' AS words, a.name AS written_by,
                portal.local_time(p.created_at) AS written_at
            FROM portal.policy AS p
            LEFT JOIN portal.account AS a ON a.id = p.created_by
            WHERE p.programme_id = (SELECT platform.programme()) AND p.kind = 'grant_ceiling'\(splice: condition)
            ORDER BY p.version DESC
            LIMIT \(screenSize + 1)
            """
    }

    /// The one in force on the day, by the same function that bounds every award; its words are not read.
    static func inForce(on day: CalendarDate) -> SQL {
        """
        SELECT c.version, c.effective_from, c.amount, c.currency, c.grant_percent, NULL::text AS words
        FROM grants.ceiling_on(\(day)) AS c
        """
    }

    /// Writes the version down; affects no row where one of that number is there.
    static func insert(_ policy: CeilingPolicy, by account: Account.ID?, in programme: Programme.ID, at moment: Date) -> SQL {
        let document = Document(
            amount: policy.amount.amount.description, currency: policy.amount.currency, grantPercent: policy.grantPercent.description,
            words: policy.words)
        return """
            INSERT INTO portal.policy (id, programme_id, kind, version, effective_from, document, created_by, created_at)
            VALUES (
                \(Identifier<CeilingPolicy>(at: moment)), \(programme), 'grant_ceiling', \(policy.version), \(policy.effectiveFrom),
                \(JSON(document)), \(account), \(moment))
            ON CONFLICT ON CONSTRAINT policy_version_unique DO NOTHING
            """
    }
}

extension CeilingPolicy {
    init(_ row: Row) throws {
        try self.init(
            version: row.decode("version"), effectiveFrom: row.decode("effective_from"),
            amount: Money(row.decode("amount"), row.decode("currency")), grantPercent: row.decode("grant_percent"),
            words: row.decode("words"))
    }
}

extension CeilingStore.Written {
    init(_ row: Row) throws {
        policy = try CeilingPolicy(row)
        by = try row.decode("written_by")
        at = try row.decode("written_at")
    }
}
