import Hosting
import Models
import Postgres
import Web

/// Lists a webhook's deliveries, the newest first.
///
/// Refuses with `webhook.not-found`.
enum ListDeliveries: Endpoint {
    static let route = Route(.get, "/jobs/v1/webhooks/{id}/deliveries", "List deliveries", for: [.employerManager])

    struct Input: Decodable {
        let id: Webhook.ID
        let state: WebhookDelivery.State?
        let cursor: Cursor?
        let limit: PageSize?
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> PageOf<DeliveryDocument> {
        let size = input.limit.rows
        let answers = try await jobs.database.unit(
            [
                WebhookStore.show(input.id, for: try caller.actingEmployer),
                try DeliveryStore.page(of: input.id, state: input.state, after: input.cursor, limit: size + 1),
            ], as: caller)
        guard !answers[0].isEmpty else { throw Failure.webhookNotFound }
        let listed = try answers[1].map(DeliveryStore.Listed.init)
        return PageOf(listed, size: size, cursor: { Cursor(after: $0.key, $0.delivery.id) }, item: DeliveryDocument.init)
    }
}
