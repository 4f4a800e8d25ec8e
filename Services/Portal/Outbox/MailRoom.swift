import FoundationEssentials
import Hosting
import Models
import Outbound
import Postgres

/// Sends the mail that is due, one at a time.
struct MailRoom {
    let portal: Portal
    let mailer: Mailer

    /// Sends one mail; tells whether there was one.
    ///
    /// It is taken first and sent outside any transaction. Only a crash between the mail server's yes and the note of it makes it go twice,
    /// and then under the same message id.
    func sendOne(as caller: Caller) async throws -> Bool {
        let moment = portal.now()
        guard let row = try await portal.database.query(MailStore.take(at: moment), as: caller).first else { return false }
        let id = try row.decode("id", as: Identifier<MailStore>.self)
        let mail = try Mail(to: row.decode("recipient"), subject: row.decode("subject"), text: row.decode("body"), id: id.description)
        let attempts = try row.decode("attempts", as: Int.self)
        let outcome: SQL
        do {
            try await mailer.send(mail)
            outcome = MailStore.sent(id, at: portal.now())
        } catch {
            let isFinal = error.isFinal || attempts >= MailStore.mostAttempts
            let pause = JobQueue.pause(after: attempts)
            outcome =
                isFinal
                ? MailStore.giveUp(id, at: moment, because: error.remedy)
                : MailStore.postpone(id, until: moment.addingTimeInterval(pause), because: error.remedy)
        }
        // What has happened is noted although the program is ending.
        _ = try await Task { try await portal.database.query(outcome, as: caller) }.value
        return true
    }
}

extension OutboundError {
    /// Whether the same mail would be refused again.
    fileprivate var isFinal: Bool {
        switch self {
        case .invalid, .forbiddenTarget: true
        case .refused(let code): code >= 500
        case .unreachable, .untrusted, .timedOut, .busy, .cancelled, .notConfigured: false
        }
    }

    /// What an administrator is told.
    fileprivate var remedy: String {
        switch self {
        case .invalid(let text), .unreachable(let text), .untrusted(let text), .forbiddenTarget(let text): text
        case .timedOut: "The mail server did not answer in time."
        case .refused(let code): "The mail server refused with \(code)."
        case .busy: "Too many mails are waiting."
        case .cancelled: "The program was ending."
        case .notConfigured: "No mail server is set up."
        }
    }
}
