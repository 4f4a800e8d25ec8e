import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

// How referrals go through their transitions.

extension Jobs {
    /// Takes a referral that the caller may change through a transition, and gives it as it is then; it rests on `version` where one is named.
    ///
    /// Refuses with `referral.not-found`, `referral.not-yours`, `version.stale`, `referral.not-allowed-from-state`, `referral.consent-missing`,
    /// and a hiring with `referral.no-opening-left` and `placement.invalid`.
    @discardableResult
    func move(
        _ id: Referral.ID, _ transition: Referral.Transition, wage: Placement.Wage? = nil, over version: IfMatch? = nil,
        for employer: Employer.ID?, in transaction: Transaction, by caller: Caller
    ) async throws -> Referral {
        let moment = now()
        let vacancy = transition.name == .hire ? try await ReferralStore.vacancy(of: id, in: transaction) : nil
        var referral = try await ReferralStore.find(id, for: employer, in: transaction)
        try version?.require(referral.version)
        guard caller.may(transition.name, for: referral.employer) else { throw Failure.referralNotYours }
        let event = try referral.go(transition, at: moment, today: caller.today(at: moment))
        if let vacancy, case .hired(let day) = referral.state {
            try await hire(referral, for: vacancy, from: day, wage: wage, event, in: transaction, by: caller)
        } else {
            try await transaction.send([ReferralStore.save(referral), EventLog.append(event, by: caller)])
        }
        if !referral.isLive { try await cancelInterviews(of: [referral.id], in: transaction, by: caller) }
        return referral
    }

    /// Cancels what is yet to come of interviews of referrals that have ended, so that calendars drop it.
    private func cancelInterviews(of referrals: [Referral.ID], in transaction: Transaction, by caller: Caller) async throws {
        let moment = now()
        let statements = try await transaction.query(InterviewStore.ahead(of: referrals, at: moment)).flatMap { row in
            var interview = try Interview(row)
            let event = try interview.go(.cancel, at: moment)
            return [InterviewStore.save(interview), EventLog.append(event, by: caller)]
        }
        if !statements.isEmpty { try await transaction.send(statements) }
    }

    /// Saves that somebody was hired, starts the placement, and fills the vacancy with its last opening, which ends the other referrals.
    private func hire(
        _ referral: Referral, for vacancy: Vacancy, from day: CalendarDate, wage: Placement.Wage?, _ event: Event,
        in transaction: Transaction, by caller: Caller
    ) async throws {
        var (vacancy, moment) = (vacancy, now())
        let openings = vacancy.terms.openings ?? 1
        let hired = try await ReferralStore.hired(for: [vacancy.id], in: transaction)[vacancy.id] ?? 0
        guard hired < openings else { throw Failure.noOpeningLeft }
        let terms = Placement.Terms(
            workplace: .referral(referral.id, vacancy.id, referral.employer), title: vacancy.terms.title, startedOn: day, wage: wage)
        let started = try Placement.start(
            referral.returnee, terms, by: referral.officer, at: moment, today: caller.today(at: moment))
        var statements = [ReferralStore.save(referral), EventLog.append(event, by: caller)]
        statements += PlacementStore.insert(started.placement, started.checks, started.event, by: caller, at: moment)
        if hired + 1 == openings, Vacancy.Transition.fill.origins.contains(vacancy.state) {
            let filled = try vacancy.go(.fill, at: moment)
            statements += [VacancyStore.saving(vacancy), EventLog.append(filled, by: caller)]
        }
        try await transaction.send(statements)
        if hired + 1 == openings { try await withdrawAll(for: vacancy.id, in: transaction, by: caller) }
    }

    /// Withdraws what is under way for a vacancy that has ended, and tells it; the vacancy is locked.
    @discardableResult
    func withdrawAll(for vacancy: Vacancy.ID, in transaction: Transaction, by caller: Caller) async throws -> [EndedReferral] {
        var ended: [EndedReferral] = []
        while true {
            let rows = try await transaction.query(ReferralStore.underWay(for: vacancy, limit: VacancyCourse.batch))
            ended += try await withdraw(rows, .vacancyEnded, in: transaction, by: caller)
            if rows.count < VacancyCourse.batch { return ended }
        }
    }

    /// Withdraws locked referrals, each with its event, and cancels their interviews.
    @discardableResult
    private func withdraw(
        _ rows: Rows, _ reason: Referral.Withdrawn, in transaction: Transaction, by caller: Caller
    ) async throws -> [EndedReferral] {
        guard !rows.isEmpty else { return [] }
        var (statements, ended): ([SQL], [EndedReferral]) = ([], [])
        for row in rows {
            var referral = try Referral(row)
            let origin = referral.state.word
            let event = try referral.go(.withdraw(reason, text: nil), at: now())
            statements += [ReferralStore.save(referral), EventLog.append(event, by: caller)]
            ended.append(EndedReferral(id: referral.id, from: origin, version: referral.version))
        }
        try await transaction.send(statements)
        try await cancelInterviews(of: ended.map(\.id), in: transaction, by: caller)
        return ended
    }

    /// Puts people forward for a vacancy, and tells how many; those who are put forward already, or do not agree to be matched, are left out.
    ///
    /// Refuses with `vacancy.not-found` and `referral.vacancy-not-open`.
    func propose(_ people: [Returnee.ID], for vacancy: Vacancy.ID, in transaction: Transaction, by caller: Caller) async throws -> Int {
        let moment = now()
        let vacancy = try await VacancyStore.find(vacancy, for: nil, in: transaction)
        guard vacancy.state == .open else { throw Failure.vacancyNotOpen }
        let answers = try await transaction.send([ReferralStore.agreed(people), ReferralStore.putForward(people, for: vacancy.id)])
        let agreed = Set(try answers[0].map { try $0.decode("id", as: Returnee.ID.self) })
        let known = Set(try answers[1].map { try $0.decode("id", as: Returnee.ID.self) })
        let new = agreed.subtracting(known).sorted()
        let statements = new.flatMap { person in
            let (referral, event) = Referral.propose(person, for: vacancy.id, of: vacancy.employer, by: caller.account, at: moment)
            return [ReferralStore.insert(referral, in: caller.programme), EventLog.append(event, by: caller)]
        }
        if !statements.isEmpty { try await transaction.send(statements) }
        return new.count
    }

    /// Takes back what is under way without the candidate's consent in the caller's programme; tells whether there may be more.
    ///
    /// Nothing is disclosed meanwhile: the query looks at the consent itself.
    func withdrawWithoutConsent(as caller: Caller) async throws -> Bool {
        try await database.transaction(as: caller) { transaction in
            let rows = try await transaction.query(ReferralStore.withoutConsent(limit: VacancyCourse.batch))
            try await withdraw(rows, .consentEnded, in: transaction, by: caller)
            return rows.count == VacancyCourse.batch
        }
    }
}

/// A referral that ended with its vacancy: where it came from, and its version since.
struct EndedReferral: Sendable {
    let id: Referral.ID
    let from: Referral.State.Word
    let version: Int
}

extension Failure {
    static let referralNotYours = Failure(.forbidden, "referral.not-yours", "This is for the office to do.")
    static let vacancyNotOpen = Failure(
        .conflict, "referral.vacancy-not-open", "People are put forward for open vacancies only.")
}
