import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Writes down that a candidate agrees to be put forward: what the employer may see, until when, and how that was told.
///
/// Refuses with `referral.not-found`, `referral.not-allowed-from-state` and `referral.invalid`.
enum RecordReferralConsent: Form {
    static let route = Route(.get, "/jobs/referrals/{id}/consent", "Record a candidate's consent", for: [.placementOfficer])

    struct Place: Decodable {
        let id: Referral.ID
    }

    struct Input: Decodable {
        let method: ReferralConsent.Method
        let categories: [ReferralConsent.Category]?
        let expiresOn: CalendarDate

        var terms: ReferralConsent.Terms {
            let chosen = Set(categories ?? [])
            return .init(method: method, categories: ReferralConsent.Category.allCases.filter(chosen.contains), expiresOn: expiresOn)
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let content = try await jobs.told(place.id, as: caller)
            return ReferralConsentPages.record(content, draft, until: jobs.today(for: caller).adding(days: 90), caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let consent = try ReferralConsent.give(input.terms, recordedBy: caller.account, at: jobs.now(), today: jobs.today(for: caller))
            _ = try await jobs.database.transaction(as: caller) { transaction in
                try await jobs.move(place.id, .consent(consent), for: nil, in: transaction, by: caller)
            }
        }
        return Redirect(ShowReferral.route.link(place.id), notice: ReferralPhrases.consentRecorded[caller.language])
    }
}
