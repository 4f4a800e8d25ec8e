package import FoundationEssentials

/// A person who was returned to the country, and the case that the office keeps with them.
package struct Returnee: Hashable, Sendable {
    package typealias ID = Identifier<Returnee>

    package let id: ID
    package private(set) var details: ReturneeDetails
    package private(set) var state: CaseState
    /// Who looks after the case.
    package private(set) var caseWorker: Account.ID?
    /// Counts up with each change; an editor names the one that was read.
    package private(set) var version: Int
    package let registeredAt: Date
    package private(set) var updatedAt: Date

    /// One as it was saved.
    package init(
        id: ID, details: ReturneeDetails, state: CaseState, caseWorker: Account.ID?, version: Int, registeredAt: Date, updatedAt: Date
    ) {
        self.id = id
        self.details = details
        self.state = state
        self.caseWorker = caseWorker
        self.version = version
        self.registeredAt = registeredAt
        self.updatedAt = updatedAt
    }

    /// A person newly registered, looked after by `caseWorker`, and the event; nobody is merged with anybody.
    ///
    /// A form names the `id` beforehand, so that sending it twice registers once. Refuses with `returnee.invalid`.
    package static func register(
        _ details: ReturneeDetails, as id: ID? = nil, by caseWorker: Account.ID?, at moment: Date, today: CalendarDate? = nil
    ) throws(Failure) -> (returnee: Returnee, event: Event) {
        try details.check(today: today ?? CalendarDate(moment))
        let returnee = Returnee(
            id: id ?? ID(at: moment), details: details, state: .registered, caseWorker: caseWorker, version: 1, registeredAt: moment,
            updatedAt: moment)
        return (returnee, Event("returnee", returnee.id, "registered", to: CaseState.Word.registered.rawValue, at: moment))
    }

    /// Takes new details in place of the old ones, and tells the event.
    ///
    /// Refuses with `returnee.invalid`.
    package mutating func revise(_ details: ReturneeDetails, at moment: Date, today: CalendarDate? = nil) throws(Failure) -> Event {
        try details.check(today: today ?? CalendarDate(moment))
        self.details = details
        touch(moment)
        return Event("returnee", id, "revised", at: moment)
    }

    /// Gives the case into somebody's hands, and tells the event.
    package mutating func assign(to caseWorker: Account.ID, at moment: Date) -> Event {
        self.caseWorker = caseWorker
        touch(moment)
        return Event("returnee", id, "assigned", at: moment)
    }

    /// Takes the case through `transition` and tells the event.
    ///
    /// Refuses with `case.not-allowed-from-state`, `case.plan-empty` and `case.reason-missing`.
    package mutating func go(_ transition: CaseState.Transition, at moment: Date) throws(Failure) -> Event {
        let origin = state
        state = try state.after(transition)
        touch(moment)
        return Event(
            "returnee", id, transition.name.eventName, from: origin.word.rawValue, to: state.word.rawValue, reason: transition.words,
            at: moment)
    }

    private mutating func touch(_ moment: Date) {
        version += 1
        updatedAt = moment
    }
}

extension CaseState.Transition {
    /// What somebody said to it.
    fileprivate var words: String? {
        switch self {
        case .assess, .agreePlan, .begin: nil
        case .close(_, let note): note
        case .reopen(let why): why
        }
    }
}
