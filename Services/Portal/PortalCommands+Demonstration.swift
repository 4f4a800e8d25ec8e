package import Crypto
package import FoundationEssentials
import Hosting
package import Models
package import Postgres
import Schema

extension PortalCommands {
    /// A country office of the demonstration, and who works in it.
    package struct Demonstration: Sendable {
        package struct Member: Sendable {
            package let id: Account.ID
            package let role: Role
            package let email: EmailAddress
            package let password: String
        }

        package let programme: Programme.ID
        package let accounts: [Member]
        /// Whether the office was there before; its people have new passwords all the same.
        package let existed: Bool

        package func account(of role: Role) -> Account.ID? {
            accounts.first { $0.role == role }?.id
        }

        /// All of a role, the first one first.
        package func accounts(of role: Role) -> [Account.ID] {
            accounts.filter { $0.role == role }.map(\.id)
        }
    }

    /// Why there is no demonstration in a database.
    package struct InUse: Error, CustomStringConvertible {
        package let description =
            "This database has a programme that is no demonstration. Make the demonstration in a database or data directory of its own."
    }

    /// Whether the demonstration is there; throws `InUse` for a database that somebody works in.
    package static func isDemonstrated(in database: Database) async throws -> Bool {
        let rows = try await database.query(
            "SELECT count(*) AS programmes, count(*) FILTER (WHERE NOT is_demo) AS others FROM portal.programme")
        guard let row = rows.first else { return false }
        guard try row.decode("others", as: Int.self) == 0 else { throw InUse() }
        return try row.decode("programmes", as: Int.self) > 0
    }

    /// Opens an office of the demonstration with an account for each role and the further people that a role needs, or gives the accounts of one that is there new passwords.
    package static func openDemonstration(
        _ slug: Programme.Slug, _ terms: Programme.Terms, staff: [Role: String], others: [(role: Role, name: String)], language: Language,
        in database: Database, passwords: Passwords, at moment: Date
    ) async throws -> Demonstration {
        var people: [Hired] = []
        let posts = staff.sorted { $0.key.rawValue < $1.key.rawValue }.map { ($0.key, $0.value, 1) }
        let further = others.enumerated().map { place, other in
            (other.role, other.name, others[...place].count { $0.role == other.role } + 1)
        }
        for (role, name, number) in posts + further {
            let password = Random.password()
            people.append(Hired(role: role, name: name, number: number, password: password, hash: try await passwords.hash(password)))
        }
        return try await database.transaction { transaction in
            let known = try await transaction.query("SELECT id FROM portal.programme WHERE slug = \(slug.description)").first
            let programme =
                if let known {
                    try known.decode("id", as: Programme.ID.self)
                } else {
                    try await found(slug, terms, in: transaction, at: moment)
                }
            let caller = Caller.system(in: programme, task: "demo")
            var members: [Demonstration.Member] = []
            for person in people {
                let email = person.address(in: slug)
                let account = try await account(email, person.name, language, in: transaction, by: caller, at: moment)
                try await PasswordChange.save(person.hash, of: account, at: moment, in: transaction, by: caller)
                if person.role != .employer {
                    try await transaction.send(
                        RoleChange.grant(person.role, to: account, employer: nil, in: programme, at: moment, by: caller))
                }
                members.append(.init(id: account, role: person.role, email: email, password: person.password))
            }
            return Demonstration(programme: programme, accounts: members, existed: known != nil)
        }
    }

    /// Lets the demonstration's employer account act for an employer, which there is only once the office is open.
    package static func hire(for employer: Employer.ID, in opened: Demonstration, in database: Database, at moment: Date) async throws {
        guard let account = opened.account(of: .employer) else { return }
        let caller = Caller.system(in: opened.programme, task: "demo")
        _ = try await database.unit(
            [.employer, .employerManager].flatMap {
                RoleChange.grant($0, to: account, employer: employer, in: opened.programme, at: moment, by: caller)
            })
    }

    private struct Hired {
        let role: Role
        let name: String
        /// The first, second … in that role.
        let number: Int
        let password: String
        let hash: String

        func address(in slug: Programme.Slug) -> EmailAddress {
            let post = role.rawValue.replacing("_", with: "-") + (number > 1 ? "-\(number)" : "")
            return EmailAddress("\(post)@\(slug).example") ?? .nobody
        }
    }

    private static func found(
        _ slug: Programme.Slug, _ terms: Programme.Terms, in transaction: Transaction, at moment: Date
    ) async throws -> Programme.ID {
        let (programme, event) = Programme.add(slug, terms, at: moment)
        try await transaction.send([
            ProgrammeStore.insert(programme, at: moment),
            "UPDATE portal.programme SET is_demo = true WHERE id = \(programme.id)",
            EventLog.append(event, by: .system(in: programme.id, task: "demo")),
        ])
        return programme.id
    }

    private static func account(
        _ email: EmailAddress, _ name: String, _ language: Language, in transaction: Transaction, by caller: Caller, at moment: Date
    ) async throws -> Account.ID {
        let known = try await transaction.query("SELECT id FROM portal.account WHERE lower(email) = \(email.text)").first
        if let known { return try known.decode("id") }
        let (account, event) = Account.invite(email, name: name, language: language, at: moment)
        try await transaction.send([AccountStore.insert(account, at: moment), EventLog.append(event, by: caller)])
        return account.id
    }
}
