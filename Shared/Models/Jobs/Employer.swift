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
        case registered
        /// Somebody of the office has seen that it exists and is what it says.
        case verified(at: Date)
        /// Offers no work for now; `verifiedAt` tells what lifting the suspension leads back to.
        case suspended(reason: String, verifiedAt: Date?)

        package enum Name: String, CaseIterable, Codable, Sendable {
            case registered, verified, suspended
        }

        package var name: Name {
            switch self {
            case .registered: .registered
            case .verified: .verified
            case .suspended: .suspended
            }
        }
    }

    /// What an officer writes down about an employer.
    package struct Terms: Hashable, Sendable {
        package let name: String
        package let sector: Sector?
        package let district: String?
        package let phone: String?
        package let email: EmailAddress?

        package init(name: String, sector: Sector?, district: String?, phone: String?, email: EmailAddress?) {
            self.name = name
            self.sector = sector
            self.district = district
            self.phone = phone
            self.email = email
        }
    }

    /// A new one, and its event.
    package static func register(_ terms: Terms, at moment: Date) -> (employer: Employer, event: Event) {
        let employer = Employer(id: ID(at: moment), terms: terms, state: .registered, version: 1, createdAt: moment)
        return (employer, Event("employer", employer.id, "registered", to: State.Name.registered.rawValue, at: moment))
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
        case (.verify, .registered): state = .verified(at: moment)
        case (.suspend, .registered): state = .suspended(reason: try Self.require(reason), verifiedAt: nil)
        case (.suspend, .verified(let verifiedAt)): state = .suspended(reason: try Self.require(reason), verifiedAt: verifiedAt)
        case (.lift, .suspended(_, let verifiedAt)): state = verifiedAt.map { .verified(at: $0) } ?? .registered
        default:
            throw Failure(
                .conflict, "employer.not-allowed-from-state",
                "The employer is \(state.name.rawValue) now, so this cannot be done. Look at the page again.")
        }
        version += 1
        let why = transition == .suspend ? reason : nil
        return Event(
            "employer", id, transition.eventName, from: origin.name.rawValue, to: state.name.rawValue, reason: why, at: moment)
    }

    /// What may happen to an employer.
    package enum Transition: String, CaseIterable, Codable, Sendable {
        case verify, suspend, lift

        /// Whether it may happen to one in `state`.
        package func isPossible(from state: State) -> Bool {
            switch (self, state) {
            case (.verify, .registered), (.suspend, .registered), (.suspend, .verified), (.lift, .suspended): true
            default: false
            }
        }

        /// The past participle that names its event.
        package var eventName: String {
            switch self {
            case .verify: "verified"
            case .suspend: "suspended"
            case .lift: "suspension_lifted"
            }
        }
    }

    /// Refuses with `employer.suspended` one that may offer no work now.
    package func requireOffering() throws(Failure) {
        guard case .suspended = state else { return }
        throw Failure(.conflict, "employer.suspended", "The employer is suspended and offers no work for now. Lift the suspension first.")
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
