import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// What everybody in the office may know of an application: no name and nothing of the plan but its kind.
struct PublicFace {
    let id: GrantApplication.ID
    let round: GrantRound.ID
    let roundTitle: String
    let venture: Venture?
    /// Of the lead applicant.
    let district: String?
    let state: GrantApplication.State.Word
    /// As the cursor holds it.
    let createdAt: String

    /// A short name that tells nothing: the end of its identity.
    var reference: String { id.reference }
}

extension GrantApplication.ID {
    /// The end of the identity, for people to talk about.
    var reference: String { "G-" + description.suffix(8).uppercased() }
}

extension PublicFace {
    static let columns: SQL = """
        a.id, a.round_id, a.venture, a.state, a.created_at, r.title AS round_title, c.district
        """
    static let joins: SQL = """
        JOIN grants.round AS r ON r.programme_id = (SELECT platform.programme()) AND r.id = a.round_id
        LEFT JOIN grants.applicant AS p
            ON p.programme_id = (SELECT platform.programme()) AND p.application_id = a.id AND p.is_lead
        LEFT JOIN casework.published_applicant AS c ON c.id = p.returnee_id
        """

    static func select(_ id: GrantApplication.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM grants.application AS a
        \(splice: joins)
        WHERE a.programme_id = (SELECT platform.programme()) AND a.id = \(id) AND a.state <> 'draft'
        """
    }

    /// Those in a state, the newest first, after the cursor.
    static func page(_ state: GrantApplication.State.Word, after cursor: Cursor?, size: Int) throws(Failure) -> SQL {
        """
        SELECT \(splice: columns)
        FROM (
            SELECT a.id, a.round_id, a.venture, a.state, a.created_at
            FROM grants.application AS a
            WHERE a.programme_id = (SELECT platform.programme()) AND a.state = \(state)\(splice: try ApplicationStore.after(cursor))
            ORDER BY a.created_at DESC, a.id DESC
            LIMIT \(size + 1)
        ) AS a
        \(splice: joins)
        ORDER BY a.created_at DESC, a.id DESC
        """
    }

    init(_ row: Row) throws {
        id = try row.decode("id")
        round = try row.decode("round_id")
        roundTitle = try row.decode("round_title")
        venture = try row.decode("venture", as: String?.self).flatMap(Venture.init)
        district = try row.decode("district")
        state = try row.decode("state")
        createdAt = try row.decode("created_at")
    }
}
