import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// A letter that tells an applicant what was decided, in the applicant's language.
struct Letter {
    let language: Language
    /// The lead applicant's; nil where the consent has run out.
    let name: String?
    /// Nil where none is known, or the consent does not name it.
    let email: String?
    let told: DecisionStore.Told
    let dossier: Dossier

    /// What it says, a paragraph each.
    var paragraphs: [String] {
        let (proposal, currency) = (told.decision.proposal, dossier.currency)
        var texts = [LetterPhrases.opening(dossier.title(language), dossier.round.terms.title, told.decided)[language]]
        texts.append(LetterPhrases.decided(proposal.outcome.word)[language])
        if let award = proposal.award {
            texts.append(LetterPhrases.amounts(Money(award.granted, currency).text, Money(award.loan, currency).text)[language])
        }
        texts.append("\(DecisionPhrases.reasons[language]): \(proposal.reason)")
        if !proposal.conditions.isEmpty {
            texts.append(LetterPhrases.conditions[language])
            texts += proposal.conditions.enumerated().map { number, condition in
                let due = condition.dueOn.map { " (\(DecisionPhrases.dueOn[language]) \($0))" } ?? ""
                return "\(number + 1). \(condition.text)\(due)"
            }
        }
        texts.append(LetterPhrases.next(proposal.outcome.word)[language])
        return texts
    }

    var greeting: String { LetterPhrases.greeting(name)[language] }
}

/// Shows the letter about a decision, to print and sign; in the applicant's language, or in one that is chosen.
///
/// Refuses with `application.not-found`, `decision.not-found` and what its committee's gate refuses with.
enum ShowLetter: Page {
    static let route = Route(.get, "/grants/applications/{id}/letter", "The letter about a decision", for: applicationReaders)

    struct Input: Decodable {
        let id: GrantApplication.ID
        let language: Language?
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            LetterPages.letter(try await grants.letter(input.id, in: input.language, as: caller), as: caller)
        }
    }
}

/// Sends the letter by e-mail, where the applicant agreed to that and an address is known.
///
/// Refuses with `application.not-found`, `decision.not-found` and `letter.no-address`.
enum SendLetter: Action {
    static let route = Route(.post, "/grants/applications/{id}/letter/send", "Send the letter by e-mail", for: applicationReaders)

    static func run(_ input: ShowLetter.Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await refusing(in: caller.language) {
            let letter = try await grants.letter(input.id, in: input.language, as: caller)
            guard let email = letter.email else {
                throw Failure(
                    .conflict, "letter.no-address",
                    "No address is known, or the applicant did not agree to be written to. Print the letter.")
            }
            let decision = letter.told.decision.id
            let body = ([letter.greeting] + letter.paragraphs + [caller.programmeName ?? ""]).joined(separator: "\n\n")
            let data = Array(#"{"decision":"\#(decision)"}"#.utf8)
            // The mail is named by the decision, so that pressing twice sends one.
            try await grants.database.transaction(as: caller) { transaction in
                let mail = LetterStore.mail(
                    decision, to: email, LetterPhrases.subject[letter.language], body, in: caller.programme, at: moment)
                guard try await !transaction.wasSent(decision, for: input.id) else { return }
                try await transaction.send([mail])
                try await transaction.append(Event("application", input.id, "letter_sent", data: data, at: moment), by: caller)
            }
        }
        return Redirect(ShowLetter.route.link(input.id), notice: LetterPhrases.sent[caller.language])
    }
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

    static func mail(
        _ decision: Decision.ID, to email: String, _ subject: String, _ body: String, in programme: Programme.ID?, at moment: Date
    ) -> SQL {
        """
        INSERT INTO portal.mail (id, programme_id, recipient, subject, body, created_at, next_try_at)
        VALUES (\(Identifier<Letter>(at: moment)), \(programme), \(email), \(subject), \(body), \(moment), \(moment))
        """
    }
}

extension Transaction {
    /// Whether the letter of the decision was sent; waits for who is about to.
    fileprivate func wasSent(_ decision: Decision.ID, for application: GrantApplication.ID) async throws -> Bool {
        _ = try await ApplicationStore.find(application, in: self)
        let rows = try await query(
            """
            SELECT 1
            FROM platform.event AS e
            WHERE e.programme_id = (SELECT platform.programme())
                AND e.subject_id = \(application)
                AND e.name = 'application.letter_sent'
                AND e.data ->> 'decision' = \(decision.description)
            LIMIT 1
            """)
        return !rows.isEmpty
    }
}

extension Grants {
    /// The letter about the newest decision, in the language of the applicant unless another is named.
    func letter(_ id: GrantApplication.ID, in language: Language?, as caller: Caller) async throws -> Letter {
        let outcome = try await outcome(id, as: caller)
        guard let told = outcome.decisions.first else { throw Failure.notDecided }
        let row = try await database.query(LetterStore.addressee(of: id), as: caller).first
        let own = try row?.decode("language", as: String?.self).flatMap(Language.init)
        return Letter(
            language: language ?? own ?? caller.language, name: try row?.decode("name"), email: try row?.decode("email"), told: told,
            dossier: outcome.dossier)
    }
}
