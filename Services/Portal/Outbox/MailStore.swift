import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on outgoing mail.
enum MailStore {
    /// A mail as the outbox shows it.
    struct Listed {
        let id: Identifier<MailStore>
        let recipient: String
        let subject: String
        /// Nil once it has gone.
        let body: String?
        let createdAt: String
        let sentAt: String?
        let hasFailed: Bool
        let lastError: String?
    }

    static let pageSize = 50
    /// Tries before a mail is given up, over about three days.
    static let mostAttempts = 12

    /// `programme` names whose administrators may read it; nil for nobody.
    static func insert(_ text: MailText, to recipient: EmailAddress, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO portal.mail (id, programme_id, recipient, subject, body, created_at, next_try_at)
        VALUES (\(Identifier<MailStore>(at: moment)), \(programme), \(recipient.text), \(text.subject), \(text.body), \(moment), \(moment))
        """
    }

    /// The programme's mails, the newest first, before the cursor.
    static func page(before cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let cursor {
            let id = try cursor.value(0) { Identifier<MailStore>($0) }
            condition = " AND (created_at, id) < (SELECT c.created_at, c.id FROM portal.mail AS c WHERE c.id = \(id))"
        }
        return """
            SELECT
                id, recipient, subject, body, portal.local_time(created_at) AS created, portal.local_time(sent_at) AS sent,
                failed_at IS NOT NULL AS has_failed, last_error
            FROM portal.mail
            WHERE programme_id = (SELECT platform.programme())\(splice: condition)
            ORDER BY created_at DESC, id DESC
            LIMIT \(pageSize + 1)
            """
    }

    static func find(_ id: Identifier<MailStore>) -> SQL {
        """
        SELECT
            id, recipient, subject, body, portal.local_time(created_at) AS created, portal.local_time(sent_at) AS sent,
            failed_at IS NOT NULL AS has_failed, last_error
        FROM portal.mail
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
        """
    }

    /// Takes one mail that is due, for two minutes: whoever dies meanwhile gives it back by dying.
    static func take(at moment: Date) -> SQL {
        """
        UPDATE portal.mail
        SET next_try_at = \(moment.addingTimeInterval(120)), attempts = attempts + 1
        WHERE id = (
            SELECT id
            FROM portal.mail
            WHERE sent_at IS NULL AND failed_at IS NULL AND next_try_at <= \(moment)
            ORDER BY next_try_at
            LIMIT 1
            FOR UPDATE SKIP LOCKED)
        RETURNING id, recipient, subject, body, attempts
        """
    }

    /// Notes that it has gone, and forgets its text, which may hold a link that opens an account.
    static func sent(_ id: Identifier<MailStore>, at moment: Date) -> SQL {
        "UPDATE portal.mail SET sent_at = \(moment), body = NULL, last_error = NULL WHERE id = \(id)"
    }

    static func postpone(_ id: Identifier<MailStore>, until moment: Date, because error: String) -> SQL {
        "UPDATE portal.mail SET next_try_at = \(moment), last_error = \(error) WHERE id = \(id)"
    }

    static func giveUp(_ id: Identifier<MailStore>, at moment: Date, because error: String) -> SQL {
        "UPDATE portal.mail SET failed_at = \(moment), last_error = \(error) WHERE id = \(id)"
    }
}

extension MailStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        recipient = try row.decode("recipient")
        subject = try row.decode("subject")
        body = try row.decode("body")
        createdAt = try row.decode("created")
        sentAt = try row.decode("sent")
        hasFailed = try row.decode("has_failed")
        lastError = try row.decode("last_error")
    }
}
