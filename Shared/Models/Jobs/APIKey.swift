package import FoundationEssentials

/// A secret by which an employer's own system speaks to the vacancy API; the secret itself is never kept.
package struct APIKey: Hashable, Sendable {
    package typealias ID = Identifier<APIKey>

    /// The longest that a key is good for, in seconds: a year, with its leap day.
    package static let longestLife: TimeInterval = 366 * 86_400
    /// The most keys that an employer has in use at a time.
    package static let most = 20

    package let id: ID
    package let employer: Employer.ID
    /// What it is for, in the employer's words.
    package let name: String
    /// The secret's last characters, to tell keys apart.
    package let hint: String
    package let createdAt: Date
    package private(set) var expiresAt: Date
    package let environment: Environment
    /// In the order of their kinds.
    package let scopes: [Scope]
    /// The last day on which it was used, in UTC.
    package let lastUsedOn: CalendarDate?
    package private(set) var revokedAt: Date?

    /// Where a key's vacancies go.
    package enum Environment: String, CaseIterable, Codable, Sendable {
        case live
        /// Beside the programme, where nobody sees, matches or counts them: to try a system out.
        case sandbox
    }

    package enum State: Hashable, Sendable {
        case inUse, expired, revoked
    }

    /// A new one, and its event in the employer's history.
    ///
    /// Refuses with `api-key.expiry` a life of less than none or more than a year, with `api-key.too-many`, and with
    /// `api-key.scopes` one that may do nothing.
    package static func make(
        _ id: ID, _ name: String, for employer: Employer.ID, hint: String, expiresAt: Date, in environment: Environment = .live,
        scopes: [Scope] = Scope.allCases, besides inUse: Int, at moment: Date
    ) throws(Failure) -> (key: APIKey, event: Event) {
        guard expiresAt > moment, expiresAt.timeIntervalSince(moment) <= longestLife else {
            throw Failure(
                .invalid, "api-key.expiry", "A key expires within a year.",
                fields: [.init("/expiresOn", "out-of-range", "Choose a day after today and within a year.")])
        }
        guard !scopes.isEmpty else {
            throw Failure(
                .invalid, "api-key.scopes", "A key may do at least one thing.",
                fields: [.init("/scopes", "required", "Tick what the key may do.")])
        }
        guard inUse < most else {
            throw Failure(.conflict, "api-key.too-many", "The employer has \(most) keys in use. Revoke one that is not needed any more.")
        }
        let key = APIKey(
            id: id, employer: employer, name: name, hint: hint, createdAt: moment, expiresAt: expiresAt,
            environment: environment, scopes: Scope.allCases.filter(scopes.contains), revokedAt: nil)
        return (key, key.event("key_made", at: moment))
    }

    /// One as it was saved.
    package init(
        id: ID, employer: Employer.ID, name: String, hint: String, createdAt: Date, expiresAt: Date, environment: Environment = .live,
        scopes: [Scope] = Scope.allCases, lastUsedOn: CalendarDate? = nil, revokedAt: Date?
    ) {
        self.id = id
        self.employer = employer
        self.name = name
        self.hint = hint
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.environment = environment
        self.scopes = scopes
        self.lastUsedOn = lastUsedOn
        self.revokedAt = revokedAt
    }

    package func state(at moment: Date) -> State {
        if revokedAt != nil { return .revoked }
        return expiresAt <= moment ? .expired : .inUse
    }

    /// Makes it useless from now on, and tells the event; nil where it was revoked before.
    package mutating func revoke(at moment: Date) -> Event? {
        guard revokedAt == nil else { return nil }
        revokedAt = moment
        return event("key_revoked", at: moment)
    }

    /// Makes it good for `overlap` seconds more and no longer, since another takes its place, and tells the event.
    ///
    /// Refuses with `api-key.not-in-use`.
    package mutating func giveWay(for overlap: TimeInterval, at moment: Date) throws(Failure) -> Event {
        guard state(at: moment) == .inUse else {
            throw Failure(.conflict, "api-key.not-in-use", "The key is expired or revoked. Make a new one instead.")
        }
        expiresAt = min(expiresAt, moment + overlap)
        return event("key_rotated", at: moment)
    }

    /// What happens to a key is part of its employer's history.
    private func event(_ what: String, at moment: Date) -> Event {
        Event("employer", employer, what, data: Array("{\"key\":\"\(id)\"}".utf8), at: moment)
    }
}
