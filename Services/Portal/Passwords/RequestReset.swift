import Crypto
import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// Sends a one-time link to choose a new password, if the address belongs to an account; says the same in every case.
///
/// Refuses with `sign-in.too-many`.
enum RequestReset: Form {
    static let route = Route(.get, "/forgotten-password", "Ask for a new password", for: .everyone)

    struct Input: Decodable {
        let email: EmailAddress
        let client: Client
    }

    static func show(_ place: NoInput, _ draft: Draft, as caller: Caller, in portal: Portal) async throws -> Screen {
        let language = caller.language
        let errors = FieldErrors(draft, language)
        return Screen(PasswordPhrases.forgotten[language]) {
            pageHeading(PasswordPhrases.forgotten[language], lead: PasswordPhrases.forgottenLead[language])
            errorSummary(errors.summary)
            entryForm(to: route.link()) {
                emailField("email", CommonPhrases.email[language], value: draft["email"], error: errors["email"], autocomplete: "username")
                actions {
                    submitButton(PasswordPhrases.sendLink[language])
                    buttonLink(CommonPhrases.cancel[language], SignIn.route.link(), kind: .quiet)
                }
            }
        }
    }

    static func submit(_ place: NoInput, _ input: Input, as caller: Caller, in portal: Portal) async throws -> Redirect {
        try portal.admit(input.client, speaking: caller.language)
        let token = Token(prefix: ResetStore.prefix)
        let texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, MailText.reset(portal.link(to: token), $0)) })
        let moment = portal.now()
        // Without a programme in force, since the account may be in any.
        _ = try await portal.database.query(
            ResetStore.request(input.email, token, mail: Identifier(at: moment), texts: texts, at: moment), as: .anonymous())
        return Redirect(SignIn.route.link(), notice: PasswordPhrases.requested[caller.language])
    }
}

extension Portal {
    /// The link with which a password is chosen.
    func link(to token: Token) -> String {
        address + ChoosePassword.route.link(query: [("token", token.text)])
    }
}
