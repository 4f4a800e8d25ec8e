import Hosting
import Markup
import Models
import Web

/// The screens on which a password is chosen.
enum PasswordPages {
    static func choose(token: String, email: String, _ draft: Draft, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        return Screen(PasswordPhrases.choose[language], headers: ["Referrer-Policy": "no-referrer"]) {
            pageHeading(PasswordPhrases.choose[language], lead: PasswordPhrases.chooseFor[language] + " " + email)
            errorSummary(errors.summary)
            entryForm(to: ChoosePassword.route.link()) {
                input(.type("hidden"), .name("token"), .value(token))
                // For password managers, which want to know whose password it is.
                input(.type("hidden"), .name("username"), .value(email), .autocomplete("username"))
                passwordField(
                    "password", PasswordPhrases.new[language], hint: PasswordPhrases.rules[language], error: errors["password"], isNew: true
                )
                actions { submitButton(PasswordPhrases.choose[language]) }
            }
        }
    }

    static func change(_ draft: Draft, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        return Screen(PasswordPhrases.change[language]) {
            breadcrumb([
                Link(CommonPhrases.home[language], Home.route.link()), Link(OwnPhrases.title[language], OwnAccount.route.link()),
                Link(PasswordPhrases.change[language], ChangePassword.route.link()),
            ])
            pageHeading(PasswordPhrases.change[language], lead: PasswordPhrases.changeLead[language])
            errorSummary(errors.summary)
            entryForm(to: ChangePassword.route.link()) {
                passwordField("current", PasswordPhrases.current[language], error: errors["current"])
                passwordField(
                    "password", PasswordPhrases.new[language], hint: PasswordPhrases.rules[language], error: errors["password"], isNew: true
                )
                actions {
                    submitButton(PasswordPhrases.change[language])
                    buttonLink(CommonPhrases.cancel[language], OwnAccount.route.link(), kind: .quiet)
                }
            }
        }
    }
}
