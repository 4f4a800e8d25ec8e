import Hosting
import Markup
import Models
import Web

/// The screens of the administration of accounts.
enum AccountPages {
    static func list(_ accounts: [AccountStore.Listed], search: String?, isFirst: Bool, next: String?, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(AccountPhrases.title[language]) {
            AdministrationPages.tabs(at: ListAccounts.route.link(), language)
            pageHeading(AccountPhrases.title[language], lead: AccountPhrases.lead[language]) {
                buttonLink(AccountPhrases.invite[language], InviteAccount.route.link())
            }
            searchBox("q", label: AccountPhrases.search[language], action: ListAccounts.route.link(), value: search)
            if accounts.isEmpty {
                emptyState(
                    AccountPhrases.nobody[language], AccountPhrases.nobodyHint[language],
                    action: Link(CommonPhrases.clear[language], ListAccounts.route.link()))
            } else {
                dataTable(
                    caption: AccountPhrases.title[language], isCaptionSpoken: true,
                    columns: [
                        Column(CommonPhrases.name[language]), Column(CommonPhrases.email[language]),
                        Column(AccountPhrases.roles[language]),
                        Column(AccountPhrases.state[language]),
                    ],
                    rows: accounts.map { row($0, language) })
                pager(previous: isFirst ? nil : ListAccounts.route.link(query: search.map { [("q", $0)] } ?? []), next: next)
            }
        }
    }

    private static func row(_ account: AccountStore.Listed, _ language: Language) -> [HTML] {
        [
            a(.href(ShowAccount.route.link(account.id))) { account.name },
            HTML(account.email),
            HTML(account.roles.map { $0.name[language] }.joined(separator: ", ")),
            tag(account.state, language),
        ]
    }

    static func invite(_ draft: Draft, employers: [EmployerChoice.Named], _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        return Screen(AccountPhrases.invite[language]) {
            breadcrumb([
                Link(AdministrationPhrases.title[language], Administration.route.link()),
                Link(AccountPhrases.title[language], ListAccounts.route.link()),
                Link(AccountPhrases.invite[language], InviteAccount.route.link()),
            ])
            pageHeading(AccountPhrases.invite[language], lead: AccountPhrases.inviteLead[language])
            errorSummary(errors.summary)
            entryForm(to: InviteAccount.route.link()) {
                emailField("email", CommonPhrases.email[language], value: draft["email"], error: errors["email"], autocomplete: "off")
                textField("name", CommonPhrases.name[language], value: draft["name"], error: errors["name"], autocomplete: "off")
                radios(
                    "language", AccountPhrases.language[language], Language.allCases.map { Choice($0.rawValue, $0.endonym) },
                    value: draft["language"] ?? language.rawValue, error: errors["language"], isInline: true)
                checkboxes(
                    "roles", AccountPhrases.roles[language], Role.allCases.map { Choice($0.rawValue, $0.name[language]) },
                    values: draft.all("roles"), error: errors["roles"])
                employerField(draft, errors, employers, language)
                actions {
                    submitButton(AccountPhrases.sendInvitation[language])
                    buttonLink(CommonPhrases.cancel[language], ListAccounts.route.link(), kind: .quiet)
                }
            }
        }
    }

    private static func employerField(_ draft: Draft, _ errors: FieldErrors, _ employers: [EmployerChoice.Named], _ language: Language)
        -> HTML
    {
        guard !employers.isEmpty || errors["employer"] != nil else { return HTML() }
        return selectField(
            "employer", AccountPhrases.employer[language], employers.map { Choice($0.id.description, $0.name) }, value: draft["employer"],
            hint: AccountPhrases.employerHint[language], error: errors["employer"], isOptional: true)
    }

    static func account(
        _ member: AccountStore.Member, history: [AuditStore.Entry], _ draft: Draft, employers: [EmployerChoice.Named], as caller: Caller
    ) -> Screen {
        let (language, account) = (caller.language, member.account)
        return Screen(account.name) {
            breadcrumb([
                Link(AdministrationPhrases.title[language], Administration.route.link()),
                Link(AccountPhrases.title[language], ListAccounts.route.link()), Link(account.name, ShowAccount.route.link(account.id)),
            ])
            pageHeading(account.name, status: tag(account.state, language))
            errorSummary(FieldErrors(draft, language).summary)
            card {
                summaryList([
                    SummaryItem(CommonPhrases.email[language], text: account.email.text),
                    SummaryItem(AccountPhrases.language[language], text: account.language.endonym),
                    SummaryItem(
                        SecondFactorPhrases.title[language],
                        text: (member.hasSecondFactor ? SecondFactorPhrases.on : SecondFactorPhrases.off)[language]),
                ])
            }
            h2 { AccountPhrases.roles[language] }
            roles(member, as: caller)
            grantForm(member, draft, employers, language)
            standing(member, as: caller)
            h2 { AccountPhrases.history[language] }
            AuditPages.timeline(history, language)
        }
    }

    private static func roles(_ member: AccountStore.Member, as caller: Caller) -> HTML {
        let language = caller.language
        return dataTable(
            caption: AccountPhrases.roles[language], isCaptionSpoken: true,
            columns: [Column(AccountPhrases.role[language]), Column(AccountPhrases.revoke[language], .actions)],
            rows: member.roles.map { role in
                let isOwn = role == .administrator && member.account.id == caller.account
                return [
                    HTML(role.name[language]),
                    isOwn
                        ? tag(AccountPhrases.yourself[language])
                        : actionButton(
                            AccountPhrases.revoke[language], action: RevokeRole.route.link(member.account.id, role.rawValue), kind: .quiet,
                            about: role.name[language]),
                ]
            })
    }

    private static func grantForm(_ member: AccountStore.Member, _ draft: Draft, _ employers: [EmployerChoice.Named], _ language: Language)
        -> HTML
    {
        let errors = FieldErrors(draft, language)
        let open = Role.allCases.filter { !member.roles.contains($0) && (!EmployerChoice.roles.contains($0) || !employers.isEmpty) }
        return entryForm(to: ShowAccount.route.link(member.account.id)) {
            selectField(
                "role", AccountPhrases.grant[language], open.map { Choice($0.rawValue, $0.name[language]) }, value: draft["role"],
                error: errors["role"])
            if open.contains(where: EmployerChoice.roles.contains) { employerField(draft, errors, employers, language) }
            actions { submitButton(AccountPhrases.grant[language], kind: .secondary) }
        }
    }

    /// Buttons that change whether the person can sign in.
    private static func standing(_ member: AccountStore.Member, as caller: Caller) -> HTML {
        let (language, account) = (caller.language, member.account)
        return actions {
            if account.state == .invited {
                actionButton(AccountPhrases.sendAgain[language], action: InviteAgain.route.link(account.id))
            }
            if member.hasSecondFactor, account.id != caller.account, !member.isElsewhere {
                actionButton(
                    SecondFactorPhrases.remove[language], action: RemoveSecondFactor.route.link(account.id), kind: .secondary,
                    confirm: SecondFactorPhrases.removeQuestion[language])
            }
            if account.state == .disabled {
                actionButton(AccountPhrases.enable[language], action: EnableAccount.route.link(account.id))
            } else if account.id != caller.account, !member.isElsewhere {
                actionButton(
                    AccountPhrases.disable[language], action: DisableAccount.route.link(account.id), kind: .danger,
                    confirm: AccountPhrases.disableQuestion[language])
            }
        }
    }

    static func tag(_ state: Account.State, _ language: Language) -> HTML {
        let tone: Tone =
            switch state {
            case .invited: .info
            case .active: .success
            case .disabled: .neutral
            }
        return Markup.tag(AccountPhrases.word(state)[language], tone)
    }

    private static func tag(_ label: String) -> HTML {
        Markup.tag(label)
    }
}
