import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Mails to a member of the committee, sent by the job queue: that a review is asked for, and that it is due. They name nobody.
enum ReviewMail {
    static let kind = "review-mail"

    private enum Occasion: String, Codable {
        case asked, due
    }

    private struct Payload: Codable {
        let review: Review.ID
        let occasion: Occasion
    }

    /// Puts both mails into the queue: one for now, one for the morning of the day on which the review is due.
    static func queue(_ review: Review, at moment: Date, as caller: Caller) -> [SQL] {
        let morning = Date(timeIntervalSince1970: Double(review.dueOn.daysSince1970) * 86_400 + 10 * 3600)
        return [(Occasion.asked, moment), (.due, max(morning, moment))].map { occasion, runAt in
            let payload = #"{"review":"\#(review.id)","occasion":"\#(occasion.rawValue)"}"#
            return JobQueue.add(kind, payload: Array(payload.utf8), at: moment, runAt: runAt, as: caller)
        }
    }

    /// Writes the mail, unless the review was filed meanwhile or its member is recused or has left.
    static func run(_ job: JobQueue.Job, in transaction: Transaction, site: String, at moment: Date, as caller: Caller) async throws {
        let payload = try JSONDecoder().decode(Payload.self, from: Data(job.payload))
        let rows = try await transaction.query(
            """
            SELECT m.email, m.language, v.due_on, v.application_id
            FROM grants.review AS v
            JOIN portal.published_membership AS m ON m.account_id = v.account_id AND m.role IN ('committee_member', 'committee_chair')
            WHERE v.programme_id = (SELECT platform.programme())
                AND v.id = \(payload.review)
                AND v.state IN ('assigned', 'cleared', 'draft', 'reopened')
            LIMIT 1
            """)
        guard let row = rows.first else { return }
        let language = try row.decode("language", as: Language.self)
        let due = try row.decode("due_on", as: CalendarDate.self)
        let reference = try row.decode("application_id", as: GrantApplication.ID.self).reference
        let subject = payload.occasion == .asked ? ReviewPhrases.askedSubject : ReviewPhrases.dueSubject
        let text = ReviewPhrases.mail(reference, due, site + ListReviews.route.link())
        _ = try await transaction.execute(
            """
            INSERT INTO portal.mail (id, programme_id, recipient, subject, body, created_at, next_try_at)
            VALUES (
                \(Identifier<JobQueue.Job>(at: moment)), \(caller.programme), \(try row.decode("email", as: String.self)),
                \(subject[language]), \(text[language]), \(moment), \(moment))
            """)
    }
}

extension Grants {
    /// Sends one mail on a review that is due in the caller's programme; tells whether there was one.
    func mailReviewers(as caller: Caller) async throws -> Bool {
        let moment = now()
        return try await JobQueue(database).runOne(of: [ReviewMail.kind], at: moment, as: caller) { job, transaction in
            try await ReviewMail.run(job, in: transaction, site: siteAddress, at: moment, as: caller)
        }
    }
}
