import Hosting
import Models
import Web

/// Sends a webhook a `webhook.test`, so that its receiver can be tried out; the delivery tells what came of it.
///
/// Refuses with `webhook.not-found`.
enum TestWebhook: Endpoint {
    static let route = Route(.post, "/jobs/v1/webhooks/{id}/test", "Send a test", for: [.employerManager])

    struct Input: Decodable {
        let id: Webhook.ID
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Accepted<DeliveryDocument> {
        Accepted(DeliveryDocument(try await jobs.testWebhook(input.id, of: try caller.actingEmployer, as: caller)))
    }
}
