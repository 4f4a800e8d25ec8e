package import FoundationEssentials

/// A time in which people apply for money of a fund.
package struct GrantRound: Hashable, Sendable {
    package typealias ID = Identifier<GrantRound>

    package let id: ID
    package private(set) var terms: Terms
    package private(set) var state: State
    package private(set) var version: Int
    package let createdAt: Date
    /// When its state or its terms changed last.
    package private(set) var movedAt: Date

    package enum State: Hashable, Sendable {
        case draft, published, closed
        case cancelled(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case draft, published, closed, cancelled
        }

        package var word: Word {
            switch self {
            case .draft: .draft
            case .published: .published
            case .closed: .closed
            case .cancelled: .cancelled
            }
        }
    }

    package enum Transition: Hashable, Sendable {
        case publish, close
        case cancel(reason: String)

        /// A transition by its name alone, as in addresses.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case publish, close, cancel

            package var origins: Set<State.Word> {
                switch self {
                case .publish: [.draft]
                case .close: [.published]
                case .cancel: [.draft, .published]
                }
            }
        }

        package var name: Name {
            switch self {
            case .publish: .publish
            case .close: .close
            case .cancel: .cancel
            }
        }

        fileprivate var destination: State {
            switch self {
            case .publish: .published
            case .close: .closed
            case .cancel(let reason): .cancelled(reason: reason)
            }
        }
    }

    /// What it offers, to whom, and what it is judged by.
    package struct Terms: Hashable, Sendable {
        package var fund: Fund.ID
        package var title: String
        package var summary: String
        package var opensOn: CalendarDate
        /// The last day on which people apply.
        package var closesOn: CalendarDate
        package var eligibility: EligibilityRules
        package var rubric: Rubric.ID
        package var rubricVersion: Int
        package var calendar: Calendar

        package init(
            fund: Fund.ID, title: String, summary: String, opensOn: CalendarDate, closesOn: CalendarDate, eligibility: EligibilityRules,
            rubric: Rubric.ID, rubricVersion: Int, calendar: Calendar = Calendar()
        ) {
            self.fund = fund
            self.title = title
            self.summary = summary
            self.opensOn = opensOn
            self.closesOn = closesOn
            self.eligibility = eligibility
            self.rubric = rubric
            self.rubricVersion = rubricVersion
            self.calendar = calendar
        }
    }

    /// The days by which the office means to have done its part, after the last on which people apply; nil where none is set.
    package struct Calendar: Hashable, Sendable {
        package var screenedBy: CalendarDate?
        package var reviewedBy: CalendarDate?
        package var meetsOn: CalendarDate?

        package init(screenedBy: CalendarDate? = nil, reviewedBy: CalendarDate? = nil, meetsOn: CalendarDate? = nil) {
            self.screenedBy = screenedBy
            self.reviewedBy = reviewedBy
            self.meetsOn = meetsOn
        }
    }

    /// One as it was saved.
    package init(id: ID, terms: Terms, state: State, version: Int, createdAt: Date, movedAt: Date) {
        self.id = id
        self.terms = terms
        self.state = state
        self.version = version
        self.createdAt = createdAt
        self.movedAt = movedAt
    }
}

extension GrantRound {
    /// A new draft, and its event; a form names the `id` beforehand, so that sending it twice adds once.
    ///
    /// Refuses with `round.invalid`.
    package static func add(_ terms: Terms, as id: ID? = nil, at moment: Date) throws(Failure) -> (round: GrantRound, event: Event) {
        try terms.check()
        let round = GrantRound(id: id ?? ID(at: moment), terms: terms, state: .draft, version: 1, createdAt: moment, movedAt: moment)
        return (round, Event("round", round.id, "added", to: State.Word.draft.rawValue, at: moment))
    }

    /// Takes on new terms; nil where nothing changes. Of a published round only title, summary and a later last day change.
    ///
    /// Refuses with `round.invalid`, `round.terms-kept` and `round.ended`.
    package mutating func revise(_ terms: Terms, at moment: Date) throws(Failure) -> Event? {
        guard terms != self.terms else { return nil }
        guard state == .draft || state == .published else {
            throw Failure(.conflict, "round.ended", "The round is \(state.word.rawValue); nothing of it changes any more. Add another one.")
        }
        try terms.check()
        if state == .published, !terms.keepsPromise(of: self.terms) {
            throw Failure(
                .conflict, "round.terms-kept",
                "People have applied by what was published. Change the title, the summary or a later last day, or cancel the round.")
        }
        self.terms = terms
        version += 1
        movedAt = moment
        return Event("round", id, "changed", at: moment)
    }

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `round.not-allowed-from-state`, `round.reason-missing` and, on publishing past the last day, `round.closes-in-past`.
    package mutating func go(_ transition: Transition, today: CalendarDate, at moment: Date) throws(Failure) -> Event {
        guard possible.contains(transition.name) else {
            throw Failure(
                .conflict, "round.not-allowed-from-state",
                "The round is \(state.word.rawValue), so it cannot \(transition.name.rawValue). Add another one where there is need.")
        }
        var reason: String?
        switch transition {
        case .publish where terms.closesOn < today:
            throw Failure(.conflict, "round.closes-in-past", "Its last day is over. Give a later one before you publish it.")
        case .cancel(let why):
            guard !why.isEmpty else {
                throw Failure(
                    .invalid, "round.reason-missing", "Say why.",
                    fields: [.init("/reason", "required", "Give the reason in a few words.")])
            }
            reason = why
        case .publish, .close: break
        }
        let origin = state.word
        state = transition.destination
        version += 1
        movedAt = moment
        let what = state.word.rawValue
        return Event("round", id, what, from: origin.rawValue, to: what, reason: reason, at: moment)
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    /// Whether people apply on `day` of the programme.
    package func isOpen(on day: CalendarDate) -> Bool {
        state == .published && terms.opensOn <= day && day <= terms.closesOn
    }
}

extension GrantRound.Terms {
    fileprivate func check() throws(Failure) {
        var wrong: [Failure.Field] = []
        if closesOn < opensOn {
            wrong.append(.init("/closesOn", "round.closes-before-open", "Give a last day that is not before the first."))
        }
        var before = closesOn
        for (pointer, day) in [
            ("/screenedBy", calendar.screenedBy), ("/reviewedBy", calendar.reviewedBy), ("/meetsOn", calendar.meetsOn),
        ] {
            guard let day else { continue }
            if day < before { wrong.append(.init(pointer, "round.calendar-order", "Give a day that is not before the step ahead of it.")) }
            before = day
        }
        guard wrong.isEmpty else { throw Failure(.invalid, "round.invalid", "The round cannot be like this.", fields: wrong) }
    }

    fileprivate func keepsPromise(of before: Self) -> Bool {
        (fund, opensOn, eligibility, rubric, rubricVersion)
            == (before.fund, before.opensOn, before.eligibility, before.rubric, before.rubricVersion) && closesOn >= before.closesOn
    }
}
