import Hosting
import Models
import Web

/// Gives a webhook a new secret, shown this once; the one before signs beside it for `overlapHours`, a day unless said otherwise.
///
/// A secret that was before that stops at once. Refuses with `webhook.not-found`, `version.stale` and `webhook.no-key-file`.
enum RotateSecret: Endpoint {
    static let route = Route(.post, "/jobs/v1/webhooks/{id}/secret", "Give a webhook a new secret", for: [.employerManager])

    struct Input: Decodable, Limited {
        static let limits: [String: Limit] = ["overlapHours": .number(Webhook.overlap)]
        let id: Webhook.ID
        let version: IfMatch
        let overlapHours: Whole<0, 168>?
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Versioned<WebhookWithSecret> {
        let employer = try caller.actingEmployer
        let secret = try await jobs.rotateSecret(
            of: input.id, overlapHours: input.overlapHours?.value ?? 24, for: employer, resting: { try input.version.require($0) },
            as: caller)
        let webhook = try await jobs.webhook(input.id, of: employer, as: caller)
        return Versioned(WebhookWithSecret(webhook: webhook.value, secret: secret.text), version: webhook.version)
    }
}
