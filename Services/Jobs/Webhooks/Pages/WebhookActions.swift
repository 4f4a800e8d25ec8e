import Hosting
import Models
import Web

// The buttons of a webhook's page. Each refuses with `webhook.not-found`.

struct WebhookPlace: Decodable {
    let id: Webhook.ID
}

/// Lets events wait.
enum PauseWebhook: Action {
    static let route = Route(.post, "/jobs/webhooks/{id}/pause", "Pause a webhook", for: webhookKeepers)

    static func run(_ input: WebhookPlace, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await jobs.changeWebhook(
                input.id, WebhookChange(isPaused: true), of: try caller.confinement, resting: { _ in }, as: caller)
        }
        return Redirect(ShowWebhook.route.link(input.id), notice: WebhookPhrases.paused[caller.language])
    }
}

/// Lets events go on, also after it was disabled.
enum ResumeWebhook: Action {
    static let route = Route(.post, "/jobs/webhooks/{id}/resume", "Resume a webhook", for: webhookKeepers)

    static func run(_ input: WebhookPlace, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        try await refusing(in: caller.language) {
            try await jobs.changeWebhook(
                input.id, WebhookChange(isPaused: false), of: try caller.confinement, resting: { _ in }, as: caller)
        }
        return Redirect(ShowWebhook.route.link(input.id), notice: WebhookPhrases.resumed[caller.language])
    }
}

/// Sends a test.
enum TryWebhook: Action {
    static let route = Route(.post, "/jobs/webhooks/{id}/test", "Send a test", for: webhookKeepers)

    static func run(_ input: WebhookPlace, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        _ = try await refusing(in: caller.language) {
            try await jobs.testWebhook(input.id, of: try caller.confinement, as: caller)
        }
        return Redirect(ShowWebhook.route.link(input.id), notice: WebhookPhrases.tested[caller.language])
    }
}

/// Has one delivery tried again; refuses with `webhook-delivery.not-found` and `webhook-delivery.pending`, too.
enum TryAgain: Action {
    static let route = Route(
        .post, "/jobs/webhooks/{id}/deliveries/{delivery}/replay", "Try a delivery again", for: webhookKeepers)

    struct Input: Decodable {
        let id: Webhook.ID
        let delivery: WebhookDelivery.ID
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        _ = try await refusing(in: caller.language) {
            try await jobs.replay(input.delivery, of: input.id, for: try caller.confinement, as: caller)
        }
        return Redirect(ShowWebhook.route.link(input.id), notice: DeliveryPhrases.replayed[caller.language])
    }
}

/// Has every dead delivery tried again.
enum TryDeadAgain: Action {
    static let route = Route(.post, "/jobs/webhooks/{id}/replay", "Try every dead delivery again", for: webhookKeepers)

    static func run(_ input: WebhookPlace, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let count = try await refusing(in: caller.language) {
            try await jobs.replayDead(of: input.id, for: try caller.confinement, as: caller)
        }
        return Redirect(ShowWebhook.route.link(input.id), notice: DeliveryPhrases.replayedAll(count)[caller.language])
    }
}
