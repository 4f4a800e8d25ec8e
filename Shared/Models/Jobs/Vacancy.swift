package import FoundationEssentials

/// An employer's offer of work, from draft to its end.
package struct Vacancy: Hashable, Sendable {
    package typealias ID = Identifier<Vacancy>

    package let id: ID
    package let employer: Employer.ID
    package var terms: VacancyTerms
    /// What was found out about the terms when they were written.
    package private(set) var review: VacancyReview
    package private(set) var state: State
    /// Why it was paused, closed or cancelled.
    package private(set) var reason: String?
    /// Counts up with each change; an editor names the one that was read.
    package var version: Int
    package let createdAt: Date
    package var updatedAt: Date

    package enum State: String, CaseIterable, Codable, Sendable {
        case draft, open, paused, filled, closed, expired, cancelled
    }

    /// A new one, open to candidates at once or a draft for now, and its event.
    ///
    /// Refuses with `vacancy.invalid` and `vacancy.closes-in-past`.
    package static func post(
        _ terms: VacancyTerms, by employer: Employer.ID, asDraft: Bool, review: VacancyReview? = nil, at moment: Date,
        today: CalendarDate? = nil
    ) throws(Failure) -> (vacancy: Vacancy, event: Event) {
        try terms.check()
        if !asDraft { try terms.checkClosing(today: today ?? CalendarDate(moment)) }
        let state: State = asDraft ? .draft : .open
        let vacancy = Vacancy(
            id: ID(at: moment), employer: employer, terms: terms, review: review ?? VacancyReview(of: terms), state: state, reason: nil,
            version: 1, createdAt: moment, updatedAt: moment)
        return (vacancy, Event("vacancy", vacancy.id, "posted", to: state.rawValue, data: vacancy.facts, at: moment))
    }

    /// One as it was saved.
    package init(
        id: ID, employer: Employer.ID, terms: VacancyTerms, review: VacancyReview = .none, state: State, reason: String?, version: Int,
        createdAt: Date, updatedAt: Date
    ) {
        self.id = id
        self.employer = employer
        self.terms = terms
        self.review = review
        self.state = state
        self.reason = reason
        self.version = version
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }

    /// The same with what the employer is warned of in another language.
    package func speaking(_ language: Language) -> Vacancy {
        var vacancy = self
        vacancy.review.warnings = review.warnings.map { $0.speaking(language) }
        return vacancy
    }

    /// Whom its events concern.
    private var facts: [UInt8] { Array("{\"employer\":\"\(employer)\"}".utf8) }
}

extension Vacancy {
    /// Takes new terms in place of the old, and tells the event; nil where they say what the old ones do.
    ///
    /// Refuses with `vacancy.invalid`, with `vacancy.ended` once nothing more can happen to it, and with `vacancy.openings-below-hired` fewer
    /// openings than people who were hired for it.
    package mutating func revise(
        _ terms: VacancyTerms, review: VacancyReview? = nil, hired: Int = 0, at moment: Date, today: CalendarDate? = nil
    ) throws(Failure) -> Event? {
        try terms.check()
        guard Transition.allCases.contains(where: { $0.origins.contains(state) }) else {
            throw Failure(.conflict, "vacancy.ended", "The vacancy is \(state.rawValue) and cannot be changed. Post a new one.")
        }
        guard !says(terms) else { return nil }
        guard terms.openings ?? 1 >= hired else { throw .openingsBelowHired }
        if state == .open { try terms.checkClosing(today: today ?? CalendarDate(moment)) }
        self.terms = terms
        self.review = review ?? VacancyReview(of: terms)
        version += 1
        updatedAt = moment
        return Event("vacancy", id, "revised", from: state.rawValue, to: state.rawValue, data: facts, at: moment)
    }

    /// Whether its terms mean the same as these.
    package func says(_ terms: VacancyTerms) -> Bool {
        terms.explicit == self.terms.explicit
    }
}

// MARK: Transitions

extension Vacancy {
    /// What may happen to a vacancy, and from which states it may.
    package enum Transition: String, CaseIterable, Sendable {
        case open, pause, resume, fill, close, expire, cancel

        package var origins: Set<State> {
            switch self {
            case .open: [.draft]
            case .pause: [.open]
            case .resume: [.paused]
            case .fill, .close, .expire: [.open, .paused]
            case .cancel: [.draft, .open, .paused]
            }
        }

        package var destination: State {
            switch self {
            case .open, .resume: .open
            case .pause: .paused
            case .fill: .filled
            case .close: .closed
            case .expire: .expired
            case .cancel: .cancelled
            }
        }

        /// The past participle that names its event.
        package var eventName: String {
            switch self {
            case .open: "opened"
            case .pause: "paused"
            case .resume: "resumed"
            case .fill: "filled"
            case .close: "closed"
            case .expire: "expired"
            case .cancel: "cancelled"
            }
        }

        /// Whether a person has to say why.
        package var needsReason: Bool {
            self == .close || self == .cancel
        }

        /// Whether the referrals under way are withdrawn with it; whoever was put forward before the last day may still be hired after it.
        package var endsReferrals: Bool {
            switch self {
            case .fill, .close, .cancel: true
            case .open, .pause, .resume, .expire: false
            }
        }
    }

    /// How long a reason may be, in Unicode code points.
    package static let reasonLength = 1...500

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `vacancy.not-allowed-from-state`, `vacancy.reason-missing`, `vacancy.invalid` and, on opening, `vacancy.closes-in-past`.
    package mutating func go(
        _ transition: Transition, reason: String? = nil, at moment: Date, today: CalendarDate? = nil
    ) throws(Failure) -> Event {
        guard transition.origins.contains(state) else {
            let allowed = Transition.allCases.filter { $0.origins.contains(state) }.map(\.rawValue)
            let remedy =
                allowed.isEmpty ? "Nothing more can happen to it; post a new one." : "From here it can: \(allowed.joined(separator: ", "))."
            throw Failure(
                .conflict, "vacancy.not-allowed-from-state",
                "The vacancy is \(state.rawValue), so it cannot \(transition.rawValue). \(remedy)")
        }
        if transition.needsReason, reason == nil {
            throw Failure(
                .invalid, "vacancy.reason-missing", "Say why.",
                fields: [.init("/reason", "required", "Give the reason in a few words.")])
        }
        if let reason, !Self.reasonLength.contains(reason.unicodeScalars.count) || reason.unicodeScalars.contains("\0") {
            throw Failure(
                .invalid, "vacancy.invalid", "Give the reason in a few words.",
                fields: [.init("/reason", "length", "Give \(Self.reasonLength.lowerBound) to \(Self.reasonLength.upperBound) characters.")])
        }
        if transition == .open { try terms.checkClosing(today: today ?? CalendarDate(moment)) }
        let origin = state
        state = transition.destination
        self.reason = reason
        version += 1
        updatedAt = moment
        return Event(
            "vacancy", id, transition.eventName, from: origin.rawValue, to: state.rawValue, reason: reason, data: facts, at: moment)
    }
}

// MARK: Undo

extension Vacancy.Transition {
    /// Whether it can be undone soon after; what was cancelled, filled or has expired stays so.
    package var canBeUndone: Bool {
        switch self {
        case .open, .pause, .resume, .close: true
        case .fill, .expire, .cancel: false
        }
    }
}

extension Vacancy {
    /// Takes back `transition`, which led here from `origin`, and tells the event, `vacancy.reverted`.
    ///
    /// The caller looks whether anything has changed since. Refuses with `vacancy.no-way-back` what cannot be undone, and with
    /// `vacancy.closes-in-past` to open again what has passed its last day meanwhile.
    package mutating func revert(
        _ transition: Transition, to origin: State, at moment: Date, today: CalendarDate? = nil
    ) throws(Failure) -> Event {
        guard transition.canBeUndone, transition.destination == state, transition.origins.contains(origin) else {
            throw Failure(.conflict, "vacancy.no-way-back", "This cannot be undone for a vacancy that is \(state.rawValue).")
        }
        if origin == .open { try terms.checkClosing(today: today ?? CalendarDate(moment)) }
        let left = state
        state = origin
        reason = nil
        version += 1
        updatedAt = moment
        return Event("vacancy", id, "reverted", from: left.rawValue, to: origin.rawValue, data: facts, at: moment)
    }
}

extension Failure {
    /// People are at work on more openings than the vacancy would have.
    package static let openingsBelowHired = Failure(
        .conflict, "vacancy.openings-below-hired", "More people were hired for the vacancy than it would have openings.",
        fields: [.init("/openings", "below-hired", "Give at least as many as people were hired.")])
}
