import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on decisions once they are recorded, and on their conditions.
enum DecisionStore {
    /// A decision with what its page tells besides.
    struct Told {
        let decision: Decision
        /// On the programme's clocks.
        let decided: String
        let decidedBy: String?
        let meeting: Meeting.ID
        let tally: Tally
    }

    /// Of an application, the newest first: one that was put off is decided again.
    static func of(_ application: GrantApplication.ID) -> SQL {
        """
        SELECT
            d.id, d.application_id, d.vote_id, d.outcome, d.granted_amount, d.loan_amount, d.lines, d.conditions, d.reason, d.follow_up,
            d.revision, d.decided_by, d.decided_at, portal.local_time(d.decided_at) AS decided, a.name AS decided_by_name, v.meeting_id,
            v.tally
        FROM grants.decision AS d
        JOIN grants.vote AS v ON v.programme_id = d.programme_id AND v.id = d.vote_id
        LEFT JOIN portal.published_account AS a ON a.id = d.decided_by
        WHERE d.programme_id = (SELECT platform.programme()) AND d.application_id = \(application)
        ORDER BY d.decided_at DESC, d.id DESC
        LIMIT 20
        """
    }

    private static let condition: SQL = """
        SELECT c.decision_id, c.number, c.application_id, c.text, c.due_on, c.state, c.evidence, c.reason, c.version
        FROM grants.condition AS c
        """

    static func conditions(of application: GrantApplication.ID) -> SQL {
        """
        \(splice: condition)
        WHERE c.programme_id = (SELECT platform.programme()) AND c.application_id = \(application)
        ORDER BY c.decision_id DESC, c.number
        LIMIT 50
        """
    }

    /// One condition of an application, locked until the transaction ends; refuses with `condition.not-found`.
    static func find(
        _ number: Int, of decision: Decision.ID, for application: GrantApplication.ID, in transaction: Transaction
    ) async throws -> GrantCondition {
        let rows = try await transaction.query(
            """
            \(splice: condition)
            WHERE c.programme_id = (SELECT platform.programme())
                AND c.decision_id = \(decision)
                AND c.number = \(number)
                AND c.application_id = \(application)
            FOR NO KEY UPDATE
            """)
        guard let row = rows.first else { throw Failure.conditionNotFound }
        return try GrantCondition(row)
    }

    /// Saves a step of the version before; its row is locked by `find`.
    static func save(_ condition: GrantCondition, at moment: Date) -> SQL {
        """
        UPDATE grants.condition
        SET state = \(condition.state.word),
            evidence = coalesce(\(condition.state.evidence), evidence),
            reason = \(condition.state.reason),
            version = \(condition.version),
            moved_at = \(moment)
        WHERE programme_id = (SELECT platform.programme())
            AND decision_id = \(condition.decision)
            AND number = \(condition.number)
            AND version = \(condition.version - 1)
        """
    }
}

extension Failure {
    static let conditionNotFound = Failure(.notFound, "condition.not-found", "There is no such condition.")
    static let notDecided = Failure(.notFound, "decision.not-found", "The committee has not decided about it yet.")
}

extension DecisionStore.Told {
    init(_ row: Row) throws {
        decision = try Decision(
            id: row.decode("id"), application: row.decode("application_id"), vote: row.decode("vote_id"), proposal: Proposal(row),
            revision: row.decode("revision"), decidedBy: row.decode("decided_by"), decidedAt: row.decode("decided_at"))
        decided = try row.decode("decided")
        decidedBy = try row.decode("decided_by_name")
        meeting = try row.decode("meeting_id")
        tally = try row.json("tally")
    }
}

extension GrantCondition {
    init(_ row: Row) throws {
        let state: State =
            switch try row.decode("state", as: State.Word.self) {
            case .open: .open
            case .evidenceGiven: .evidenceGiven(try row.decode("evidence"))
            case .met: .met(evidence: try row.decode("evidence"))
            case .waived: .waived(reason: try row.decode("reason"))
            case .failed: .failed(reason: try row.decode("reason"))
            }
        try self.init(
            decision: row.decode("decision_id"), number: row.decode("number"), application: row.decode("application_id"),
            terms: .init(text: row.decode("text"), dueOn: row.decode("due_on")), state: state, version: row.decode("version"))
    }
}
