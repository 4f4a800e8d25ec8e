package import FoundationEssentials

/// A person put forward for a vacancy, from the proposal to its end.
package struct Referral: Hashable, Sendable {
    package typealias ID = Identifier<Referral>

    package let id: ID
    package let vacancy: Vacancy.ID
    package let employer: Employer.ID
    package let returnee: Returnee.ID
    /// Who looks after it.
    package let officer: Account.ID?
    package internal(set) var state: State
    /// What the candidate agreed that this employer may see; nil until then.
    package private(set) var consent: ReferralConsent?
    /// When it was sent to the employer; nil until then.
    package internal(set) var sentAt: Date?
    /// Counts up with each change; an editor names the one that was read.
    package internal(set) var version: Int
    package let createdAt: Date
    /// When it last moved.
    package internal(set) var movedAt: Date

    package enum State: Hashable, Sendable {
        case proposed, consented, sent, viewed, interview, offered
        case hired(startsOn: CalendarDate)
        case notHired(NotHired, text: String?)
        case withdrawn(Withdrawn, text: String?)
        case declinedByCandidate(Declined, text: String?)
    }

    /// One as it was saved.
    package init(
        id: ID, vacancy: Vacancy.ID, employer: Employer.ID, returnee: Returnee.ID, officer: Account.ID?, state: State,
        consent: ReferralConsent?, sentAt: Date?, version: Int, createdAt: Date, movedAt: Date
    ) {
        self.id = id
        self.vacancy = vacancy
        self.employer = employer
        self.returnee = returnee
        self.officer = officer
        self.state = state
        self.consent = consent
        self.sentAt = sentAt
        self.version = version
        self.createdAt = createdAt
        self.movedAt = movedAt
    }

    /// A new one, and its event. The person does not know of it yet, and the employer sees nothing.
    package static func propose(
        _ returnee: Returnee.ID, for vacancy: Vacancy.ID, of employer: Employer.ID, by officer: Account.ID?, at moment: Date
    ) -> (referral: Referral, event: Event) {
        let referral = Referral(
            id: ID(at: moment), vacancy: vacancy, employer: employer, returnee: returnee, officer: officer, state: .proposed, consent: nil,
            sentAt: nil, version: 1, createdAt: moment, movedAt: moment)
        return (referral, referral.event("proposed", from: nil, at: moment))
    }
}

// MARK: Transitions

extension Referral {
    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `referral.not-allowed-from-state`, `referral.invalid`, and on the way to the employer with `referral.consent-missing`.
    package mutating func go(_ transition: Transition, at moment: Date, today: CalendarDate? = nil) throws(Failure) -> Event {
        let name = transition.name
        guard name.origins.contains(state.word) else { throw refusal(of: name) }
        let origin = state.word
        switch transition {
        case .consent(let consent): self.consent = consent
        case .send:
            guard consent?.isInForce(on: today ?? CalendarDate(moment)) == true else {
                throw .referralConsentMissing
            }
            sentAt = moment
        case .withdraw(.consentEnded, _): consent?.end(at: moment)
        case .view, .interview, .offer, .hire, .decline, .withdraw, .declineByCandidate: break
        }
        state = transition.destination
        version += 1
        movedAt = moment
        return event(name.eventName, from: origin, reason: state.text, at: moment)
    }

    /// The transitions that may come next.
    package var possible: [Transition.Name] {
        Transition.Name.allCases.filter { $0.origins.contains(state.word) }
    }

    /// Whether something more can happen to it.
    package var isLive: Bool { state.word.isLive }

    private func refusal(of name: Transition.Name) -> Failure {
        let allowed = possible.map(\.rawValue)
        let remedy =
            allowed.isEmpty ? "Nothing more can happen to it." : "From here it can: \(allowed.joined(separator: ", "))."
        return Failure(
            .conflict, "referral.not-allowed-from-state",
            "The referral is \(state.word.rawValue), so it cannot \(name.rawValue). \(remedy)")
    }

    /// An event with what others may know: identities and states.
    package func event(_ what: String, from origin: State.Word?, reason: String? = nil, at moment: Date) -> Event {
        let data = #"{"vacancy":"\#(vacancy)","employer":"\#(employer)"}"#
        return Event(
            "referral", id, what, from: origin?.rawValue, to: state.word.rawValue, reason: reason, data: Array(data.utf8), at: moment)
    }
}

extension Failure {
    /// Nothing of the candidate goes to the employer as things stand.
    static let referralConsentMissing = Failure(
        .conflict, "referral.consent-missing", "Ask the candidate first: what was agreed is over or was taken back.")
}
