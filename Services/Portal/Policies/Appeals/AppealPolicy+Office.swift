import Models
import Postgres
import Schema
import Web

extension AppealPolicy: OfficePolicy {
    typealias Wording = AppealRulesPhrases

    struct Document: Encodable {
        let days: Int
        let votingDays: Int
        let words: String?
    }

    static let kind = "grant_appeal"
    static let event = "appeal_rules_changed"
    static let listing = ListAppealRules.route
    static let adding = AddAppealRules.route
    static let columns: SQL = """
        (p.document ->> 'days')::integer AS days, coalesce((p.document ->> 'votingDays')::integer, 14) AS voting_days,
        p.document ->> 'words' AS words
        """

    /// By the same function that bounds every appeal; their words are not read.
    static func inForce(on day: CalendarDate) -> SQL {
        """
        SELECT version, effective_from, days, voting_days, NULL::text AS words
        FROM grants.appeal_rules_on(\(day))
        """
    }

    init(_ row: Row) throws {
        try self.init(
            version: row.decode("version"), effectiveFrom: row.decode("effective_from"), days: row.decode("days"),
            votingDays: row.decode("voting_days"), words: row.decode("words"))
    }

    var document: Document { Document(days: days, votingDays: votingDays, words: words) }
    var fields: [String: [String]] { ["days": [String(days)], "votingDays": [String(votingDays)]] }
}
