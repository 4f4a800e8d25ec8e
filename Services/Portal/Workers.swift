import FoundationEssentials
import Hosting
import Models
import Postgres

extension Portal {
    /// What the Portal does in the background.
    var workers: [Worker] {
        let mail = mailer.map { mailer in
            Worker("mail", every: .seconds(2)) { caller in try await MailRoom(portal: self, mailer: mailer).sendOne(as: caller) }
        }
        let cleaning = Worker("cleaning", every: .seconds(600)) { caller in
            try await database.unit(Cleaning.statements(at: now()), as: caller)
            return false
        }
        let users = Worker("employer-users", every: .seconds(2)) { caller in try await EmployerUsers(portal: self).changeOne(as: caller) }
        return [mail, users, cleaning].compactMap(\.self)
    }
}

/// What is no longer of use, and after how long.
enum Cleaning {
    /// Seconds for which a retry with the same Idempotency-Key gets the first answer.
    static let idempotency: TimeInterval = 3 * 86_400
    /// Seconds for which an ended session, a token or a sent mail is kept.
    static let memory: TimeInterval = 30 * 86_400

    static func statements(at moment: Date) -> [SQL] {
        let before = moment.addingTimeInterval(-memory)
        return [
            "DELETE FROM portal.session WHERE expires_at < \(before)",
            "DELETE FROM portal.sign_in_challenge WHERE expires_at < \(moment)",
            "DELETE FROM portal.password_reset WHERE expires_at < \(before)",
            "DELETE FROM portal.mail WHERE sent_at < \(before)",
            """
            DELETE FROM platform.idempotency
            WHERE programme_id = (SELECT platform.programme()) AND created_at < \(moment.addingTimeInterval(-idempotency))
            """,
        ]
    }
}
