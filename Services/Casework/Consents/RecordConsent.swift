import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Records what a person agrees to.
///
/// Refuses with `returnee.not-found`, `consent.invalid`, `form.used` and `request.invalid`.
enum RecordConsent: Form {
    static let route = Route(.get, "/casework/returnees/{id}/consents/new", "Record a consent", for: companions)

    struct Place: Decodable {
        let id: Returnee.ID
    }

    struct Input: Decodable {
        let id: Consent.ID
        let purpose: Consent.Purpose
        let dataCategories: [Consent.DataCategory]
        let recipient: Text<1, 200>
        let method: Consent.Method
        let expiresOn: CalendarDate

        var terms: Consent.Terms {
            Consent.Terms(
                purpose: purpose, dataCategories: Consent.DataCategory.allCases.filter(dataCategories.contains), recipient: recipient.value,
                method: method, expiresOn: expiresOn)
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in casework: Casework) async throws -> Screen {
        let returnee = try await ReturneeStore.read(place.id, as: caller, in: casework.database)
        return ConsentPages.record(of: returnee, draft, at: casework.now(), as: caller)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in casework: Casework) async throws -> Redirect {
        let (language, programme) = (caller.language, try caller.office)
        try await speaking(language) {
            let (consent, given) = try Consent.give(
                input.terms, as: input.id, of: place.id, recordedBy: caller.account, at: casework.now(), today: casework.today(for: caller))
            try await casework.database.transaction(as: caller) { transaction in
                _ = try await ReturneeStore.find(place.id, in: transaction, for: language)
                try await transaction.addOnce(ConsentStore.insert(consent, in: programme), given, by: caller) {
                    let row = try await transaction.query(ConsentStore.one(input.id, of: place.id)).first
                    return try row.map { try Consent($0).terms == input.terms } ?? false
                }
            }
        }
        return Redirect(ShowReturnee.route.link(place.id), notice: ConsentPhrases.recorded[language])
    }
}
