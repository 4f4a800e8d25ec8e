import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens on vacancies.
enum VacancyPages {
    static func list(
        _ vacancies: [VacancyStore.Listed], _ input: BrowseVacancies.Input, employers: [EmployerStore.Named],
        kept: [SavedFilterStore.Saved], next: String?,
        as caller: Caller
    ) -> Screen {
        let language = caller.language
        let isOwn = employers.isEmpty && caller.roles.contains(.employer)
        return Screen(VacancyPhrases.title[language]) {
            pageHeading(VacancyPhrases.title[language], lead: (isOwn ? VacancyPhrases.ownLead : VacancyPhrases.lead)[language]) {
                if caller.holds(anyOf: Set(vacancyWriters)) { buttonLink(VacancyPhrases.post[language], WriteVacancy.route.link()) }
                if caller.holds(anyOf: Set(vacancyOffice)) {
                    buttonLink(NeedingPages.title[language], ListNeeding.route.link(), kind: .secondary)
                }
                if isOwn, let employer = caller.employer {
                    buttonLink(VacancyPhrases.yourCompany[language], ShowEmployer.route.link(employer), kind: .secondary)
                }
            }
            filters(input, employers, language)
            SavedFilterPages.section(kept, query: input.query, language)
            if vacancies.isEmpty {
                emptyState(VacancyPhrases.nothing[language], VacancyPhrases.nothingHint[language])
            } else {
                if caller.roles.contains(.placementOfficer) {
                    tickable(vacancies, input, language)
                } else {
                    table(vacancies, showsEmployer: !isOwn, language)
                }
                pager(previous: input.cursor == nil ? nil : BrowseVacancies.route.link(query: input.query), next: next)
                if caller.holds(anyOf: Set(vacancyOffice)) { ExportVacancies.links(query: input.query, language) }
            }
        }
    }

    /// The list with boxes, and what can be done to the vacancies that are ticked.
    private static func tickable(_ vacancies: [VacancyStore.Listed], _ input: BrowseVacancies.Input, _ language: Language) -> HTML {
        let query = input.query + (input.cursor.map { [("cursor", $0.description)] } ?? [])
        return BatchPages.tickable(
            "vacancies", to: ChangeVacancies.route.link(),
            ChangeVacancies.Choice.allCases.map { ($0.rawValue, VacancyPhrases.button($0.one)) },
            here: BrowseVacancies.route.link(query: query), all: BrowseVacancies.route.link(query: query + [("ticked", "all")]), language,
            table: table(vacancies, showsEmployer: true, isTicked: input.ticked == .all, language))
    }

    private static func filters(_ input: BrowseVacancies.Input, _ employers: [EmployerStore.Named], _ language: Language) -> HTML {
        filterForm(
            action: BrowseVacancies.route.link(), submit: CommonPhrases.show[language],
            clear: input.query.isEmpty ? nil : Link(CommonPhrases.clear[language], BrowseVacancies.route.link())
        ) {
            textField("q", VacancyPhrases.search[language], value: input.q?.value, width: .medium)
            selectField(
                "state", CommonPhrases.state[language],
                Vacancy.State.allCases.map { Choice($0.rawValue, VacancyPhrases.word($0)[language]) }, value: input.state?.rawValue,
                prompt: CommonPhrases.all[language])
            if !employers.isEmpty {
                selectField(
                    "employer", VacancyTermPhrases.employer[language], employers.map { Choice($0.id.description, $0.name) },
                    value: input.employer?.description, prompt: CommonPhrases.all[language])
            }
        }
    }

    /// `isTicked` says whether the boxes are; without it there are none.
    private static func table(
        _ vacancies: [VacancyStore.Listed], showsEmployer: Bool, isTicked: Bool? = nil, _ language: Language
    ) -> HTML {
        let employer = showsEmployer ? [Column(VacancyTermPhrases.employer[language])] : []
        return dataTable(
            caption: VacancyPhrases.title[language], isCaptionSpoken: true,
            columns: [Column(VacancyTermPhrases.title[language])] + employer + [
                Column(VacancyTermPhrases.district[language]), Column(CommonPhrases.state[language]),
                Column(VacancyTermPhrases.openings[language], .number), Column(VacancyTermPhrases.closesOn[language]),
                Column(VacancyPhrases.postedOn[language]),
            ],
            rows: vacancies.map { vacancy in
                [name(vacancy, isTicked: isTicked, language)] + (showsEmployer ? [HTML(vacancy.employer)] : []) + [
                    HTML(vacancy.district ?? "–"), tag(vacancy.state, language), HTML(String(vacancy.openings)),
                    vacancy.closesOn.map { day($0.description) } ?? "–", day(vacancy.posted),
                ]
            })
    }

    private static func name(_ vacancy: VacancyStore.Listed, isTicked: Bool?, _ language: Language) -> HTML {
        group {
            if let isTicked { BatchPages.tick("vacancies", vacancy.id, vacancy.title, isTicked: isTicked, language) }
            a(.href(ShowVacancy.route.link(vacancy.id))) { vacancy.title }
        }
    }

    /// The list as a file has it.
    static func sheet(of vacancies: [VacancyStore.Listed], _ language: Language) -> Sheet {
        let heading = [
            VacancyTermPhrases.title, VacancyTermPhrases.employer, VacancyTermPhrases.district, CommonPhrases.state,
            VacancyTermPhrases.openings, VacancyTermPhrases.closesOn, VacancyPhrases.postedOn,
        ]
        return Sheet(
            heading, language,
            rows: vacancies.map { vacancy in
                [
                    .text(vacancy.title), .text(vacancy.employer), .text(vacancy.district),
                    .text(VacancyPhrases.word(vacancy.state)[language]), .number(vacancy.openings), .day(vacancy.closesOn),
                    .day(vacancy.posted),
                ]
            })
    }

    /// The part of an employer's page.
    static func section(_ vacancies: [VacancyStore.Listed], of employer: Employer.ID, mayWrite: Bool, _ language: Language) -> HTML {
        let query = [("employer", employer.description)]
        return group {
            h2 { VacancyPhrases.title[language] }
            if vacancies.isEmpty {
                emptyState(VacancyPhrases.nothing[language])
            } else {
                table(vacancies, showsEmployer: false, language)
            }
            actions {
                if mayWrite { buttonLink(VacancyPhrases.post[language], WriteVacancy.route.link(query: query), kind: .secondary) }
                if !vacancies.isEmpty {
                    buttonLink(VacancyPhrases.allOfEmployer[language], BrowseVacancies.route.link(query: query), kind: .quiet)
                }
            }
        }
    }

    static func move(
        _ vacancy: Vacancy, _ transition: ChangeVacancyState.Choice, underWay: Int, _ draft: Draft, _ language: Language
    ) -> Screen {
        let errors = FieldErrors(draft, language)
        let label = VacancyPhrases.button(transition)[language]
        return Screen(label) {
            way(vacancy, language, Link(label, MoveVacancy.route.link(vacancy.id, transition.rawValue)))
            pageHeading(vacancy.terms.title, status: tag(vacancy.state, language))
            errorSummary(errors.summary)
            confirmPanel(
                VacancyPhrases.question(transition)[language], explanation: VacancyPhrases.explanation(transition)[language],
                action: MoveVacancy.route.link(vacancy.id, transition.rawValue), confirm: label,
                cancel: Link(CommonPhrases.cancel[language], ShowVacancy.route.link(vacancy.id)),
                isDestructive: transition.transition.needsReason
            ) {
                if transition.transition.endsReferrals, underWay > 0 {
                    p { VacancyPhrases.withdrawn(underWay)[language] }
                }
                if transition.transition.needsReason {
                    textArea(
                        "reason", CommonPhrases.reason[language], value: draft["reason"], hint: VacancyPhrases.reasonHint[language],
                        error: errors["reason"], rows: 3, limit: 500)
                }
            }
        }
    }

    /// The way to a vacancy's page, or to a page below it.
    static func way(_ vacancy: Vacancy?, _ language: Language, _ here: Link? = nil) -> HTML {
        breadcrumb(
            [Link(VacancyPhrases.title[language], BrowseVacancies.route.link())]
                + [vacancy.map { Link($0.terms.title, ShowVacancy.route.link($0.id)) }, here].compactMap(\.self))
    }

    static func tag(_ state: Vacancy.State, _ language: Language) -> HTML {
        let tone: Tone =
            switch state {
            case .draft: .info
            case .open, .filled: .success
            case .paused: .warning
            case .closed, .expired, .cancelled: .neutral
            }
        return Markup.tag(VacancyPhrases.word(state)[language], tone)
    }
}
