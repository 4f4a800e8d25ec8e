import Crypto
import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on sessions.
enum SessionStore {
    /// A session as its owner sees it.
    struct Listed {
        let id: Session.ID
        let device: String
        let startedAt: String
        let lastSeenAt: String
    }

    static func insert(
        _ id: Session.ID, _ token: Token, of account: Account.ID, in programme: Programme.ID?, device: String, at moment: Date
    ) -> SQL {
        """
        INSERT INTO portal.session (id, token_digest, account_id, programme_id, device, created_at, last_seen_at, expires_at)
        VALUES (
            \(id), \(token.digest), \(account), \(programme), \(device), \(moment), \(moment),
            \(moment.addingTimeInterval(Session.lifetime)))
        """
    }

    static func choose(_ programme: Programme.ID, for session: Session.ID) -> SQL {
        "UPDATE portal.session SET programme_id = \(programme) WHERE id = \(session) AND ended_at IS NULL"
    }

    /// Ends one session of the account; affects no row where it has no such session.
    static func end(_ session: Session.ID, of account: Account.ID, at moment: Date) -> SQL {
        """
        UPDATE portal.session
        SET ended_at = \(moment)
        WHERE id = \(session) AND account_id = \(account) AND ended_at IS NULL
        """
    }

    /// Ends every session of the account, or every other one.
    static func endAll(of account: Account.ID, but kept: Session.ID? = nil, at moment: Date) -> SQL {
        """
        UPDATE portal.session
        SET ended_at = \(moment)
        WHERE account_id = \(account) AND ended_at IS NULL AND id IS DISTINCT FROM \(kept)
        """
    }

    /// The account's sessions that are good at `moment`, the one used last first.
    static func open(of account: Account.ID, at moment: Date) -> SQL {
        """
        SELECT id, device, portal.local_time(created_at) AS started, portal.local_time(last_seen_at) AS seen
        FROM portal.session
        WHERE account_id = \(account)
            AND ended_at IS NULL
            AND expires_at > \(moment)
            AND last_seen_at > \(moment.addingTimeInterval(-Session.patience))
        ORDER BY last_seen_at DESC, id DESC
        LIMIT 100
        """
    }
}

extension SessionStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        device = try row.decode("device")
        startedAt = try row.decode("started")
        lastSeenAt = try row.decode("seen")
    }
}
