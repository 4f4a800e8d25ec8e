import Hosting
import Markup
import Models
import Web

/// The screens on the people who act for an employer.
enum UserPages {
    /// The part of an employer's page.
    static func section(_ users: [UserStore.Listed], of employer: Employer, as caller: Caller) -> HTML {
        let language = caller.language
        return group {
            h2 { UserPhrases.title[language] }
            if users.isEmpty {
                emptyState(UserPhrases.nobody[language])
            } else {
                dataTable(
                    caption: UserPhrases.title[language], isCaptionSpoken: true,
                    columns: [
                        Column(CommonPhrases.name[language]), Column(CommonPhrases.email[language]), Column(UserPhrases.part[language]),
                        Column(CommonPhrases.state[language]), Column(UserPhrases.remove[language], .actions),
                    ],
                    rows: users.map { row($0, of: employer, as: caller) })
            }
            if employer.mayOffer {
                actions { buttonLink(UserPhrases.invite[language], InviteUser.route.link(employer.id), kind: .secondary) }
            }
        }
    }

    private static func row(_ user: UserStore.Listed, of employer: Employer, as caller: Caller) -> [HTML] {
        let language = caller.language
        return [
            HTML(user.name), HTML(user.email), HTML(UserPhrases.word(user.isManager ? .manager : .recruiter)[language]),
            tag((user.hasComeIn ? UserPhrases.active : UserPhrases.waiting)[language], user.hasComeIn ? .success : .neutral),
            user.id == caller.account
                ? HTML()
                : buttonLink(UserPhrases.remove[language], RemoveUser.route.link(employer.id, user.id), kind: .quiet, about: user.name),
        ]
    }

    static func invite(_ employer: Employer, _ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        let errors = FieldErrors(draft, language)
        return Screen(UserPhrases.invite[language]) {
            EmployerPages.way(employer, as: caller, Link(UserPhrases.invite[language], InviteUser.route.link(employer.id)))
            pageHeading(UserPhrases.invite[language], kicker: employer.terms.name, lead: UserPhrases.lead[language])
            errorSummary(errors.summary)
            entryForm(to: InviteUser.route.link(employer.id)) {
                textField("name", CommonPhrases.name[language], value: draft["name"], error: errors["name"], autocomplete: "off")
                emailField("email", CommonPhrases.email[language], value: draft["email"], error: errors["email"], autocomplete: "off")
                radios(
                    "part", UserPhrases.part[language],
                    InviteUser.Part.allCases.map {
                        Choice($0.rawValue, UserPhrases.word($0)[language], hint: UserPhrases.about($0)[language])
                    }, value: draft["part"] ?? InviteUser.Part.recruiter.rawValue, error: errors["part"])
                radios(
                    "language", UserPhrases.language[language], Language.allCases.map { Choice($0.rawValue, $0.endonym) },
                    value: draft["language"] ?? language.rawValue, error: errors["language"], isInline: true)
                actions {
                    submitButton(UserPhrases.send[language])
                    buttonLink(CommonPhrases.cancel[language], ShowEmployer.route.link(employer.id), kind: .quiet)
                }
            }
        }
    }

    static func remove(_ user: UserStore.Listed, of employer: Employer, _ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(UserPhrases.remove[language]) {
            EmployerPages.way(employer, as: caller, Link(UserPhrases.remove[language], RemoveUser.route.link(employer.id, user.id)))
            pageHeading(UserPhrases.remove[language], kicker: employer.terms.name)
            errorSummary(FieldErrors(draft, language).summary)
            confirmPanel(
                UserPhrases.question(user.name)[language], explanation: UserPhrases.removeExplanation[language],
                action: RemoveUser.route.link(employer.id, user.id), confirm: UserPhrases.remove[language],
                cancel: Link(CommonPhrases.cancel[language], ShowEmployer.route.link(employer.id)), isDestructive: true)
        }
    }
}
