import Crypto
import FoundationEssentials
import Models
import Postgres
import Schema

/// All SQL on the one-time tokens with which a password is chosen.
enum ResetStore {
    /// Seconds for which a token works.
    static let lifetime: TimeInterval = 3600
    /// Seconds for which the token of an invitation works.
    static let invitationLifetime: TimeInterval = 7 * 86_400
    /// Mails that one account gets in an hour.
    private static let mailsAnHour = 3

    static let prefix = "fh_reset"

    /// A token for the account, if there is one with the address that may sign in, and the mail that brings it.
    ///
    /// One statement, whether or not there is such an account, so that the time tells nothing. `texts` has a mail per language.
    static func request(_ email: EmailAddress, _ token: Token, mail: Identifier<MailStore>, texts: [Language: MailText], at moment: Date)
        -> SQL
    {
        """
        WITH known AS (
            SELECT id, email, language, portal.sole_programme(id) AS programme_id
            FROM portal.account AS a
            WHERE lower(email) = \(email.text)
                AND disabled_at IS NULL
                AND \(mailsAnHour) > (
                    SELECT count(*)
                    FROM portal.password_reset AS r
                    WHERE r.account_id = a.id AND r.created_at > \(moment.addingTimeInterval(-3600)))
        ), reset AS (
            INSERT INTO portal.password_reset (token_digest, account_id, created_at, expires_at)
            SELECT \(token.digest), id, \(moment), \(moment.addingTimeInterval(lifetime))
            FROM known
        )
        INSERT INTO portal.mail (id, programme_id, recipient, subject, body, created_at, next_try_at)
        SELECT
            \(mail), programme_id, email,
            CASE language \(splice: cases(texts, \.subject)) END,
            CASE language \(splice: cases(texts, \.body)) END,
            \(moment), \(moment)
        FROM known
        """
    }

    private static func cases(_ texts: [Language: MailText], _ part: (MailText) -> String) -> SQL {
        texts.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "WHEN \($0.key.rawValue) THEN \(part($0.value))" as SQL }
            .joined(separator: " ")
    }

    static func insert(_ token: Token, for account: Account.ID, lifetime: TimeInterval, at moment: Date) -> SQL {
        """
        INSERT INTO portal.password_reset (token_digest, account_id, created_at, expires_at)
        VALUES (\(token.digest), \(account), \(moment), \(moment.addingTimeInterval(lifetime)))
        """
    }

    /// The account for which the token is good; nothing for a token that is unknown, used or expired.
    static func find(_ token: Token, at moment: Date) -> SQL {
        """
        SELECT a.id, a.email, a.password_hash IS NULL AS is_first
        FROM portal.password_reset AS r
        JOIN portal.account AS a ON a.id = r.account_id AND a.disabled_at IS NULL
        WHERE r.token_digest = \(token.digest) AND r.used_at IS NULL AND r.expires_at > \(moment)
        """
    }

    /// Uses the token up; affects no row where somebody did so before.
    static func use(_ token: Token, at moment: Date) -> SQL {
        """
        UPDATE portal.password_reset
        SET used_at = \(moment)
        WHERE token_digest = \(token.digest) AND used_at IS NULL AND expires_at > \(moment)
        """
    }

    /// Makes the account's other tokens useless.
    static func useUp(of account: Account.ID, at moment: Date) -> SQL {
        "UPDATE portal.password_reset SET used_at = \(moment) WHERE account_id = \(account) AND used_at IS NULL"
    }

    /// Sets the password and ends the pause after failed sign-ins.
    static func setPassword(_ hash: String, of account: Account.ID) -> SQL {
        """
        UPDATE portal.account
        SET password_hash = \(hash), failed_sign_ins = 0, locked_until = NULL, version = version + 1
        WHERE id = \(account)
        """
    }
}
