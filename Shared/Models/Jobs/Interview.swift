package import FoundationEssentials

/// A meeting of an employer and a candidate.
package struct Interview: Hashable, Sendable {
    package typealias ID = Identifier<Interview>

    package let id: ID
    package let referral: Referral.ID
    package let vacancy: Vacancy.ID
    package let employer: Employer.ID
    /// Whether the employer proposed it; otherwise the office did.
    package let isByEmployer: Bool
    package private(set) var time: Time
    package private(set) var state: State
    /// Counts the changes that calendars have to learn of (RFC 5545, SEQUENCE).
    package private(set) var sequence: Int
    package private(set) var version: Int
    package let createdAt: Date
    package private(set) var updatedAt: Date

    package enum State: String, CaseIterable, Codable, Sendable {
        case proposed, agreed, held, missed, cancelled
    }

    /// When and where.
    package struct Time: Hashable, Sendable {
        package let startsAt: Date
        package let minutes: Int
        package let place: String?
        /// Where one meets by video.
        package let link: String?

        package init(startsAt: Date, minutes: Int, place: String?, link: String?) {
            self.startsAt = startsAt
            self.minutes = minutes
            self.place = place
            self.link = link
        }

        package var endsAt: Date { startsAt.addingTimeInterval(Double(minutes) * 60) }

        /// Refuses with `interview.invalid` a time in the past, and one that is nowhere.
        func check(at moment: Date) throws(Failure) {
            var wrong: [Failure.Field] = []
            if startsAt <= moment { wrong.append(.init("/startsAt", "in-past", "Give a time that is yet to come.")) }
            if place == nil, link == nil { wrong.append(.init("/place", "required", "Say where: a place or a link.")) }
            if let link, !link.hasPrefix("https://") {
                wrong.append(.init("/link", "malformed", "Give an address that begins with https://."))
            }
            guard wrong.isEmpty else { throw Failure(.invalid, "interview.invalid", "Nobody can meet like this.", fields: wrong) }
        }
    }

    /// One as it was saved.
    package init(
        id: ID, referral: Referral.ID, vacancy: Vacancy.ID, employer: Employer.ID, isByEmployer: Bool, time: Time, state: State,
        sequence: Int, version: Int, createdAt: Date,
        updatedAt: Date
    ) {
        self.id = id
        self.referral = referral
        self.vacancy = vacancy
        self.employer = employer
        self.isByEmployer = isByEmployer
        self.time = time
        self.state = state
        self.sequence = sequence
        self.version = version
        self.createdAt = createdAt
        self.updatedAt = updatedAt
    }

    /// The most times that are proposed at once.
    package static let mostTimes = 5
    package static let lengths = 5...480

    /// A time that is proposed, and its event. Refuses with `interview.invalid`.
    package static func propose(
        _ time: Time, for referral: Referral, byEmployer: Bool, at moment: Date
    ) throws(Failure) -> (interview: Interview, event: Event) {
        try time.check(at: moment)
        let interview = Interview(
            id: ID(at: moment), referral: referral.id, vacancy: referral.vacancy, employer: referral.employer, isByEmployer: byEmployer,
            time: time, state: .proposed, sequence: 0, version: 1,
            createdAt: moment, updatedAt: moment)
        return (interview, interview.event("proposed", from: nil, at: moment))
    }

    /// What may happen to an interview, and from which states it may.
    package enum Transition: String, CaseIterable, Codable, Sendable {
        case agree, hold, miss, cancel

        package var origins: Set<State> {
            switch self {
            case .agree: [.proposed]
            case .hold, .miss: [.agreed]
            case .cancel: [.proposed, .agreed]
            }
        }

        package var destination: State {
            switch self {
            case .agree: .agreed
            case .hold: .held
            case .miss: .missed
            case .cancel: .cancelled
            }
        }
    }

    /// The transitions that may come next.
    package var possible: [Transition] {
        Transition.allCases.filter { $0.origins.contains(state) }
    }

    /// Goes through `transition` and tells the event. Refuses with `interview.not-allowed-from-state`.
    package mutating func go(_ transition: Transition, at moment: Date) throws(Failure) -> Event {
        guard transition.origins.contains(state) else {
            throw Failure(
                .conflict, "interview.not-allowed-from-state",
                "The interview is \(state.rawValue), so it cannot \(transition.rawValue).")
        }
        let origin = state
        state = transition.destination
        change(at: moment)
        return event(state.rawValue, from: origin, at: moment)
    }

    /// Moves it to another time or place. Refuses with `interview.invalid` and `interview.not-allowed-from-state`.
    package mutating func move(to time: Time, at moment: Date) throws(Failure) -> Event {
        guard state == .proposed || state == .agreed else {
            throw Failure(.conflict, "interview.not-allowed-from-state", "The interview is \(state.rawValue) and cannot be moved.")
        }
        try time.check(at: moment)
        self.time = time
        change(at: moment)
        return event("moved", from: state, at: moment)
    }

    private mutating func change(at moment: Date) {
        sequence += 1
        version += 1
        updatedAt = moment
    }

    /// An event with what others may know: identities and states.
    private func event(_ what: String, from origin: State?, at moment: Date) -> Event {
        let data = #"{"referral":"\#(referral)","vacancy":"\#(vacancy)","employer":"\#(employer)"}"#
        return Event("interview", id, what, from: origin?.rawValue, to: state.rawValue, data: Array(data.utf8), at: moment)
    }
}
