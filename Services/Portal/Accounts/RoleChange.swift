import FoundationEssentials
import Hosting
import Models
import Postgres

/// A role given or taken, with the event that tells of it.
enum RoleChange {
    static func grant(
        _ role: Role, to account: Account.ID, employer: Employer.ID?, in programme: Programme.ID, at moment: Date, by caller: Caller
    ) -> [SQL] {
        let employer = EmployerChoice.roles.contains(role) ? employer : nil
        let event = Event("account", account, "role_granted", data: eventData(["role": role.rawValue]), at: moment)
        return [
            AccountStore.grant(role, to: account, employer: employer, by: caller.account, in: programme, at: moment),
            EventLog.append(event, by: caller),
        ]
    }

    static func revoke(_ role: Role, from account: Account.ID, at moment: Date, by caller: Caller) -> [SQL] {
        let event = Event("account", account, "role_revoked", data: eventData(["role": role.rawValue]), at: moment)
        return [AccountStore.revoke(role, from: account), EventLog.append(event, by: caller)]
    }
}

/// The employer that goes with the role of employer.
enum EmployerChoice {
    /// The roles that are held for an employer.
    static let roles: Set<Role> = [.employer, .employerManager]

    typealias Named = (id: Employer.ID, name: String)

    static func all(as caller: Caller, in portal: Portal) async throws -> [Named] {
        try await portal.database.query(AccountStore.employers, as: caller).map { row in
            (id: try row.decode("id"), name: try row.decode("name"))
        }
    }

    /// Refuses with `role.employer-missing` a role of an employer's without the employer.
    static func check(_ roles: [Role], _ employer: Employer.ID?, _ language: Language) throws(Failure) {
        guard !Self.roles.isDisjoint(with: roles), employer == nil else { return }
        throw Failure.field("employer", "role.employer-missing", AccountPhrases.employerMissing[language])
    }
}
