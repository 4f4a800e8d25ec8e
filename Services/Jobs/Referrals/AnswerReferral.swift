import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Notes that the employer has looked at a candidate.
///
/// Refuses with `referral.not-found`, `version.stale` and `referral.not-allowed-from-state`.
enum ViewReferral: Endpoint {
    static let route = Route(.post, "/jobs/v1/referrals/{id}/view", "Note that a candidate was looked at", for: [.employer])

    struct Input: Decodable {
        let id: Referral.ID
        let version: IfMatch
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Once<Versioned<ReferralDocument>> {
        try await jobs.answer(input.id, .view, over: input.version, by: caller)
    }
}

/// Makes an offer to a candidate.
///
/// Refuses with `referral.not-found`, `version.stale` and `referral.not-allowed-from-state`.
enum OfferReferral: Endpoint {
    static let route = Route(.post, "/jobs/v1/referrals/{id}/offer", "Make an offer to a candidate", for: [.employer])

    struct Input: Decodable {
        let id: Referral.ID
        let version: IfMatch
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Once<Versioned<ReferralDocument>> {
        try await jobs.answer(input.id, .offer, over: input.version, by: caller)
    }
}

/// Ends a referral without hiring, for a reason of the list.
///
/// Refuses with `referral.not-found`, `version.stale` and `referral.not-allowed-from-state`.
enum DeclineReferral: Endpoint {
    static let route = Route(.post, "/jobs/v1/referrals/{id}/decline", "Do not hire a candidate", for: [.employer])

    struct Input: Decodable {
        let id: Referral.ID
        let version: IfMatch
        let reason: Referral.NotHired
        let text: Text<1, 500>?
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Once<Versioned<ReferralDocument>> {
        try await jobs.answer(input.id, .decline(input.reason, text: input.text?.value), over: input.version, by: caller)
    }
}

/// Hires a candidate: fills one opening of the vacancy, and the vacancy with its last.
///
/// Refuses with `referral.not-found`, `version.stale`, `referral.not-allowed-from-state`, `referral.no-opening-left` and `placement.invalid`.
enum HireReferral: Endpoint {
    static let route = Route(.post, "/jobs/v1/referrals/{id}/hire", "Hire a candidate", for: [.employer])

    struct Input: Decodable {
        let id: Referral.ID
        let version: IfMatch
        /// The first day of work.
        let startsOn: CalendarDate
        let wage: Wage?
    }

    /// What is paid, before tax.
    struct Wage: Decodable, Limited {
        static let limits: [String: Limit] = ["amount": .amount(VacancyTerms.Limits.highestWage)]
        let amount: Decimal
        let period: VacancyTerms.Wage.Period
        let currency: Currency
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Once<Versioned<ReferralDocument>> {
        let wage = try input.wage.map { try WageEntry(amount: $0.amount, period: $0.period, currency: $0.currency).wage }
        return try await jobs.answer(
            input.id, .hire(startsOn: input.startsOn), over: input.version, wage: wage ?? nil, by: caller)
    }
}

/// Proposes times for an interview; the office asks the candidate and agrees to one.
///
/// Refuses with `referral.not-found`, `version.stale`, `referral.not-allowed-from-state` and `interview.invalid`.
enum InterviewReferral: Endpoint {
    static let route = Route(.post, "/jobs/v1/referrals/{id}/interview", "Propose times for an interview", for: [.employer])

    struct Input: Decodable, Limited {
        static let limits: [String: Limit] = ["times": .count(1...Interview.mostTimes)]
        let id: Referral.ID
        let version: IfMatch
        let times: [Time]
    }

    struct Time: Decodable {
        let startsAt: Date
        let minutes: Whole<5, 480>
        let place: Text<1, 200>?
        let link: Text<1, 500>?
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Once<Versioned<ReferralDocument>> {
        let own = try caller.actingEmployer
        guard (1...Interview.mostTimes).contains(input.times.count) else {
            throw Failure(
                .invalid, "interview.invalid", "Give one to \(Interview.mostTimes) times.",
                fields: [.init("/times", "out-of-range", "Give one to \(Interview.mostTimes) times.")])
        }
        let times = input.times.map {
            Interview.Time(startsAt: $0.startsAt, minutes: $0.minutes.value, place: $0.place?.value, link: $0.link?.value)
        }
        return try await jobs.database.once(as: caller) { transaction in
            let referral = try await jobs.propose(times, for: input.id, over: input.version, of: own, in: transaction, by: caller)
            return try await jobs.document(of: referral, in: transaction, by: caller)
        }
    }
}
