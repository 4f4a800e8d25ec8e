import FoundationEssentials
import Models
import Postgres
import Schema

/// SQL on attempts to sign in.
enum SignInStore {
    /// An account that may try now.
    struct Candidate {
        let account: Account.ID
        let passwordHash: String
        let language: Language
    }

    /// Counts an attempt as failed before the password is looked at, so that attempts side by side cannot outrun the pause;
    /// gives nothing for an unknown, disabled, invited or pausing account.
    static func begin(_ email: EmailAddress, at moment: Date) -> SQL {
        let pauses = (0...SignInPause.free + 7).map { "\(SignInPause.seconds(after: $0))" as SQL }.joined(separator: ", ")
        return """
            UPDATE portal.account
            SET failed_sign_ins = failed_sign_ins + 1,
                locked_until = \(moment)
                    + make_interval(secs => (ARRAY[\(splice: pauses)]::double precision[])[least(failed_sign_ins + 2, \(SignInPause.free + 8))])
            WHERE lower(email) = \(email.text)
                AND disabled_at IS NULL
                AND password_hash IS NOT NULL
                AND (locked_until IS NULL OR locked_until <= \(moment))
            RETURNING id, password_hash, language
            """
    }

    /// Forgets the failures, after the right password.
    static func succeed(_ account: Account.ID) -> SQL {
        "UPDATE portal.account SET failed_sign_ins = 0, locked_until = NULL WHERE id = \(account)"
    }

    static func rehash(_ account: Account.ID, from old: String, to new: String) -> SQL {
        "UPDATE portal.account SET password_hash = \(new) WHERE id = \(account) AND password_hash = \(old)"
    }
}

extension SignInStore.Candidate {
    init(_ row: Row) throws {
        account = try row.decode("id")
        passwordHash = try row.decode("password_hash")
        language = try row.decode("language")
    }
}
