import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on the rules of appeals of the programme in force.
enum AppealRulesStore {
    static let screenSize = 50

    /// A version with who wrote it down, and when on the programme's clocks.
    struct Written {
        let policy: AppealPolicy
        let by: String?
        let at: String
    }

    /// As the document of a policy holds it.
    private struct Document: Encodable {
        let days: Int
        let votingDays: Int
        let words: String?
    }

    /// The newest first, below the version of the cursor.
    static func page(after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor { condition = " AND p.version < \(try cursor.value(0) { Int($0) })" }
        return """
            SELECT
                p.version, p.effective_from, (p.document ->> 'days')::integer AS days,
                coalesce((p.document ->> 'votingDays')::integer, 14) AS voting_days, p.document ->> 'words' AS words, a.name AS written_by,
                portal.local_time(p.created_at) AS written_at
            FROM portal.policy AS p
            LEFT JOIN portal.account AS a ON a.id = p.created_by
            WHERE p.programme_id = (SELECT platform.programme()) AND p.kind = 'grant_appeal'\(splice: condition)
            ORDER BY p.version DESC
            LIMIT \(screenSize + 1)
            """
    }

    /// Those in force on the day, by the same function that bounds every appeal; their words are not read.
    static func inForce(on day: CalendarDate) -> SQL {
        """
        SELECT r.version, r.effective_from, r.days, r.voting_days, NULL::text AS words
        FROM grants.appeal_rules_on(\(day)) AS r
        """
    }

    /// Writes the version down; affects no row where one of that number is there.
    static func insert(_ policy: AppealPolicy, by account: Account.ID?, in programme: Programme.ID, at moment: Date) -> SQL {
        let document = Document(days: policy.days, votingDays: policy.votingDays, words: policy.words)
        return """
            INSERT INTO portal.policy (id, programme_id, kind, version, effective_from, document, created_by, created_at)
            VALUES (
                \(Identifier<AppealPolicy>(at: moment)), \(programme), 'grant_appeal', \(policy.version), \(policy.effectiveFrom),
                \(JSON(document)), \(account), \(moment))
            ON CONFLICT ON CONSTRAINT policy_version_unique DO NOTHING
            """
    }
}

extension AppealPolicy {
    init(_ row: Row) throws {
        try self.init(
            version: row.decode("version"), effectiveFrom: row.decode("effective_from"), days: row.decode("days"),
            votingDays: row.decode("voting_days"), words: row.decode("words"))
    }
}

extension AppealRulesStore.Written {
    init(_ row: Row) throws {
        policy = try AppealPolicy(row)
        by = try row.decode("written_by")
        at = try row.decode("written_at")
    }
}
