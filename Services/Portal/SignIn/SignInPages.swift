import Hosting
import Markup
import Models
import Web

/// The screens of signing in.
enum SignInPages {
    static func signIn(_ draft: Draft, next: LocalPath?, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        let query = next.map { [("next", $0.value)] } ?? []
        return Screen(SignInPhrases.title[language]) {
            pageHeading(SignInPhrases.title[language])
            errorSummary(errors.summary)
            entryForm(to: SignIn.route.link(query: query)) {
                emailField("email", CommonPhrases.email[language], value: draft["email"], error: errors["email"], autocomplete: "username")
                passwordField("password", SignInPhrases.password[language], error: errors["password"])
                actions {
                    submitButton(SignInPhrases.title[language])
                    buttonLink(SignInPhrases.forgotten[language], RequestReset.route.link(), kind: .quiet)
                }
            }
            p(.class("hint")) { SignInPhrases.noAccount[language] }
            p { a(.href("/jobs/register")) { SignInPhrases.registerBusiness[language] } }
        }
    }

    static func programmes(
        _ memberships: [ProgrammeStore.Membership], _ draft: Draft, chosen: Programme.ID?, next: LocalPath?, _ language: Language
    ) -> Screen {
        let errors = FieldErrors(draft, language)
        let query = next.map { [("next", $0.value)] } ?? []
        return Screen(SignInPhrases.chooseProgramme[language]) {
            if memberships.isEmpty {
                pageHeading(SignInPhrases.noProgramme[language])
                emptyState(SignInPhrases.noProgramme[language], SignInPhrases.askForRole[language])
            } else {
                pageHeading(
                    SignInPhrases.chooseProgramme[language], lead: memberships.count > 1 ? SignInPhrases.programmeLead[language] : nil)
                errorSummary(errors.summary)
                entryForm(to: ChooseProgramme.route.link(query: query)) {
                    radios(
                        "programme", SignInPhrases.programme[language], memberships.map { choice($0, language) },
                        value: draft["programme"] ?? chosen?.description, error: errors["programme"])
                    actions { submitButton(SignInPhrases.goOn[language]) }
                }
            }
        }
    }

    private static func choice(_ membership: ProgrammeStore.Membership, _ language: Language) -> Choice {
        Choice(membership.id.description, membership.name, hint: membership.roles.map { $0.name[language] }.joined(separator: ", "))
    }
}
