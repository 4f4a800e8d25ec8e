package import FoundationEssentials

/// An employer's offer of work, from draft to its end.
package struct Vacancy: Hashable, Sendable {
    package typealias ID = Identifier<Vacancy>

    package let id: ID
    package let employer: Employer.ID
    package var terms: VacancyTerms
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

    /// A new draft.
    package init(id: ID, employer: Employer.ID, terms: VacancyTerms, at moment: Date) {
        self.init(id: id, employer: employer, terms: terms, state: .draft, reason: nil, version: 1, createdAt: moment, updatedAt: moment)
    }

    /// One as it was saved.
    package init(
        id: ID, employer: Employer.ID, terms: VacancyTerms, state: State, reason: String?, version: Int, createdAt: Date, updatedAt: Date
    ) {
        self.id = id
        self.employer = employer
        self.terms = terms
        self.state = state
        self.reason = reason
        self.version = version
        self.createdAt = createdAt
        self.updatedAt = updatedAt
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
    }

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `vacancy.not-allowed-from-state`, `vacancy.reason-missing` and, on opening, `vacancy.closes-in-past`.
    package mutating func go(_ transition: Transition, reason: String? = nil, at moment: Date, today: CalendarDate) throws(Failure) -> Event
    {
        guard transition.origins.contains(state) else {
            let allowed = Transition.allCases.filter { $0.origins.contains(state) }.map(\.rawValue)
            let remedy =
                allowed.isEmpty ? "Nothing more can happen to it; post a new one." : "From here it can: \(allowed.joined(separator: ", "))."
            throw Failure(
                .conflict, "vacancy.not-allowed-from-state",
                "The vacancy is \(state.rawValue), so it cannot \(transition.rawValue). \(remedy)")
        }
        if transition.needsReason, reason?.isEmpty ?? true {
            throw Failure(
                .invalid, "vacancy.reason-missing", "Say why.",
                fields: [.init("/reason", "required", "Give the reason in a few words.")])
        }
        if transition == .open, let closesOn = terms.closesOn, closesOn < today {
            throw Failure(
                .invalid, "vacancy.closes-in-past", "The closing date has passed.",
                fields: [.init("/closesOn", "in-past", "Set a closing date of \(today) or later, then open it.")])
        }
        let origin = state
        state = transition.destination
        self.reason = reason
        version += 1
        updatedAt = moment
        return Event("vacancy", id, transition.eventName, from: origin.rawValue, to: state.rawValue, reason: reason, at: moment)
    }
}
