package import FoundationEssentials

/// A business or person that offers work.
package struct Employer: Hashable, Sendable {
    package typealias ID = Identifier<Employer>

    package let id: ID
    package private(set) var terms: Terms
    package private(set) var state: State
    /// Counts up with each change; an editor names the one that was read.
    package private(set) var version: Int
    package let createdAt: Date

    package enum State: Hashable, Sendable {
        /// It registered itself, and nobody of the office has looked yet.
        case unverified
        case registered
        /// Somebody of the office has seen that it exists and is what it says.
        case verified(at: Date)
        /// It registered itself, and the office does not work with it.
        case refused(reason: String)
        /// Offers no work for now; `verifiedAt` tells what lifting the suspension leads back to.
        case suspended(reason: String, verifiedAt: Date?)

        package enum Name: String, CaseIterable, Codable, Sendable {
            case unverified, registered, verified, refused, suspended
        }

        package var name: Name {
            switch self {
            case .unverified: .unverified
            case .registered: .registered
            case .verified: .verified
            case .refused: .refused
            case .suspended: .suspended
            }
        }
    }

    /// A new one, and its event; `state` is `unverified` for one that registers itself.
    package static func register(_ terms: Terms, as state: State = .registered, at moment: Date) -> (employer: Employer, event: Event) {
        let employer = Employer(id: ID(at: moment), terms: terms, state: state, version: 1, createdAt: moment)
        return (employer, Event("employer", employer.id, "registered", to: state.name.rawValue, at: moment))
    }

    /// One as it was saved.
    package init(id: ID, terms: Terms, state: State, version: Int, createdAt: Date) {
        self.id = id
        self.terms = terms
        self.state = state
        self.version = version
        self.createdAt = createdAt
    }
}

extension Employer {
    /// Takes on new terms; nil where nothing changes.
    package mutating func revise(_ terms: Terms, at moment: Date) -> Event? {
        guard terms != self.terms else { return nil }
        self.terms = terms
        version += 1
        return Event("employer", id, "changed", at: moment)
    }

    /// Goes through `transition` and tells the event.
    ///
    /// Refuses with `employer.not-allowed-from-state` and `employer.reason-missing`.
    package mutating func go(_ transition: Transition, reason: String? = nil, at moment: Date) throws(Failure) -> Event {
        let origin = state
        switch (transition, state) {
        case (.verify, .registered), (.verify, .unverified), (.verify, .refused): state = .verified(at: moment)
        case (.refuse, .unverified): state = .refused(reason: try Self.require(reason))
        case (.suspend, .registered): state = .suspended(reason: try Self.require(reason), verifiedAt: nil)
        case (.suspend, .verified(let verifiedAt)): state = .suspended(reason: try Self.require(reason), verifiedAt: verifiedAt)
        case (.lift, .suspended(_, let verifiedAt)): state = verifiedAt.map { .verified(at: $0) } ?? .registered
        default:
            throw Failure(
                .conflict, "employer.not-allowed-from-state",
                "The employer is \(state.name.rawValue) now, so this cannot be done. Look at the page again.")
        }
        version += 1
        let why = transition.needsReason ? reason : nil
        return Event(
            "employer", id, transition.eventName, from: origin.name.rawValue, to: state.name.rawValue, reason: why, at: moment)
    }

    /// What may happen to an employer.
    package enum Transition: String, CaseIterable, Codable, Sendable {
        case verify, refuse, suspend, lift

        /// Whether it may happen to one in `state`.
        package func isPossible(from state: State) -> Bool {
            switch (self, state) {
            case (.verify, .registered), (.verify, .unverified), (.verify, .refused), (.refuse, .unverified): true
            case (.suspend, .registered), (.suspend, .verified), (.lift, .suspended): true
            default: false
            }
        }

        /// Whether it is done only with a reason.
        package var needsReason: Bool { self == .suspend || self == .refuse }

        /// The past participle that names its event.
        package var eventName: String {
            switch self {
            case .verify: "verified"
            case .refuse: "refused"
            case .suspend: "suspended"
            case .lift: "suspension_lifted"
            }
        }
    }

    /// Whether it may offer work now.
    package var mayOffer: Bool {
        switch state {
        case .registered, .verified: true
        case .unverified, .refused, .suspended: false
        }
    }

    /// Refuses with `employer.suspended` or `employer.unverified` one that may offer no work now.
    package func requireOffering() throws(Failure) {
        switch state {
        case .registered, .verified: return
        case .suspended:
            throw Failure(
                .conflict, "employer.suspended", "The employer is suspended and offers no work for now. Lift the suspension first.")
        case .unverified, .refused:
            throw Failure(.conflict, "employer.unverified", "The employer registered itself and is not verified. Verify it first.")
        }
    }

    private static func require(_ reason: String?) throws(Failure) -> String {
        guard let reason, !reason.isEmpty else {
            throw Failure(
                .invalid, "employer.reason-missing", "Say why.",
                fields: [.init("/reason", "required", "Give the reason in a few words.")])
        }
        return reason
    }
}
