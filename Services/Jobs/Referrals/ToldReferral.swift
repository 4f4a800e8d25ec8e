import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema

/// A referral with what its pages tell around it, cut to what the reader may know.
struct ToldReferral {
    let referral: Referral
    let title: String
    let vacancyState: Vacancy.State
    let currency: Currency?
    let employer: String
    /// To the office the name that it calls the person by; to the employer the name, if the candidate agreed to show it.
    let candidate: String?
    /// Nil for the office, which has the person's own pages, and where a consent does not hold.
    let disclosure: Disclosure?
    let officer: String?
    let consentGiven: String?
    let consentRevoked: String?
    let consentRecordedBy: String?
    let interviews: [InterviewStore.Listed]
    /// On the programme's clocks.
    let now: String
    let isForOffice: Bool

    /// What to call the candidate.
    func name(_ language: Language) -> String {
        candidate ?? ReferralPhrases.candidate[language]
    }
}

extension Jobs {
    /// Reads a referral for whoever may see it; what an employer is shown of the candidate is noted.
    ///
    /// Refuses with `referral.not-found` and `employer.missing`.
    func told(_ id: Referral.ID, as caller: Caller) async throws -> ToldReferral {
        let own = try caller.confinement
        let answers = try await database.unit(
            [ReferralStore.select(id, for: own), ReferralStore.around(id), InterviewStore.of(id)], as: caller)
        guard let row = answers[0].first, let around = answers[1].first else { throw Failure.referralNotFound }
        let disclosure = own == nil ? nil : try await disclose([id], to: own, as: caller)
        return try ToldReferral(
            referral: Referral(row), title: around.decode("title"), vacancyState: around.decode("vacancy_state"),
            currency: around.decode("currency"), employer: around.decode("employer"),
            candidate: own == nil ? around.decode("display_name") : disclosure?.name, disclosure: disclosure,
            officer: around.decode("officer"), consentGiven: around.decode("consent_given"),
            consentRevoked: around.decode("consent_revoked"), consentRecordedBy: around.decode("recorded_by"),
            interviews: answers[2].map(InterviewStore.Listed.init), now: around.decode("now"), isForOffice: own == nil)
    }

    /// What the employer may see of one referral, noted as shown.
    private func disclose(_ ids: [Referral.ID], to employer: Employer.ID?, as caller: Caller) async throws -> Disclosure? {
        guard let employer else { return nil }
        return try await disclose(ids, to: employer, as: caller)[ids[0]]
    }
}
