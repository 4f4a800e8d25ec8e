import Hosting
import Models
import Postgres
import Web

/// Lists an employer's webhooks.
///
/// Refuses with `employer.not-found`.
enum BrowseWebhooks: Page {
    static let route = Route(.get, "/jobs/employers/{id}/webhooks", "Webhooks of an employer", for: webhookKeepers)

    struct Input: Decodable {
        let id: Employer.ID
    }

    static func show(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        try await refusing(in: caller.language) {
            try caller.requireWriting(for: input.id)
            let answers = try await jobs.database.unit([EmployerStore.select(input.id), WebhookStore.all(of: input.id)], as: caller)
            guard let row = answers[0].first else { throw Failure.employerNotFound }
            return WebhookPages.list(try answers[1].map(WebhookStore.Listed.init), of: try Employer(row), as: caller)
        }
    }
}
