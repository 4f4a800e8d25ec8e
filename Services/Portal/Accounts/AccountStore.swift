import FoundationEssentials
import Models
import Postgres
import Schema
import Web

/// All SQL on the accounts of a programme: those that hold a role in it.
enum AccountStore {
    /// An account as the list shows it.
    struct Listed {
        let id: Account.ID
        let name: String
        let email: String
        let roles: [Role]
        let state: Account.State
    }

    /// An account with what it holds in the programme in force.
    struct Member {
        var account: Account
        let roles: [Role]
        /// Whether it holds roles in other programmes too.
        let isElsewhere: Bool
        let hasSecondFactor: Bool
    }

    static let pageSize = 50

    static func insert(_ account: Account, at moment: Date) -> SQL {
        """
        INSERT INTO portal.account (id, email, name, language, created_at)
        VALUES (\(account.id), \(account.email.text), \(account.name), \(account.language), \(moment))
        """
    }

    /// The accounts in the order of their names, after the cursor.
    static func page(search: String?, after cursor: Cursor?) throws(Failure) -> SQL {
        var condition: SQL = ""
        if let search {
            let pattern = search.lowercased().likePattern
            condition.append(" AND (lower(a.name) LIKE \(pattern) OR lower(a.email) LIKE \(pattern))")
        }
        if let cursor {
            let name = try cursor.value(0) { $0 }
            let id = try cursor.value(1) { Account.ID($0) }
            condition.append(" AND (lower(a.name), a.id) > (\(name), \(id))")
        }
        return """
            SELECT
                a.id, a.name, a.email, a.password_hash IS NOT NULL AS has_password, a.disabled_at IS NOT NULL AS is_disabled,
                lower(a.name) AS sort_key, array_agg(r.role ORDER BY r.role) AS roles
            FROM portal.role_assignment AS r
            JOIN portal.account AS a ON a.id = r.account_id
            WHERE r.programme_id = (SELECT platform.programme())\(splice: condition)
            GROUP BY a.id
            ORDER BY lower(a.name), a.id
            LIMIT \(pageSize + 1)
            """
    }

    /// The account with its roles here; nothing for one that holds none here.
    static func member(_ id: Account.ID) -> SQL {
        """
        SELECT
            a.id, a.name, a.email, a.language, a.password_hash IS NOT NULL AS has_password, a.disabled_at IS NOT NULL AS is_disabled,
            ARRAY (SELECT r.role FROM portal.role_assignment AS r WHERE r.account_id = a.id ORDER BY r.role) AS roles,
            EXISTS (
                SELECT 1 FROM portal.programmes_of(a.id) AS o WHERE o.programme_id <> (SELECT platform.programme())
            ) AS is_elsewhere,
            EXISTS (SELECT 1 FROM portal.second_factor AS f WHERE f.account_id = a.id) AS has_second_factor
        FROM portal.account AS a
        WHERE a.id = \(id) AND EXISTS (SELECT 1 FROM portal.role_assignment AS r WHERE r.account_id = a.id)
        """
    }

    /// The same, locked until the transaction ends; refuses with `account.not-found`.
    static func find(_ id: Account.ID, in transaction: Transaction, for language: Language) async throws -> Member {
        guard let row = try await transaction.query("\(splice: member(id)) FOR NO KEY UPDATE OF a").first else {
            throw Failure(.notFound, "account.not-found", AccountPhrases.notFound[language])
        }
        return try Member(row)
    }

    /// The same for one that no other programme relies on; refuses with `account.not-found` and `account.elsewhere`.
    static func findOwn(_ id: Account.ID, in transaction: Transaction, for language: Language) async throws -> Member {
        let member = try await find(id, in: transaction, for: language)
        guard !member.isElsewhere else { throw Failure(.conflict, "account.elsewhere", AccountPhrases.elsewhere[language]) }
        return member
    }

    /// The account with the address, wherever it holds roles.
    static func known(_ email: EmailAddress) -> SQL {
        """
        SELECT
            a.id, a.name, a.email, a.language, a.password_hash IS NOT NULL AS has_password, a.disabled_at IS NOT NULL AS is_disabled,
            ARRAY (SELECT r.role FROM portal.role_assignment AS r WHERE r.account_id = a.id ORDER BY r.role) AS roles,
            EXISTS (
                SELECT 1 FROM portal.programmes_of(a.id) AS o WHERE o.programme_id <> (SELECT platform.programme())
            ) AS is_elsewhere,
            EXISTS (SELECT 1 FROM portal.second_factor AS f WHERE f.account_id = a.id) AS has_second_factor
        FROM portal.account AS a
        WHERE lower(a.email) = \(email.text)
        """
    }

    static func save(_ account: Account, at moment: Date) -> SQL {
        """
        UPDATE portal.account
        SET disabled_at = \(account.state == .disabled ? moment : nil), version = version + 1
        WHERE id = \(account.id)
        """
    }

    /// Gives a role; changes nothing where it is held already.
    static func grant(
        _ role: Role, to account: Account.ID, employer: Employer.ID?, by granter: Account.ID?, in programme: Programme.ID, at moment: Date
    ) -> SQL {
        """
        INSERT INTO portal.role_assignment (programme_id, account_id, role, employer_id, granted_by, granted_at)
        VALUES (\(programme), \(account), \(role), \(employer), \(granter), \(moment))
        ON CONFLICT ON CONSTRAINT role_assignment_pkey DO NOTHING
        """
    }

    static func revoke(_ role: Role, from account: Account.ID) -> SQL {
        """
        DELETE FROM portal.role_assignment
        WHERE programme_id = (SELECT platform.programme()) AND account_id = \(account) AND role = \(role)
        """
    }

    /// The employers that an account may speak for.
    static let employers: SQL = """
        SELECT id, name
        FROM jobs.published_employer
        WHERE state IN ('registered', 'verified')
        ORDER BY name
        LIMIT 500
        """
}

extension AccountStore.Listed {
    init(_ row: Row) throws {
        id = try row.decode("id")
        name = try row.decode("name")
        email = try row.decode("email")
        roles = try row.words("roles")
        state = try row.decode("is_disabled") ? .disabled : row.decode("has_password") ? .active : .invited
    }
}

extension AccountStore.Member {
    init(_ row: Row) throws {
        account = try Account(
            id: row.decode("id"), email: EmailAddress(row: row, "email"), name: row.decode("name"), language: row.decode("language"),
            hasPassword: row.decode("has_password"), isDisabled: row.decode("is_disabled"))
        roles = try row.words("roles")
        isElsewhere = try row.decode("is_elsewhere")
        hasSecondFactor = try row.decode("has_second_factor")
    }
}

/// Runs `work` and turns the rule that a programme keeps an administrator into what it means to the caller.
func keepingAnAdministrator<Result>(_ language: Language, _ work: () async throws -> Result) async throws -> Result {
    do {
        return try await work()
    } catch let error as PostgresError where error.constraint == "programme_keeps_administrator" {
        throw Failure(.conflict, "programme.last-administrator", AccountPhrases.lastAdministrator[language])
    }
}
