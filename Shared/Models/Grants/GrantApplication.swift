package import FoundationEssentials

/// A person or a group that asks for money of a round, from the draft to the decision.
package struct GrantApplication: Hashable, Sendable {
    package typealias ID = Identifier<GrantApplication>

    package let id: ID
    package let round: GrantRound.ID
    package let fund: Fund.ID
    /// Who looks after it.
    package let caseWorker: Account.ID?
    package private(set) var state: State
    /// How often it was submitted; the newest revision has this number.
    package private(set) var revision: Int
    /// Counts up with each step; a plan that is typed on has a version of its own.
    package private(set) var version: Int
    package let createdAt: Date
    /// When its state changed last.
    package private(set) var movedAt: Date

    package enum State: Hashable, Sendable {
        case draft, submitted, screening
        case infoRequested(question: String)
        case inReview, readyForCommittee
        case approved(Award)
        case approvedWithConditions(Award)
        case rejected(reason: String)
        case deferred(reason: String)
        case withdrawn(reason: String)
    }

    /// One as it was saved.
    package init(
        id: ID, round: GrantRound.ID, fund: Fund.ID, caseWorker: Account.ID?, state: State, revision: Int, version: Int, createdAt: Date,
        movedAt: Date
    ) {
        self.id = id
        self.round = round
        self.fund = fund
        self.caseWorker = caseWorker
        self.state = state
        self.revision = revision
        self.version = version
        self.createdAt = createdAt
        self.movedAt = movedAt
    }

    /// A new draft in a round that is open on `day`, and its event; a form names the `id` beforehand.
    ///
    /// Refuses with `application.round-not-open`.
    package static func start(
        in round: GrantRound, as id: ID? = nil, by worker: Account.ID?, on day: CalendarDate, at moment: Date
    ) throws(Failure) -> (application: GrantApplication, event: Event) {
        try round.requireOpen(on: day)
        let application = GrantApplication(
            id: id ?? ID(at: moment), round: round.id, fund: round.terms.fund, caseWorker: worker, state: .draft, revision: 0, version: 1,
            createdAt: moment, movedAt: moment)
        return (application, application.event("started", from: nil, at: moment))
    }

    /// Whether its plan and its applicants may change.
    package var isTypedOn: Bool {
        switch state {
        case .draft, .infoRequested: true
        default: false
        }
    }

    /// Refuses with `application.plan-kept` where its plan and its applicants may not change.
    package func requireTypedOn() throws(Failure) {
        guard isTypedOn else {
            throw Failure(
                .conflict, "application.plan-kept",
                "The plan was submitted, so it stays as it is. Whoever screens it can ask for changes.")
        }
    }
}

extension GrantApplication {
    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `application.not-allowed-from-state`, `application.reason-missing` and `application.award-invalid`.
    package mutating func go(_ transition: Transition, at moment: Date) throws(Failure) -> Event {
        let name = transition.name
        guard name.origins.contains(state.word) else { throw refusal(of: name) }
        try transition.check()
        let origin = state.word
        if name == .submit || name == .resubmit { revision += 1 }
        state = transition.destination
        version += 1
        movedAt = moment
        return event(name.eventName, from: origin, reason: transition.reason, at: moment)
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    private func refusal(of name: Transition.Name) -> Failure {
        let allowed = possible.map(\.rawValue)
        let remedy = allowed.isEmpty ? "Nothing more can happen to it." : "From here it can: \(allowed.joined(separator: ", "))."
        return Failure(
            .conflict, "application.not-allowed-from-state",
            "The application is \(state.word.rawValue), so it cannot \(name.rawValue). \(remedy)")
    }

    private func event(_ what: String, from origin: State.Word?, reason: String? = nil, at moment: Date) -> Event {
        let data = #"{"round":"\#(round)","fund":"\#(fund)","revision":"\#(revision)"}"#
        return Event(
            "application", id, what, from: origin?.rawValue, to: state.word.rawValue, reason: reason, data: Array(data.utf8), at: moment)
    }
}

extension GrantRound {
    /// Refuses with `application.round-not-open` on a day on which nobody applies.
    package func requireOpen(on day: CalendarDate) throws(Failure) {
        guard isOpen(on: day) else {
            throw Failure(
                .conflict, "application.round-not-open",
                "Applications in this round are taken from \(terms.opensOn) to \(terms.closesOn) while it is published.")
        }
    }
}
