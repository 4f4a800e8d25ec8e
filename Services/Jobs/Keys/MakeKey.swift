import Crypto
import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

/// Makes an API key for an employer, and shows its secret this once.
///
/// Refuses with `employer.not-found`, `employer.suspended`, `api-key.expiry`, `api-key.scopes` and `api-key.too-many`.
/// Sent again, it makes no second key and leads to the employer's page.
enum MakeKey: Form {
    static let route = Route(.get, "/jobs/employers/{id}/keys/new", "Make an API key", for: keyKeepers)

    struct Place: Decodable {
        let id: Employer.ID
    }

    struct Input: Decodable {
        let key: APIKey.ID
        let name: Text<1, 80>
        /// The last day on which it is good.
        let expiresOn: CalendarDate
        let environment: APIKey.Environment?
        let scopes: [APIKey.Scope]
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        let employer = try await find(place.id, as: caller, in: jobs)
        return KeyPages.make(employer, key: APIKey.ID(at: jobs.now()), today: jobs.today(for: caller), draft, as: caller)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let employer = try await find(place.id, as: caller, in: jobs)
        do {
            let token = try await refusing(in: caller.language) {
                let midnight = try await jobs.midnight(after: input.expiresOn, as: caller)
                let request = KeyRequest(
                    id: input.key, name: input.name.value, employer: place.id, expiresAt: midnight,
                    environment: input.environment ?? .live, scopes: input.scopes)
                return try await jobs.database.makeKey(request, at: jobs.now(), as: caller)
            }
            throw ShownOnce(KeyPages.made(token.text, name: input.name.value, of: employer, as: caller))
        } catch let failure as Failure where failure.code == "api-key.made" {
            return Redirect(ShowEmployer.route.link(place.id), notice: KeyPhrases.madeBefore[caller.language])
        }
    }

    private static func find(_ id: Employer.ID, as caller: Caller, in jobs: Jobs) async throws -> Employer {
        try await refusing(in: caller.language) {
            try caller.requireWriting(for: id)
            guard let row = try await jobs.database.query(EmployerStore.select(id), as: caller).first else {
                throw Failure.employerNotFound
            }
            return try Employer(row)
        }
    }
}

/// Who may make and revoke keys: officers for every employer, an employer's managers for it.
let keyKeepers: [Role] = [.placementOfficer, .employerManager]

extension Jobs {
    /// The moment at which `day` ends on the programme's clocks.
    func midnight(after day: CalendarDate, as caller: Caller) async throws -> Date {
        let rows = try await database.query("SELECT portal.local_midnight(\(day.adding(days: 1))) AS at", as: caller)
        return try rows.first?.decode("at") ?? now()
    }
}
