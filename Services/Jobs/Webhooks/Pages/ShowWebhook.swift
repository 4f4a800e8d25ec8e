import Hosting
import Models
import Postgres
import Web

/// Shows a webhook with its deliveries, the newest first, narrowed down by state.
///
/// Refuses with `webhook.not-found`.
enum ShowWebhook: Page {
    static let route = Route(.get, "/jobs/webhooks/{id}", "A webhook", for: webhookKeepers)

    struct Input: Decodable {
        let id: Webhook.ID
        let state: WebhookDelivery.State?
        let cursor: Cursor?

        /// The filter as it stands in an address.
        var query: [(String, String)] { state.map { [("state", $0.rawValue)] } ?? [] }
    }

    /// Everything that the page tells.
    struct Content {
        let listed: WebhookStore.Listed
        let employer: Employer
        let deliveries: [DeliveryStore.Listed]
        let next: String?
        let history: History
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            let size = DeliveryStore.screenSize
            let (listed, employer) = try await jobs.webhookOnScreen(input.id, as: caller)
            let answers = try await jobs.database.unit(
                [DeliveryStore.page(of: input.id, state: input.state, after: input.cursor, limit: size + 1), History.of(input.id)],
                as: caller)
            let deliveries = try answers[0].prefix(size).map(DeliveryStore.Listed.init)
            let next = answers[0].count > size ? deliveries.last.map { Cursor(after: $0.key, $0.delivery.id).description } : nil
            let content = Content(
                listed: listed, employer: employer, deliveries: deliveries,
                next: next.map { route.link(input.id, query: input.query + [("cursor", $0)]) }, history: try History(answers[1]))
            return WebhookPages.webhook(content, input, as: caller)
        }
    }
}

extension Jobs {
    /// A webhook that the person may keep, and its employer; refuses with `webhook.not-found`.
    func webhookOnScreen(_ id: Webhook.ID, as caller: Caller) async throws -> (WebhookStore.Listed, Employer) {
        let own = try caller.confinement
        guard let row = try await database.query(WebhookStore.show(id, for: own), as: caller).first else { throw Failure.webhookNotFound }
        let listed = try WebhookStore.Listed(row)
        guard let employer = try await database.query(EmployerStore.select(listed.webhook.employer), as: caller).first else {
            throw Failure.webhookNotFound
        }
        return (listed, try Employer(employer))
    }
}
