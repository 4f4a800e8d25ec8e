import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens that list and show appeals.
enum AppealPages {
    static func list(_ listed: [AppealStore.Listed], isFirst: Bool, next: String?, _ language: Language) -> Screen {
        Screen(AppealPhrases.title[language]) {
            pageHeading(AppealPhrases.title[language], lead: AppealPhrases.lead[language])
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
            if appeal.state != .filed, !contest.seats.isEmpty { panel(contest) }
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

    private static func panel(_ contest: Contest) -> HTML {
        let (language, tally) = (contest.caller.language, contest.tally)
        let isDecided = contest.appeal.decidedBy != nil
        return card(AppealPhrases.panel[language]) {
            if !isDecided, !tally.isRight { notice(.warning) { p { AppealPhrases.panelSize[language] } } }
            if !isDecided, tally.result == .tie || tally.result == .belowQuorum, contest.seats.contains(where: \.hasVoted) {
                notice(.warning) { p { AppealPhrases.addMember[language] } }
            }
            dataTable(
                caption: AppealPhrases.panel[language], isCaptionSpoken: true,
                columns: [
                    Column(CommonPhrases.name[language]), Column(CommonPhrases.state[language]), Column(DecisionPhrases.ballot[language]),
                ],
                rows: contest.seats.map { seat in
                    [HTML(seat.name), standing(seat, language), vote(of: seat, isDecided ? tally : nil, language)]
                })
            if isDecided {
                p {
                    "\(DecisionPhrases.ballots[language]): \(tally.uphold) \(AppealPhrases.word(.uphold)[language]), \(tally.dismiss) "
                    AppealPhrases.word(.dismiss)[language]
                }
            }
        }
    }

    private static func standing(_ seat: AppealSeat, _ language: Language) -> HTML {
        switch seat.access {
        case .recused: tag(DecisionPhrases.recused[language], .warning)
        case .undeclared, nil: tag(DecisionPhrases.undeclared[language])
        case .cleared: tag((seat.hasVoted ? DecisionPhrases.hasVoted : DecisionPhrases.mayVote)[language], seat.hasVoted ? .success : .info)
        }
    }

    /// How somebody voted, once that is told.
    private static func vote(of seat: AppealSeat, _ tally: AppealTally?, _ language: Language) -> HTML {
        guard let ballot = tally?.ballots.first(where: { $0.member == seat.account }) else { return HTML("–") }
        return group {
            AppealPhrases.word(ballot.choice)[language]
            p(.class("hint")) { ballot.reason }
        }
    }
}
