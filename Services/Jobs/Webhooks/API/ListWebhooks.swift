import Hosting
import Models
import Postgres
import Web

/// Lists the employer's webhooks, the newest first; there are so few that all come at once.
enum ListWebhooks: Endpoint {
    static let route = Route(.get, "/jobs/v1/webhooks", "List webhooks", for: [.employerManager])

    static func run(_ input: NoInput, as caller: Caller, in jobs: Jobs) async throws -> PageOf<WebhookDocument> {
        let rows = try await jobs.database.query(WebhookStore.all(of: try caller.actingEmployer), as: caller)
        return PageOf(try rows.map { try WebhookDocument(WebhookStore.Listed($0)) }, next: nil)
    }
}
