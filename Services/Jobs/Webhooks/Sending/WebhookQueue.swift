import FoundationEssentials
import Models
import Postgres
import Schema

/// SQL by which events become deliveries, and deliveries are taken to be posted.
enum WebhookQueue {
    /// The most events that are looked through at a time.
    static let batch = 500

    /// Where looking begins in a programme: behind all that is over now.
    static let begin: SQL = """
        INSERT INTO jobs.webhook_position (programme_id, xid, id)
        SELECT platform.programme(), pg_snapshot_xmin(pg_current_snapshot()), 0
        WHERE platform.programme() IS NOT NULL
        ON CONFLICT DO NOTHING
        """

    /// Makes a delivery of each next event for each webhook that wants it, and moves the position on: both or neither.
    static func fill(at moment: Date) -> SQL {
        """
        WITH place AS MATERIALIZED (
            SELECT p.xid, p.id
            FROM jobs.webhook_position AS p
            WHERE p.programme_id = (SELECT platform.programme())
            FOR NO KEY UPDATE SKIP LOCKED
        ), batch AS MATERIALIZED (
            SELECT e.*
            FROM place
            CROSS JOIN LATERAL (
                SELECT e.xid, e.id, e.name, e.subject_kind, e.employer_id, e.employer_id IS NOT NULL AND (\(splice: EmployerEvents.told)) AS told
                FROM platform.event AS e
                WHERE e.programme_id = (SELECT platform.programme())
                    AND (e.xid, e.id) > (place.xid, place.id)
                    AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
                ORDER BY e.xid, e.id
                LIMIT \(batch)
            ) AS e
        ), filled AS (
            INSERT INTO jobs.webhook_delivery (
                programme_id, id, webhook_id, type, event_xid, event_id, state, begun_at, next_attempt_at, created_at)
            SELECT w.programme_id, gen_random_uuid(), w.id, b.name, b.xid, b.id, 'pending', \(moment), \(moment), clock_timestamp()
            FROM batch AS b
            JOIN jobs.webhook AS w ON w.programme_id = (SELECT platform.programme()) AND w.employer_id = b.employer_id
            WHERE b.told
                AND w.state <> 'disabled'
                AND (w.types = '{}' OR b.name = ANY (w.types) OR b.subject_kind || '.*' = ANY (w.types))
            ORDER BY b.xid, b.id
            ON CONFLICT DO NOTHING
        ), moved AS (
            UPDATE jobs.webhook_position AS p
            SET xid = last.xid, id = last.id
            FROM (SELECT b.xid, b.id FROM batch AS b ORDER BY b.xid DESC, b.id DESC LIMIT 1) AS last
            WHERE p.programme_id = (SELECT platform.programme())
        )
        SELECT count(*) AS n
        FROM batch
        """
    }

    /// Webhooks for which something is due, without those that are being served, and whether each failed of late.
    static func due(besides served: [Webhook.ID], at moment: Date, limit: Int) -> SQL {
        """
        SELECT w.id, w.failures > 0 AS is_failing
        FROM jobs.webhook AS w
        WHERE w.programme_id = (SELECT platform.programme())
            AND w.state = 'active'
            AND (w.resting_until IS NULL OR w.resting_until <= \(moment))
            AND w.id <> ALL (\(served.map(\.uuid)))
            AND EXISTS (
                SELECT FROM jobs.webhook_delivery AS d
                WHERE d.programme_id = (SELECT platform.programme())
                    AND d.webhook_id = w.id
                    AND d.state = 'pending'
                    AND d.next_attempt_at <= \(moment))
        ORDER BY w.failures > 0, random()
        LIMIT \(limit)
        """
    }

    /// Takes the webhook's delivery that has been due longest, with all that is needed to post it.
    static func take(for webhook: Webhook.ID, at moment: Date) -> SQL {
        """
        WITH taken AS (
            UPDATE jobs.webhook_delivery AS d
            SET attempts = attempts + 1, last_attempt_at = \(moment), next_attempt_at = \(moment.addingTimeInterval(DeliveryStore.lease))
            WHERE d.programme_id = (SELECT platform.programme())
                AND d.id = (
                    SELECT d.id
                    FROM jobs.webhook_delivery AS d
                    JOIN jobs.webhook AS w ON w.programme_id = d.programme_id AND w.id = d.webhook_id AND w.state = 'active'
                    WHERE d.programme_id = (SELECT platform.programme())
                        AND d.webhook_id = \(webhook)
                        AND d.state = 'pending'
                        AND d.next_attempt_at <= \(moment)
                    ORDER BY d.next_attempt_at, d.event_xid, d.event_id
                    LIMIT 1
                    FOR NO KEY UPDATE OF d SKIP LOCKED)
            RETURNING d.*
        )
        SELECT
            t.id AS delivery_id, t.type, t.state AS delivery_state, t.attempts, t.begun_at, t.next_attempt_at, t.last_status, t.last_problem,
            t.event_id, t.created_at AS queued_at, w.url, w.secret, CASE WHEN w.previous_until > \(moment) THEN w.previous_secret END AS previous_secret,
            w.failures, \(splice: EmployerEvents.columns)
        FROM taken AS t
        JOIN jobs.webhook AS w ON w.programme_id = t.programme_id AND w.id = t.webhook_id
        LEFT JOIN platform.event AS e ON e.programme_id = t.programme_id AND e.xid = t.event_xid AND e.id = t.event_id
        """
    }
}
