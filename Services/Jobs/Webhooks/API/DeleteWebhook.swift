import Hosting
import Models
import Web

/// Removes a webhook with its deliveries; what is under way may still arrive.
///
/// Refuses with `webhook.not-found`.
enum DeleteWebhook: Endpoint {
    static let route = Route(.delete, "/jobs/v1/webhooks/{id}", "Remove a webhook", for: [.employerManager])

    struct Input: Decodable {
        let id: Webhook.ID
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> NoContent {
        try await jobs.removeWebhook(input.id, of: try caller.actingEmployer, as: caller)
        return NoContent()
    }
}
