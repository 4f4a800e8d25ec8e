import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on votes, ballots and decisions.
enum VoteStore {
    private static let columns: SQL = """
        v.id, v.meeting_id, v.application_id, v.number, v.outcome, v.granted_amount, v.loan_amount, v.lines, v.conditions, v.reason,
        v.follow_up, v.state, v.tally, v.version, v.proposed_by, v.created_at, v.moved_at
        """

    /// Somebody who may have voted, and how, once it is counted or where it is the reader's own.
    struct Voter {
        let account: Account.ID
        let name: String
        let seat: PanelMember.Seat
        let clearance: Clearance?
        let isPresent: Bool
        let hasVoted: Bool
    }

    /// Adds the vote; affects no row where the identity is taken.
    static func insert(_ vote: Vote, in programme: Programme.ID?) -> SQL {
        let proposal = vote.proposal
        return """
            INSERT INTO grants.vote (
                programme_id, id, meeting_id, application_id, outcome, granted_amount, loan_amount, lines, conditions, reason, follow_up,
                state, version, proposed_by, created_at, moved_at)
            VALUES (
                \(programme), \(vote.id), \(vote.meeting), \(vote.application), \(proposal.outcome.word), \(proposal.award?.granted),
                \(proposal.award?.loan), \(JSON(proposal.lines)), \(JSON(proposal.conditions)), \(proposal.reason), \(proposal.followUp),
                \(vote.state.word), \(vote.version), \(vote.proposedBy), \(vote.createdAt), \(vote.movedAt))
            ON CONFLICT ON CONSTRAINT vote_pkey DO NOTHING
            """
    }

    /// Saves a step of the version before; the database adds the count.
    static func save(_ vote: Vote) -> SQL {
        let proposal = vote.proposal
        return """
            UPDATE grants.vote
            SET outcome = \(proposal.outcome.word),
                granted_amount = \(proposal.award?.granted),
                loan_amount = \(proposal.award?.loan),
                lines = \(JSON(proposal.lines)),
                conditions = \(JSON(proposal.conditions)),
                reason = \(proposal.reason),
                follow_up = \(proposal.followUp),
                proposed_by = \(vote.proposedBy),
                state = \(vote.state.word),
                version = \(vote.version),
                moved_at = \(vote.movedAt)
            WHERE programme_id = (SELECT platform.programme()) AND id = \(vote.id) AND version = \(vote.version - 1)
            """
    }

    /// Saves a step and nothing of the proposal.
    static func saveStep(_ vote: Vote) -> SQL {
        """
        UPDATE grants.vote
        SET state = \(vote.state.word),
            version = \(vote.version),
            moved_at = \(vote.movedAt)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(vote.id) AND version = \(vote.version - 1)
        """
    }

    /// The votes about an application in a meeting, the newest first.
    static func of(_ application: GrantApplication.ID, in meeting: Meeting.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM grants.vote AS v
        WHERE v.programme_id = (SELECT platform.programme()) AND v.meeting_id = \(meeting) AND v.application_id = \(application)
        ORDER BY v.number DESC
        LIMIT 20
        """
    }

    /// The newest of them, locked until the transaction ends; refuses with `vote.not-found`.
    static func find(_ application: GrantApplication.ID, in meeting: Meeting.ID, _ transaction: Transaction) async throws -> Vote {
        let rows = try await transaction.query(
            """
            SELECT \(splice: columns)
            FROM grants.vote AS v
            WHERE v.programme_id = (SELECT platform.programme()) AND v.meeting_id = \(meeting) AND v.application_id = \(application)
            ORDER BY v.number DESC
            LIMIT 1
            FOR NO KEY UPDATE
            """)
        guard let row = rows.first else { throw Failure(.notFound, "vote.not-found", "Nothing is proposed yet.") }
        return try Vote(row)
    }

    /// All votes of a meeting, in the order in which they were taken.
    static func all(in meeting: Meeting.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM grants.vote AS v
        WHERE v.programme_id = (SELECT platform.programme()) AND v.meeting_id = \(meeting)
        ORDER BY v.created_at, v.id
        LIMIT 200
        """
    }

    static func count(_ vote: Vote.ID) -> SQL { "SELECT grants.count_votes(\(vote)) AS tally" }

    static func quorum(in meeting: Meeting.ID, for application: GrantApplication.ID) -> SQL {
        "SELECT appointed, recused, members, alternates FROM grants.quorum(\(meeting), \(application))"
    }

    /// Who may vote about an application, in the order of their seats, and who has in this vote.
    static func voters(about application: GrantApplication.ID, in meeting: Meeting.ID, _ vote: Vote.ID?) -> SQL {
        """
        SELECT
            s.account_id, coalesce(a.name, '–') AS name, s.seat, s.clearance, s.is_present,
            EXISTS (SELECT 1 FROM grants.ballot_in_force AS b WHERE b.vote_id = \(vote) AND b.account_id = s.account_id) AS has_voted
        FROM grants.seats(\(meeting), \(application)) AS s
        LEFT JOIN portal.published_account AS a ON a.id = s.account_id
        ORDER BY s.seat <> 'chair', s.place
        """
    }

    static func insert(_ ballot: Ballot, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.ballot (programme_id, id, vote_id, account_id, choice, reason, cast_at, supersedes)
        VALUES (
            \(programme), \(ballot.id), \(ballot.vote), \(ballot.member), \(ballot.choice.word), \(ballot.choice.reason), \(ballot.castAt),
            \(ballot.supersedes))
        """
    }

    /// A member's ballot in a vote; no row before it is cast.
    static func ballot(of member: Account.ID, in vote: Vote.ID) -> SQL {
        """
        SELECT id, vote_id, account_id, choice, reason, cast_at
        FROM grants.ballot_in_force
        WHERE vote_id = \(vote) AND account_id = \(member)
        """
    }

    /// Writes the decision down; the database takes what it says from the vote.
    static func decide(_ id: Decision.ID, by vote: Vote, _ account: Account.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.decision (programme_id, id, vote_id, application_id, decided_by, decided_at)
        VALUES (\(programme), \(id), \(vote.id), \(vote.application), \(account), \(moment))
        """
    }
}

extension Proposal {
    /// Out of the columns of a vote or a decision.
    init(_ row: Row) throws {
        func award() throws -> Award { try Award(granted: row.decode("granted_amount"), loan: row.decode("loan_amount")) }
        let outcome: Outcome =
            switch try row.decode("outcome", as: Outcome.Word.self) {
            case .approved: .approve(try award())
            case .approvedWithConditions: .approveWithConditions(try award(), try row.json("conditions"))
            case .rejected: .reject(try row.decode("follow_up"))
            case .deferred: .postpone
            }
        try self.init(outcome, lines: row.json("lines"), reason: row.decode("reason"))
    }
}

extension Vote.State {
    fileprivate init(_ row: Row) throws {
        switch try row.decode("state", as: Word.self) {
        case .open: self = .open
        case .quorumMet: self = .quorumMet
        case .voted: self = .voted(try row.json("tally"))
        case .recorded: self = .recorded(try row.json("tally"))
        }
    }
}

extension Vote {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), meeting: row.decode("meeting_id"), application: row.decode("application_id"),
            number: row.decode("number"),
            proposal: Proposal(row), proposedBy: row.decode("proposed_by"), state: State(row), version: row.decode("version"),
            createdAt: row.decode("created_at"), movedAt: row.decode("moved_at"))
    }
}

extension Quorum {
    init(_ row: Row) throws {
        try self.init(
            appointed: row.decode("appointed"), recused: row.decode("recused"), members: row.decode("members"),
            alternates: row.decode("alternates"))
    }
}

extension Ballot {
    init(_ row: Row) throws {
        let choice: Choice =
            switch try row.decode("choice", as: Choice.Word.self) {
            case .for: .for
            case .against: .against(reason: try row.decode("reason"))
            }
        try self.init(
            id: row.decode("id"), vote: row.decode("vote_id"), member: row.decode("account_id"), choice: choice,
            castAt: row.decode("cast_at"), supersedes: nil)
    }
}

extension VoteStore.Voter {
    init(_ row: Row) throws {
        account = try row.decode("account_id")
        name = try row.decode("name")
        seat = try row.decode("seat")
        clearance = try row.decode("clearance")
        isPresent = try row.decode("is_present")
        hasVoted = try row.decode("has_voted")
    }
}
