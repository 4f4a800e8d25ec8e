import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on rounds.
enum RoundStore {
    static let screenSize = 50

    static let columns: SQL = """
        r.id, r.fund_id, r.title, r.summary, r.opens_on, r.closes_on, r.eligibility, r.rubric_id, r.rubric_version, r.screened_by,
        r.reviewed_by, r.meets_on, r.state, r.reason, r.version, r.created_at, r.moved_at
        """

    /// Adds the round; affects no row where the identity is taken.
    static func insert(_ round: GrantRound, in programme: Programme.ID?) -> SQL {
        let terms = round.terms
        return """
            INSERT INTO grants.round (
                programme_id, id, fund_id, title, summary, opens_on, closes_on, eligibility, rubric_id, rubric_version, screened_by,
                reviewed_by, meets_on, state, version, created_at, moved_at)
            VALUES (
                \(programme), \(round.id), \(terms.fund), \(terms.title), \(terms.summary), \(terms.opensOn), \(terms.closesOn),
                \(JSON(terms.eligibility)), \(terms.rubric), \(terms.rubricVersion), \(terms.calendar.screenedBy),
                \(terms.calendar.reviewedBy), \(terms.calendar.meetsOn), \(round.state.word), \(round.version), \(round.createdAt), \(round.movedAt))
            ON CONFLICT ON CONSTRAINT round_pkey DO NOTHING
            """
    }

    static func select(_ id: GrantRound.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM grants.round AS r
        WHERE r.programme_id = (SELECT platform.programme()) AND r.id = \(id)
        """
    }

    /// The round of a meeting.
    static func of(_ meeting: Meeting.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM grants.meeting AS m
        JOIN grants.round AS r ON r.programme_id = m.programme_id AND r.id = m.round_id
        WHERE m.programme_id = (SELECT platform.programme()) AND m.id = \(meeting)
        """
    }

    /// The round, locked until the transaction ends; refuses with `round.not-found`.
    static func find(_ id: GrantRound.ID, in transaction: Transaction) async throws -> GrantRound {
        guard let row = try await transaction.query("\(splice: select(id)) FOR NO KEY UPDATE").first else { throw Failure.roundNotFound }
        return try GrantRound(row)
    }

    /// Saves a change of the version before; its row is locked by `find`.
    static func save(_ round: GrantRound) -> SQL {
        let terms = round.terms
        return """
            UPDATE grants.round
            SET fund_id = \(terms.fund),
                title = \(terms.title),
                summary = \(terms.summary),
                opens_on = \(terms.opensOn),
                closes_on = \(terms.closesOn),
                eligibility = \(JSON(terms.eligibility)),
                rubric_id = \(terms.rubric),
                rubric_version = \(terms.rubricVersion),
                screened_by = \(terms.calendar.screenedBy),
                reviewed_by = \(terms.calendar.reviewedBy),
                meets_on = \(terms.calendar.meetsOn),
                state = \(round.state.word),
                reason = \(round.state.reason),
                version = \(round.version),
                moved_at = \(round.movedAt)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(round.id) AND version = \(round.version - 1)
            """
    }

    /// A round as lists show it.
    struct Listed {
        let round: GrantRound
        let fund: Fund
        /// As the cursor holds it.
        let createdAt: String
    }

    /// The newest first, after the cursor; those for which people can apply, or did, where only published ones are asked for.
    static func page(_ states: [GrantRound.State.Word] = [], after cursor: Cursor? = nil, size: Int = screenSize) throws(Failure) -> SQL {
        var condition: SQL = ""
        if !states.isEmpty { condition.append(" AND r.state = ANY (\(states.map(\.rawValue)))") }
        if let cursor {
            let moment = try cursor.value(0) { $0 }
            condition.append(" AND (r.created_at, r.id) < (\(moment)::timestamptz, \(try cursor.value(1) { GrantRound.ID($0) }))")
        }
        return """
            SELECT
                \(splice: columns), f.name, f.donor, f.currency, f.balance, f.committed, f.starts_on, f.ends_on, f.state AS fund_state,
                f.version AS fund_version, f.created_at AS fund_created_at
            FROM grants.round AS r
            JOIN grants.fund AS f ON f.programme_id = r.programme_id AND f.id = r.fund_id
            WHERE r.programme_id = (SELECT platform.programme())\(splice: condition)
            ORDER BY r.created_at DESC, r.id DESC
            LIMIT \(size + 1)
            """
    }

    /// How many applications of the round there are in each state.
    static func counts(of id: GrantRound.ID) -> SQL {
        """
        SELECT state, count(*) AS count
        FROM grants.application
        WHERE programme_id = (SELECT platform.programme()) AND round_id = \(id)
        GROUP BY state
        """
    }
}

extension Failure {
    static let roundNotFound = Failure(.notFound, "round.not-found", "There is no such round.")
}

extension GrantRound.State {
    var reason: String? {
        if case .cancelled(let reason) = self { reason } else { nil }
    }

    fileprivate init(_ row: Row) throws {
        switch try row.decode("state", as: Word.self) {
        case .draft: self = .draft
        case .published: self = .published
        case .closed: self = .closed
        case .cancelled: self = .cancelled(reason: try row.decode("reason"))
        }
    }
}

extension GrantRound {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"),
            terms: Terms(
                fund: row.decode("fund_id"), title: row.decode("title"), summary: row.decode("summary"), opensOn: row.decode("opens_on"),
                closesOn: row.decode("closes_on"), eligibility: row.json("eligibility"), rubric: row.decode("rubric_id"),
                rubricVersion: row.decode("rubric_version"),
                calendar: Calendar(
                    screenedBy: row.decode("screened_by"), reviewedBy: row.decode("reviewed_by"), meetsOn: row.decode("meets_on"))),
            state: State(row), version: row.decode("version"), createdAt: row.decode("created_at"), movedAt: row.decode("moved_at"))
    }
}

extension RoundStore.Listed {
    init(_ row: Row) throws {
        round = try GrantRound(row)
        fund = try Fund(
            id: row.decode("fund_id"),
            terms: Fund.Terms(
                name: row.decode("name"), donor: row.decode("donor"), balance: Money(row.decode("balance"), row.decode("currency")),
                startsOn: row.decode("starts_on"), endsOn: row.decode("ends_on")),
            committed: row.decode("committed"), state: row.decode("fund_state"), version: row.decode("fund_version"),
            createdAt: row.decode("fund_created_at"))
        createdAt = try row.decode("created_at")
    }
}
