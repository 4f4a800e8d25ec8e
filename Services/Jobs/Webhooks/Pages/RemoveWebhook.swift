import Hosting
import Models
import Web

/// Removes a webhook with its deliveries.
///
/// Refuses with `webhook.not-found`.
enum RemoveWebhook: Form {
    static let route = Route(.get, "/jobs/webhooks/{id}/remove", "Remove a webhook", for: webhookKeepers)

    struct Place: Decodable {
        let id: Webhook.ID
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let (listed, employer) = try await jobs.webhookOnScreen(place.id, as: caller)
            return WebhookPages.remove(listed.webhook, of: employer, as: caller)
        }
    }

    static func submit(_ place: Place, _ input: NoInput, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let (_, employer) = try await jobs.webhookOnScreen(place.id, as: caller)
            try await jobs.removeWebhook(place.id, of: try caller.confinement, as: caller)
            return Redirect(BrowseWebhooks.route.link(employer.id), notice: WebhookPhrases.removed[caller.language])
        }
    }
}
