import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Writes down work that somebody found outside the system, at an employer that need not be registered.
///
/// Refuses with `placement.person-unknown` and `placement.invalid`.
enum RecordPlacement: Form {
    static let route = Route(.get, "/jobs/placements/new", "Record work that was found elsewhere", for: [.placementOfficer])

    struct Input: Decodable {
        let person: Returnee.ID
        let employer: Text<1, 120>
        let title: Text<1, 200>
        let startsOn: CalendarDate
        let wage: WageEntry?
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let answers = try await jobs.database.unit([PlacementStore.people, VacancyStore.currency], as: caller)
        let people = try answers[0].map { (id: try $0.decode("id", as: Returnee.ID.self), name: try $0.decode("name", as: String.self)) }
        return PlacementFormPages.record(people, draft, currency: try answers[1].first?.decode("currency"), caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let moment = jobs.now()
        let id = try await refusing(in: caller.language) {
            let terms = Placement.Terms(
                workplace: .elsewhere(input.employer.value), title: input.title.value, startedOn: input.startsOn, wage: try input.wage?.wage
            )
            let started = try Placement.start(input.person, terms, by: caller.account, at: moment, today: caller.today(at: moment))
            try await jobs.database.transaction(as: caller) { transaction in
                guard try await !transaction.query(ReferralStore.agreed([input.person])).isEmpty else {
                    throw Failure.field("person", "placement.person-unknown", PlacementPhrases.choosePerson[caller.language])
                }
                try await transaction.send(
                    PlacementStore.insert(started.placement, started.checks, started.event, by: caller, at: moment))
            }
            return started.placement.id
        }
        return Redirect(ShowPlacement.route.link(id), notice: PlacementPhrases.recorded[caller.language])
    }
}

/// Notes the answer to a retention check: still there, left, or not reached and to be asked again.
///
/// Refuses with `placement.not-found`, `retention-check.answered`, `retention-check.too-early`, `placement.not-allowed-from-state`,
/// `placement.invalid` and `retention-check.invalid`.
enum AnswerCheck: Form {
    static let route = Route(.get, "/jobs/placements/{id}/checks/{days}", "Answer a retention check", for: [.placementOfficer])

    enum Answer: String, CaseIterable, Codable, Sendable {
        case kept, left
        case notReached = "not_reached"
    }

    struct Place: Decodable {
        let id: Placement.ID
        let days: RetentionCheck.Days
    }

    struct Input: Decodable {
        let answer: Answer
        let reason: Placement.EndReason?
        let text: Text<1, 500>?
        let endedOn: CalendarDate?
        let again: CalendarDate?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let answers = try await jobs.database.unit(
                [PlacementStore.select(place.id), PlacementStore.around(place.id)], as: caller)
            guard let row = answers[0].first, let around = answers[1].first else { throw Failure.placementNotFound }
            return try PlacementFormPages.answer(
                Placement(row), PlacementStore.Around(around), place.days, draft, again: jobs.today(for: caller).adding(days: 7),
                caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let moment = jobs.now()
        try await refusing(in: caller.language) {
            try await jobs.database.transaction(as: caller) { transaction in
                let (placement, checks) = try await PlacementStore.find(place.id, in: transaction)
                guard let check = checks.first(where: { $0.days == place.days }) else { throw Failure.placementNotFound }
                let others = checks.filter { $0.days != place.days }
                let statements =
                    switch input.answer {
                    case .kept: try kept(placement, check, at: moment, by: caller)
                    case .left: try left(placement, check, others, input, at: moment, by: caller)
                    case .notReached: try notReached(check, input, at: moment, by: caller)
                    }
                try await transaction.send(statements)
            }
        }
        return Redirect(ShowPlacement.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }

    private static func kept(_ placement: Placement, _ check: RetentionCheck, at moment: Date, by caller: Caller) throws(Failure) -> [SQL] {
        var (placement, check) = (placement, check)
        try check.answer(.kept(at: moment, by: caller.account), at: moment, today: caller.today(at: moment))
        let event = try placement.keep(check.days, at: moment)
        return [PlacementStore.save(check), PlacementStore.save(placement), EventLog.append(event, by: caller)]
    }

    /// The checks to come fall away with the placement.
    private static func left(
        _ placement: Placement, _ check: RetentionCheck, _ others: [RetentionCheck], _ input: Input, at moment: Date, by caller: Caller
    ) throws(Failure) -> [SQL] {
        var wrong: [Failure.Field] = []
        if input.reason == nil { wrong.append(.init("/reason", "required", "Choose a reason.")) }
        if input.endedOn == nil { wrong.append(.init("/endedOn", "required", "Give the last day of work.")) }
        guard let reason = input.reason, let day = input.endedOn else {
            throw Failure(.invalid, "placement.invalid", "Say why and since when.", fields: wrong)
        }
        var (placement, check) = (placement, check)
        try check.answer(.left(at: moment, by: caller.account), at: moment)
        let event = try placement.end(reason, text: input.text?.value, on: day, at: moment, today: caller.today(at: moment))
        var statements = [PlacementStore.save(check), PlacementStore.save(placement), EventLog.append(event, by: caller)]
        for var other in others where other.state == .due {
            try other.answer(.void, at: moment)
            statements.append(PlacementStore.save(other))
        }
        return statements
    }

    private static func notReached(_ check: RetentionCheck, _ input: Input, at moment: Date, by caller: Caller) throws(Failure) -> [SQL] {
        guard let again = input.again else {
            throw Failure(
                .invalid, "retention-check.invalid", "Say when to ask again.",
                fields: [.init("/again", "required", "Give the day on which to ask again.")])
        }
        var check = check
        let event = try check.postpone(to: again, at: moment, today: caller.today(at: moment))
        return [PlacementStore.save(check), EventLog.append(event, by: caller), RetentionReminder.queue(check, at: moment, as: caller)]
    }
}
