import Hosting
import Models
import Postgres
import Web

/// Shows a webhook with its version as `ETag`.
///
/// Refuses with `webhook.not-found`.
enum GetWebhook: Endpoint {
    static let route = Route(.get, "/jobs/v1/webhooks/{id}", "Get a webhook", for: [.employerManager])

    struct Input: Decodable {
        let id: Webhook.ID
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Versioned<WebhookDocument> {
        try await jobs.webhook(input.id, of: try caller.actingEmployer, as: caller)
    }
}

extension Jobs {
    /// Refuses with `webhook.not-found`.
    func webhook(_ id: Webhook.ID, of employer: Employer.ID, as caller: Caller) async throws -> Versioned<WebhookDocument> {
        guard let row = try await database.query(WebhookStore.show(id, for: employer), as: caller).first else {
            throw Failure.webhookNotFound
        }
        let listed = try WebhookStore.Listed(row)
        return Versioned(WebhookDocument(listed), version: listed.webhook.version)
    }
}
