import FoundationEssentials
import Hosting
import Models
import Postgres

// How vacancies go through their transitions, one by one and many together.

extension Jobs {
    /// Takes a vacancy that the caller may change through a transition, and gives it as it is then.
    ///
    /// Refuses with `vacancy.not-found`, `vacancy.not-allowed-from-state`, `vacancy.reason-missing`, `vacancy.closes-in-past` and, where it
    /// would be open to candidates again, `employer.suspended`.
    func move(
        _ id: Vacancy.ID, _ transition: Vacancy.Transition, reason: String?, for employer: Employer.ID?, in transaction: Transaction,
        by caller: Caller
    ) async throws -> Vacancy {
        try await take(id, through: transition, reason: reason, for: employer, in: transaction, by: caller).vacancy
    }

    /// The same, telling where the vacancy came from and which referrals ended with it; it rests on `version` where one is named.
    ///
    /// Refuses with `vacancy.stale` too.
    func take(
        _ id: Vacancy.ID, through transition: Vacancy.Transition, reason: String?, over version: Int? = nil, for employer: Employer.ID?,
        in transaction: Transaction, by caller: Caller
    ) async throws -> (vacancy: Vacancy, from: Vacancy.State, ended: [EndedReferral]) {
        if transition.destination == .open { try await requireOffering(id, for: employer, in: transaction) }
        var vacancy = try await VacancyStore.find(id, for: employer, in: transaction)
        guard version == nil || version == vacancy.version else { throw Failure.vacancyStale }
        let origin = vacancy.state
        let event = try vacancy.go(transition, reason: reason, at: now(), today: today(for: caller))
        try await VacancyStore.save(vacancy, with: event, in: transaction, by: caller)
        let ended = transition.endsReferrals ? try await withdrawAll(for: id, in: transaction, by: caller) : []
        return (vacancy, origin, ended)
    }

    /// Gives a locked vacancy new terms; where they say what the old ones do, nothing happens.
    ///
    /// Refuses with `vacancy.invalid`, `vacancy.ended`, `vacancy.closes-in-past` and `vacancy.openings-below-hired`.
    func revise(_ vacancy: inout Vacancy, _ terms: VacancyTerms, in transaction: Transaction, by caller: Caller) async throws {
        let review = try await review(terms, of: vacancy.employer, as: caller)
        let hired = try await ReferralStore.hired(for: [vacancy.id], in: transaction)[vacancy.id] ?? 0
        guard let event = try vacancy.revise(terms, review: review, hired: hired, at: now(), today: today(for: caller)) else { return }
        try await VacancyStore.save(vacancy, with: event, in: transaction, by: caller)
    }

    /// Refuses with `employer.not-found` and `employer.suspended`.
    func requireOffering(_ employer: Employer.ID, as caller: Caller) async throws {
        guard let row = try await database.query(EmployerStore.select(employer), as: caller).first else { throw Failure.employerNotFound }
        try Employer(row).requireOffering()
    }

    /// The employer is locked before the vacancy, in the order in which a suspension locks them.
    func requireOffering(_ id: Vacancy.ID, for employer: Employer.ID?, in transaction: Transaction) async throws {
        guard let row = try await transaction.query(VacancyStore.employer(of: id, for: employer)).first else {
            throw Failure.vacancyNotFound
        }
        try await EmployerStore.requireOffering(row.decode("id"), in: transaction)
    }

    /// Ends vacancies whose last day has passed in the caller's programme; tells whether there may be more.
    func expire(as caller: Caller) async throws -> Bool {
        try await database.transaction(as: caller) { transaction in
            let due = try await transaction.query(VacancyStore.due(at: now(), limit: VacancyCourse.batch))
            try await VacancyCourse.move(due, .expire, in: transaction, at: now(), by: caller)
            return due.count == VacancyCourse.batch
        }
    }
}

enum VacancyCourse {
    /// The most vacancies that go through a transition in one round trip.
    static let batch = 200

    /// Pauses every open vacancy of an employer.
    static func pauseAll(of employer: Employer.ID, in transaction: Transaction, at moment: Date, by caller: Caller) async throws {
        while true {
            let open = try await transaction.query(VacancyStore.open(of: employer, limit: batch))
            try await move(open, .pause, in: transaction, at: moment, by: caller)
            if open.count < batch { return }
        }
    }

    /// Takes locked vacancies through a transition, each with its event.
    static func move(
        _ rows: Rows, _ transition: Vacancy.Transition, in transaction: Transaction, at moment: Date, by caller: Caller
    ) async throws {
        let statements = try rows.flatMap { row in
            var vacancy = try Vacancy(row)
            let event = try vacancy.go(transition, at: moment)
            return [VacancyStore.saving(vacancy), EventLog.append(event, by: caller)]
        }
        try await transaction.send(statements)
    }
}
