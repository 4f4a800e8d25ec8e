import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Closes an application in screening, without the committee, where a rule of the round is not met or what was asked for did not come: with
/// the reason, a letter, and what the assistance plan goes on with. Sent twice, it happens once.
///
/// Refuses with `application.not-found`, `application.not-allowed-from-state`, `application.reason-missing` and `closing.no-ground`, and as
/// `Grants.admit` does.
enum CloseApplication: Form {
    static let route = Route(.get, "/grants/applications/{id}/close", "Close an application in screening", for: managers)

    struct Input: Decodable {
        let ground: ClosingGround
        let reason: Text<1, 1000>?
        let followUp: Proposal.FollowUp
    }

    static func show(_ place: SubmitApplication.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            ClosingPages.close(try await grants.dossier(place.id, as: caller), draft, caller.language)
        }
    }

    static func submit(_ place: SubmitApplication.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        try await refusing(in: caller.language) {
            let dossier = try await grants.dossier(place.id, as: caller)
            let closing = Closing(ground: input.ground, reason: input.reason?.value ?? "", followUp: input.followUp)
            if dossier.closing?.closing == closing { return }
            try await grants.database.transaction(as: caller) { transaction in
                var application = try await transaction.open(place.id, as: caller).application
                let event = try application.go(.close(reason: closing.reason), at: moment)
                // The grounds were looked at as the application stood then.
                guard dossier.grounds.contains(input.ground), application.version == dossier.typed.application.version + 1 else {
                    throw Failure.noGround
                }
                try await transaction.send([
                    ClosingStore.insert(closing, of: place.id, by: account, in: caller.programme, at: moment),
                    ApplicationStore.save(application), EventLog.append(event, by: caller),
                ])
                try await transaction.followUp(closing.followUp, on: place.id, as: caller, at: moment)
            }
        }
        return Redirect(ShowClosing.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

/// Shows the letter about an application that was closed in screening, in the applicant's language or one that is chosen, to print and sign.
///
/// Refuses with `application.not-found` and `closing.not-found`, and as `Grants.admit` does.
enum ShowClosing: Page {
    static let route = Route(
        .get, "/grants/applications/{id}/closing", "The letter about an application that was closed", for: applicationReaders)

    static func show(_ input: ShowLetter.Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            ClosingPages.letter(try await grants.closingLetter(input.id, in: input.language, as: caller), as: caller)
        }
    }
}

/// Sends that letter by e-mail, where the applicant agreed to that and an address is known.
///
/// Refuses with `application.not-found`, `closing.not-found` and `letter.no-address`, and as `Grants.admit` does.
enum SendClosing: Action {
    static let route = Route(
        .post, "/grants/applications/{id}/closing/send", "Send the letter about an application that was closed", for: applicationReaders)

    static func run(_ input: ShowLetter.Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let letter = try await grants.closingLetter(input.id, in: input.language, as: caller)
            try await grants.send(
                letter.paragraphs, called: LetterPhrases.subject[letter.language], to: letter.addressee, about: input.id,
                Event("application", input.id, "closing_sent", data: Array("{}".utf8), at: grants.now()), as: caller)
        }
        return Redirect(ShowClosing.route.link(input.id), notice: LetterPhrases.sent[caller.language])
    }
}

/// The letter about an application that was closed in screening.
struct ClosingLetter {
    let kept: ClosingStore.Kept
    let dossier: Dossier
    let language: Language
    let addressee: Addressee

    /// What it says, a paragraph each.
    var paragraphs: [String] {
        [
            LetterPhrases.greeting(addressee.name)[language],
            ClosingPhrases.opening(dossier.title(language), dossier.round.terms.title, kept.closedOn)[language],
            ClosingPhrases.told(kept.closing.ground)[language], "\(CommonPhrases.reason[language]): \(kept.closing.reason)",
            ClosingPhrases.again[language], ClosingPhrases.next(kept.closing.followUp)[language],
        ]
    }
}

extension Grants {
    /// In the language of the applicant unless another is named; refuses with `closing.not-found`.
    fileprivate func closingLetter(
        _ id: GrantApplication.ID, in language: Language?, as caller: Caller
    ) async throws -> ClosingLetter {
        let dossier = try await dossier(id, as: caller)
        guard let kept = dossier.closing else { throw Failure.closingNotFound }
        let addressee = try await addressee(of: id, as: caller)
        return ClosingLetter(
            kept: kept, dossier: dossier, language: language ?? addressee.language ?? caller.language, addressee: addressee)
    }
}

extension Dossier {
    /// For what it may be closed in screening.
    var grounds: [ClosingGround] {
        ClosingGround.grounds(
            for: typed.application, eligibility, dueOn: requests.first { $0.answer == nil }?.dueOn, on: today)
    }
}

extension Transaction {
    /// Has Casework open what the assistance plans of the applicants go on with (rule 15), once.
    fileprivate func followUp(
        _ followUp: Proposal.FollowUp, on application: GrantApplication.ID, as caller: Caller, at moment: Date
    ) async throws {
        let people = try await query(ApplicantStore.identities(of: application)).map { try $0.decode("returnee_id", as: Returnee.ID.self) }
        // There is no decision of the committee; the application is closed once, so that it stands for one.
        let asked = RejectedPlan(decision: Decision.ID(application.uuid), people: people, followUp: followUp)
        let payload = Array(try JSONEncoder().encode(asked))
        try await send([JobQueue.add(RejectedPlan.kind, payload: payload, at: moment, as: caller)])
    }
}

extension Failure {
    static let noGround = Failure(
        .conflict, "closing.no-ground",
        "Every rule is met, and nothing is overdue. Send the plan to review: the committee says yes or no.")
    static let closingNotFound = Failure(.notFound, "closing.not-found", "The application was not closed in screening.")
}
