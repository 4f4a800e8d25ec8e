import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on deliveries to webhooks.
enum DeliveryStore {
    /// A delivery as its webhook's page and the API show it.
    struct Listed {
        let delivery: WebhookDelivery
        let event: Int?
        let lastAttemptAt: Date?
        let createdAt: Date
        /// On the programme's clocks.
        let created: String
        let lastAttempt: String?
        let nextAttempt: String
        /// As the cursor holds it.
        let key: String
    }

    static let screenSize = 50
    /// Seconds for which a delivery that was taken is left to its taker: longer than a post may last. Who dies meanwhile gives it back.
    static let lease: TimeInterval = 30
    /// Seconds for which deliveries that came to an end are kept.
    static let memory: TimeInterval = 30 * 86_400

    private static let columns: SQL = """
        d.id, d.type, d.state, d.attempts, d.begun_at, d.next_attempt_at, d.last_status, d.last_problem, d.event_id, d.last_attempt_at,
        d.created_at, portal.local_time(d.created_at) AS created, portal.local_time(d.last_attempt_at) AS last_attempt,
        portal.local_time(d.next_attempt_at) AS next_attempt
        """

    /// The webhook's deliveries, the newest first, behind the cursor.
    static func page(
        of webhook: Webhook.ID, state: WebhookDelivery.State?, after cursor: Cursor?, limit: Int
    ) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let state { condition.append(" AND d.state = \(state)") }
        if let cursor {
            let moment = try cursor.value(0) { $0 }
            condition.append(
                " AND (d.created_at, d.id) < (\(moment)::timestamptz, \(try cursor.value(1) { WebhookDelivery.ID($0) }))")
        }
        return """
            SELECT \(splice: columns)
            FROM jobs.webhook_delivery AS d
            WHERE d.programme_id = (SELECT platform.programme()) AND d.webhook_id = \(webhook)\(splice: condition)
            ORDER BY d.created_at DESC, d.id DESC
            LIMIT \(limit)
            """
    }

    /// A test: a delivery of no event.
    static func insertTest(_ id: WebhookDelivery.ID, for webhook: Webhook.ID, in programme: Programme.ID?, at moment: Date) -> SQL {
        """
        INSERT INTO jobs.webhook_delivery (programme_id, id, webhook_id, type, state, begun_at, next_attempt_at, created_at)
        VALUES (\(programme), \(id), \(webhook), \(WebhookMessage.test), 'pending', \(moment), \(moment), \(moment))
        """
    }

    static func show(_ id: WebhookDelivery.ID, of webhook: Webhook.ID) -> SQL {
        """
        SELECT \(splice: columns)
        FROM jobs.webhook_delivery AS d
        WHERE d.programme_id = (SELECT platform.programme()) AND d.webhook_id = \(webhook) AND d.id = \(id)
        """
    }

    /// The delivery, locked until the transaction ends; refuses with `webhook-delivery.not-found`.
    static func find(_ id: WebhookDelivery.ID, of webhook: Webhook.ID, in transaction: Transaction) async throws -> WebhookDelivery {
        guard let row = try await transaction.query("\(splice: show(id, of: webhook)) FOR NO KEY UPDATE").first else {
            throw Failure.deliveryNotFound
        }
        return try WebhookDelivery(row)
    }

    static func save(_ delivery: WebhookDelivery) -> SQL {
        """
        UPDATE jobs.webhook_delivery
        SET state = \(delivery.state),
            attempts = \(delivery.attempts),
            begun_at = \(delivery.begunAt),
            next_attempt_at = \(delivery.nextAttemptAt)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(delivery.id)
        """
    }

    /// Has every dead delivery of the webhook tried again from the start.
    static func replayDead(of webhook: Webhook.ID, at moment: Date) -> SQL {
        """
        UPDATE jobs.webhook_delivery
        SET state = 'pending', attempts = 0, begun_at = \(moment), next_attempt_at = \(moment)
        WHERE programme_id = (SELECT platform.programme()) AND webhook_id = \(webhook) AND state = 'dead'
        """
    }

    /// Notes what came of the try that took it; nothing where somebody else has taken it since.
    static func note(_ delivery: WebhookDelivery) -> SQL {
        """
        UPDATE jobs.webhook_delivery
        SET state = \(delivery.state),
            next_attempt_at = \(delivery.nextAttemptAt),
            last_status = \(delivery.lastStatus),
            last_problem = \(delivery.lastProblem)
        WHERE programme_id = (SELECT platform.programme())
            AND id = \(delivery.id)
            AND attempts = \(delivery.attempts)
            AND state = 'pending'
        """
    }

    static func forget(before moment: Date) -> SQL {
        """
        DELETE FROM jobs.webhook_delivery
        WHERE programme_id = (SELECT platform.programme()) AND state <> 'pending' AND created_at < \(moment)
        """
    }
}

extension WebhookDelivery {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), type: row.decode("type"), state: row.decode("state"), attempts: row.decode("attempts"),
            begunAt: row.decode("begun_at"), nextAttemptAt: row.decode("next_attempt_at"), lastStatus: row.decode("last_status"),
            lastProblem: row.decode("last_problem"))
    }
}

extension DeliveryStore.Listed {
    init(_ row: Row) throws {
        delivery = try WebhookDelivery(row)
        event = try row.decode("event_id")
        lastAttemptAt = try row.decode("last_attempt_at")
        createdAt = try row.decode("created_at")
        created = try row.decode("created")
        lastAttempt = try row.decode("last_attempt")
        nextAttempt = try row.decode("next_attempt")
        key = try row.decode("created_at")
    }
}
