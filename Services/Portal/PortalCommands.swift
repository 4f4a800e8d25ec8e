package import Crypto
package import FoundationEssentials
import Hosting
package import Models
package import Postgres
import Schema

/// What the command line does for the Portal; it connects as a role that row-level security does not hold back.
package enum PortalCommands {
    /// Why an administrator cannot be made.
    package enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
        case notAnAddress(String)
        case weak(NewPassword.Weakness)
        case noProgramme(String)

        package var description: String {
            switch self {
            case .notAnAddress(let text): "\(text) is not an e-mail address."
            case .noProgramme(let slug): "There is no programme called \(slug)."
            case .weak(let weakness): PasswordPhrases.remedy(weakness).english
            }
        }
    }

    /// What was done.
    package struct Made: Hashable, Sendable {
        package let account: Account.ID
        package let programme: Programme.ID
        /// Whether the account existed; its password is the new one all the same.
        package let existed: Bool
    }

    /// Makes an account that administers the programme called `slug`, or without one the oldest; makes the first programme where there is none.
    ///
    /// For an account that exists, sets the password, enables it, ends its sessions and gives it the role. Throws `Refusal`.
    @discardableResult
    package static func createAdministrator(
        email: String, name: String, password: String, programme slug: String? = nil, in database: Database,
        passwords: Passwords, at moment: Date = Date.now
    ) async throws -> Made {
        guard let address = EmailAddress(email) else { throw Refusal.notAnAddress(email) }
        let hash: String
        do {
            hash = try await passwords.hash(NewPassword(password, of: address).text)
        } catch let weakness as NewPassword.Weakness {
            throw Refusal.weak(weakness)
        }
        return try await database.transaction { transaction in
            // One at a time, so that two commands do not make two first programmes.
            _ = try await transaction.query("SELECT pg_advisory_xact_lock(4604202)")
            let programme = try await programme(slug, in: transaction, at: moment)
            let caller = Caller(credential: .system, programme: programme, request: "command")
            let known = try await transaction.query("SELECT id FROM portal.account WHERE lower(email) = \(address.text)").first
            let account =
                if let known {
                    try known.decode("id", as: Account.ID.self)
                } else {
                    try await invite(address, name, in: transaction, by: caller, at: moment)
                }
            try await transaction.execute("UPDATE portal.account SET disabled_at = NULL WHERE id = \(account)")
            try await PasswordChange.save(hash, of: account, at: moment, in: transaction, by: caller)
            try await transaction.send(
                RoleChange.grant(.administrator, to: account, employer: nil, in: programme, at: moment, by: caller))
            return Made(account: account, programme: programme, existed: known != nil)
        }
    }

    private static func invite(
        _ address: EmailAddress, _ name: String, in transaction: Transaction, by caller: Caller, at moment: Date
    ) async throws -> Account.ID {
        let (account, event) = Account.invite(address, name: name, language: .english, at: moment)
        try await transaction.send([AccountStore.insert(account, at: moment), EventLog.append(event, by: caller)])
        return account.id
    }

    /// The programme called `slug`, or without one the oldest, or the first one, made now.
    private static func programme(_ slug: String?, in transaction: Transaction, at moment: Date) async throws -> Programme.ID {
        let rows = try await transaction.query(
            """
            SELECT id
            FROM portal.programme
            WHERE \(slug)::text IS NULL OR slug = \(slug)
            ORDER BY created_at, id
            LIMIT 1
            """)
        if let row = rows.first { return try row.decode("id") }
        guard slug == nil else { throw Refusal.noProgramme(slug ?? "") }
        let terms = Programme.Terms(
            name: "First programme", country: .guyana, currency: .gyd, timeZone: .guyana, languages: Language.allCases, yearlyTarget: 250)
        let (programme, event) = Programme.add(.first, terms, at: moment)
        let caller = Caller(credential: .system, programme: programme.id, request: "command")
        try await transaction.send([ProgrammeStore.insert(programme, at: moment), EventLog.append(event, by: caller)])
        return programme.id
    }
}
