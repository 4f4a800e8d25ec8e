import Crypto
import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Makes a key that takes another's place, with its name and scopes; the old one stays good for as long as is chosen.
///
/// Refuses with `employer.not-found`, `api-key.not-found`, `api-key.not-in-use`, `api-key.expiry` and `api-key.too-many`.
enum RotateKey: Form {
    static let route = Route(.get, "/jobs/employers/{id}/keys/{key}/rotate", "Replace an API key", for: keyKeepers)

    struct Place: Decodable {
        let id: Employer.ID
        let key: APIKey.ID
    }

    struct Input: Decodable {
        /// The new key, chosen beforehand.
        let new: APIKey.ID
        let overlap: Overlap
        let expiresOn: CalendarDate
    }

    /// How long both keys are good.
    enum Overlap: String, CaseIterable, Codable {
        case none, hour, day, week

        var seconds: TimeInterval {
            switch self {
            case .none: 0
            case .hour: 3600
            case .day: 86_400
            case .week: 7 * 86_400
            }
        }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let employer = try await jobs.managed(place.id, as: caller)
        let key = try await find(place, as: caller, in: jobs)
        return KeyPages.rotate(key, of: employer, new: APIKey.ID(at: jobs.now()), today: jobs.today(for: caller), draft, as: caller)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let employer = try await jobs.managed(place.id, as: caller)
        let key = try await find(place, as: caller, in: jobs)
        let token = try await refusing(in: caller.language) {
            let request = KeyRequest(
                id: input.new, name: key.name, employer: place.id, expiresAt: try await jobs.midnight(after: input.expiresOn, as: caller),
                replacing: (place.key, input.overlap.seconds))
            return try await jobs.database.makeKey(request, at: jobs.now(), as: caller)
        }
        jobs.credentials.forget()
        throw ShownOnce(KeyPages.made(token.text, name: key.name, of: employer, as: caller))
    }

    private static func find(_ place: Place, as caller: Caller, in jobs: Jobs) async throws -> APIKey {
        try await refusing(in: caller.language) {
            try await jobs.database.transaction(as: caller) { try await KeyStore.find(place.key, of: place.id, in: $0) }
        }
    }
}
