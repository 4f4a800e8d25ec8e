package import FoundationEssentials

/// An address of an employer to which events are posted.
package struct Webhook: Hashable, Sendable {
    package typealias ID = Identifier<Webhook>

    /// The most that an employer may have.
    package static let most = 10
    /// Hours for which the secret before goes on signing beside a new one.
    package static let overlap = 0...168

    package let id: ID
    package let employer: Employer.ID
    package private(set) var terms: Terms
    package private(set) var state: State
    /// Counts up with each change by a person; an editor names the one that was read.
    package private(set) var version: Int
    package let createdAt: Date

    package enum State: Hashable, Sendable {
        case active
        /// Events wait for it.
        case paused
        /// Events are not kept for it any more.
        case disabled(Reason)

        package enum Name: String, CaseIterable, Codable, Sendable {
            case active, paused, disabled
        }

        package var name: Name {
            switch self {
            case .active: .active
            case .paused: .paused
            case .disabled: .disabled
            }
        }
    }

    /// Why it was disabled.
    package enum Reason: String, CaseIterable, Codable, Sendable {
        /// The receiver answered that it is gone for good (410).
        case gone
    }

    /// What an employer says about it.
    package struct Terms: Hashable, Sendable {
        package let url: String
        /// Names of events, or `vacancy.*`; empty for all.
        package let types: [String]

        package init(url: String, types: [String]) {
            self.url = url
            self.types = types
        }
    }

    /// One as it was saved.
    package init(id: ID, employer: Employer.ID, terms: Terms, state: State, version: Int, createdAt: Date) {
        self.id = id
        self.employer = employer
        self.terms = terms
        self.state = state
        self.version = version
        self.createdAt = createdAt
    }
}

extension Webhook {
    /// A new one, and its event.
    ///
    /// Refuses with `webhook.invalid` and `webhook.too-many`.
    package static func register(
        _ id: ID, _ terms: Terms, for employer: Employer.ID, besides others: Int, at moment: Date
    ) throws(Failure) -> (webhook: Webhook, event: Event) {
        try terms.check()
        guard others < most else {
            throw Failure(.conflict, "webhook.too-many", "The employer has \(most) webhooks. Remove one that is not needed any more.")
        }
        let webhook = Webhook(id: id, employer: employer, terms: terms, state: .active, version: 1, createdAt: moment)
        return (webhook, webhook.event("registered", to: .active, at: moment))
    }

    /// Takes on new terms; nil where nothing changes.
    ///
    /// Refuses with `webhook.invalid`.
    package mutating func revise(_ terms: Terms, at moment: Date) throws(Failure) -> Event? {
        guard terms != self.terms else { return nil }
        try terms.check()
        self.terms = terms
        version += 1
        return event("changed", at: moment)
    }

    /// Lets events wait, or lets them go on, also after it was disabled; nil where it is so already.
    package mutating func pause(_ isPaused: Bool, at moment: Date) -> Event? {
        let (origin, wanted) = (state, isPaused ? State.paused : .active)
        guard origin != wanted else { return nil }
        state = wanted
        version += 1
        return event(isPaused ? "paused" : "resumed", from: origin, to: wanted, at: moment)
    }

    /// Stops for the reason; nil where it is disabled already.
    package mutating func disable(_ reason: Reason, at moment: Date) -> Event? {
        let origin = state
        if case .disabled = origin { return nil }
        state = .disabled(reason)
        version += 1
        return event("disabled", from: origin, to: state, at: moment)
    }

    /// Notes that it has another secret.
    package mutating func rotate(at moment: Date) -> Event {
        version += 1
        return event("secret_rotated", at: moment)
    }

    /// What is noted of something done with it that changes nothing of it.
    package func event(_ what: String, from: State? = nil, to: State? = nil, at moment: Date) -> Event {
        Event("webhook", id, what, from: from?.name.rawValue, to: to?.name.rawValue, at: moment)
    }
}

extension Webhook.Terms {
    package static let urlLength = 10...500
    package static let most = 20
    /// What the names of events begin with.
    package static let kinds = ["vacancy", "referral", "interview", "placement"]
    /// A name of an event, or all of a kind.
    package static let typePattern = "^(\(kinds.joined(separator: "|")))\\.([*]|[a-z0-9_]{1,40})$"

    fileprivate func check() throws(Failure) {
        var fields: [Failure.Field] = []
        if !Self.urlLength.contains(url.unicodeScalars.count) {
            fields.append(
                .init("/url", "length", "Give an address of \(Self.urlLength.lowerBound) to \(Self.urlLength.upperBound) characters."))
        }
        if types.count > Self.most { fields.append(.init("/types", "too-many", "Name \(Self.most) at most, or none for all.")) }
        for (place, type) in types.prefix(Self.most).enumerated() where !Self.isType(type) {
            fields.append(.init("/types/\(place)", "malformed", "Give the name of an event such as vacancy.closed, or vacancy.*."))
        }
        guard fields.isEmpty else { throw Failure(.invalid, "webhook.invalid", "Look at what is named below.", fields: fields) }
    }

    private static func isType(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, kinds.contains(String(parts[0])), (1...40).contains(parts[1].utf8.count) else { return false }
        return parts[1] == "*" || parts[1].utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 95 }
    }
}
