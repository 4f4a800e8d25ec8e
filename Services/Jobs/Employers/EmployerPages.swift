import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens on employers.
enum EmployerPages {
    static func list(_ employers: [Employer], _ input: ListEmployers.Input, next: String?, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(EmployerPhrases.title[language]) {
            pageHeading(EmployerPhrases.title[language], lead: EmployerPhrases.lead[language]) {
                if caller.roles.contains(.placementOfficer) {
                    buttonLink(EmployerPhrases.register[language], RegisterEmployer.route.link())
                }
            }
            filterForm(
                action: ListEmployers.route.link(), submit: CommonPhrases.show[language],
                clear: input.query.isEmpty ? nil : Link(CommonPhrases.clear[language], ListEmployers.route.link())
            ) {
                textField("q", EmployerPhrases.search[language], value: input.q?.value, width: .medium)
                selectField(
                    "state", CommonPhrases.state[language],
                    Employer.State.Name.allCases.map { Choice($0.rawValue, EmployerPhrases.word($0)[language]) },
                    value: input.state?.rawValue, prompt: CommonPhrases.all[language])
            }
            if employers.isEmpty {
                emptyState(EmployerPhrases.nobody[language], EmployerPhrases.nobodyHint[language])
            } else {
                table(employers, language)
                pager(previous: input.cursor == nil ? nil : ListEmployers.route.link(query: input.query), next: next)
            }
        }
    }

    private static func table(_ employers: [Employer], _ language: Language) -> HTML {
        dataTable(
            caption: EmployerPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(CommonPhrases.name[language]), Column(EmployerPhrases.sector[language]), Column(CommonPhrases.district[language]),
                Column(CommonPhrases.state[language]),
            ],
            rows: employers.map { employer in
                [
                    a(.href(ShowEmployer.route.link(employer.id))) { employer.terms.name },
                    HTML(employer.terms.sector?.name[language] ?? "–"), HTML(employer.terms.district ?? "–"),
                    tag(employer.state.name, language),
                ]
            })
    }

    static func employer(_ content: ShowEmployer.Content, as caller: Caller) -> Screen {
        let (employer, language) = (content.employer, caller.language)
        let mayWrite = caller.mayWrite(for: employer.id)
        return Screen(employer.terms.name) {
            way(employer, as: caller)
            pageHeading(employer.terms.name, status: tag(employer.state.name, language)) {
                if caller.roles.contains(.placementOfficer) { moves(employer, language) }
            }
            if let reason = employer.state.reason {
                notice(.warning, title: EmployerPhrases.suspendedTitle[language]) { p { reason } }
            }
            card { summaryList(facts(employer, language)) }
            if mayWrite {
                KeyPages.section(content.keys, of: employer, language)
                actions { buttonLink(WebhookPhrases.title[language], BrowseWebhooks.route.link(employer.id), kind: .secondary) }
            }
            VacancyPages.section(content.vacancies, of: employer.id, mayWrite: mayWrite, language)
            h2 { CommonPhrases.history[language] }
            content.history.timeline(
                EmployerPhrases.events, namesPeople: caller.holds(anyOf: Set(employerReaders)), language)
        }
    }

    private static func moves(_ employer: Employer, _ language: Language) -> HTML {
        group {
            buttonLink(EmployerPhrases.edit[language], EditEmployer.route.link(employer.id), kind: .secondary)
            for transition in Employer.Transition.allCases where transition.isPossible(from: employer.state) {
                buttonLink(
                    EmployerPhrases.button(transition)[language], MoveEmployer.route.link(employer.id, transition.rawValue),
                    kind: transition == .suspend ? .danger : .primary)
            }
        }
    }

    private static func facts(_ employer: Employer, _ language: Language) -> [SummaryItem] {
        let terms = employer.terms
        return [
            SummaryItem(EmployerPhrases.sector[language], text: terms.sector?.name[language]),
            SummaryItem(CommonPhrases.district[language], text: terms.district),
            SummaryItem(CommonPhrases.phone[language], text: terms.phone),
            SummaryItem(CommonPhrases.email[language], text: terms.email?.text),
        ]
    }

    static func register(_ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(EmployerPhrases.register[language]) {
            way(nil, as: caller, Link(EmployerPhrases.register[language], RegisterEmployer.route.link()))
            pageHeading(EmployerPhrases.register[language], lead: EmployerPhrases.registerLead[language])
            errorSummary(FieldErrors(draft, language).summary)
            entryForm(to: RegisterEmployer.route.link(), autosave: "employer-new") {
                fields(draft, nil, language)
                actions {
                    submitButton(EmployerPhrases.register[language])
                    buttonLink(CommonPhrases.cancel[language], ListEmployers.route.link(), kind: .quiet)
                }
            }
        }
    }

    static func edit(_ employer: Employer, _ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(employer.terms.name) {
            way(employer, as: caller, Link(EmployerPhrases.edit[language], EditEmployer.route.link(employer.id)))
            pageHeading(employer.terms.name)
            errorSummary(FieldErrors(draft, language).summary)
            if draft.failure?.kind == .stale {
                card(EmployerPhrases.nowStands[language]) {
                    summaryList([SummaryItem(CommonPhrases.name[language], text: employer.terms.name)] + facts(employer, language))
                }
            }
            entryForm(to: EditEmployer.route.link(employer.id)) {
                input(.type("hidden"), .name("version"), .value(String(employer.version)))
                fields(draft, employer.terms, language)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowEmployer.route.link(employer.id), kind: .quiet)
                }
            }
        }
    }

    private static func fields(_ draft: Draft, _ terms: Employer.Terms?, _ language: Language) -> HTML {
        let errors = FieldErrors(draft, language)
        func value(_ name: String, _ saved: String?) -> String? { draft.wasSent ? draft[name] : saved }
        return group {
            textField(
                "name", CommonPhrases.name[language], value: value("name", terms?.name), hint: EmployerPhrases.nameHint[language],
                error: errors["name"], autocomplete: "off")
            selectField(
                "sector", EmployerPhrases.sector[language],
                Employer.Sector.allCases.map { Choice($0.rawValue, "\($0.rawValue) · \($0.name[language])") },
                value: value("sector", terms?.sector?.rawValue), hint: EmployerPhrases.sectorHint[language], error: errors["sector"],
                isOptional: true)
            textField(
                "district", CommonPhrases.district[language], value: value("district", terms?.district), error: errors["district"],
                isOptional: true, width: .medium, autocomplete: "off")
            fieldRow {
                textField(
                    "phone", CommonPhrases.phone[language], value: value("phone", terms?.phone), hint: EmployerPhrases.phoneHint[language],
                    error: errors["phone"], isOptional: true, width: .medium, type: "tel", inputmode: "tel", autocomplete: "off")
                emailField(
                    "email", CommonPhrases.email[language], value: value("email", terms?.email?.text), error: errors["email"],
                    isOptional: true, autocomplete: "off")
            }
        }
    }

    static func move(_ employer: Employer, _ transition: Employer.Transition, _ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        let errors = FieldErrors(draft, language)
        return Screen(EmployerPhrases.button(transition)[language]) {
            way(
                employer, as: caller,
                Link(EmployerPhrases.button(transition)[language], MoveEmployer.route.link(employer.id, transition.rawValue)))
            pageHeading(employer.terms.name, status: tag(employer.state.name, language))
            errorSummary(errors.summary)
            confirmPanel(
                EmployerPhrases.question(transition, employer.terms.name)[language],
                explanation: EmployerPhrases.explanation(transition)[language],
                action: MoveEmployer.route.link(employer.id, transition.rawValue), confirm: EmployerPhrases.button(transition)[language],
                cancel: Link(CommonPhrases.cancel[language], ShowEmployer.route.link(employer.id)), isDestructive: transition == .suspend
            ) {
                if transition == .suspend {
                    textArea(
                        "reason", CommonPhrases.reason[language], value: draft["reason"], hint: EmployerPhrases.reasonHint[language],
                        error: errors["reason"], rows: 3, limit: 500)
                }
            }
        }
    }

    /// The way to an employer's page, or to a page below it.
    static func way(_ employer: Employer?, as caller: Caller, _ here: Link...) -> HTML {
        let list = Link(EmployerPhrases.title[caller.language], ListEmployers.route.link())
        return breadcrumb(
            [
                caller.holds(anyOf: Set(employerReaders)) ? list : nil,
                employer.map { Link($0.terms.name, ShowEmployer.route.link($0.id)) },
            ].compactMap(\.self) + here)
    }

    static func tag(_ state: Employer.State.Name, _ language: Language) -> HTML {
        let tone: Tone =
            switch state {
            case .registered: .info
            case .verified: .success
            case .suspended: .warning
            }
        return Markup.tag(EmployerPhrases.word(state)[language], tone)
    }
}
