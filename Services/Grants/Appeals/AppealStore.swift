import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on appeals, their panels and ballots.
enum AppealStore {
    static let screenSize = 50

    private static let columns: SQL = """
        p.id, p.application_id, p.grounds, p.state, p.reason, p.version, p.filed_by, p.filed_at, p.moved_at, p.admitted_by, p.decided_by
        """

    /// Adds the appeal; affects no row where the identity is taken. The database takes the decision.
    static func insert(_ appeal: Appeal, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.appeal (
            programme_id, id, application_id, grounds, state, version, filed_by, filed_at, moved_at)
        VALUES (
            \(programme), \(appeal.id), \(appeal.application), \(appeal.grounds), \(appeal.state.word), \(appeal.version),
            \(appeal.filedBy), \(appeal.filedAt), \(appeal.movedAt))
        ON CONFLICT ON CONSTRAINT appeal_pkey DO NOTHING
        """
    }

    static func select(_ id: Appeal.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM grants.appeal AS p
        WHERE p.programme_id = (SELECT platform.programme()) AND p.id = \(id)
        """
    }

    /// The appeal, locked until the transaction ends; refuses with `appeal.not-found`.
    static func find(_ id: Appeal.ID, in transaction: Transaction) async throws -> Appeal {
        guard let row = try await transaction.query("\(splice: select(id)) FOR NO KEY UPDATE").first else { throw Failure.appealNotFound }
        return try Appeal(row)
    }

    /// Saves a step of the version before; its row is locked by `find`.
    static func save(_ appeal: Appeal) -> SQL {
        """
        UPDATE grants.appeal
        SET state = \(appeal.state.word),
            reason = \(appeal.state.reason),
            admitted_by = \(appeal.admittedBy),
            decided_by = \(appeal.decidedBy),
            version = \(appeal.version),
            moved_at = \(appeal.movedAt)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(appeal.id) AND version = \(appeal.version - 1)
        """
    }

    /// The newest about an application.
    static func newest(of application: GrantApplication.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM grants.appeal AS p
        WHERE p.programme_id = (SELECT platform.programme()) AND p.application_id = \(application)
        ORDER BY p.filed_at DESC, p.id DESC
        LIMIT 1
        """
    }

    /// Until when the newest decision about an application is appealed against, and whether it was already.
    static func term(of application: GrantApplication.ID) -> SQL {
        """
        SELECT grants.appeal_until(d.id) AS last_day, EXISTS (
                SELECT 1
                FROM grants.appeal AS p
                WHERE p.programme_id = (SELECT platform.programme()) AND p.decision_id = d.id
            ) AS is_appealed
        FROM grants.decision AS d
        WHERE d.programme_id = (SELECT platform.programme()) AND d.application_id = \(application)
        ORDER BY d.decided_at DESC, d.id DESC
        LIMIT 1
        """
    }

    // MARK: Panel and ballots

    static func appoint(_ account: Account.ID, to appeal: Appeal, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.appeal_member (programme_id, appeal_id, account_id, application_id, appointed_at)
        VALUES (\(programme), \(appeal.id), \(account), \(appeal.application), \(moment))
        """
    }

    static func dismiss(_ account: Account.ID, from appeal: Appeal) -> SQL {
        """
        DELETE FROM grants.appeal_member
        WHERE programme_id = (SELECT platform.programme()) AND appeal_id = \(appeal.id) AND account_id = \(account)
        """
    }

    /// Those with a role of the committee who did not decide before and were not replaced on the panel, by name.
    static func eligible(for appeal: Appeal) -> SQL {
        """
        SELECT w.account_id, w.name
        FROM (
            SELECT m.account_id, min(m.name) AS name
            FROM portal.published_membership AS m
            WHERE m.role IN ('committee_member', 'committee_chair')
            GROUP BY m.account_id
        ) AS w
        WHERE NOT grants.decided_before(\(appeal.application), w.account_id)
            AND NOT EXISTS (
                SELECT 1
                FROM grants.appeal_replacement AS r
                WHERE r.programme_id = (SELECT platform.programme()) AND r.appeal_id = \(appeal.id) AND r.account_id = w.account_id)
        ORDER BY w.name, w.account_id
        LIMIT 500
        """
    }

    /// The panel, with what holds of each and whether it has voted.
    static func seats(of appeal: Appeal.ID) -> SQL {
        """
        SELECT
            m.account_id, coalesce(a.name, '–') AS name, grants.access(m.application_id, m.account_id) AS access,
            b.id IS NOT NULL AS has_voted, grants.appeal_vote_until(m.appointed_at) AS votes_until
        FROM grants.appeal_member AS m
        LEFT JOIN portal.published_account AS a ON a.id = m.account_id
        LEFT JOIN grants.appeal_ballot_in_force AS b ON b.appeal_id = m.appeal_id AND b.account_id = m.account_id
        WHERE m.programme_id = (SELECT platform.programme()) AND m.appeal_id = \(appeal)
        ORDER BY m.appointed_at, a.name, m.account_id
        LIMIT 100
        """
    }

    /// Writes down that a seat goes to somebody else, by which it does.
    static func insert(_ replacement: AppealReplacement, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.appeal_replacement (programme_id, appeal_id, account_id, successor_id, reason, replaced_by, replaced_at)
        VALUES (
            \(programme), \(replacement.appeal), \(replacement.member), \(replacement.successor), \(replacement.reason),
            \(replacement.replacedBy), \(replacement.replacedAt))
        """
    }

    static func replacement(of member: Account.ID, in appeal: Appeal.ID) -> SQL {
        """
        SELECT appeal_id, account_id, successor_id, reason, replaced_by, replaced_at
        FROM grants.appeal_replacement
        WHERE programme_id = (SELECT platform.programme()) AND appeal_id = \(appeal) AND account_id = \(member)
        """
    }

    /// The seats that went to somebody else, with the names of all three.
    static func replaced(in appeal: Appeal.ID) -> SQL {
        """
        SELECT
            coalesce(m.name, '–') AS member, coalesce(s.name, '–') AS successor, coalesce(b.name, '–') AS replaced_by, r.reason,
            left(portal.local_time(r.replaced_at), 10) AS replaced_on
        FROM grants.appeal_replacement AS r
        LEFT JOIN portal.published_account AS m ON m.id = r.account_id
        LEFT JOIN portal.published_account AS s ON s.id = r.successor_id
        LEFT JOIN portal.published_account AS b ON b.id = r.replaced_by
        WHERE r.programme_id = (SELECT platform.programme()) AND r.appeal_id = \(appeal)
        ORDER BY r.replaced_at, r.account_id
        LIMIT 100
        """
    }

    /// The count as it stands, or as it was when the appeal was decided.
    static func count(_ appeal: Appeal.ID) -> SQL {
        """
        SELECT coalesce(p.tally, grants.count_appeal(p.id)) AS tally
        FROM grants.appeal AS p
        WHERE p.programme_id = (SELECT platform.programme()) AND p.id = \(appeal)
        """
    }

    static func insert(_ ballot: AppealBallot, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.appeal_ballot (programme_id, id, appeal_id, account_id, choice, reason, cast_at, supersedes)
        VALUES (
            \(programme), \(ballot.id), \(ballot.appeal), \(ballot.member), \(ballot.choice), \(ballot.reason), \(ballot.castAt),
            \(ballot.supersedes))
        """
    }

    /// A member's ballot that holds.
    static func ballot(of member: Account.ID?, in appeal: Appeal.ID) -> SQL {
        """
        SELECT b.id, b.appeal_id, b.account_id, b.choice, b.reason, b.cast_at
        FROM grants.appeal_ballot_in_force AS b
        WHERE b.appeal_id = \(appeal) AND b.account_id = \(member)
        """
    }
}

// MARK: Screens

extension AppealStore {
    /// An appeal as lists show it: nothing that is not public of its application.
    struct Listed {
        let id: Appeal.ID
        let application: GrantApplication.ID
        let round: String
        let state: Appeal.State.Word
        let filedOn: String
        /// As the cursor holds it.
        let filedAt: String
        /// What holds of the reader; nil where the roles decide.
        let access: Clearance?
    }

    /// The newest first, after the cursor: all of the office, or those on whose panels a person sits.
    static func page(of member: Account.ID?, for reader: Account.ID?, after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let member {
            condition.append(
                """
                 AND p.id IN (
                    SELECT m.appeal_id
                    FROM grants.appeal_member AS m
                    WHERE m.programme_id = (SELECT platform.programme()) AND m.account_id = \(member))
                """)
        }
        if let cursor {
            let moment = try cursor.value(0) { $0 }
            condition.append(" AND (p.filed_at, p.id) < (\(moment)::timestamptz, \(try cursor.value(1) { Appeal.ID($0) }))")
        }
        return """
            SELECT
                p.id, p.application_id, r.title AS round, p.state, left(portal.local_time(p.filed_at), 10) AS filed_on,
                p.filed_at::text AS filed_text, grants.access(p.application_id, \(reader)) AS access
            FROM (
                SELECT p.programme_id, p.id, p.application_id, p.state, p.filed_at
                FROM grants.appeal AS p
                WHERE p.programme_id = (SELECT platform.programme())\(splice: condition)
                ORDER BY p.filed_at DESC, p.id DESC
                LIMIT \(screenSize + 1)
            ) AS p
            JOIN grants.application AS a ON a.programme_id = p.programme_id AND a.id = p.application_id
            JOIN grants.round AS r ON r.programme_id = a.programme_id AND r.id = a.round_id
            ORDER BY p.filed_at DESC, p.id DESC
            """
    }
}

extension Failure {
    static let appealNotFound = Failure(.notFound, "appeal.not-found", "There is no such appeal.")
}

/// Somebody on the panel of an appeal.
struct AppealSeat {
    let account: Account.ID
    let name: String
    let access: Clearance?
    let hasVoted: Bool
    /// The last day on which the seat cannot go to somebody else.
    let votesUntil: CalendarDate

    /// Whether the panel waits for this vote.
    var isAwaited: Bool { !hasVoted && access != .recused }

    /// Whether it has waited for too long.
    func holdsUp(on today: CalendarDate) -> Bool { isAwaited && today > votesUntil }
}

/// A seat that went to somebody else, as pages tell it.
struct ReplacedSeat {
    let member: String
    let successor: String
    let by: String
    let reason: String
    /// On the programme's clocks.
    let on: String
}

extension ReplacedSeat {
    init(_ row: Row) throws {
        member = try row.decode("member")
        successor = try row.decode("successor")
        by = try row.decode("replaced_by")
        reason = try row.decode("reason")
        on = try row.decode("replaced_on")
    }
}

extension AppealSeat {
    init(_ row: Row) throws {
        account = try row.decode("account_id")
        name = try row.decode("name")
        access = try row.decode("access")
        hasVoted = try row.decode("has_voted")
        votesUntil = try row.decode("votes_until")
    }
}

extension Appeal.State {
    fileprivate init(_ row: Row) throws {
        switch try row.decode("state", as: Word.self) {
        case .filed: self = .filed
        case .admitted: self = .admitted
        case .notAdmitted: self = .notAdmitted(reason: try row.decode("reason"))
        case .upheld: self = .upheld(reason: try row.decode("reason"))
        case .dismissed: self = .dismissed(reason: try row.decode("reason"))
        }
    }
}

extension Appeal {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), application: row.decode("application_id"), grounds: row.decode("grounds"), state: State(row),
            version: row.decode("version"), filedBy: row.decode("filed_by"), filedAt: row.decode("filed_at"),
            movedAt: row.decode("moved_at"), admittedBy: row.decode("admitted_by"), decidedBy: row.decode("decided_by"))
    }
}

extension AppealBallot {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), appeal: row.decode("appeal_id"), member: row.decode("account_id"), choice: row.decode("choice"),
            reason: row.decode("reason"), castAt: row.decode("cast_at"), supersedes: nil)
    }
}

extension AppealReplacement {
    init(_ row: Row) throws {
        try self.init(
            appeal: row.decode("appeal_id"), member: row.decode("account_id"), successor: row.decode("successor_id"),
            reason: row.decode("reason"), replacedBy: row.decode("replaced_by"), replacedAt: row.decode("replaced_at"))
    }
}

extension AppealStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        application = try row.decode("application_id")
        round = try row.decode("round")
        state = try row.decode("state")
        filedOn = try row.decode("filed_on")
        filedAt = try row.decode("filed_text")
        access = try row.decode("access")
    }
}
