import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Whom letters about an application go to: its lead applicant.
struct Addressee {
    /// Nil where the consent has run out.
    let name: String?
    /// Nil where none is known.
    let language: Language?
    /// Nil where none is known, or the consent does not name it.
    let email: String?
}

/// All SQL on letters.
enum LetterStore {
    static func addressee(of application: GrantApplication.ID) -> SQL {
        """
        SELECT c.name, c.language, c.email
        FROM grants.applicant AS p
        JOIN casework.published_applicant AS c ON c.id = p.returnee_id
        WHERE p.programme_id = (SELECT platform.programme()) AND p.application_id = \(application) AND p.is_lead
        """
    }

    static func mail(to email: String, _ subject: String, _ body: String, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO portal.mail (id, programme_id, recipient, subject, body, created_at, next_try_at)
        VALUES (\(Identifier<Letter>(at: moment)), \(programme), \(email), \(subject), \(body), \(moment), \(moment))
        """
    }

    /// Whether it is told that a letter was sent.
    static func isTold(_ event: Event) -> SQL {
        """
        SELECT 1
        FROM platform.event AS e
        WHERE e.programme_id = (SELECT platform.programme())
            AND e.subject_id = \(event.subject)
            AND e.name = \(event.name)
            AND e.data = \(JSON(event.data))
        LIMIT 1
        """
    }
}

extension Grants {
    func addressee(of application: GrantApplication.ID, as caller: Caller) async throws -> Addressee {
        let row = try await database.query(LetterStore.addressee(of: application), as: caller).first
        return Addressee(
            name: try row?.decode("name"), language: try row?.decode("language", as: String?.self).flatMap(Language.init),
            email: try row?.decode("email"))
    }

    /// Sends a letter by e-mail, a paragraph each, and tells the event; pressed twice, one letter goes.
    ///
    /// Refuses with `letter.no-address`.
    func send(
        _ paragraphs: [String], called subject: String, to addressee: Addressee, about application: GrantApplication.ID, _ event: Event,
        as caller: Caller
    ) async throws {
        guard let email = addressee.email else { throw Failure.letterNoAddress }
        let body = (paragraphs + [caller.programmeName ?? ""]).joined(separator: "\n\n")
        try await database.transaction(as: caller) { transaction in
            // Its lock makes whoever presses at the same time wait, and then find the event.
            _ = try await ApplicationStore.find(application, in: transaction)
            guard try await transaction.query(LetterStore.isTold(event)).isEmpty else { return }
            try await transaction.send([
                LetterStore.mail(to: email, subject, body, in: caller.programme, at: event.at), EventLog.append(event, by: caller),
            ])
        }
    }
}

extension Failure {
    static let letterNoAddress = Failure(
        .conflict, "letter.no-address", "No address is known, or the applicant did not agree to be written to. Print the letter.")
}
