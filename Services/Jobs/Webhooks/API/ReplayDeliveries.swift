import Hosting
import Models
import Web

/// Has a delivery that is dead or was acknowledged tried again from the start.
///
/// Refuses with `webhook.not-found`, `webhook-delivery.not-found` and `webhook-delivery.pending`.
enum ReplayDelivery: Endpoint {
    static let route = Route(
        .post, "/jobs/v1/webhooks/{id}/deliveries/{delivery}/replay", "Try a delivery again", for: [.employerManager])

    struct Input: Decodable {
        let id: Webhook.ID
        let delivery: WebhookDelivery.ID
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Accepted<DeliveryDocument> {
        Accepted(
            DeliveryDocument(
                try await jobs.replay(input.delivery, of: input.id, for: try caller.actingEmployer, as: caller)))
    }
}

/// Has every dead delivery of a webhook tried again from the start.
///
/// Refuses with `webhook.not-found`.
enum ReplayDeadDeliveries: Endpoint {
    static let route = Route(.post, "/jobs/v1/webhooks/{id}/replay", "Try every dead delivery again", for: [.employerManager])

    struct Input: Decodable {
        let id: Webhook.ID
    }

    static func run(_ input: Input, as caller: Caller, in jobs: Jobs) async throws -> Accepted<Replayed> {
        Accepted(Replayed(replayed: try await jobs.replayDead(of: input.id, for: try caller.actingEmployer, as: caller)))
    }
}

/// How many deliveries are tried again.
struct Replayed: Codable, Reply {
    let replayed: Int
}
