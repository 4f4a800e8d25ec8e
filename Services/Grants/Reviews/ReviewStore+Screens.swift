import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// SQL for the screens on reviews.
extension ReviewStore {
    /// Somebody of the committee whom a review may be asked of.
    struct Candidate {
        let candidate: ReviewCandidate
        let name: String?
    }

    /// A review with what was filed last.
    struct Entry {
        let review: Review
        let name: String?
        let filed: Filed?
        let isRecused: Bool
    }

    /// The newest filing of a review.
    struct Filed {
        let revision: Int
        let mean: Decimal?
        let comment: String
        let scores: [String: ReviewDraft.Filing.Score]
        /// On the programme's clocks.
        let at: String
    }

    /// An application of a committee as one of its members sees it in a list.
    struct Listed {
        let face: PublicFace
        /// Nil where it is kept from the member.
        let title: String?
        let isKept: Bool
        let isRecused: Bool
        let review: Review.ID?
        let state: Review.State.Word?
        let dueOn: CalendarDate?
    }

    /// The committee of a round, with what each has to do.
    static func candidates(for application: GrantApplication.ID, in round: GrantRound.ID) -> SQL {
        """
        SELECT m.account_id, m.seat, m.expertise, a.name, v.state, c.kind, (
                SELECT count(*)
                FROM grants.review AS o
                WHERE o.programme_id = m.programme_id
                    AND o.account_id = m.account_id
                    AND o.state IN ('assigned', 'cleared', 'draft', 'reopened')
            ) AS load
        FROM grants.panel_member AS m
        LEFT JOIN portal.published_account AS a ON a.id = m.account_id
        LEFT JOIN grants.review AS v
            ON v.programme_id = m.programme_id AND v.application_id = \(application) AND v.account_id = m.account_id
        LEFT JOIN grants.conflict_in_force AS c ON c.application_id = \(application) AND c.account_id = m.account_id
        WHERE m.programme_id = (SELECT platform.programme()) AND m.round_id = \(round) AND m.ended_at IS NULL
        ORDER BY m.seat <> 'chair', m.seat <> 'member', a.name, m.account_id
        LIMIT 200
        """
    }

    /// The reviews of an application, with what was filed last.
    static func of(_ admission: Admission) -> SQL {
        """
        SELECT
            \(splice: columns), a.name, f.revision, f.mean, f.comment, f.scores, portal.local_time(f.filed_at) AS filed,
            c.kind IN ('declared', 'pinned') AS is_recused
        FROM grants.review AS v
        LEFT JOIN grants.filed_review AS f ON f.programme_id = v.programme_id AND f.review_id = v.id AND f.number = v.filing
        LEFT JOIN portal.published_account AS a ON a.id = v.account_id
        LEFT JOIN grants.conflict_in_force AS c ON c.application_id = v.application_id AND c.account_id = v.account_id
        WHERE v.programme_id = (SELECT platform.programme()) AND v.application_id = \(admission.application)
        ORDER BY a.name, v.id
        LIMIT 200
        """
    }

    /// How many reviews of an application count, and how many are still open.
    static func counts(of application: GrantApplication.ID) -> SQL {
        """
        SELECT
            (SELECT count(*) FROM grants.counted_review AS c WHERE c.application_id = \(application)) AS counted,
            count(*) FILTER (WHERE v.state IN ('assigned', 'cleared', 'draft', 'reopened')) AS open
        FROM grants.review AS v
        WHERE v.programme_id = (SELECT platform.programme()) AND v.application_id = \(application)
        """
    }

    /// What the committees on which somebody sits work at, in a state, the newest first, after the cursor.
    static func page(
        of member: Account.ID?, _ state: GrantApplication.State.Word, after cursor: Cursor?, size: Int
    ) throws(Failure) -> SQL {
        """
        SELECT
            \(splice: PublicFace.columns), a.is_kept, CASE WHEN a.is_kept THEN NULL ELSE a.title END AS title, v.id AS review_id,
            v.state AS review_state, v.due_on, coalesce(k.kind IN ('declared', 'pinned'), false) AS is_recused
        FROM (
            SELECT
                a.id, a.round_id, a.venture, a.state, a.created_at, a.title, \(splice: ApplicationStore.kept(from: member)) AS is_kept
            FROM grants.application AS a
            WHERE a.programme_id = (SELECT platform.programme())
                AND a.state = \(state)
                AND a.round_id IN (
                    SELECT m.round_id
                    FROM grants.panel_member AS m
                    WHERE m.programme_id = (SELECT platform.programme()) AND m.account_id = \(member) AND m.ended_at IS NULL)
                \(splice: try ApplicationStore.after(cursor))
            ORDER BY a.created_at DESC, a.id DESC
            LIMIT \(size + 1)
        ) AS a
        \(splice: PublicFace.joins)
        LEFT JOIN grants.review AS v
            ON v.programme_id = (SELECT platform.programme()) AND v.application_id = a.id AND v.account_id = \(member)
        LEFT JOIN grants.conflict_in_force AS k ON k.application_id = a.id AND k.account_id = \(member)
        ORDER BY a.created_at DESC, a.id DESC
        """
    }
}

extension ReviewStore.Candidate {
    init(_ row: Row) throws {
        let kind = try row.decode("kind", as: ConflictDeclaration.Statement.Kind?.self)
        candidate = try ReviewCandidate(
            account: row.decode("account_id"), seat: row.decode("seat"), expertise: row.words("expertise"), load: row.decode("load"),
            isRecused: kind == .declared || kind == .pinned, review: row.decode("state"))
        name = try row.decode("name")
    }
}

extension ReviewStore.Entry {
    init(_ row: Row) throws {
        review = try Review(row)
        name = try row.decode("name")
        isRecused = try row.decode("is_recused", as: Bool?.self) ?? false
        filed = try row.decode("revision", as: Int?.self).map { revision in
            try ReviewStore.Filed(
                revision: revision, mean: row.decode("mean"), comment: row.decode("comment"), scores: row.json("scores"),
                at: row.decode("filed"))
        }
    }

    /// Whether it counts for a plan that was submitted so often.
    func counts(for revision: Int) -> Bool { review.state == .filed && filed?.revision == revision && !isRecused }
}

extension ReviewStore.Listed {
    init(_ row: Row) throws {
        face = try PublicFace(row)
        title = try row.decode("title")
        isKept = try row.decode("is_kept")
        isRecused = try row.decode("is_recused")
        review = try row.decode("review_id")
        state = try row.decode("review_state")
        dueOn = try row.decode("due_on")
    }
}
