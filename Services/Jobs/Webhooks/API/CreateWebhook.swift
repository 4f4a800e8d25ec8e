import FoundationEssentials
import Hosting
import Models
import Web

/// Makes a webhook: events are posted to its address, signed by a secret that is shown this once.
///
/// Refuses with `webhook.invalid`, `webhook.url-invalid`, `webhook.url-forbidden`, `webhook.url-taken`, `webhook.too-many`,
/// `webhook.no-key-file` and `employer.suspended`. It takes no Idempotency-Key, under which the secret would be kept: sent again, it
/// refuses with `webhook.url-taken`.
enum CreateWebhook: Endpoint {
    static let route = Route(.post, "/jobs/v1/webhooks", "Make a webhook", for: [.employerManager])

    struct Input: Decodable, Limited {
        static let limits: [String: Limit] = [
            "url": .length(Webhook.Terms.urlLength), "types": .count(0...Webhook.Terms.most),
        ]
        let url: String
        /// Names of events, or `vacancy.*`; all where absent.
        let types: [WebhookType]?
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Created<WebhookWithSecret> {
        let terms = Webhook.Terms(url: input.url, types: (input.types ?? []).map(\.text))
        let (webhook, secret) = try await jobs.registerWebhook(
            Webhook.ID(at: jobs.now()), terms, for: try caller.actingEmployer, as: caller)
        return Created(
            WebhookWithSecret(webhook: WebhookDocument(webhook), secret: secret.text), at: GetWebhook.route.link(webhook.id))
    }
}

/// A name of an event, or all of a kind such as `vacancy.*`; whether it is one is the model's to say.
struct WebhookType: Decodable, Hashable, Described {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    static var schema: Schema { .string(pattern: Webhook.Terms.typePattern, example: example.text) }
    static var example: WebhookType { WebhookType("vacancy.closed") }
}
