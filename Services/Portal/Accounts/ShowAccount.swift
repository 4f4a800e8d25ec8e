import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Shows one account of the programme, with the form that gives it another role.
///
/// Refuses with `account.not-found`, `role.employer-missing` and `role.held`.
enum ShowAccount: Form {
    static let route = Route(.get, "/administration/accounts/{id}", "An account", for: [.administrator])

    struct Place: Decodable {
        let id: Account.ID
    }

    struct Input: Decodable {
        let role: Role
        let employer: Employer.ID?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        let answers = try await portal.database.unit(
            [AccountStore.member(place.id), AuditStore.history(of: place.id.uuid, limit: 20)], as: caller)
        guard let row = answers[0].first else {
            throw Failure(.notFound, "account.not-found", AccountPhrases.notFound[caller.language])
        }
        return AccountPages.account(
            try AccountStore.Member(row), history: try answers[1].map(AuditStore.Entry.init), draft,
            employers: try await EmployerChoice.all(as: caller, in: portal), as: caller)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        try EmployerChoice.check([input.role], input.employer, caller.language)
        let programme = try caller.office
        try await portal.database.transaction(as: caller) { transaction in
            let member = try await AccountStore.find(place.id, in: transaction, for: caller.language)
            guard !member.roles.contains(input.role) else {
                throw Failure.field("role", "role.held", AccountPhrases.roleHeld[caller.language])
            }
            try await transaction.send(
                RoleChange.grant(input.role, to: place.id, employer: input.employer, in: programme, at: portal.now(), by: caller))
        }
        portal.credentials.forget()
        return Redirect(route.link(place.id), notice: AccountPhrases.roleGranted[caller.language])
    }
}
