import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Web

/// The applicant signs on the screen: by the typed name and a tick, and by a drawing where there is a finger or a pen. Sent twice, it happens once.
///
/// Refuses with `agreement.not-found`, `agreement.not-allowed-from-state`, `signature.drawing` and as `Grants.admit` does.
enum SignAgreement: Form {
    static let route = Route(.get, "/grants/agreements/{id}/sign", "Sign an agreement on the screen", for: applicationWriters)

    typealias Input = SignedOnScreen

    static func show(_ place: ShowAgreement.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let contract = try await grants.contract(place.id, as: caller)
            return SignaturePages.screen(contract.signing(caller.language), to: route.link(place.id), draft, caller.language) {
                AgreementPages.amounts(of: contract, caller.language)
                p { a(.href(PrintAgreement.route.link(contract.id))) { AgreementPhrases.readWhole[caller.language] } }
            }
        }
    }

    static func submit(_ place: ShowAgreement.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.sign(
            place.id, input.name.value, on: grants.today(for: caller), input.method(caller.language), in: input.language, as: caller)
        return Redirect(ShowAgreement.route.link(place.id), notice: AgreementPhrases.signed[caller.language])
    }
}

/// Records that the applicant signed on paper, before a witness. Sent twice, it happens once.
///
/// Refuses with `agreement.not-found`, `agreement.not-allowed-from-state`, `signature.in-future` and as `Grants.admit` does.
enum SignOnPaper: Form {
    static let route = Route(
        .get, "/grants/agreements/{id}/sign-on-paper", "Record a signature on paper", for: applicationWriters)

    typealias Input = SignedOnPaper

    static func show(_ place: ShowAgreement.Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let contract = try await grants.contract(place.id, as: caller)
            return SignaturePages.paper(contract.signing(caller.language), to: route.link(place.id), draft, caller.language)
        }
    }

    static func submit(_ place: ShowAgreement.Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await grants.sign(
            place.id, input.name.value, on: input.signedOn, input.method, in: input.language, as: caller)
        return Redirect(ShowAgreement.route.link(place.id), notice: AgreementPhrases.signed[caller.language])
    }
}

extension Contract {
    /// What the screens of signing tell of it.
    fileprivate func signing(_ language: Language) -> Signing {
        Signing(
            title: title, name: name, language: self.language, today: today, isOpen: agreement.possible.contains(.accept),
            page: ShowAgreement.route.link(id),
            way: [
                Link(AgreementPhrases.title[language], ListAgreements.route.link()), Link(title, ShowAgreement.route.link(id)),
            ], words: AgreementPhrases.signing)
    }
}

extension Grants {
    /// Writes down how an offer was signed, which freezes it; nothing where it is signed already and by the same hand.
    fileprivate func sign(
        _ id: Agreement.ID, _ name: String, on day: CalendarDate, _ method: Signature.Method, in language: Language, as caller: Caller
    ) async throws {
        let (moment, account, today) = (now(), try caller.person, today(for: caller))
        try await refusing(in: caller.language) {
            let signature = try Signature.record(name, on: day, method, in: language, by: account, today: today)
            try await database.transaction(as: caller) { transaction in
                let kept = try await transaction.open(id, as: caller)
                var agreement = kept.agreement
                if agreement.state == .accepted, kept.signing == account { return }
                let event = try agreement.go(.accept, at: moment)
                try await transaction.send([
                    AgreementStore.insert(signature, of: id, in: caller.programme, at: moment), AgreementStore.save(agreement),
                    EventLog.append(event, by: caller),
                ])
            }
        }
    }
}
