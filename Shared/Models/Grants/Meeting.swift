package import FoundationEssentials

/// A meeting of a round's committee, from the plan to the signed minutes.
package struct Meeting: Hashable, Sendable {
    package typealias ID = Identifier<Meeting>

    package let id: ID
    package let round: GrantRound.ID
    package private(set) var terms: Terms
    package private(set) var state: State
    package private(set) var version: Int
    package let createdAt: Date

    /// When and where.
    package struct Terms: Hashable, Sendable {
        package let startsAt: Date
        /// A room, or the link of a video call.
        package let place: String

        package init(startsAt: Date, place: String) {
            self.startsAt = startsAt
            self.place = place
        }
    }

    package enum State: Hashable, Sendable {
        case planned
        case open(since: Date)
        case closed(opened: Date, closed: Date)
        /// The minutes are frozen.
        case signed(opened: Date, closed: Date, signed: Date, by: Account.ID)
        case cancelled(reason: String)

        /// The state as one word, as it is stored and told in events.
        package enum Word: String, CaseIterable, Codable, Sendable {
            case planned, open, closed, signed, cancelled
        }

        package var word: Word {
            switch self {
            case .planned: .planned
            case .open: .open
            case .closed: .closed
            case .signed: .signed
            case .cancelled: .cancelled
            }
        }
    }

    package enum Transition: Hashable, Sendable {
        case open, close
        case sign(by: Account.ID)
        case cancel(reason: String)

        /// A transition by its name alone, as in addresses.
        package enum Name: String, CaseIterable, Codable, Sendable {
            case open, close, sign, cancel

            package var origins: Set<State.Word> {
                switch self {
                case .open, .cancel: [.planned]
                case .close: [.open]
                case .sign: [.closed]
                }
            }
        }

        package var name: Name {
            switch self {
            case .open: .open
            case .close: .close
            case .sign: .sign
            case .cancel: .cancel
            }
        }
    }

    /// One as it was saved.
    package init(id: ID, round: GrantRound.ID, terms: Terms, state: State, version: Int, createdAt: Date) {
        self.id = id
        self.round = round
        self.terms = terms
        self.state = state
        self.version = version
        self.createdAt = createdAt
    }
}

extension Meeting {
    /// A new one, and its event; a form names the `id` beforehand, so that sending it twice plans once.
    package static func plan(
        _ terms: Terms, of round: GrantRound.ID, as id: ID? = nil, at moment: Date
    ) -> (meeting: Meeting, event: Event) {
        let meeting = Meeting(id: id ?? ID(at: moment), round: round, terms: terms, state: .planned, version: 1, createdAt: moment)
        return (meeting, meeting.event("planned", from: nil, at: moment))
    }

    /// Takes on another time or place; nil where nothing changes.
    ///
    /// Refuses with `meeting.not-allowed-from-state` where it has begun.
    package mutating func revise(_ terms: Terms, at moment: Date) throws(Failure) -> Event? {
        guard terms != self.terms else { return nil }
        guard state == .planned else { throw .meetingMovedOn }
        self.terms = terms
        version += 1
        return event("changed", from: .planned, at: moment)
    }

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `meeting.not-allowed-from-state` and `meeting.reason-missing`.
    package mutating func go(_ transition: Transition, at moment: Date) throws(Failure) -> Event {
        let origin = state.word
        var reason: String?
        switch (transition, state) {
        case (.open, .planned): state = .open(since: moment)
        case (.close, .open(let opened)): state = .closed(opened: opened, closed: moment)
        case (.sign(let chair), .closed(let opened, let closed)): state = .signed(opened: opened, closed: closed, signed: moment, by: chair)
        case (.cancel(let why), .planned):
            guard !why.isEmpty else {
                throw Failure(
                    .invalid, "meeting.reason-missing", "Say why.",
                    fields: [.init("/reason", "required", "Give the reason in a few words.")])
            }
            state = .cancelled(reason: why)
            reason = why
        default: throw .meetingMovedOn
        }
        version += 1
        return event(state.word == .open ? "opened" : state.word.rawValue, from: origin, reason: reason, at: moment)
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    private func event(_ what: String, from origin: State.Word?, reason: String? = nil, at moment: Date) -> Event {
        let data = #"{"round":"\#(round)"}"#
        return Event(
            "meeting", id, what, from: origin?.rawValue, to: state.word.rawValue, reason: reason, data: Array(data.utf8), at: moment)
    }
}

extension Failure {
    package static let meetingMovedOn = Failure(
        .conflict, "meeting.not-allowed-from-state", "The meeting has moved on. Look at it again.")
}

/// An application to be decided in a meeting.
package struct AgendaItem: Hashable, Sendable {
    package let application: GrantApplication.ID
    /// From 1.
    package let place: Int
    /// How long it is given.
    package let minutes: Int

    package init(application: GrantApplication.ID, place: Int, minutes: Int) {
        self.application = application
        self.place = place
        self.minutes = minutes
    }
}

/// Who may vote on an application in a meeting (rule 14).
package struct Quorum: Hashable, Sendable {
    /// The chair and the members of the round's committee.
    package let appointed: Int
    /// Those of them who have a conflict: they do not count.
    package let recused: Int
    /// Those of them who are there and have none.
    package let members: Int
    /// Alternates who are there and have none.
    package let alternates: Int

    package init(appointed: Int, recused: Int, members: Int, alternates: Int) {
        self.appointed = appointed
        self.recused = recused
        self.members = members
        self.alternates = alternates
    }

    /// Three, and more than half of those who have no conflict.
    package var needed: Int { max(Panel.least, (appointed - recused) / 2 + 1) }

    /// Those who vote: alternates step in where there are fewer than three members.
    package var voting: Int { members + min(max(Panel.least - members, 0), alternates) }

    package var isMet: Bool { appointed >= Panel.least && !appointed.isMultiple(of: 2) && voting >= needed }
}
