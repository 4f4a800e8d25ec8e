import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Agrees to a time that was proposed, cancels an interview, or notes how it went; with one that is agreed the other times fall away.
///
/// Refuses with `interview.not-found` and `interview.not-allowed-from-state`.
enum ChangeInterview: Action {
    static let route = Route(
        .post, "/jobs/interviews/{id}/{transition}", "Agree to an interview, cancel it, or note how it went", for: referralAnswerers)

    struct Input: Decodable {
        let id: Interview.ID
        let transition: Interview.Transition
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let referral = try await refusing(in: caller.language) {
            let own = try caller.answeringEmployer
            return try await jobs.database.transaction(as: caller) { transaction in
                let moment = jobs.now()
                var interview = try await InterviewStore.find(input.id, for: own, in: transaction)
                var statements = [
                    EventLog.append(try interview.go(input.transition, at: moment), by: caller), InterviewStore.save(interview),
                ]
                if input.transition == .agree {
                    for row in try await transaction.query(InterviewStore.alternatives(to: interview)) {
                        var other = try Interview(row)
                        statements += [EventLog.append(try other.go(.cancel, at: moment), by: caller), InterviewStore.save(other)]
                    }
                }
                try await transaction.send(statements)
                return interview.referral
            }
        }
        return Redirect(ShowReferral.route.link(referral), notice: CommonPhrases.saved[caller.language])
    }
}

/// Moves an interview to another time or place; calendars that hold it learn of it.
///
/// Refuses with `interview.not-found`, `interview.not-allowed-from-state`, `interview.invalid` and `version.stale`.
enum RescheduleInterview: Form {
    static let route = Route(.get, "/jobs/interviews/{id}/edit", "Move an interview", for: referralAnswerers)

    struct Place: Decodable {
        let id: Interview.ID
    }

    struct Input: Decodable {
        let version: IfMatch
        let times: [TimeEntry]
        let minutes: Whole<5, 480>
        let place: Text<1, 200>?
        let link: Text<1, 500>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let row = try await jobs.database.query(InterviewStore.one(place.id, for: caller.confinement), as: caller).first
            guard let row else { throw Failure.interviewNotFound }
            return InterviewFormPages.move(try InterviewStore.Listed(row), draft, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let referral = try await refusing(in: caller.language) {
            let own = try caller.answeringEmployer
            let local = try TimeEntry.local(input.times, caller.language)
            return try await jobs.database.transaction(as: caller) { transaction in
                var interview = try await InterviewStore.find(place.id, for: own, in: transaction)
                try input.version.require(interview.version)
                guard let moment = try await transaction.query(InterviewStore.moments(local)).first?.decode("moment", as: Date.self) else {
                    throw Failure.interviewNotFound
                }
                let time = Interview.Time(
                    startsAt: moment, minutes: input.minutes.value, place: input.place?.value, link: input.link?.value)
                let event = try interview.move(to: time, at: jobs.now())
                try await transaction.send([InterviewStore.save(interview), EventLog.append(event, by: caller)])
                return interview.referral
            }
        }
        return Redirect(ShowReferral.route.link(referral), notice: InterviewPhrases.moved[caller.language])
    }
}
