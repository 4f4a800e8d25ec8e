import Hosting
import Models
import Postgres
import Web

/// Changes a webhook's address or events, lets events wait (`paused`) or lets them go on (`active`), also after it was disabled.
///
/// Refuses with `webhook.not-found`, `version.stale`, `webhook.invalid`, `webhook.url-invalid`, `webhook.url-forbidden` and
/// `webhook.url-taken`.
enum ChangeWebhook: Endpoint {
    static let route = Route(.patch, "/jobs/v1/webhooks/{id}", "Change, pause or resume a webhook", for: [.employerManager])

    struct Input: Decodable, Limited {
        static let limits: [String: Limit] = CreateWebhook.Input.limits
        let id: Webhook.ID
        let version: IfMatch
        let url: String?
        let types: [WebhookType]?
        let state: Wanted?
    }

    enum Wanted: String, CaseIterable, Codable {
        case active, paused
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Versioned<WebhookDocument> {
        let employer = try caller.actingEmployer
        let change = WebhookChange(url: input.url, types: input.types?.map(\.text), isPaused: input.state.map { $0 == .paused })
        try await jobs.changeWebhook(input.id, change, of: employer, resting: { try input.version.require($0) }, as: caller)
        return try await jobs.webhook(input.id, of: employer, as: caller)
    }
}
