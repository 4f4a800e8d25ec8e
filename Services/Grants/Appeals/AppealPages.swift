import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens that list and show appeals.
enum AppealPages {
    static func list(_ listed: [AppealStore.Listed], isFirst: Bool, next: String?, _ language: Language) -> Screen {
        Screen(AppealPhrases.title[language]) {
            pageHeading(AppealPhrases.title[language], lead: AppealPhrases.lead[language]) {
                buttonLink(AppealPhrases.rules[language], "/policies/appeals", kind: .quiet)
            }
            if listed.isEmpty {
                emptyState(AppealPhrases.none[language], AppealPhrases.noneHint[language])
            } else {
                dataTable(
                    caption: AppealPhrases.title[language], isCaptionSpoken: true,
                    columns: [
                        Column(AppealPhrases.application[language]), Column(ApplicationPhrases.round[language]),
                        Column(AppealPhrases.filedOn[language]), Column(CommonPhrases.state[language]),
                        Column(OutcomePhrases.next[language], .actions),
                    ],
                    rows: listed.map { one in
                        [
                            HTML(one.application.reference), HTML(one.round), HTML(one.filedOn), state(one.state, language),
                            way(into: one, language),
                        ]
                    })
                pager(previous: isFirst ? nil : ListAppeals.route.link(), next: next)
            }
        }
    }

    /// To the appeal, or first to the declaration whether something ties the reader to it.
    private static func way(into one: AppealStore.Listed, _ language: Language) -> HTML {
        switch one.access {
        case .undeclared:
            buttonLink(
                ConflictPhrases.title[language], DeclareConflict.route.link(one.application), kind: .quiet, about: one.application.reference
            )
        case .recused: tag(MeetingPhrases.recused[language], .warning)
        case .cleared, nil:
            buttonLink(AppealPhrases.open[language], ShowAppeal.route.link(one.id), kind: .quiet, about: one.application.reference)
        }
    }

    static func state(_ word: Appeal.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch word {
            case .filed: .warning
            case .admitted: .info
            case .upheld: .success
            case .dismissed, .notAdmitted: .danger
            }
        return tag(AppealPhrases.word(word)[language], tone)
    }

    static func way(to title: String?, of contest: Contest) -> HTML {
        let (language, name) = (contest.caller.language, contest.dossier.title(contest.caller.language))
        return breadcrumb(
            [Link(AppealPhrases.title[language], ListAppeals.route.link())]
                + (title.map { [Link(name, ShowAppeal.route.link(contest.appeal.id)), Link($0, "")] } ?? [Link(name, "")]))
    }

    // MARK: One appeal

    static func appeal(_ contest: Contest) -> Screen {
        let (language, appeal) = (contest.caller.language, contest.appeal)
        return Screen("\(AppealPhrases.appeal[language]): \(contest.dossier.title(language))") {
            way(to: nil, of: contest)
            pageHeading(
                contest.dossier.title(language), kicker: AppealPhrases.appeal[language], status: state(appeal.state.word, language)
            ) { ways(contest) }
            if let reason = appeal.state.reason {
                notice(.info, title: AppealPhrases.word(appeal.state.word)[language]) { p { reason } }
            }
            card(AppealPhrases.grounds[language]) {
                p { appeal.grounds }
                p(.class("hint")) { "\(AppealPhrases.filedOn[language]): \(contest.filedOn)" }
            }
            if appeal.state != .filed, !contest.seats.isEmpty { AppealSeatPages.panel(contest) }
            card(CommonPhrases.history[language]) { contest.history.timeline(AppealPhrases.events, language) }
        }
    }

    private static func ways(_ contest: Contest) -> HTML {
        let (language, appeal, caller) = (contest.caller.language, contest.appeal, contest.caller)
        return group {
            if caller.holds(anyOf: Set(managers)) {
                if appeal.possible.contains(.admit) {
                    actionButton(
                        AppealPhrases.admit[language], action: AdmitAppeal.route.link(appeal.id), kind: .primary,
                        confirm: AppealPhrases.admitQuestion[language])
                    buttonLink(AppealPhrases.refuse[language], RefuseAppeal.route.link(appeal.id), kind: .quiet)
                }
                if appeal.state == .admitted {
                    buttonLink(AppealPhrases.appoint[language], AppointAppealPanel.route.link(appeal.id), kind: .secondary)
                }
            }
            if contest.mayVote {
                buttonLink(
                    (contest.ballot == nil ? DecisionPhrases.voteNow : DecisionPhrases.correctVote)[language],
                    VoteOnAppeal.route.link(appeal.id))
                if contest.tally.result == .upheld || contest.tally.result == .dismissed {
                    buttonLink(AppealPhrases.decide[language], DecideAppeal.route.link(appeal.id), kind: .secondary)
                }
            }
            if caller.holds(anyOf: Set(applicationReaders)), appeal.state.reason != nil {
                buttonLink(LetterPhrases.title[language], ShowAppealLetter.route.link(appeal.id))
            }
            if caller.holds(anyOf: Set(decisionReaders)) {
                buttonLink(OutcomePhrases.title[language], ShowDecision.route.link(appeal.application), kind: .quiet)
            }
        }
    }
}
