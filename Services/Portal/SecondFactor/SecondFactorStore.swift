import Crypto
import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on second factors and on the sign-ins that wait for one.
enum SecondFactorStore {
    /// Seconds for which a sign-in waits for its code.
    private static let patience: TimeInterval = 600
    /// Codes that may be tried in one sign-in.
    private static let attempts = 5

    /// The account's sealed secret, and how many recovery codes are left.
    static func find(_ account: Account.ID) -> SQL {
        """
        SELECT f.secret_sealed, (SELECT count(*) FROM portal.recovery_code AS c WHERE c.account_id = f.account_id AND c.used_at IS NULL) AS left
        FROM portal.second_factor AS f
        WHERE f.account_id = \(account)
        """
    }

    /// Turns the factor on, in the place of an earlier one.
    static func turnOn(_ sealed: [UInt8], _ codes: [RecoveryCode], for account: Account.ID, period: Int64, at moment: Date) -> [SQL] {
        [
            turnOff(account),
            """
            INSERT INTO portal.second_factor (account_id, secret_sealed, last_period, turned_on_at)
            VALUES (\(account), \(sealed), \(Int(period)), \(moment))
            """,
            """
            INSERT INTO portal.recovery_code (account_id, digest)
            SELECT \(account), decode(d, 'hex')
            FROM unnest(\(codes.map { hexadecimal(RecoveryCode.digest(of: $0.text)) })::text[]) AS d
            """,
        ]
    }

    /// Affects no row where there is none.
    static func turnOff(_ account: Account.ID) -> SQL {
        "DELETE FROM portal.second_factor WHERE account_id = \(account)"
    }

    /// Uses up the code of a period and all earlier ones; affects no row where that has been done.
    static func use(_ period: Int64, of account: Account.ID) -> SQL {
        "UPDATE portal.second_factor SET last_period = \(Int(period)) WHERE account_id = \(account) AND last_period < \(Int(period))"
    }

    /// Uses up a recovery code; affects no row where there is no such code.
    static func use(recovery digest: [UInt8], of account: Account.ID, at moment: Date) -> SQL {
        """
        UPDATE portal.recovery_code
        SET used_at = \(moment)
        WHERE account_id = \(account) AND digest = \(digest) AND used_at IS NULL
        """
    }

    static func challenge(_ token: Token, _ account: Account.ID, at moment: Date) -> SQL {
        """
        INSERT INTO portal.sign_in_challenge (token_digest, account_id, expires_at)
        VALUES (\(token.digest), \(account), \(moment.addingTimeInterval(patience)))
        """
    }

    /// Counts an attempt before the code is looked at, so that attempts side by side cannot outrun the limit; gives whose sign-in it is,
    /// and nothing for one that is unknown, too old or tried too often.
    static func attempt(_ token: Token, at moment: Date) -> SQL {
        """
        UPDATE portal.sign_in_challenge AS c
        SET attempts = attempts + 1
        FROM portal.account AS a
        WHERE c.token_digest = \(token.digest)
            AND c.expires_at > \(moment)
            AND c.attempts < \(attempts)
            AND a.id = c.account_id
            AND a.disabled_at IS NULL
        RETURNING a.id, a.email
        """
    }

    /// Whose sign-in waits, no attempt counted.
    static func waiting(_ token: Token, at moment: Date) -> SQL {
        """
        SELECT a.id, a.email
        FROM portal.sign_in_challenge AS c
        JOIN portal.account AS a ON a.id = c.account_id AND a.disabled_at IS NULL
        WHERE c.token_digest = \(token.digest) AND c.expires_at > \(moment)
        """
    }

    /// Affects no row where somebody was faster.
    static func end(_ token: Token) -> SQL {
        "DELETE FROM portal.sign_in_challenge WHERE token_digest = \(token.digest)"
    }
}
