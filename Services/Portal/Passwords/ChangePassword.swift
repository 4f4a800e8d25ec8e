import Crypto
import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Schema
import Web

/// Changes one's own password; ends the account's other sessions.
///
/// Refuses with `password.wrong`, `password.weak` and, after several wrong tries, `sign-in.too-many`.
enum ChangePassword: Form {
    static let route = Route(.get, "/account/password", "Change one's password", for: .signedIn)

    struct Input: Decodable {
        let current: String
        let password: String
        let client: Client
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        _ = try caller.person
        return PasswordPages.change(draft, caller.language)
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        let account = try caller.person
        try portal.admit(input.client, speaking: caller.language)
        let row = try await portal.requirePassword(input.current, of: account, as: caller)
        let password = try await portal.newPassword(input.password, of: EmailAddress(row: row, "email"), for: caller.language)
        let hash = try await portal.hash(password)
        try await portal.database.transaction(as: caller) { transaction in
            try await PasswordChange.save(
                hash, of: account, keeping: caller.session, at: portal.now(), in: transaction, by: caller)
        }
        portal.credentials.forget()
        return Redirect(OwnAccount.route.link(), notice: PasswordPhrases.changed[caller.language])
    }
}

extension Portal {
    /// Asks once more for the password of whoever signed in; gives the row of the account. Refuses with `password.wrong`.
    func requirePassword(_ typed: String, of account: Account.ID, as caller: Caller) async throws -> Row {
        guard let row = try await database.query(OwnStore.credentials(of: account), as: caller).first else {
            throw Failure(.unauthenticated, "request.not-signed-in", CommonPhrases.signInFirst[caller.language])
        }
        guard try await passwords.verify(String(typed.prefix(1024)), against: row.decode("password_hash")) else {
            throw Failure.field("current", "password.wrong", PasswordPhrases.wrong[caller.language])
        }
        return row
    }
}
