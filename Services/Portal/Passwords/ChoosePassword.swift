import Crypto
import FoundationEssentials
import Hosting
import Markup
import Models
import Postgres
import Schema
import Web

/// Chooses a password by the one-time link of a mail; ends every session of the account.
///
/// Refuses with `reset.not-valid` a token that is unknown, used or expired, and with `password.weak`.
enum ChoosePassword: Form {
    static let route = Route(.get, "/choose-password", "Choose a password", for: .everyone)

    struct Place: Decodable {
        let token: String?
    }

    struct Input: Decodable {
        let token: String
        let password: String
        let client: Client
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        let text = draft["token"] ?? place.token ?? ""
        guard let token = Token(text, prefix: ResetStore.prefix),
            let row = try await portal.database.query(ResetStore.find(token, at: portal.now()), as: .anonymous()).first
        else { return spent(caller.language) }
        return PasswordPages.choose(token: text, email: try row.decode("email"), draft, caller.language)
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        try portal.admit(input.client, speaking: caller.language)
        let refusal = Failure(.conflict, "reset.not-valid", PasswordPhrases.spentLead[caller.language])
        guard let token = Token(input.token, prefix: ResetStore.prefix),
            let row = try await portal.database.query(ResetStore.find(token, at: portal.now()), as: .anonymous()).first
        else { throw refusal }
        let account = try row.decode("id", as: Account.ID.self)
        let password = try await portal.newPassword(input.password, of: EmailAddress(row: row, "email"), for: caller.language)
        // Hashing takes its time, so it comes before the transaction.
        let hash = try await portal.hash(password)
        try await portal.database.transaction(as: .anonymous(request: caller.request)) { transaction in
            let moment = portal.now()
            guard try await transaction.execute(ResetStore.use(token, at: moment)) == 1 else { throw refusal }
            try await PasswordChange.save(hash, of: account, at: moment, in: transaction, by: caller.acting(in: nil, account: account))
        }
        portal.credentials.forget()
        return Redirect(SignIn.route.link(), notice: PasswordPhrases.chosen[caller.language])
    }

    private static func spent(_ language: Language) -> Screen {
        Screen(PasswordPhrases.spent[language], status: 410) {
            pageHeading(PasswordPhrases.spent[language], lead: PasswordPhrases.spentLead[language])
            actions { buttonLink(PasswordPhrases.sendLink[language], RequestReset.route.link()) }
        }
    }
}
