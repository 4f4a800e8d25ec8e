import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// A letter that tells an applicant what was decided, in the applicant's language.
struct Letter {
    let language: Language
    let addressee: Addressee
    let told: DecisionStore.Told
    let dossier: Dossier

    /// What it says, a paragraph each.
    var paragraphs: [String] {
        let (proposal, currency) = (told.decision.proposal, dossier.currency)
        var texts = [LetterPhrases.opening(dossier.title(language), dossier.round.terms.title, told.decided)[language]]
        texts.append(LetterPhrases.decided(proposal.outcome.word)[language])
        if let award = proposal.award {
            texts.append(
                LetterPhrases.amounts(Money(award.granted, currency).text(in: language), Money(award.loan, currency).text(in: language))[
                    language])
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

    var greeting: String { LetterPhrases.greeting(addressee.name)[language] }
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
        try await refusing(in: caller.language) {
            let letter = try await grants.letter(input.id, in: input.language, as: caller)
            let data = Array(#"{"decision":"\#(letter.told.decision.id)"}"#.utf8)
            try await grants.send(
                [letter.greeting] + letter.paragraphs, called: LetterPhrases.subject[letter.language], to: letter.addressee,
                about: input.id,
                Event("application", input.id, "letter_sent", data: data, at: grants.now()), as: caller)
        }
        return Redirect(ShowLetter.route.link(input.id), notice: LetterPhrases.sent[caller.language])
    }
}

extension Grants {
    /// The letter about the newest decision, in the language of the applicant unless another is named.
    func letter(_ id: GrantApplication.ID, in language: Language?, as caller: Caller) async throws -> Letter {
        let outcome = try await outcome(id, as: caller)
        guard let told = outcome.decisions.first else { throw Failure.notDecided }
        let addressee = try await addressee(of: id, as: caller)
        return Letter(
            language: language ?? addressee.language ?? caller.language, addressee: addressee, told: told, dossier: outcome.dossier)
    }
}
