import Models
import Postgres

/// Who may keep webhooks on the screens: officers for every employer, an employer for itself. By the API an employer alone.
let webhookKeepers: [Role] = keyKeepers

extension Failure {
    static let webhookNotFound = Failure(.notFound, "webhook.not-found", "There is no such webhook, or it is not yours to see.")
    static let deliveryNotFound = Failure(.notFound, "webhook-delivery.not-found", "There is no such delivery of this webhook.")
    static let webhooksOff = Failure(
        .unavailable, "webhook.no-key-file", "This server has no key file, under which secrets are kept. Tell whoever runs it.")

    /// What a broken constraint of `jobs.webhook` means to the caller; nil for a fault of ours.
    static func webhook(_ error: PostgresError) -> Failure? {
        switch error.constraint {
        case "webhook_url_unique":
            Failure(
                .conflict, "webhook.url-taken", "The employer has a webhook with this address already.",
                fields: [.init("/url", "taken", "Change the webhook that has this address, or give another.")])
        case "webhook_pkey": Failure(.conflict, "webhook.made", "This webhook has been made already; its secret is not shown again.")
        default: nil
        }
    }
}

/// Runs `work` and turns a broken rule of the table into what it means to the caller.
func refusingWebhookConflicts<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError {
        throw Failure.webhook(error) ?? error
    }
}
