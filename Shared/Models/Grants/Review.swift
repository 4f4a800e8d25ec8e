package import FoundationEssentials

/// What a member of the committee is asked to think about a plan.
package struct Review: Hashable, Sendable {
    package typealias ID = Identifier<Review>

    package let id: ID
    package let application: GrantApplication.ID
    package let reviewer: Account.ID
    package private(set) var state: State
    /// How often it was filed; the newest filing counts.
    package private(set) var filing: Int
    package let dueOn: CalendarDate
    package private(set) var version: Int
    package let assignedAt: Date
    /// When its state changed last.
    package private(set) var movedAt: Date

    /// How many reviews a plan needs before the committee meets about it.
    package static let needed = 2

    package enum State: Hashable, Sendable {
        case assigned, cleared, recused, draft, filed
        case reopened(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case assigned, cleared, recused, draft, filed, reopened
        }

        package var word: Word {
            switch self {
            case .assigned: .assigned
            case .cleared: .cleared
            case .recused: .recused
            case .draft: .draft
            case .filed: .filed
            case .reopened: .reopened
            }
        }

        package var reason: String? {
            if case .reopened(let reason) = self { reason } else { nil }
        }
    }

    package enum Transition: Hashable, Sendable {
        /// The reviewer declared no conflict.
        case clear
        /// The reviewer has a conflict; what was filed does not count any more.
        case recuse
        case begin, file
        /// The plan changed, or something was overlooked.
        case reopen(reason: String)

        /// A transition by its name alone, as in addresses.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case clear, recuse, begin, file, reopen

            package var origins: Set<State.Word> {
                switch self {
                case .clear: [.assigned, .recused]
                case .recuse: [.assigned, .cleared, .draft, .filed, .reopened]
                case .begin: [.cleared]
                case .file: [.draft, .reopened]
                case .reopen: [.filed]
                }
            }
        }

        package var name: Name {
            switch self {
            case .clear: .clear
            case .recuse: .recuse
            case .begin: .begin
            case .file: .file
            case .reopen: .reopen
            }
        }

        fileprivate var destination: State {
            switch self {
            case .clear: .cleared
            case .recuse: .recused
            case .begin: .draft
            case .file: .filed
            case .reopen(let reason): .reopened(reason: reason)
            }
        }
    }

    /// One as it was saved.
    package init(
        id: ID, application: GrantApplication.ID, reviewer: Account.ID, state: State, filing: Int, dueOn: CalendarDate, version: Int,
        assignedAt: Date, movedAt: Date
    ) {
        self.id = id
        self.application = application
        self.reviewer = reviewer
        self.state = state
        self.filing = filing
        self.dueOn = dueOn
        self.version = version
        self.assignedAt = assignedAt
        self.movedAt = movedAt
    }

    /// Asks a member for a review until `dueOn`; whoever declared no conflict already is cleared by the next step.
    package static func assign(
        _ application: GrantApplication.ID, to reviewer: Account.ID, dueOn: CalendarDate, at moment: Date
    ) -> (review: Review, event: Event) {
        let review = Review(
            id: ID(at: moment), application: application, reviewer: reviewer, state: .assigned, filing: 0, dueOn: dueOn, version: 1,
            assignedAt: moment, movedAt: moment)
        return (review, review.event("assigned", from: nil, at: moment))
    }
}

extension Review {
    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `review.not-allowed-from-state` and `review.reason-missing`.
    package mutating func go(_ transition: Transition, at moment: Date) throws(Failure) -> Event {
        guard possible.contains(transition.name) else {
            throw Failure(
                .conflict, "review.not-allowed-from-state",
                "The review is \(state.word.rawValue), so it cannot \(transition.name.rawValue). Look at it again.")
        }
        let (origin, destination) = (state.word, transition.destination)
        if let reason = destination.reason, reason.isEmpty {
            throw Failure(
                .invalid, "review.reason-missing", "Say why.",
                fields: [.init("/reason", "required", "Give the reason in a few words.")])
        }
        if transition == .file { filing += 1 }
        state = destination
        version += 1
        movedAt = moment
        return event(state.word.rawValue, from: origin, at: moment)
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    /// Whether its member still has something to do.
    package var isOpen: Bool {
        switch state {
        case .assigned, .cleared, .draft, .reopened: true
        case .recused, .filed: false
        }
    }

    /// Whether its member may type on it.
    package var isTypedOn: Bool {
        switch state {
        case .cleared, .draft, .reopened: true
        case .assigned, .recused, .filed: false
        }
    }

    private func event(_ what: String, from origin: State.Word?, at moment: Date) -> Event {
        let data = #"{"application":"\#(application)","filing":"\#(filing)"}"#
        return Event(
            "review", id, what, from: origin?.rawValue, to: state.word.rawValue, reason: state.reason, data: Array(data.utf8), at: moment)
    }
}
