import Models
import Postgres
import Schema

/// SQL on the account of whoever signed in.
enum OwnStore {
    static func credentials(of account: Account.ID) -> SQL {
        "SELECT email, password_hash FROM portal.account WHERE id = \(account) AND disabled_at IS NULL"
    }

    static func details(of account: Account.ID) -> SQL {
        "SELECT name, email, language FROM portal.account WHERE id = \(account)"
    }
}
