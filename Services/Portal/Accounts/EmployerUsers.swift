import FoundationEssentials
import Hosting
import Models
import Postgres

/// Lets people act for an employer and ends it, as the Jobs service asked by the job queue.
struct EmployerUsers {
    let portal: Portal

    /// Does one thing that was asked in the caller's programme; tells whether there was one.
    func changeOne(as caller: Caller) async throws -> Bool {
        let moment = portal.now()
        let wasBusy = try await JobQueue(portal.database).runOne(of: [EmployerUserChange.kind], at: moment, as: caller) {
            job, transaction in
            switch try JSONDecoder().decode(EmployerUserChange.self, from: Data(job.payload)) {
            case .invite(let invited): try await invite(invited, in: transaction, at: moment, by: caller)
            case .remove(let account, let employer, let person):
                let held = try await Self.held(by: account, in: transaction)
                try await revoke(
                    held.filter { $0.employer == employer }.map(\.role), from: account, in: transaction, at: moment,
                    by: caller.acting(in: caller.programme, account: person))
            }
        }
        if wasBusy { portal.credentials.forget() }
        return wasBusy
    }

    /// Somebody who has another role here, or acts for another employer, is left as they are; the employer's history tells it.
    private func invite(_ invited: EmployerUserChange.Invited, in transaction: Transaction, at moment: Date, by caller: Caller) async throws
    {
        guard let programme = caller.programme else { return }
        let name = try await transaction.query("SELECT name FROM portal.programme WHERE id = \(programme)").first
        let host = Caller(
            credential: .system, account: invited.by, programme: programme, programmeName: try name?.decode("name"), request: caller.request
        )
        let invitation = Invitation(portal: portal, caller: host, programme: programme)
        let member = try await invitation.account(invited.email, name: invited.name, language: invited.language, in: transaction)
        let held = try await Self.held(by: member.account.id, in: transaction)
        guard held.allSatisfy({ $0.employer == invited.employer }) else {
            return try await transaction.append(Event("employer", invited.employer, "user_refused", at: moment), by: host)
        }
        let wanted: [Role] = invited.isManager ? [.employer, .employerManager] : [.employer]
        for role in wanted where !member.roles.contains(role) {
            try await transaction.send(
                RoleChange.grant(role, to: member.account.id, employer: invited.employer, in: programme, at: moment, by: host))
        }
        try await revoke(member.roles.filter { !wanted.contains($0) }, from: member.account.id, in: transaction, at: moment, by: host)
        if held.isEmpty { try await transaction.send(invitation.send(to: member)) }
    }

    private func revoke(_ roles: [Role], from account: Account.ID, in transaction: Transaction, at moment: Date, by caller: Caller)
        async throws
    {
        for role in roles { try await transaction.send(RoleChange.revoke(role, from: account, at: moment, by: caller)) }
    }

    private typealias Held = (role: Role, employer: Employer.ID?)

    /// The account's roles in the programme in force, each with the employer it is held for.
    private static func held(by account: Account.ID, in transaction: Transaction) async throws -> [Held] {
        let rows = try await transaction.query(
            """
            SELECT role, employer_id
            FROM portal.role_assignment
            WHERE programme_id = (SELECT platform.programme()) AND account_id = \(account)
            ORDER BY role
            """)
        return try rows.map { (role: try $0.decode("role"), employer: try $0.decode("employer_id")) }
    }
}
