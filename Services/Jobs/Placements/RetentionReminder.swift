import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// A mail to the officer on the day on which a retention check is due, sent by the job queue.
enum RetentionReminder {
    static let kind = "retention-reminder"

    private struct Payload: Codable {
        let placement: Placement.ID
        let days: Int
    }

    /// Puts the reminder into the queue, for the morning of the check's day.
    static func queue(_ check: RetentionCheck, at moment: Date, as caller: Caller) -> SQL {
        let payload = #"{"placement":"\#(check.placement)","days":\#(check.days.rawValue)}"#
        let morning = Date(timeIntervalSince1970: Double(check.dueOn.daysSince1970) * 86_400 + 10 * 3600)
        return JobQueue.add(kind, payload: Array(payload.utf8), at: moment, runAt: max(morning, moment), as: caller)
    }

    /// Writes the mail, unless the check was answered or put off meanwhile, or nobody looks after the placement any more.
    static func run(_ job: JobQueue.Job, in transaction: Transaction, at moment: Date, as caller: Caller) async throws {
        let payload = try JSONDecoder().decode(Payload.self, from: Data(job.payload))
        let rows = try await transaction.query(
            """
            SELECT m.email, m.language, p.title, k.due_on
            FROM jobs.retention_check AS k
            JOIN jobs.placement AS p ON p.programme_id = k.programme_id AND p.id = k.placement_id
            JOIN portal.published_membership AS m ON m.account_id = p.officer_id AND m.role = 'placement_officer'
            WHERE k.programme_id = (SELECT platform.programme())
                AND k.placement_id = \(payload.placement)
                AND k.days = \(payload.days)
                AND k.state = 'due'
                AND k.due_on <= \(caller.today(at: moment))
            """)
        guard let row = rows.first else { return }
        let language = try row.decode("language", as: Language.self)
        let text = PlacementPhrases.reminder(try row.decode("title"), payload.days, "/jobs/placements/\(payload.placement)")[language]
        _ = try await transaction.execute(
            """
            INSERT INTO portal.mail (id, programme_id, recipient, subject, body, created_at, next_try_at)
            VALUES (
                \(Identifier<JobQueue.Job>(at: moment)), \(caller.programme), \(try row.decode("email", as: String.self)),
                \(PlacementPhrases.reminderSubject[language]), \(text), \(moment), \(moment))
            """)
    }
}

extension Jobs {
    /// Sends one reminder that is due in the caller's programme; tells whether there was one.
    func remind(as caller: Caller) async throws -> Bool {
        let moment = now()
        return try await JobQueue(database).runOne(of: [RetentionReminder.kind], at: moment, as: caller) { job, transaction in
            try await RetentionReminder.run(job, in: transaction, at: moment, as: caller)
        }
    }
}
