package import FoundationEssentials

/// Work that somebody has found, through a referral or elsewhere, and whether they are still there.
package struct Placement: Hashable, Sendable {
    package typealias ID = Identifier<Placement>

    package let id: ID
    package let returnee: Returnee.ID
    package let terms: Terms
    /// Who looks after it.
    package let officer: Account.ID?
    package private(set) var state: State
    package private(set) var version: Int
    package let createdAt: Date
    /// When it last moved.
    package private(set) var movedAt: Date

    package enum State: Hashable, Sendable {
        case started, kept30, kept90, kept180
        case ended(EndReason, text: String?, on: CalendarDate)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case started
            case kept30 = "kept_30"
            case kept90 = "kept_90"
            case kept180 = "kept_180"
            case ended
        }

        package var word: Word {
            switch self {
            case .started: .started
            case .kept30: .kept30
            case .kept90: .kept90
            case .kept180: .kept180
            case .ended: .ended
            }
        }
    }

    /// Why it ended before half a year.
    package enum EndReason: String, CaseIterable, Codable, Sendable {
        case resigned, dismissed
        case contractOver = "contract_over"
        case businessClosed = "business_closed"
        case foundOtherWork = "found_other_work"
        case neverStarted = "never_started"
        case personal, other
    }

    /// Where the work was found.
    package enum Workplace: Hashable, Sendable {
        case referral(Referral.ID, Vacancy.ID, Employer.ID)
        /// At an employer that is not registered.
        case elsewhere(String)
    }

    /// What the work is.
    package struct Terms: Hashable, Sendable {
        package let workplace: Workplace
        package let title: String
        package let startedOn: CalendarDate
        package let wage: Wage?

        package init(workplace: Workplace, title: String, startedOn: CalendarDate, wage: Wage?) {
            self.workplace = workplace
            self.title = title
            self.startedOn = startedOn
            self.wage = wage
        }
    }

    /// What is paid, before tax.
    package struct Wage: Hashable, Sendable {
        package let money: Money
        package let period: VacancyTerms.Wage.Period

        package init(_ money: Money, each period: VacancyTerms.Wage.Period) {
            self.money = money
            self.period = period
        }
    }

    /// One as it was saved.
    package init(
        id: ID, returnee: Returnee.ID, terms: Terms, officer: Account.ID?, state: State, version: Int, createdAt: Date, movedAt: Date
    ) {
        self.id = id
        self.returnee = returnee
        self.terms = terms
        self.officer = officer
        self.state = state
        self.version = version
        self.createdAt = createdAt
        self.movedAt = movedAt
    }

    /// A new one with the checks to come, and its event.
    ///
    /// Refuses with `placement.invalid` one that starts in more than a year, or started more than two years ago.
    package static func start(
        _ returnee: Returnee.ID, _ terms: Terms, by officer: Account.ID?, at moment: Date, today: CalendarDate? = nil
    ) throws(Failure) -> (placement: Placement, checks: [RetentionCheck], event: Event) {
        let today = today ?? CalendarDate(moment)
        guard terms.startedOn <= today.adding(days: 366), terms.startedOn >= today.adding(days: -731) else {
            throw Failure(
                .invalid, "placement.invalid", "The first day of work is too far away.",
                fields: [.init("/startsOn", "out-of-range", "Give a day within the last two years or the next.")])
        }
        let placement = Placement(
            id: ID(at: moment), returnee: returnee, terms: terms, officer: officer, state: .started, version: 1, createdAt: moment,
            movedAt: moment)
        let checks = RetentionCheck.Days.allCases.map { days in
            RetentionCheck(
                placement: placement.id, days: days, dueOn: terms.startedOn.adding(days: days.rawValue), state: .due, missed: 0)
        }
        return (placement, checks, placement.event("started", from: nil, at: moment))
    }

    /// Notes that the person is still there so many days after the start, and tells the event.
    ///
    /// Refuses with `placement.not-allowed-from-state` checks out of order.
    package mutating func keep(_ days: RetentionCheck.Days, at moment: Date) throws(Failure) -> Event {
        let (origin, next): (State, State) =
            switch days {
            case .first: (.started, .kept30)
            case .second: (.kept30, .kept90)
            case .third: (.kept90, .kept180)
            }
        guard state == origin else { throw refusal }
        return move(to: next, at: moment)
    }

    /// Notes that the person has left, and tells the event.
    ///
    /// Refuses with `placement.not-allowed-from-state`, and `placement.invalid` a day before the first of work or after today.
    package mutating func end(
        _ reason: EndReason, text: String?, on day: CalendarDate, at moment: Date, today: CalendarDate? = nil
    ) throws(Failure) -> Event {
        switch state {
        case .kept180, .ended: throw refusal
        case .started, .kept30, .kept90: break
        }
        guard day >= terms.startedOn, day <= today ?? CalendarDate(moment) else {
            throw Failure(
                .invalid, "placement.invalid", "The last day of work cannot be this one.",
                fields: [.init("/endedOn", "out-of-range", "Give a day from the first of work to today.")])
        }
        return move(to: .ended(reason, text: text, on: day), text: text, at: moment)
    }

    private mutating func move(to next: State, text: String? = nil, at moment: Date) -> Event {
        let origin = state
        state = next
        version += 1
        movedAt = moment
        return event(next.word.rawValue, from: origin, text: text, at: moment)
    }

    private var refusal: Failure {
        Failure(
            .conflict, "placement.not-allowed-from-state",
            "The placement is \(state.word.rawValue). Answer its checks in their order, and none once it has ended.")
    }

    /// An event with what others may know: identities and states.
    private func event(_ what: String, from origin: State?, text: String? = nil, at moment: Date) -> Event {
        var data = ""
        if case .referral(let referral, let vacancy, let employer) = terms.workplace {
            data = #"{"referral":"\#(referral)","vacancy":"\#(vacancy)","employer":"\#(employer)"}"#
        }
        return Event(
            "placement", id, what, from: origin?.word.rawValue, to: state.word.rawValue, reason: text, data: Array(data.utf8), at: moment)
    }
}

/// Asking, so many days after the start of work, whether the person is still there.
package struct RetentionCheck: Hashable, Sendable {
    package let placement: Placement.ID
    package let days: Days
    package private(set) var dueOn: CalendarDate
    package private(set) var state: State
    /// How often nobody was reached.
    package private(set) var missed: Int

    package enum Days: Int, CaseIterable, Codable, Sendable {
        case first = 30
        case second = 90
        case third = 180
    }

    package enum State: Hashable, Sendable {
        case due
        case kept(at: Date, by: Account.ID?)
        case left(at: Date, by: Account.ID?)
        /// Not asked any more, for the placement has ended.
        case void

        /// The state as one word, as it is stored.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case due, kept, left, void
        }

        package var word: Word {
            switch self {
            case .due: .due
            case .kept: .kept
            case .left: .left
            case .void: .void
            }
        }
    }

    /// One as it was saved.
    package init(placement: Placement.ID, days: Days, dueOn: CalendarDate, state: State, missed: Int) {
        self.placement = placement
        self.days = days
        self.dueOn = dueOn
        self.state = state
        self.missed = missed
    }

    /// Notes the answer. Refuses with `retention-check.answered` one that has an answer, and with `retention-check.too-early` one that is
    /// said to be kept before its time.
    package mutating func answer(_ answer: State, at moment: Date, today: CalendarDate? = nil) throws(Failure) {
        try requireDue()
        if case .kept = answer, dueOn > today ?? CalendarDate(moment) {
            throw Failure(.conflict, "retention-check.too-early", "This can be asked from \(dueOn) on.")
        }
        state = answer
    }

    /// Notes that nobody was reached, to be asked again on `day`, and tells the event.
    ///
    /// Refuses with `retention-check.answered` and `retention-check.invalid`.
    package mutating func postpone(to day: CalendarDate, at moment: Date, today: CalendarDate? = nil) throws(Failure) -> Event {
        try requireDue()
        let today = today ?? CalendarDate(moment)
        guard day > today, day <= today.adding(days: 60) else {
            throw Failure(
                .invalid, "retention-check.invalid", "Ask again on another day.",
                fields: [.init("/again", "out-of-range", "Give a day within the next 60.")])
        }
        dueOn = day
        missed += 1
        return Event(
            "placement", placement, "not_reached", data: Array(#"{"days":"\#(days.rawValue)"}"#.utf8), at: moment)
    }

    private func requireDue() throws(Failure) {
        guard state == .due else { throw Failure(.conflict, "retention-check.answered", "This was answered already.") }
    }
}
