import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Takes a consent back; sent again, it stays so.
///
/// Refuses with `returnee.not-found`, `consent.not-found` and `consent.not-in-force`.
enum RevokeConsent: Form {
    static let route = Route(.get, "/casework/returnees/{id}/consents/{consent}/revoke", "Take a consent back", for: companions)

    struct Place: Decodable {
        let id: Returnee.ID
        let consent: Consent.ID
    }

    struct Input: Decodable {
        let reason: Text<1, 500>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in casework: Casework) async throws -> Screen {
        let (returnee, consent) = try await ConsentStore.read(place.consent, of: place.id, as: caller, in: casework.database)
        return ConsentPages.revoke(consent, of: returnee, draft, today: casework.today(for: caller), caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in casework: Casework) async throws -> Redirect {
        let language = caller.language
        try await speaking(language) {
            try await casework.database.transaction(as: caller) { transaction in
                var consent = try await ConsentStore.find(place.consent, of: place.id, in: transaction, for: language)
                guard consent.state.word != .revoked else { return }
                let event = try consent.revoke(reason: input.reason?.value, at: casework.now())
                try await transaction.send([ConsentStore.end(consent), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowReturnee.route.link(place.id), notice: ConsentPhrases.revoked[language])
    }
}

/// Shows a consent as a form to print and to sign.
///
/// Refuses with `returnee.not-found` and `consent.not-found`.
enum PrintConsent: Page {
    static let route = Route(.get, "/casework/returnees/{id}/consents/{consent}", "A consent to print", for: readers)

    struct Input: Decodable {
        let id: Returnee.ID
        let consent: Consent.ID
    }

    static func show(_ input: Input, as caller: Caller, in casework: Casework) async throws -> Screen {
        let (returnee, consent) = try await ConsentStore.read(input.consent, of: input.id, as: caller, in: casework.database)
        try await Reading.note(of: input.id, as: caller, in: casework)
        return ConsentPages.print(consent, of: returnee, at: casework.now(), as: caller)
    }
}
