import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// One thing of a batch and what became of it.
struct BatchLine: Sendable {
    let subject: Subject
    /// Its place in the batch.
    let place: Int
    /// The vacancy with which a referral ended.
    var endedWith: Vacancy.ID?
    let outcome: Outcome

    enum Subject: Hashable, Sendable {
        case vacancy(Vacancy.ID)
        case referral(Referral.ID)

        var id: UUID {
            switch self {
            case .vacancy(let id): id.uuid
            case .referral(let id): id.uuid
            }
        }

        var word: String {
            switch self {
            case .vacancy: "vacancy"
            case .referral: "referral"
            }
        }
    }

    enum Outcome: Sendable {
        /// The state before, and the version after.
        case done(from: String, version: Int)
        /// The refusal's code.
        case refused(String)
    }
}

/// All SQL on batches.
enum BatchStore {
    static func insert(_ batch: Batch, in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO jobs.batch (programme_id, id, account_id, subject, change, made_at)
        VALUES (\(programme), \(batch.id), \(batch.account), \(batch.change.subject), \(batch.change.word), \(batch.madeAt))
        ON CONFLICT ON CONSTRAINT batch_pkey DO NOTHING
        """
    }

    static func select(_ id: Batch.ID) -> SQL {
        """
        SELECT
            id, account_id, subject, change, made_at,
            portal.local_time(made_at + \(Int(Batch.timeToUndo)) * interval '1 second') AS undoable_until
        FROM jobs.batch
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
        """
    }

    /// Has whoever works on the same batch at the same time wait until this transaction ends.
    static func lock(_ id: Batch.ID) -> SQL {
        "SELECT pg_advisory_xact_lock(hashtextextended('batch' || \(id)::text, 0))"
    }

    static func isTaken(_ subject: BatchLine.Subject, in batch: Batch.ID) -> SQL {
        """
        SELECT 1
        FROM jobs.batch_line
        WHERE programme_id = (SELECT platform.programme()) AND batch_id = \(batch) AND subject_id = \(subject.id)
        """
    }

    static func isUndone(_ subject: BatchLine.Subject, in batch: Batch.ID) -> SQL {
        """
        SELECT 1
        FROM jobs.batch_undone_line
        WHERE programme_id = (SELECT platform.programme()) AND batch_id = \(batch) AND subject_id = \(subject.id)
        """
    }

    /// A line; one that was written before stays.
    static func insert(_ line: BatchLine, of batch: Batch.ID, in programme: Programme.ID?) -> SQL {
        let (from, version, refusal): (String?, Int?, String?) =
            switch line.outcome {
            case .done(let from, let version): (from, version, nil)
            case .refused(let code): (nil, nil, code)
            }
        return """
            INSERT INTO jobs.batch_line (
                programme_id, batch_id, place, subject, subject_id, ended_with, from_state, version, refusal)
            VALUES (
                \(programme), \(batch), \(line.place), \(line.subject.word), \(line.subject.id), \(line.endedWith), \(from), \(version),
                \(refusal))
            ON CONFLICT ON CONSTRAINT batch_line_pkey DO NOTHING
            """
    }

    /// That a line was undone, or why not; what was written before stays.
    static func undone(
        _ subject: BatchLine.Subject, refusal: String?, of batch: Batch.ID, by caller: Caller, at moment: Date
    ) -> SQL {
        """
        INSERT INTO jobs.batch_undone_line (programme_id, batch_id, subject_id, account_id, refusal, undone_at)
        VALUES (\(caller.programme), \(batch), \(subject.id), \(caller.account), \(refusal), \(moment))
        ON CONFLICT ON CONSTRAINT batch_undone_line_pkey DO NOTHING
        """
    }

    /// The lines in their order, a vacancy before the referrals that ended with it.
    static func lines(of batch: Batch.ID) -> SQL {
        """
        SELECT
            l.place, l.subject, l.subject_id, l.ended_with, l.from_state, l.version, l.refusal, u.subject_id IS NOT NULL AS is_undone,
            u.refusal AS undo_refusal, v.title, e.name AS employer, c.display_name
        FROM jobs.batch_line AS l
        LEFT JOIN jobs.batch_undone_line AS u
            ON u.programme_id = l.programme_id AND u.batch_id = l.batch_id AND u.subject_id = l.subject_id
        LEFT JOIN jobs.referral AS r ON l.subject = 'referral' AND r.programme_id = l.programme_id AND r.id = l.subject_id
        LEFT JOIN jobs.vacancy AS v ON v.programme_id = l.programme_id AND v.id = coalesce(r.vacancy_id, l.subject_id)
        LEFT JOIN jobs.employer AS e ON e.programme_id = v.programme_id AND e.id = v.employer_id
        LEFT JOIN casework.published_candidate AS c ON c.id = r.returnee_id
        WHERE l.programme_id = (SELECT platform.programme()) AND l.batch_id = \(batch)
        ORDER BY l.place, l.ended_with NULLS FIRST, l.subject_id
        """
    }
}

extension BatchStore {
    /// A line as its page tells it.
    struct Listed: Sendable {
        let line: BatchLine
        /// The refusal's code, or nil where it was undone; absent where nobody has tried.
        let undo: String??
        let title: String
        let employer: String
        /// Nil for a vacancy, and where nobody may know any more.
        let candidate: String?

        init(_ row: Row) throws {
            let id = try row.decode("subject_id", as: UUID.self)
            let refusal = try row.decode("refusal", as: String?.self)
            line = BatchLine(
                subject: try row.decode("subject", as: String.self) == "vacancy" ? .vacancy(Vacancy.ID(id)) : .referral(Referral.ID(id)),
                place: try row.decode("place"), endedWith: try row.decode("ended_with"),
                outcome: try refusal.map { .refused($0) } ?? .done(from: row.decode("from_state"), version: row.decode("version")))
            undo = try row.decode("is_undone") ? .some(try row.decode("undo_refusal", as: String?.self)) : .none
            title = try row.decode("title", as: String?.self) ?? ""
            employer = try row.decode("employer", as: String?.self) ?? ""
            candidate = try row.decode("display_name")
        }

        var isDone: Bool {
            if case .done = line.outcome { true } else { false }
        }
    }
}

extension Batch.Change {
    fileprivate var subject: String {
        switch self {
        case .vacancies: "vacancy"
        case .referrals: "referral"
        }
    }

    var word: String {
        switch self {
        case .vacancies(let transition): transition.rawValue
        case .referrals(let transition): transition.rawValue
        }
    }

    /// Nil for words that no batch has.
    fileprivate init?(_ subject: String, _ word: String) {
        if subject == "vacancy", let transition = Vacancy.Transition(rawValue: word) {
            self = .vacancies(transition)
        } else if let transition = Referral.Transition.Name(rawValue: word) {
            self = .referrals(transition)
        } else {
            return nil
        }
    }
}

extension Batch {
    init(_ row: Row) throws {
        guard let change = Change(try row.decode("subject"), try row.decode("change")) else { throw Failure.batchNotFound }
        try self.init(id: row.decode("id"), account: row.decode("account_id"), change: change, madeAt: row.decode("made_at"))
    }
}

extension Failure {
    static let batchNotFound = Failure(.notFound, "batch.not-found", "There is no such change of many, or it is not yours to see.")
}
