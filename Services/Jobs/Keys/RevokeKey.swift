import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Revokes an API key: it stops working at once in this process, and within seconds in others; nothing where it is revoked already.
///
/// Refuses with `employer.not-found` and `api-key.not-found`.
enum RevokeKey: Form {
    static let route = Route(.get, "/jobs/employers/{id}/keys/{key}/revoke", "Revoke an API key", for: keyKeepers)

    struct Place: Decodable {
        let id: Employer.ID
        let key: APIKey.ID
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            try caller.requireWriting(for: place.id)
            let key = try await jobs.database.transaction(as: caller) { transaction in
                try await KeyStore.find(place.key, of: place.id, in: transaction)
            }
            return KeyPages.revoke(key, caller.language)
        }
    }

    static func submit(_ place: Place, _ input: NoInput, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try caller.requireWriting(for: place.id)
            try await jobs.database.transaction(as: caller) { transaction in
                var key = try await KeyStore.find(place.key, of: place.id, in: transaction)
                guard let event = key.revoke(at: jobs.now()) else { return }
                try await transaction.send([KeyStore.save(key), EventLog.append(event, by: caller)])
            }
        }
        jobs.credentials.forget()
        return Redirect(ShowEmployer.route.link(place.id), notice: KeyPhrases.revoked[caller.language])
    }
}
