package import FoundationEssentials

/// One thing that the office and the person agreed to do.
///
/// Counselling and rehabilitation are planned elsewhere, under seal (rule 20).
package struct PlanItem: Hashable, Sendable {
    package typealias ID = Identifier<PlanItem>

    package let id: ID
    package let returnee: Returnee.ID
    package let kind: Kind
    package let title: String
    package let dueOn: CalendarDate?
    package private(set) var state: State
    package private(set) var version: Int
    package let createdAt: Date

    package enum Kind: String, CaseIterable, Codable, Sendable {
        case orientation
        case training
        case jobPlacement = "job_placement"
        case smallBusinessGrant = "small_business_grant"
        case referral
        case other
    }

    package enum State: Hashable, Sendable {
        case planned
        case started
        case completed
        case dropped(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case planned
            case started
            case completed
            case dropped
        }

        package var word: Word {
            switch self {
            case .planned: .planned
            case .started: .started
            case .completed: .completed
            case .dropped: .dropped
            }
        }
    }

    package enum Transition: Hashable, Sendable {
        case start
        case complete
        case drop(reason: String)

        /// A transition by its name alone, as in addresses.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case start
            case complete
            case drop

            package var origins: Set<State.Word> {
                switch self {
                case .start: [.planned]
                case .complete: [.started]
                case .drop: [.planned, .started]
                }
            }
        }

        package var name: Name {
            switch self {
            case .start: .start
            case .complete: .complete
            case .drop: .drop
            }
        }
    }

    /// One as it was saved.
    package init(
        id: ID, returnee: Returnee.ID, kind: Kind, title: String, dueOn: CalendarDate?, state: State, version: Int, createdAt: Date
    ) {
        self.id = id
        self.returnee = returnee
        self.kind = kind
        self.title = title
        self.dueOn = dueOn
        self.state = state
        self.version = version
        self.createdAt = createdAt
    }

    /// A new item of somebody's plan, and its event; a form names the `id` beforehand, so that sending it twice plans once.
    package static func plan(
        _ kind: Kind, _ title: String, as id: ID? = nil, for returnee: Returnee.ID, dueOn: CalendarDate?, at moment: Date
    ) -> (item: PlanItem, event: Event) {
        let item = PlanItem(
            id: id ?? ID(at: moment), returnee: returnee, kind: kind, title: title, dueOn: dueOn, state: .planned, version: 1,
            createdAt: moment)
        return (item, Event("plan_item", item.id, "planned", to: State.Word.planned.rawValue, data: item.facts, at: moment))
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    /// Whether it should have been done before `day`.
    package func isOverdue(on day: CalendarDate) -> Bool {
        guard let dueOn else { return false }
        return dueOn < day && (state == .planned || state == .started)
    }

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `plan-item.not-allowed-from-state` and `plan-item.reason-missing`.
    package mutating func go(_ transition: Transition, at moment: Date) throws(Failure) -> Event {
        guard possible.contains(transition.name) else {
            throw Failure(
                .conflict, "plan-item.not-allowed-from-state",
                "The plan item is \(state.word.rawValue), so it cannot \(transition.name.rawValue). Add a new item where there is more to do."
            )
        }
        let origin = state.word
        var reason: String?
        switch transition {
        case .start: state = .started
        case .complete: state = .completed
        case .drop(let why):
            guard !why.isEmpty else {
                throw Failure(
                    .invalid, "plan-item.reason-missing", "Say why.",
                    fields: [.init("/reason", "required", "Give the reason in a few words.")])
            }
            state = .dropped(reason: why)
            reason = why
        }
        version += 1
        let what = state.word.rawValue
        return Event("plan_item", id, what, from: origin.rawValue, to: what, reason: reason, data: facts, at: moment)
    }

    private var facts: [UInt8] {
        Array(#"{"kind":"\#(kind.rawValue)","returnee":"\#(returnee)"}"#.utf8)
    }
}
