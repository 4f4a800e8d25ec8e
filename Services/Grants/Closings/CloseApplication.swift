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
            let dossier = try await grants.dossier(input.id, as: caller)
            guard let kept = dossier.closing else { throw Failure.closingNotFound }
            let row = try await grants.database.query(LetterStore.addressee(of: input.id), as: caller).first
            let own = try row?.decode("language", as: String?.self).flatMap(Language.init)
            return ClosingPages.letter(
                kept, of: dossier, to: try row?.decode("name"), in: input.language ?? own ?? caller.language, as: caller)
        }
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
