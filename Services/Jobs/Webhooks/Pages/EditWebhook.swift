import Hosting
import Models
import Web

/// Changes a webhook's address and events.
///
/// Refuses as `ChangeWebhook` does.
enum EditWebhook: Form {
    static let route = Route(.get, "/jobs/webhooks/{id}/edit", "Change a webhook", for: webhookKeepers)

    struct Place: Decodable {
        let id: Webhook.ID
    }

    struct Input: Decodable {
        let version: IfMatch
        let url: Text<1, 500>
        let types: Text<1, 900>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let (listed, employer) = try await jobs.webhookOnScreen(place.id, as: caller)
            return WebhookPages.edit(listed.webhook, of: employer, draft, as: caller)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await WebhookTypes.refusingOnForm {
                let change = WebhookChange(url: input.url.value, types: WebhookTypes.read(input.types?.value))
                try await jobs.changeWebhook(
                    place.id, change, of: try caller.confinement, resting: { try input.version.require($0) }, as: caller)
            }
        }
        return Redirect(ShowWebhook.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}
