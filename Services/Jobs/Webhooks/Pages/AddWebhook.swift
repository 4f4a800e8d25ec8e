import FoundationEssentials
import Hosting
import Models
import Web

/// Adds a webhook, and shows its secret this once; sent again, it adds no second one and leads to the employer's webhooks.
///
/// Refuses as `CreateWebhook` does.
enum AddWebhook: Form {
    static let route = Route(.get, "/jobs/employers/{id}/webhooks/new", "Add a webhook", for: webhookKeepers)

    struct Place: Decodable {
        let id: Employer.ID
    }

    struct Input: Decodable {
        /// Chosen beforehand, so that a form that comes again adds no second one.
        let webhook: Webhook.ID
        let url: Text<1, 500>
        let types: Text<1, 900>?

        var terms: Webhook.Terms { Webhook.Terms(url: url.value, types: WebhookTypes.read(types?.value)) }
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in jobs: Jobs) async throws -> Screen {
        WebhookPages.add(try await employer(place.id, as: caller, in: jobs), id: Webhook.ID(at: jobs.now()), draft, as: caller)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Redirect {
        let employer = try await employer(place.id, as: caller, in: jobs)
        do {
            let (webhook, secret) = try await refusing(in: caller.language) {
                try await WebhookTypes.refusingOnForm {
                    try await jobs.registerWebhook(input.webhook, input.terms, for: place.id, as: caller)
                }
            }
            throw ShownOnce(WebhookPages.secret(WebhookPhrases.made, secret.text, of: webhook.id, employer, as: caller))
        } catch let failure as Failure where failure.code == "webhook.made" {
            return Redirect(BrowseWebhooks.route.link(place.id), notice: WebhookPhrases.madeBefore[caller.language])
        }
    }

    private static func employer(_ id: Employer.ID, as caller: Caller, in jobs: Jobs) async throws -> Employer {
        try await refusing(in: caller.language) {
            try caller.requireWriting(for: id)
            guard let row = try await jobs.database.query(EmployerStore.select(id), as: caller).first else {
                throw Failure.employerNotFound
            }
            return try Employer(row)
        }
    }
}

/// The names of events as a form's one line holds them.
enum WebhookTypes {
    /// What stands between spaces and commas.
    static func read(_ text: String?) -> [String] {
        (text ?? "").split { $0.isWhitespace || $0 == "," }.map(String.init)
    }

    /// Runs the work; what is wrong with one name is told of the line.
    static func refusingOnForm<Result>(_ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch let failure as Failure where failure.code == "webhook.invalid" {
            var failure = failure
            failure.fields = failure.fields.map { field in
                field.pointer.hasPrefix("/types/") ? Failure.Field("/types", "event-name", field.message) : field
            }
            throw failure
        }
    }
}
