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
                ExportEmployers.links(query: input.query, language)
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

    /// The list as a table of texts, its heading first.
    static func sheet(of employers: [Employer], _ language: Language) -> Sheet {
        let heading = [CommonPhrases.name, EmployerPhrases.sector, CommonPhrases.district, CommonPhrases.state]
        return Sheet(
            heading, language,
            rows: employers.map { employer in
                [
                    .text(employer.terms.name), .text(employer.terms.sector?.name[language]), .text(employer.terms.district),
                    .text(EmployerPhrases.word(employer.state.name)[language]),
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
                notice(.warning, title: EmployerPhrases.word(employer.state.name)[language]) { p { reason } }
            }
            card { summaryList(facts(employer, language)) }
            contacts(employer.terms.contacts, language)
            sites(employer.terms.sites, language)
            if caller.holds(anyOf: Set(employerReaders)) { RelationPages.section(content.relations, of: employer, as: caller) }
            if caller.mayManage(employer.id) { UserPages.section(content.users, of: employer, as: caller) }
            if caller.mayManage(employer.id) {
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
                    kind: transition.needsReason ? .danger : .primary)
            }
        }
    }

    static func facts(_ employer: Employer, _ language: Language) -> [SummaryItem] {
        let terms = employer.terms
        return [
            SummaryItem(EmployerPhrases.sector[language], text: terms.sector?.name[language]),
            SummaryItem(EmployerPhrases.division[language], text: terms.division.map { "\($0.code) · \($0.name[language])" }),
            SummaryItem(CommonPhrases.district[language], text: terms.district),
            SummaryItem(CommonPhrases.phone[language], text: terms.phone),
            SummaryItem(CommonPhrases.email[language], text: terms.email?.text),
        ]
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
                cancel: Link(CommonPhrases.cancel[language], ShowEmployer.route.link(employer.id)), isDestructive: transition.needsReason
            ) {
                if transition.needsReason {
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
            case .unverified: .warning
            case .registered: .info
            case .verified: .success
            case .refused: .danger
            case .suspended: .warning
            }
        return Markup.tag(EmployerPhrases.word(state)[language], tone)
    }
}
