import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens on placements.
enum PlacementPages {
    static func list(_ placements: [PlacementStore.Listed], _ input: ListPlacements.Input, next: String?, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(PlacementPhrases.title[language]) {
            pageHeading(PlacementPhrases.title[language], lead: PlacementPhrases.lead[language]) {
                if caller.roles.contains(.placementOfficer) {
                    buttonLink(PlacementPhrases.record[language], RecordPlacement.route.link(), kind: .secondary)
                }
            }
            filterForm(
                action: ListPlacements.route.link(), submit: CommonPhrases.show[language],
                clear: input.query.isEmpty ? nil : Link(CommonPhrases.clear[language], ListPlacements.route.link())
            ) {
                selectField(
                    "state", CommonPhrases.state[language],
                    Placement.State.Word.allCases.map { Choice($0.rawValue, $0.name[language]) }, value: input.state?.rawValue,
                    prompt: CommonPhrases.all[language])
                selectField(
                    "started", PlacementPhrases.started[language],
                    ListPlacements.Span.allCases.map { Choice($0.rawValue, PlacementPhrases.span($0)[language]) },
                    value: input.started?.rawValue, prompt: CommonPhrases.all[language])
            }
            if placements.isEmpty {
                emptyState(PlacementPhrases.none[language], PlacementPhrases.noneHint[language])
            } else {
                table(placements, language)
                pager(previous: input.cursor == nil ? nil : ListPlacements.route.link(query: input.query), next: next)
                ExportPlacements.links(query: input.query, language)
            }
        }
    }

    /// The list as a file has it.
    static func sheet(of placements: [PlacementStore.Listed], _ language: Language) -> Sheet {
        let heading = [
            PlacementPhrases.person, PlacementPhrases.work, VacancyTermPhrases.employer, CommonPhrases.state, PlacementPhrases.started,
            VacancyTermPhrases.wage, VacancyTermPhrases.period, PlacementPhrases.nextCheck,
        ]
        return Sheet(
            heading, language,
            rows: placements.map { placement in
                [
                    .text(placement.candidate), .text(placement.title), .text(placement.employer), .text(placement.state.name[language]),
                    .day(placement.startedOn), .money(placement.wage?.money),
                    .text(placement.wage.map { VacancyTermPhrases.word($0.period)[language] }), .day(placement.nextCheck),
                ]
            })
    }

    private static func table(_ placements: [PlacementStore.Listed], _ language: Language) -> HTML {
        dataTable(
            caption: PlacementPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(PlacementPhrases.person[language]), Column(PlacementPhrases.work[language]),
                Column(VacancyTermPhrases.employer[language]), Column(CommonPhrases.state[language]),
                Column(PlacementPhrases.started[language]), Column(PlacementPhrases.nextCheck[language]),
            ],
            rows: placements.map { placement in
                [
                    a(.href(ShowPlacement.route.link(placement.id))) { placement.candidate ?? PlacementPhrases.person[language] },
                    HTML(placement.title), HTML(placement.employer), tag(placement.state, language), day(placement.startedOn.description),
                    placement.nextCheck.map { day($0.description) } ?? "–",
                ]
            })
    }

    static func placement(_ content: ShowPlacement.Content, today: CalendarDate, as caller: Caller) -> Screen {
        let (placement, language) = (content.placement, caller.language)
        return Screen(placement.terms.title) {
            way(placement, language)
            pageHeading(
                content.around.candidate ?? PlacementPhrases.person[language], kicker: placement.terms.title,
                status: tag(placement.state.word, language)
            ) {
                buttonLink(PlacementPhrases.print[language], PrintPlacement.route.link(placement.id), kind: .secondary)
            }
            if let end = placement.state.end {
                notice(.info, title: placement.state.word.name[language]) {
                    p { "\(end.reason.name[language]) · \(end.day)" }
                    if let text = end.text { p { text } }
                }
            }
            card { summaryList(facts(content, language)) }
            checks(content, today: today, as: caller)
            h2 { CommonPhrases.history[language] }
            content.history.timeline(PlacementPhrases.events, language)
        }
    }

    static func way(_ placement: Placement?, _ language: Language, _ here: Link? = nil) -> HTML {
        breadcrumb(
            [
                Link(PlacementPhrases.title[language], ListPlacements.route.link()),
                placement.map { Link($0.terms.title, ShowPlacement.route.link($0.id)) }, here,
            ].compactMap(\.self))
    }

    private static func facts(_ content: ShowPlacement.Content, _ language: Language) -> [SummaryItem] {
        let (placement, terms) = (content.placement, content.placement.terms)
        let referral = terms.workplace.referral.map { id in
            SummaryItem(ReferralPhrases.one[language], a(.href(ShowReferral.route.link(id))) { terms.title })
        }
        return [
            SummaryItem(VacancyTermPhrases.employer[language], text: content.around.employer),
            SummaryItem(PlacementPhrases.started[language], day(terms.startedOn.description)),
            SummaryItem(ReferralPhrases.wage[language], text: terms.wage.map { wage($0, language) }),
            SummaryItem(ReferralPhrases.officer[language], text: content.around.officer),
            SummaryItem(PlacementPhrases.reference[language], text: String("\(placement.id)".suffix(8))),
        ] + (referral.map { [$0] } ?? [])
    }

    static func wage(_ wage: Placement.Wage, _ language: Language) -> String {
        let amount = (Double(wage.money.amount.description) ?? 0).figure(in: language)
        return "\(wage.money.currency.rawValue) \(amount) / \(VacancyTermPhrases.word(wage.period)[language])"
    }

    private static func checks(_ content: ShowPlacement.Content, today: CalendarDate, as caller: Caller) -> HTML {
        let language = caller.language
        let next = content.checks.first { $0.state == .due }?.days
        return card(PlacementPhrases.checks[language]) {
            dataTable(
                caption: PlacementPhrases.checks[language], isCaptionSpoken: true,
                columns: [
                    Column(PlacementPhrases.check[language]), Column(PlacementPhrases.dueOn[language]),
                    Column(CommonPhrases.state[language]), Column(PlacementPhrases.answer[language], .actions),
                ],
                rows: content.checks.map { check in
                    let label = PlacementPhrases.days(check.days.rawValue)[language]
                    return [
                        HTML(label), day(check.dueOn.description), state(check, today: today, language),
                        check.days == next && caller.roles.contains(.placementOfficer)
                            ? buttonLink(
                                PlacementPhrases.answer[language], AnswerCheck.route.link(content.placement.id, check.days.rawValue),
                                kind: .secondary, about: label) : HTML(),
                    ]
                })
        }
    }

    private static func state(_ check: RetentionCheck, today: CalendarDate, _ language: Language) -> HTML {
        let tone: Tone =
            switch check.state {
            case .due: check.dueOn <= today ? .warning : .info
            case .kept: .success
            case .left, .void: .neutral
            }
        return group {
            Markup.tag(PlacementPhrases.word(check.state.word)[language], tone)
            if check.missed > 0 { " \(PlacementPhrases.missed(check.missed)[language])" }
        }
    }

    static func certificate(_ content: ShowPlacement.Content, as caller: Caller) -> Screen {
        let (placement, language) = (content.placement, caller.language)
        let title = PlacementPhrases.certificate[language]
        return Screen(title) {
            printHeader(organisation: caller.programmeName ?? "", title: title, reference: String("\(placement.id)".suffix(8)))
            way(placement, language, Link(title, PrintPlacement.route.link(placement.id)))
            pageHeading(title)
            p(.class("lead")) {
                strong { content.around.candidate ?? PlacementPhrases.person[language] }
                " "
                // The hyphens of the day do not break.
                let day = placement.terms.startedOn.description.replacing("-", with: "\u{2011}")
                PlacementPhrases.certifies(content.around.employer, placement.terms.title, day)[language]
            }
            card { summaryList(Array(facts(content, language).prefix(3))) }
            signatureLines([
                PlacementPhrases.signPerson[language], PlacementPhrases.signEmployer[language], PlacementPhrases.signOffice[language],
            ])
            printFooter(when: content.around.now, who: caller.name)
        }
    }

    static func tag(_ state: Placement.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch state {
            case .started: .info
            case .kept30, .kept90, .kept180: .success
            case .ended: .neutral
            }
        return Markup.tag(state.name[language], tone)
    }
}
