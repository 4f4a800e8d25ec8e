import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Proposes times for an interview, in the programme's own time; a referral that was viewed goes on to its interview.
///
/// Refuses with `referral.not-found`, `referral.not-allowed-from-state` and `interview.invalid`.
enum ProposeInterview: Form {
    static let route = Route(.get, "/jobs/referrals/{id}/interview", "Propose times for an interview", for: referralAnswerers)

    struct Place: Decodable {
        let id: Referral.ID
    }

    struct Input: Decodable {
        let times: [TimeEntry]
        let minutes: Whole<5, 480>
        let place: Text<1, 200>?
        let link: Text<1, 500>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            InterviewFormPages.propose(try await jobs.told(place.id, as: caller), draft, as: caller)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let own = try caller.answeringEmployer
            let local = try TimeEntry.local(input.times, caller.language)
            try await jobs.database.transaction(as: caller) { transaction in
                let moments = try await transaction.query(InterviewStore.moments(local)).map { try $0.decode("moment", as: Date.self) }
                let times = moments.map {
                    Interview.Time(startsAt: $0, minutes: input.minutes.value, place: input.place?.value, link: input.link?.value)
                }
                _ = try await jobs.propose(times, for: place.id, of: own, in: transaction, by: caller)
            }
        }
        return Redirect(ShowReferral.route.link(place.id), notice: InterviewPhrases.proposed[caller.language])
    }
}

/// A day and a time of day as a form takes them.
struct TimeEntry: Decodable {
    let day: CalendarDate?
    let clock: ClockTime?

    /// The whole ones as PostgreSQL reads them; refuses half ones, and none at all.
    static func local(_ entries: [TimeEntry], _ language: Language) throws(Failure) -> [String] {
        var wrong: [Failure.Field] = []
        var local: [String] = []
        for (place, entry) in entries.enumerated() {
            switch (entry.day, entry.clock) {
            case (let day?, let clock?): local.append("\(day)T\(clock.text)")
            case (nil, nil): break
            case (nil, _): wrong.append(.init("/times/\(place)/day", "required", "Give the day."))
            case (_, nil): wrong.append(.init("/times/\(place)/clock", "required", "Give the time of day."))
            }
        }
        if local.isEmpty, wrong.isEmpty {
            wrong = [.init("/times/0/day", "interview.no-time", InterviewPhrases.noTime[language])]
        }
        guard wrong.isEmpty, local.count <= Interview.mostTimes else {
            throw Failure(.invalid, "interview.invalid", InterviewPhrases.noTime[language], fields: wrong)
        }
        return local
    }
}

/// A time of day such as `09:30`.
struct ClockTime: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let parts = try container.decode(String.self).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour), (0...59).contains(minute)
        else { throw DecodingError.dataCorruptedError(in: container, debugDescription: "Give a time of day such as 09:30.") }
        text = (hour < 10 ? "0" : "") + "\(hour):\(parts[1])"
    }
}

extension Jobs {
    /// Proposes the times for the referral, and takes it to its interview where it is not there yet.
    ///
    /// Refuses with `referral.not-found`, `version.stale`, `referral.not-allowed-from-state` and `interview.invalid`.
    func propose(
        _ times: [Interview.Time], for id: Referral.ID, over version: IfMatch? = nil, of employer: Employer.ID?,
        in transaction: Transaction, by caller: Caller
    ) async throws -> Referral {
        let moment = now()
        var referral = try await ReferralStore.find(id, for: employer, in: transaction)
        if referral.state == .interview {
            try version?.require(referral.version)
        } else {
            referral = try await move(id, .interview, over: version, for: employer, in: transaction, by: caller)
        }
        let statements = try times.flatMap { time in
            let (interview, event) = try Interview.propose(time, for: referral, byEmployer: employer != nil, at: moment)
            return [InterviewStore.insert(interview, in: caller.programme), EventLog.append(event, by: caller)]
        }
        if !statements.isEmpty { try await transaction.send(statements) }
        return referral
    }
}
