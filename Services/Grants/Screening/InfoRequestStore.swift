import FoundationEssentials
import Models
import Postgres

/// All SQL on requests for information.
enum InfoRequestStore {
    /// A question about a plan, and what was answered.
    struct Request {
        let number: Int
        let question: String
        let dueOn: CalendarDate
        /// On the programme's clocks.
        let asked: String
        let askedBy: String?
        /// Nil until the plan is submitted again; empty where the plan alone answers.
        let answer: String?
        let answered: String?
        let answeredBy: String?
        let revision: Int?
    }

    /// Adds the next question; its application is locked.
    static func ask(
        _ question: String, until day: CalendarDate, of application: GrantApplication.ID, by account: Account.ID?,
        in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO grants.info_request (programme_id, application_id, number, question, due_on, asked_by, asked_at)
        SELECT \(programme), \(application), coalesce(max(q.number), 0) + 1, \(question), \(day), \(account), \(moment)
        FROM grants.info_request AS q
        WHERE q.programme_id = (SELECT platform.programme()) AND q.application_id = \(application)
        """
    }

    /// Answers the question that is open.
    static func answer(
        _ answer: String, of application: GrantApplication.ID, revision: Int, by account: Account.ID?, at moment: Date
    ) -> SQL {
        """
        UPDATE grants.info_request
        SET answer = \(answer), answered_by = \(account), answered_at = \(moment), revision = \(revision)
        WHERE programme_id = (SELECT platform.programme()) AND application_id = \(application) AND answered_at IS NULL
        """
    }

    /// The newest first.
    static func of(_ admission: Admission) -> SQL {
        """
        SELECT
            q.number, q.question, q.due_on, portal.local_time(q.asked_at) AS asked, a.name AS asked_by, q.answer,
            portal.local_time(q.answered_at) AS answered, w.name AS answered_by, q.revision
        FROM grants.info_request AS q
        LEFT JOIN portal.published_account AS a ON a.id = q.asked_by
        LEFT JOIN portal.published_account AS w ON w.id = q.answered_by
        WHERE q.programme_id = (SELECT platform.programme()) AND q.application_id = \(admission.application)
        ORDER BY q.number DESC
        LIMIT 50
        """
    }
}

extension InfoRequestStore.Request {
    init(_ row: Row) throws {
        number = try row.decode("number")
        question = try row.decode("question")
        dueOn = try row.decode("due_on")
        asked = try row.decode("asked")
        askedBy = try row.decode("asked_by")
        answer = try row.decode("answer")
        answered = try row.decode("answered")
        answeredBy = try row.decode("answered_by")
        revision = try row.decode("revision")
    }
}
