import FoundationEssentials
import Models
import Web

/// A webhook as the API shows it, without its secret.
struct WebhookDocument: Codable, Reply {
    let id: Webhook.ID
    let employerId: Employer.ID
    let url: String
    /// Empty for all.
    let types: [String]
    let state: Webhook.State.Name
    /// Why it is disabled.
    let reason: Webhook.Reason?
    /// Failures in a row.
    let failures: Int
    /// Until when the secret before signs, too.
    let previousSecretUntil: Date?
    let version: Int
    let createdAt: Date

    init(_ webhook: Webhook, failures: Int = 0, previousUntil: Date? = nil) {
        id = webhook.id
        employerId = webhook.employer
        url = webhook.terms.url
        types = webhook.terms.types
        state = webhook.state.name
        reason = webhook.state.reason
        self.failures = failures
        previousSecretUntil = previousUntil
        version = webhook.version
        createdAt = webhook.createdAt
    }

    init(_ listed: WebhookStore.Listed) {
        self.init(listed.webhook, failures: listed.failures, previousUntil: listed.previousUntil)
    }
}

/// A webhook with a new secret, which is shown this once.
struct WebhookWithSecret: Codable, Reply {
    let webhook: WebhookDocument
    let secret: String
}

/// A delivery as the API shows it.
struct DeliveryDocument: Codable, Reply {
    let id: WebhookDelivery.ID
    let type: String
    /// Nil for a test.
    let eventId: String?
    let state: WebhookDelivery.State
    let attempts: Int
    let lastAttemptAt: Date?
    /// The HTTP status of the last answer.
    let lastStatus: Int?
    /// Why there was none.
    let lastProblem: WebhookDelivery.Problem?
    /// Nil unless it is pending.
    let nextAttemptAt: Date?
    let createdAt: Date

    init(_ listed: DeliveryStore.Listed) {
        let delivery = listed.delivery
        id = delivery.id
        type = delivery.type
        eventId = listed.event.map(EmployerEvent.identity)
        state = delivery.state
        attempts = delivery.attempts
        lastAttemptAt = listed.lastAttemptAt
        lastStatus = delivery.lastStatus
        lastProblem = delivery.lastProblem
        nextAttemptAt = delivery.state == .pending ? delivery.nextAttemptAt : nil
        createdAt = listed.createdAt
    }
}
