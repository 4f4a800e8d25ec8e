import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// A referral as the API shows it to its employer, with what the candidate agreed to show.
struct ReferralDocument: Codable, Reply {
    let id: Referral.ID
    let vacancyId: Vacancy.ID
    let state: Referral.State.Word
    /// The employer's own reason not to hire.
    let reason: Referral.NotHired?
    let reasonText: String?
    /// Null where a consent does not hold.
    let candidate: Candidate?
    let interviews: [Meeting]
    let sentAt: Date?
    /// Of one who was hired.
    let startsOn: CalendarDate?
    let version: Int
    let updatedAt: Date

    /// What the candidate agreed to show; all else is null or empty.
    struct Candidate: Codable, Sendable {
        let shows: [ReferralConsent.Category]
        let name: String?
        let phone: String?
        let email: String?
        let skills: [Disclosure.HeldSkill]
        let occupations: [Disclosure.HeldOccupation]
        let education: EducationLevel?
        let languages: [SkillProfile.SpokenLanguage]
        let licences: [Licence]
    }

    struct Meeting: Codable, Sendable {
        let id: Interview.ID
        let state: Interview.State
        let startsAt: Date
        let minutes: Int
        let place: String?
        let link: String?
    }

    init(_ referral: Referral, _ shown: Disclosure?, _ interviews: [Interview]) {
        id = referral.id
        vacancyId = referral.vacancy
        state = referral.state.word
        if case .notHired(let why, let text) = referral.state {
            (reason, reasonText) = (why, text)
        } else {
            (reason, reasonText) = (nil, nil)
        }
        candidate = shown.map(Candidate.init)
        self.interviews = interviews.map {
            Meeting(
                id: $0.id, state: $0.state, startsAt: $0.time.startsAt, minutes: $0.time.minutes, place: $0.time.place, link: $0.time.link)
        }
        sentAt = referral.sentAt
        startsOn = referral.state.startsOn
        version = referral.version
        updatedAt = referral.movedAt
    }
}

extension ReferralDocument.Candidate {
    init(_ shown: Disclosure) {
        shows = shown.categories
        name = shown.name
        phone = shown.phone
        email = shown.email
        skills = shown.skills
        occupations = shown.occupations
        education = shown.education
        languages = shown.languages
        licences = shown.licences
    }
}

/// A referral in a list: no more than how far it went; who it is, is asked for one by one.
struct ReferralSummary: Codable, Sendable {
    let id: Referral.ID
    let vacancyId: Vacancy.ID
    let state: Referral.State.Word
    let sentAt: Date?
    let version: Int
    let updatedAt: Date

    init(_ referral: Referral) {
        id = referral.id
        vacancyId = referral.vacancy
        state = referral.state.word
        sentAt = referral.sentAt
        version = referral.version
        updatedAt = referral.movedAt
    }
}

extension Jobs {
    /// The referral as its employer is shown it, which is noted.
    func document(of referral: Referral, in transaction: Transaction, by caller: Caller) async throws -> Versioned<ReferralDocument> {
        let answers = try await transaction.send([
            Disclosure.select(referral.id, for: referral.employer), InterviewStore.of(referral.id),
        ])
        let shown = try answers[0].first.map(Disclosure.init)
        if let shown { try await transaction.append(shown.event(at: now()), by: caller) }
        return Versioned(
            ReferralDocument(referral, shown, try answers[1].map { try Interview($0) }), version: referral.version)
    }

    /// Answers a referral by API, once for each `Idempotency-Key`.
    func answer(
        _ id: Referral.ID, _ transition: Referral.Transition, over version: IfMatch, wage: Placement.Wage? = nil, by caller: Caller
    ) async throws -> Once<Versioned<ReferralDocument>> {
        let own = try caller.actingEmployer
        return try await refusingReferralConflicts {
            try await database.once(as: caller) { transaction in
                let referral = try await move(id, transition, wage: wage, over: version, for: own, in: transaction, by: caller)
                return try await document(of: referral, in: transaction, by: caller)
            }
        }
    }
}

/// Runs `work` and turns a broken rule of the table into what it means to the caller.
func refusingReferralConflicts<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError {
        throw Failure.referral(error) ?? error
    }
}
