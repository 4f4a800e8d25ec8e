import Hosting
import Markup
import Models
import Web

/// The screens that list and show rounds.
enum RoundPages {
    static func list(
        _ rounds: [RoundStore.Listed], isFirst: Bool, next: String?, today: CalendarDate, as caller: Caller
    ) -> Screen {
        let language = caller.language
        return Screen(RoundPhrases.title[language]) {
            pageHeading(RoundPhrases.title[language], lead: RoundPhrases.lead[language]) {
                if caller.holds(anyOf: Set(managers)) {
                    buttonLink(RoundPhrases.add[language], AddRound.route.link())
                    buttonLink(RubricPhrases.title[language], ListRubrics.route.link(), kind: .secondary)
                    buttonLink(TemplatePhrases.title[language], ListTemplates.route.link(), kind: .secondary)
                }
            }
            if rounds.isEmpty {
                emptyState(RoundPhrases.none[language], RoundPhrases.noneHint[language])
            } else {
                dataTable(
                    caption: RoundPhrases.title[language], isCaptionSpoken: true,
                    columns: [
                        Column(RoundPhrases.name[language]), Column(RoundPhrases.fund[language]), Column(GrantsPhrases.from[language]),
                        Column(GrantsPhrases.to[language]), Column(CommonPhrases.state[language]),
                    ],
                    rows: rounds.map { listed in
                        let terms = listed.round.terms
                        return [
                            a(.href(ShowRound.route.link(listed.round.id))) { terms.title }, HTML(listed.fund.terms.name),
                            HTML(terms.opensOn.description), HTML(terms.closesOn.description), state(listed.round, on: today, language),
                        ]
                    })
                pager(previous: isFirst ? nil : ListRounds.route.link(), next: next)
            }
        }
    }

    private static func state(_ round: GrantRound, on day: CalendarDate, _ language: Language) -> HTML {
        if round.isOpen(on: day) { return tag(RoundPhrases.openNow[language], .success) }
        let tone: Tone =
            switch round.state.word {
            case .draft: .neutral
            case .published: .info
            case .closed: .neutral
            case .cancelled: .danger
            }
        return tag(RoundPhrases.word(round.state.word)[language], tone)
    }

    static func way(to title: String, of round: GrantRound, _ language: Language) -> HTML {
        breadcrumb([
            Link(RoundPhrases.title[language], ListRounds.route.link()),
            Link(round.terms.title, ShowRound.route.link(round.id)), Link(title, ""),
        ])
    }

    static func round(_ content: ShowRound.Content, as caller: Caller) -> Screen {
        let (round, terms, language) = (content.round, content.round.terms, caller.language)
        return Screen(terms.title) {
            breadcrumb([Link(RoundPhrases.title[language], ListRounds.route.link()), Link(terms.title, "")])
            pageHeading(terms.title, kicker: content.fund.terms.name, status: state(round, on: content.today, language)) {
                if caller.holds(anyOf: Set(managers)) { ways(round, language) }
            }
            if case .cancelled(let reason) = round.state {
                notice(.warning, title: RoundPhrases.word(.cancelled)[language]) { p { reason } }
            }
            p { terms.summary }
            summaryList(
                [
                    SummaryItem(GrantsPhrases.from[language], text: terms.opensOn.description),
                    SummaryItem(GrantsPhrases.to[language], text: terms.closesOn.description),
                    SummaryItem(
                        RoundPhrases.rubric[language],
                        a(.href(ShowRubric.route.link(terms.rubric))) {
                            "\(content.rubric.title), \(RoundPhrases.version[language]) \(terms.rubricVersion)"
                        }),
                ] + calendar(terms.calendar, language) + rules(terms.eligibility, language))
            p { buttonLink(PanelPhrases.title[language], ShowPanel.route.link(round.id), kind: .secondary) }
            FundPages.policy(content.ceiling, language)
            card(RoundPhrases.applications[language]) { counts(content, as: caller) }
            card(CommonPhrases.history[language]) { content.history.timeline(RoundPhrases.events, language) }
        }
    }

    private static func calendar(_ calendar: GrantRound.Calendar, _ language: Language) -> [SummaryItem] {
        zip(RoundPhrases.calendarDays, [calendar.screenedBy, calendar.reviewedBy, calendar.meetsOn]).compactMap { day, date in
            date.map { SummaryItem(day.label[language], text: $0.description) }
        }
    }

    private static func rules(_ rules: EligibilityRules, _ language: Language) -> [SummaryItem] {
        let items: [(Phrase, String?)] = [
            (RoundPhrases.returnedWithin, rules.returnedWithinMonths.map(String.init)),
            (RoundPhrases.districts, rules.districts.isEmpty ? nil : rules.districts.joined(separator: ", ")),
            (
                RoundPhrases.ventures,
                rules.ventures.isEmpty ? nil : rules.ventures.map { $0.name[language] }.joined(separator: ", ")
            ),
            (RoundPhrases.mostMembers, rules.mostMembers.map(String.init)),
            (RoundPhrases.ownContribution, rules.ownContributionPercent.map { "\($0) %" }),
        ]
        return items.compactMap { label, value in value.map { SummaryItem(label[language], text: $0) } }
    }

    private static func counts(_ content: ShowRound.Content, as caller: Caller) -> HTML {
        let language = caller.language
        guard !content.counts.isEmpty else { return p(.class("hint")) { ApplicationPhrases.none[language] } }
        return dataTable(
            caption: RoundPhrases.applications[language], isCaptionSpoken: true,
            columns: [Column(CommonPhrases.state[language]), Column(RoundPhrases.applications[language], .number)],
            rows: GrantApplication.State.Word.allCases.compactMap { state in
                content.counts[state].map { count in
                    let word = ApplicationPhrases.word(state)[language]
                    let query = [("state", state.rawValue), ("round", content.round.id.description)]
                    let mayRead = caller.holds(anyOf: Set(applicationReaders))
                    return [mayRead ? a(.href(ListApplications.route.link(query: query))) { word } : HTML(word), HTML(String(count))]
                }
            })
    }

    private static func ways(_ round: GrantRound, _ language: Language) -> HTML {
        let possible = round.possible
        return group {
            if possible.contains(.publish) {
                actionButton(
                    RoundPhrases.publish[language], action: MoveRound.route.link(round.id, "publish"), kind: .primary,
                    confirm: RoundPhrases.publishQuestion[language])
            }
            if possible.contains(.cancel) {
                buttonLink(GrantsPhrases.edit[language], EditRound.route.link(round.id), kind: .secondary)
            }
            if round.state.word == .published || round.state.word == .closed {
                buttonLink(MeetingPhrases.plan[language], PlanMeeting.route.link(round.id), kind: .secondary)
            }
            if possible.contains(.close) {
                actionButton(
                    RoundPhrases.close[language], action: MoveRound.route.link(round.id, "close"),
                    confirm: RoundPhrases.closeQuestion[language])
            }
            if possible.contains(.cancel) {
                buttonLink(RoundPhrases.cancel[language], CancelRound.route.link(round.id), kind: .quiet)
            }
        }
    }
}
