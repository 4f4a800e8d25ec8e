import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Makes an account with roles in the programme and sends an invitation; an account that exists elsewhere gets the roles alone.
///
/// Refuses with `account.exists-here`, `role.employer-missing` and `request.invalid`.
enum InviteAccount: Form {
    static let route = Route(.get, "/administration/accounts/new", "Invite somebody", for: [.administrator])

    struct Input: Decodable {
        let email: EmailAddress
        let name: Text<1, 120>
        let language: Language
        let roles: [Role]
        let employer: Employer.ID?
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        let employers = try await EmployerChoice.all(as: caller, in: portal)
        return AccountPages.invite(draft, employers: employers, caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let language = caller.language
        guard !input.roles.isEmpty else { throw Failure.field("roles", "missing", AccountPhrases.rolesMissing[language]) }
        try EmployerChoice.check(input.roles, input.employer, language)
        let invitation = Invitation(portal: portal, caller: caller, programme: try caller.office)
        do {
            let account = try await portal.database.transaction(as: caller) { transaction in
                try await invite(input, invitation, in: transaction)
            }
            portal.credentials.forget()
            return Redirect(ShowAccount.route.link(account), notice: AccountPhrases.invited[language])
        } catch let error as PostgresError where error.constraint == "account_email_unique" {
            throw Failure.field("email", "account.exists-here", AccountPhrases.existsHere[language])
        }
    }

    private static func invite(_ input: Input, _ invitation: Invitation, in transaction: Transaction) async throws -> Account.ID {
        let (caller, moment) = (invitation.caller, invitation.portal.now())
        let member = try await invitation.account(input.email, name: input.name.value, language: input.language, in: transaction)
        guard member.roles.isEmpty else { throw Failure.field("email", "account.exists-here", AccountPhrases.existsHere[caller.language]) }
        for role in Set(input.roles).sorted(by: { $0.rawValue < $1.rawValue }) {
            try await transaction.send(
                RoleChange.grant(role, to: member.account.id, employer: input.employer, in: invitation.programme, at: moment, by: caller))
        }
        try await transaction.send(invitation.send(to: member))
        return member.account.id
    }
}
