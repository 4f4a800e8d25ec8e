import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens that list and show applications.
enum ApplicationPages {
    static func list(
        _ applications: [ApplicationStore.Listed], _ input: ListApplications.Input, next: String?, as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(ApplicationPhrases.title[language]) {
            pageHeading(ApplicationPhrases.title[language], lead: ApplicationPhrases.lead[language]) {
                if caller.holds(anyOf: Set(applicationWriters)) {
                    buttonLink(ApplicationPhrases.start[language], StartApplication.route.link())
                }
            }
            filterForm(
                action: ListApplications.route.link(), submit: CommonPhrases.show[language],
                clear: input.query.isEmpty ? nil : Link(CommonPhrases.clear[language], ListApplications.route.link())
            ) {
                textField("q", ApplicationPhrases.search[language], value: input.q?.value, width: .medium, type: "search")
                selectField(
                    "state", CommonPhrases.state[language],
                    GrantApplication.State.Word.allCases.map { Choice($0.rawValue, ApplicationPhrases.word($0)[language]) },
                    value: input.state?.rawValue, prompt: CommonPhrases.all[language])
            }
            if applications.isEmpty {
                emptyState(ApplicationPhrases.none[language], ApplicationPhrases.noneHint[language])
            } else {
                rows(applications, language)
                pager(previous: input.cursor == nil ? nil : ListApplications.route.link(query: input.query), next: next)
                ExportApplications.links(query: input.query, language)
            }
        }
    }

    private static func rows(_ applications: [ApplicationStore.Listed], _ language: Language) -> HTML {
        dataTable(
            caption: ApplicationPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(ApplicationPhrases.business[language]), Column(ApplicationPhrases.person[language]),
                Column(ApplicationPhrases.round[language]), Column(CommonPhrases.state[language]),
                Column(ApplicationPhrases.moved[language]),
            ],
            rows: applications.map { listed in
                [
                    a(.href(ShowApplication.route.link(listed.id))) { name(listed, language) },
                    HTML(person(listed, language)), HTML(listed.round), state(listed.state, language), HTML(listed.movedOn),
                ]
            })
    }

    private static func name(_ listed: ApplicationStore.Listed, _ language: Language) -> String {
        guard listed.isKept else { return listed.title ?? ApplicationPhrases.unnamed[language] }
        return [listed.id.reference, listed.venture.map { $0.name[language] }].compactMap(\.self).joined(separator: " · ")
    }

    private static func person(_ listed: ApplicationStore.Listed, _ language: Language) -> String {
        guard !listed.isKept else { return "–" }
        let name = listed.lead ?? ApplicationPhrases.noConsent[language]
        return listed.members > 1 ? "\(name) + \(listed.members - 1)" : name
    }

    /// The list as a file.
    static func sheet(of applications: [ApplicationStore.Listed], _ language: Language) -> Sheet {
        let headings = [
            ApplicationPhrases.business, ApplicationPhrases.venture, ApplicationPhrases.person, ApplicationPhrases.round,
            CommonPhrases.state, ApplicationPhrases.moved,
        ]
        return Sheet(
            headings, language,
            rows: applications.map { listed in
                [
                    .text(listed.isKept ? listed.id.reference : listed.title),
                    .text(listed.venture.map { $0.name[language] }), .text(person(listed, language)),
                    .text(listed.round), .text(ApplicationPhrases.word(listed.state)[language]), .day(listed.movedOn),
                ]
            })
    }

    static func state(_ state: GrantApplication.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch state {
            case .draft, .withdrawn: .neutral
            case .submitted, .screening, .inReview, .readyForCommittee: .info
            case .infoRequested, .deferred: .warning
            case .approved, .approvedWithConditions: .success
            case .rejected: .danger
            }
        return tag(ApplicationPhrases.word(state)[language], tone)
    }

    static func way(to title: String, of dossier: Dossier, _ language: Language) -> HTML {
        breadcrumb([
            Link(ApplicationPhrases.title[language], ListApplications.route.link()),
            Link(dossier.title(language), ShowApplication.route.link(dossier.id)), Link(title, ""),
        ])
    }
}

// MARK: One application

extension ApplicationPages {
    static func application(_ dossier: Dossier, as caller: Caller) -> Screen {
        let (language, title) = (caller.language, dossier.title(caller.language))
        let plan = dossier.typed.plan.read().plan
        return Screen(title) {
            breadcrumb([Link(ApplicationPhrases.title[language], ListApplications.route.link()), Link(title, "")])
            pageHeading(
                title, kicker: dossier.round.terms.title, status: state(dossier.typed.application.state.word, language)
            ) { ways(dossier, as: caller) }
            if case .infoRequested(let question) = dossier.typed.application.state {
                notice(.warning, title: ApplicationPhrases.asked[language]) {
                    p { question }
                    if let due = dossier.requests.first?.dueOn { p { "\(ScreeningPhrases.dueOn[language]): \(due)" } }
                }
            }
            sections(dossier, as: caller)
            DocumentPages.list(
                dossier, mayChange: dossier.typed.application.isTypedOn && caller.holds(anyOf: Set(applicationWriters)), language)
            ForecastPages.eligibility(dossier.eligibility, dossier.currency, language)
            applicants(dossier, as: caller)
            ForecastPages.forecast(plan, dossier.currency, language)
            revisions(dossier, language)
            if !dossier.requests.isEmpty { ScreeningPages.requests(dossier.requests, language) }
            card(CommonPhrases.history[language]) {
                dossier.history.timeline(ApplicationPhrases.events.merging(DocumentPhrases.events) { own, _ in own }, language)
            }
        }
    }

    private static func ways(_ dossier: Dossier, as caller: Caller) -> HTML {
        let (language, application) = (caller.language, dossier.typed.application)
        let possible = application.possible
        return group {
            if application.state.award != nil || application.state.word == .rejected {
                buttonLink(OutcomePhrases.title[language], ShowDecision.route.link(dossier.id))
            }
            if application.state.award != nil, caller.holds(anyOf: Set(handOverReaders)) {
                buttonLink(EquipmentPhrases.title[language], ShowEquipment.route.link(dossier.id), kind: .secondary)
            }
            if dossier.closing != nil, caller.holds(anyOf: Set(applicationReaders)) {
                buttonLink(LetterPhrases.title[language], ShowClosing.route.link(dossier.id))
            }
            if caller.holds(anyOf: Set(applicationWriters)) {
                if application.isTypedOn {
                    buttonLink(ApplicationPhrases.submit[language], SubmitApplication.route.link(dossier.id))
                }
                buttonLink(ApplicationPhrases.statusCode[language], MakeStatusCode.route.link(dossier.id), kind: .secondary)
                if possible.contains(.withdraw) {
                    buttonLink(ApplicationPhrases.withdraw[language], WithdrawApplication.route.link(dossier.id), kind: .quiet)
                }
            }
            if caller.holds(anyOf: Set(managers)) {
                if possible.contains(.screen) {
                    actionButton(ApplicationPhrases.screen[language], action: ScreenApplication.route.link(dossier.id), kind: .primary)
                }
                if application.state != .draft {
                    buttonLink(ScreeningPhrases.title[language], ShowScreening.route.link(dossier.id), kind: .secondary)
                }
            }
            if application.state != .draft, caller.holds(anyOf: Set(managers + committee)) {
                buttonLink(ReviewPhrases.title[language], ShowReviews.route.link(dossier.id), kind: .secondary)
            }
            if caller.holds(anyOf: Set(committee)) {
                buttonLink(ConflictPhrases.title[language], DeclareConflict.route.link(dossier.id), kind: .quiet)
            }
            buttonLink(ApplicationPhrases.paper[language], PrintPlan.route.link(dossier.id), kind: .quiet)
        }
    }

    private static func sections(_ dossier: Dossier, as caller: Caller) -> HTML {
        let language = caller.language
        let mayType = dossier.typed.application.isTypedOn && caller.holds(anyOf: Set(applicationWriters))
        return card(ApplicationPhrases.plan[language]) {
            for section in PlanSection.allCases {
                let (filled, wanted) = dossier.typed.plan.progress(of: section)
                disclosure("\(PlanPhrases.title(section)[language]): \(progress(filled, wanted, language))", isOpen: !mayType) {
                    RevisionPages.values(of: dossier.typed.plan, in: section, language)
                    if mayType {
                        p {
                            buttonLink(
                                GrantsPhrases.edit[language], EditPlan.route.link(dossier.id, section.rawValue), kind: .secondary,
                                about: PlanPhrases.title(section)[language])
                        }
                    }
                }
            }
        }
    }

    private static func progress(_ filled: Int, _ wanted: Int, _ language: Language) -> String {
        filled == wanted ? ApplicationPhrases.complete[language] : "\(filled)/\(wanted) \(ApplicationPhrases.filled[language])"
    }

    private static func applicants(_ dossier: Dossier, as caller: Caller) -> HTML {
        let language = caller.language
        return card(
            ApplicationPhrases.applicants[language],
            actions: {
                if dossier.typed.application.isTypedOn, caller.holds(anyOf: Set(applicationWriters)) {
                    buttonLink(
                        GrantsPhrases.edit[language], EditApplicants.route.link(dossier.id), kind: .secondary,
                        about: ApplicationPhrases.applicants[language])
                }
            },
            content: {
                dataTable(
                    caption: ApplicationPhrases.applicants[language], isCaptionSpoken: true,
                    columns: [
                        Column(CommonPhrases.name[language]), Column(CommonPhrases.district[language]),
                        Column(ApplicationPhrases.share[language], .number),
                    ],
                    rows: dossier.applicants.map { applicant in
                        [
                            HTML(applicant.known?.name ?? ApplicationPhrases.noConsent[language]),
                            HTML(applicant.known?.district ?? "–"), HTML(applicant.share.map { "\($0.digits(in: language)) %" } ?? "–"),
                        ]
                    })
                if let worker = dossier.caseWorker { p(.class("hint")) { "\(ApplicationPhrases.caseWorker[language]): \(worker)" } }
            })
    }

    private static func revisions(_ dossier: Dossier, _ language: Language) -> HTML {
        card(ApplicationPhrases.revisions[language]) {
            if dossier.revisions.isEmpty {
                p(.class("hint")) { ApplicationPhrases.noRevisions[language] }
            } else {
                dataTable(
                    caption: ApplicationPhrases.revisions[language], isCaptionSpoken: true,
                    columns: [Column(ApplicationPhrases.revision[language]), Column(ApplicationPhrases.submittedAt[language])],
                    rows: dossier.revisions.map { revision in
                        [
                            a(.href(ShowRevision.route.link(dossier.id, revision.number))) {
                                "\(ApplicationPhrases.revision[language]) \(revision.number)"
                            },
                            HTML([revision.submitted, revision.submittedBy].compactMap(\.self).joined(separator: " · ")),
                        ]
                    })
            }
        }
    }
}
