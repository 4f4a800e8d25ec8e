import Hosting
import Models
import Web

/// Gives a webhook a new secret and shows it this once.
///
/// Refuses as `RotateSecret` does.
enum NewSecret: Form {
    static let route = Route(.get, "/jobs/webhooks/{id}/secret", "Give a webhook a new secret", for: webhookKeepers)

    struct Place: Decodable {
        let id: Webhook.ID
    }

    struct Input: Decodable {
        let version: IfMatch
        let overlapHours: Whole<0, 168>
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let (listed, employer) = try await jobs.webhookOnScreen(place.id, as: caller)
            return WebhookPages.rotate(listed.webhook, of: employer, draft, as: caller)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let (_, employer) = try await jobs.webhookOnScreen(place.id, as: caller)
            let secret = try await jobs.rotateSecret(
                of: place.id, overlapHours: input.overlapHours.value, for: try caller.confinement,
                resting: { try input.version.require($0) }, as: caller)
            throw ShownOnce(WebhookPages.secret(WebhookPhrases.rotated, secret.text, of: place.id, employer, as: caller))
        }
    }
}
