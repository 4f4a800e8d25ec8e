import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on webhooks.
enum WebhookStore {
    /// A webhook as its pages and the API show it.
    struct Listed {
        let webhook: Webhook
        /// Failures in a row.
        let failures: Int
        /// Until when the secret before signs, too.
        let previousUntil: Date?
        /// That and its making on the programme's clocks.
        let previousEnds: String?
        let created: String
        /// As the cursor holds it.
        let createdAt: String
    }

    private static let columns: SQL = "w.id, w.employer_id, w.url, w.types, w.state, w.reason, w.version, w.created_at"
    private static let listed: SQL = """
        \(splice: columns), w.failures, CASE WHEN w.previous_until > now() THEN w.previous_until END AS previous_until,
        CASE WHEN w.previous_until > now() THEN portal.local_time(w.previous_until) END AS previous_ends,
        portal.local_time(w.created_at) AS created
        """

    static func insert(_ webhook: Webhook, secret: [UInt8], in programme: Programme.ID?) -> SQL {
        """
        INSERT INTO jobs.webhook (programme_id, id, employer_id, url, types, secret, state, version, created_at)
        VALUES (
            \(programme), \(webhook.id), \(webhook.employer), \(webhook.terms.url), \(webhook.terms.types), \(secret),
            \(webhook.state.name), \(webhook.version), \(webhook.createdAt))
        """
    }

    static func count(of employer: Employer.ID) -> SQL {
        """
        SELECT count(*) AS n
        FROM jobs.webhook AS w
        WHERE w.programme_id = (SELECT platform.programme()) AND w.employer_id = \(employer)
        """
    }

    /// The employer's webhooks, the newest first; so few that they need no pages.
    static func all(of employer: Employer.ID) -> SQL {
        """
        SELECT \(splice: listed)
        FROM jobs.webhook AS w
        WHERE w.programme_id = (SELECT platform.programme()) AND w.employer_id = \(employer)
        ORDER BY w.created_at DESC, w.id DESC
        LIMIT \(Webhook.most)
        """
    }

    /// The webhook as it is shown, for those who may see it: an employer sees its own only.
    static func show(_ id: Webhook.ID, for employer: Employer.ID?) -> SQL {
        """
        SELECT \(splice: listed)
        FROM jobs.webhook AS w
        WHERE w.programme_id = (SELECT platform.programme()) AND w.id = \(id)\(splice: only(employer))
        """
    }

    /// The webhook, locked until the transaction ends; refuses with `webhook.not-found`.
    static func find(_ id: Webhook.ID, for employer: Employer.ID?, in transaction: Transaction) async throws -> Webhook {
        let rows = try await transaction.query(
            """
            SELECT \(splice: columns)
            FROM jobs.webhook AS w
            WHERE w.programme_id = (SELECT platform.programme()) AND w.id = \(id)\(splice: only(employer))
            FOR NO KEY UPDATE
            """)
        guard let row = rows.first else { throw Failure.webhookNotFound }
        return try Webhook(row)
    }

    /// Saves a change; its row is locked by `find`. A person who lets it go on lets it try at once.
    static func save(_ webhook: Webhook) -> SQL {
        """
        UPDATE jobs.webhook
        SET url = \(webhook.terms.url),
            types = \(webhook.terms.types),
            state = \(webhook.state.name),
            reason = \(webhook.state.reason),
            resting_until = NULL,
            version = \(webhook.version)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(webhook.id)
        """
    }

    /// Puts another secret in place; the one before goes on until the moment.
    static func rotate(_ id: Webhook.ID, to secret: [UInt8], overlapUntil moment: Date) -> SQL {
        """
        UPDATE jobs.webhook
        SET previous_secret = secret, previous_until = \(moment), secret = \(secret)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
        """
    }

    static func delete(_ id: Webhook.ID) -> SQL {
        "DELETE FROM jobs.webhook WHERE programme_id = (SELECT platform.programme()) AND id = \(id)"
    }

    /// Notes an acknowledgement.
    static func recover(_ id: Webhook.ID) -> SQL {
        """
        UPDATE jobs.webhook
        SET failures = 0, resting_until = NULL
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id) AND failures > 0
        """
    }

    /// Notes one failure more, and leaves the address in peace until the moment.
    static func rest(_ id: Webhook.ID, failures: Int, until moment: Date) -> SQL {
        """
        UPDATE jobs.webhook
        SET failures = \(failures), resting_until = \(moment)
        WHERE programme_id = (SELECT platform.programme()) AND id = \(id)
        """
    }

    private static func only(_ employer: Employer.ID?) -> SQL {
        guard let employer else { return "" }
        return " AND w.employer_id = \(employer)"
    }
}

extension Webhook {
    init(_ row: Row) throws {
        try self.init(
            id: row.decode("id"), employer: row.decode("employer_id"),
            terms: Terms(url: row.decode("url"), types: row.decode("types", as: [String].self)), state: State(row),
            version: row.decode("version"), createdAt: row.decode("created_at"))
    }
}

extension Webhook.State {
    fileprivate init(_ row: Row) throws {
        switch try row.decode("state", as: Name.self) {
        case .active: self = .active
        case .paused: self = .paused
        case .disabled: self = .disabled(try row.decode("reason"))
        }
    }

    /// Why it is disabled; nil where it is not.
    var reason: Webhook.Reason? {
        if case .disabled(let reason) = self { reason } else { nil }
    }
}

extension WebhookStore.Listed {
    init(_ row: Row) throws {
        webhook = try Webhook(row)
        failures = try row.decode("failures")
        previousUntil = try row.decode("previous_until")
        previousEnds = try row.decode("previous_ends")
        created = try row.decode("created")
        createdAt = try row.decode("created_at")
    }
}
