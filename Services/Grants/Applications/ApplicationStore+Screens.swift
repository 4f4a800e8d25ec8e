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
        /// Who looks: of what a committee's rules keep from that person, no more than what is public is told, and words find none of it.
        let reader: Account.ID?
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
        /// Whether the committee's rules keep it from who looks.
        let isKept: Bool
    }

    /// The newest first, after the cursor.
    static func page(_ filter: Filter, after cursor: Cursor?, size: Int) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let state = filter.state { condition.append(" AND a.state = \(state)") }
        if let round = filter.round { condition.append(" AND a.round_id = \(round)") }
        condition.append(try after(cursor))
        if let words = filter.words {
            let named = named(words, where: condition)
            condition.append(" AND NOT \(splice: kept(from: filter.reader))\(splice: named)")
        }
        return """
            SELECT
                a.id, CASE WHEN a.is_kept THEN NULL ELSE a.title END AS title, a.venture, a.state, a.created_at, a.is_kept, left(portal.local_time(a.moved_at), 10) AS moved_on, r.title AS round,
                CASE WHEN a.is_kept THEN NULL ELSE c.name END AS lead, (
                    SELECT count(*)
                    FROM grants.applicant AS m
                    WHERE m.programme_id = (SELECT platform.programme()) AND m.application_id = a.id
                ) AS members
            FROM (
                SELECT
                    a.id, a.title, a.venture, a.state, a.created_at, a.moved_at, a.round_id,
                    \(splice: kept(from: filter.reader)) AS is_kept
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

    /// Those after the cursor of a list with the newest first.
    static func after(_ cursor: Cursor?) throws(Failure) -> SQL {
        guard let cursor else { return "" }
        let moment = try cursor.value(0) { $0 }
        return " AND (a.created_at, a.id) < (\(moment)::timestamptz, \(try cursor.value(1) { GrantApplication.ID($0) }))"
    }

    /// Whether the committee's rules keep an application `a` from an account.
    ///
    /// By the function of one application, so that a page asks it of its own rows alone: of a join, the planner reads all that an account
    /// ever declared.
    static func kept(from reader: Account.ID?) -> SQL {
        "coalesce(grants.access(a.id, \(reader)) IN ('recused', 'undeclared'), false)"
    }

    /// How many of either kind a search looks at, the newest first, so that it is quick whatever the words are.
    private static let most = 200

    /// Those whose business is called so, as far as `condition` lets them, or one of whose applicants is.
    private static func named(_ words: String, where condition: SQL) -> SQL {
        let name = NameKey(words).plain
        return """
             AND a.id IN (
                (
                    SELECT a.id
                    FROM grants.searchable_application AS a
                    WHERE a.title LIKE \(words.lowercased().likePattern)\(splice: condition)
                    ORDER BY a.created_at DESC, a.id DESC
                    LIMIT \(most))
                UNION ALL
                (
                    SELECT p.application_id
                    FROM (
                        SELECT c.id
                        FROM casework.published_applicant_name AS c
                        WHERE \(name) <> '' AND c.name_plain LIKE \(name.likePattern)
                        LIMIT \(most)
                    ) AS c
                    JOIN grants.applicant AS p ON p.programme_id = (SELECT platform.programme()) AND p.returnee_id = c.id
                    LIMIT \(most)))
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
        isKept = try row.decode("is_kept")
    }
}
