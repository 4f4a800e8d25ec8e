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
    package let expiresAt: Date
    package let environment: Environment
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
    /// Refuses with `api-key.expiry` a life of less than none or more than a year, and with `api-key.too-many`.
    package static func make(
        _ id: ID, _ name: String, for employer: Employer.ID, hint: String, expiresAt: Date, in environment: Environment = .live,
        besides inUse: Int, at moment: Date
    ) throws(Failure) -> (key: APIKey, event: Event) {
        guard expiresAt > moment, expiresAt.timeIntervalSince(moment) <= longestLife else {
            throw Failure(
                .invalid, "api-key.expiry", "A key expires within a year.",
                fields: [.init("/expiresOn", "out-of-range", "Choose a day after today and within a year.")])
        }
        guard inUse < most else {
            throw Failure(.conflict, "api-key.too-many", "The employer has \(most) keys in use. Revoke one that is not needed any more.")
        }
        let key = APIKey(
            id: id, employer: employer, name: name, hint: hint, createdAt: moment, expiresAt: expiresAt,
            environment: environment, revokedAt: nil)
        return (key, key.event("key_made", at: moment))
    }

    /// One as it was saved.
    package init(
        id: ID, employer: Employer.ID, name: String, hint: String, createdAt: Date, expiresAt: Date, environment: Environment = .live,
        revokedAt: Date?
    ) {
        self.id = id
        self.employer = employer
        self.name = name
        self.hint = hint
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.environment = environment
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

    /// What happens to a key is part of its employer's history.
    private func event(_ what: String, at moment: Date) -> Event {
        Event("employer", employer, what, data: Array("{\"key\":\"\(id)\"}".utf8), at: moment)
    }
}
