import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on reviews and what was filed.
enum ReviewStore {
    static let columns: SQL = """
        v.id, v.application_id, v.account_id, v.state, v.reason, v.filing, v.due_on, v.version, v.assigned_at, v.moved_at, v.draft,
        v.draft_version
        """

    /// A review with what is typed into it.
    struct Typed {
        var review: Review
        var draft: ReviewDraft
        /// Counts up with each save of the draft; an editor names the one that was read.
        var draftVersion: Int
    }

    /// Adds the review; affects no row where the member has one of the application.
    static func insert(_ review: Review, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO grants.review (programme_id, id, application_id, account_id, state, due_on, version, assigned_at, moved_at)
        VALUES (
            \(programme), \(review.id), \(review.application), \(review.reviewer), \(review.state.word), \(review.dueOn), \(review.version),
            \(review.assignedAt), \(review.movedAt))
        ON CONFLICT ON CONSTRAINT review_of_member DO NOTHING
        """
    }

    static func select(_ id: Review.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM grants.review AS v
        WHERE v.programme_id = (SELECT platform.programme()) AND v.id = \(id)
        """
    }

    /// A member's review of an application.
    static func select(of member: Account.ID, for application: GrantApplication.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM grants.review AS v
        WHERE v.programme_id = (SELECT platform.programme()) AND v.application_id = \(application) AND v.account_id = \(member)
        """
    }

    /// Saves a step of the version before.
    static func save(_ review: Review) -> SQL {
        """
        UPDATE grants.review
        SET state = \(review.state.word),
            reason = \(review.state.reason),
            filing = \(review.filing),
            version = \(review.version),
            moved_at = \(review.movedAt)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(review.id) AND version = \(review.version - 1)
        """
    }

    /// Saves the draft as the next version after the one that was read.
    static func saveDraft(_ typed: Typed) -> SQL {
        """
        UPDATE grants.review
        SET draft = \(JSON(typed.draft)), draft_version = \(typed.draftVersion)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(typed.review.id) AND draft_version = \(typed.draftVersion - 1)
        """
    }

    /// A member's own review, locked until the transaction ends; refuses with `review.not-found`.
    static func find(_ id: Review.ID, of member: Account.ID?, in transaction: Transaction) async throws -> Typed {
        guard let row = try await transaction.query("\(splice: select(id)) FOR NO KEY UPDATE").first else { throw Failure.reviewNotFound }
        let typed = try Typed(row)
        guard typed.review.reviewer == member else { throw Failure.reviewNotFound }
        return typed
    }

    /// Writes down what is filed; the database adds the revision, the rubric and the mean.
    static func file(_ filing: ReviewDraft.Filing, of review: Review.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO grants.filed_review (programme_id, review_id, scores, comment, filed_at)
        VALUES (\(programme), \(review), \(JSON(filing.scores)), \(filing.comment), \(moment))
        """
    }
}

extension Failure {
    static let reviewNotFound = Failure(.notFound, "review.not-found", "There is no such review.")
}

extension Review.State {
    fileprivate init(_ row: Row) throws {
        switch try row.decode("state", as: Word.self) {
        case .assigned: self = .assigned
        case .cleared: self = .cleared
        case .recused: self = .recused
        case .draft: self = .draft
        case .filed: self = .filed
        case .reopened: self = .reopened(reason: try row.decode("reason"))
        }
    }
}

extension Review {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), application: row.decode("application_id"), reviewer: row.decode("account_id"), state: State(row),
            filing: row.decode("filing"), dueOn: row.decode("due_on"), version: row.decode("version"),
            assignedAt: row.decode("assigned_at"),
            movedAt: row.decode("moved_at"))
    }
}

extension ReviewStore.Typed {
    init(_ row: Row) throws {
        review = try Review(row)
        draft = try row.json("draft")
        draftVersion = try row.decode("draft_version")
    }
}
