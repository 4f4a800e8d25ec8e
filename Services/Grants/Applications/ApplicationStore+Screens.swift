import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// SQL for the screens on applications.
extension ApplicationStore {
    static let screenSize = 50

    /// By what the list is narrowed down.
    struct Filter {
        var words: String?
        var state: GrantApplication.State.Word?
        var round: GrantRound.ID?
    }

    /// An application as lists show it.
    struct Listed {
        let id: GrantApplication.ID
        let title: String?
        let venture: Venture?
        let round: String
        let lead: String?
        let members: Int
        let state: GrantApplication.State.Word
        let movedOn: String
        /// As the cursor holds it.
        let createdAt: String
    }

    /// The newest first, after the cursor.
    static func page(_ filter: Filter, after cursor: Cursor?, size: Int) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let state = filter.state { condition.append(" AND a.state = \(state)") }
        if let round = filter.round { condition.append(" AND a.round_id = \(round)") }
        if let words = filter.words { condition.append(named(words)) }
        if let cursor {
            let moment = try cursor.value(0) { $0 }
            condition.append(" AND (a.created_at, a.id) < (\(moment)::timestamptz, \(try cursor.value(1) { GrantApplication.ID($0) }))")
        }
        return """
            SELECT
                a.id, a.title, a.venture, a.state, a.created_at, left(portal.local_time(a.moved_at), 10) AS moved_on, r.title AS round,
                c.name AS lead, (
                    SELECT count(*)
                    FROM grants.applicant AS m
                    WHERE m.programme_id = (SELECT platform.programme()) AND m.application_id = a.id
                ) AS members
            FROM (
                SELECT a.id, a.title, a.venture, a.state, a.created_at, a.moved_at, a.round_id
                FROM grants.application AS a
                WHERE a.programme_id = (SELECT platform.programme())\(splice: condition)
                ORDER BY a.created_at DESC, a.id DESC
                LIMIT \(size + 1)
            ) AS a
            JOIN grants.round AS r ON r.programme_id = (SELECT platform.programme()) AND r.id = a.round_id
            LEFT JOIN grants.applicant AS p
                ON p.programme_id = (SELECT platform.programme()) AND p.application_id = a.id AND p.is_lead
            LEFT JOIN casework.published_applicant AS c ON c.id = p.returnee_id
            ORDER BY a.created_at DESC, a.id DESC
            """
    }

    /// Those whose business or one of whose applicants is called so.
    private static func named(_ words: String) -> SQL {
        let pattern = words.lowercased().likePattern
        return """
             AND a.id IN (
                SELECT s.id
                FROM grants.searchable_application AS s
                WHERE s.title LIKE \(pattern)
                UNION
                SELECT p.application_id
                FROM casework.published_applicant AS c
                JOIN grants.applicant AS p ON p.programme_id = (SELECT platform.programme()) AND p.returnee_id = c.id
                WHERE lower(c.name) LIKE \(pattern))
            """
    }

    /// What the holder of the code may know.
    static func publicStatus(_ digest: [UInt8]) -> SQL {
        """
        SELECT programme_name, state, round_title, created_on, moved_on
        FROM grants.status_of(\(digest))
        """
    }
}

extension ApplicationStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        title = try row.decode("title")
        venture = try row.decode("venture", as: String?.self).flatMap(Venture.init)
        round = try row.decode("round")
        lead = try row.decode("lead")
        members = try row.decode("members")
        state = try row.decode("state")
        movedOn = try row.decode("moved_on")
        createdAt = try row.decode("created_at")
    }
}
