import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms of appeals.
enum AppealFormPages {
    static func file(_ dossier: Dossier, _ term: FileAppeal.Term, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let title = AppealPhrases.file[language]
        let errors = FieldErrors(draft, language, naming: ["grounds": AppealPhrases.grounds])
        let mayFile = dossier.typed.application.state.word == .rejected && !term.isAppealed && dossier.today <= term.lastDay
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language), lead: AppealPhrases.fileLead[language])
            errorSummary(errors.summary)
            if mayFile || draft.wasSent {
                p { "\(AppealPhrases.lastDay[language]): \(term.lastDay)" }
                entryForm(to: FileAppeal.route.link(dossier.id), autosave: "appeal-\(dossier.id)") {
                    FormIdentity.field(draft, Appeal.self, at: moment)
                    textArea(
                        "grounds", AppealPhrases.grounds[language], value: draft["grounds"], hint: AppealPhrases.groundsHint[language],
                        error: errors["grounds"], rows: 8, limit: 4000)
                    actions {
                        submitButton(title)
                        buttonLink(CommonPhrases.cancel[language], ShowDecision.route.link(dossier.id), kind: .quiet)
                    }
                }
            } else {
                emptyState(
                    AppealPhrases.cannot[language],
                    "\(AppealPhrases.cannotHint[language]) \(AppealPhrases.lastDay[language]): \(term.lastDay).",
                    action: Link(dossier.title(language), ShowApplication.route.link(dossier.id)))
            }
        }
    }

    static func refuse(_ contest: Contest, _ draft: Draft) -> Screen {
        reason(
            AppealPhrases.refuse, explanation: AppealPhrases.refuseLead, to: RefuseAppeal.route.link(contest.appeal.id), of: contest, draft,
            isOpen: contest.appeal.possible.contains(.refuse))
    }

    static func decide(_ contest: Contest, _ draft: Draft) -> Screen {
        let (tally, language) = (contest.tally, contest.caller.language)
        let isOpen = contest.mayVote && (tally.result == .upheld || tally.result == .dismissed)
        return reason(
            AppealPhrases.decide, explanation: tally.result == .upheld ? AppealPhrases.upheldLead : AppealPhrases.dismissedLead,
            to: DecideAppeal.route.link(contest.appeal.id), of: contest, draft, isOpen: isOpen
        ) {
            card(
                "\(DecisionPhrases.ballots[language]): \(tally.uphold) \(AppealPhrases.word(.uphold)[language]), \(tally.dismiss) "
                    + AppealPhrases.word(.dismiss)[language]
            ) {
                summaryList(tally.ballots.map { SummaryItem(AppealPhrases.word($0.choice)[language], text: $0.reason) })
            }
        }
    }

    /// A step that wants its reason, which the applicant is told.
    private static func reason(
        _ label: Phrase, explanation: Phrase, to action: String, of contest: Contest, _ draft: Draft, isOpen: Bool,
        @HTMLBuilder more: () -> HTML = { HTML() }
    ) -> Screen {
        let (language, title) = (contest.caller.language, label[contest.caller.language])
        let errors = FieldErrors(draft, language, naming: ["reason": DecisionPhrases.reasons])
        let extra = isOpen ? more() : HTML()
        return Screen(title) {
            AppealPages.way(to: title, of: contest)
            pageHeading(title, kicker: contest.dossier.title(language))
            errorSummary(errors.summary)
            if isOpen {
                extra
                confirmPanel(
                    title, explanation: explanation[language], action: action, confirm: title,
                    cancel: Link(CommonPhrases.cancel[language], ShowAppeal.route.link(contest.appeal.id)), isDestructive: false
                ) {
                    textArea(
                        "reason", DecisionPhrases.reasons[language], value: draft["reason"], hint: DecisionPhrases.reasonsHint[language],
                        error: errors["reason"], rows: 4, limit: 1000)
                }
            } else {
                closed(contest)
            }
        }
    }

    static func panel(_ contest: Contest, _ people: [PanelStore.Person], _ draft: Draft) -> Screen {
        let (language, title) = (contest.caller.language, AppealPhrases.appoint[contest.caller.language])
        let errors = FieldErrors(draft, language, naming: ["accounts": AppealPhrases.panel])
        let kept = contest.seats.map(\.account.description)
        return Screen(title) {
            AppealPages.way(to: title, of: contest)
            pageHeading(title, kicker: contest.dossier.title(language), lead: AppealPhrases.appointLead[language])
            errorSummary(errors.summary)
            if contest.appeal.state != .admitted {
                closed(contest)
            } else if people.count < Panel.least {
                emptyState(AppealPhrases.tooFew[language], AppealPhrases.tooFewHint[language])
            } else {
                entryForm(to: AppointAppealPanel.route.link(contest.appeal.id)) {
                    checkboxes(
                        "accounts", AppealPhrases.panel[language], people.map { Choice($0.id.description, $0.name) },
                        values: draft.wasSent ? draft.all("accounts") : kept, hint: AppealPhrases.panelSize[language],
                        error: errors["accounts"])
                    actions {
                        submitButton(CommonPhrases.save[language])
                        buttonLink(CommonPhrases.cancel[language], ShowAppeal.route.link(contest.appeal.id), kind: .quiet)
                    }
                }
            }
        }
    }

    static func vote(_ contest: Contest, _ draft: Draft) -> Screen {
        let (language, title) = (contest.caller.language, DecisionPhrases.voteNow[contest.caller.language])
        let errors = FieldErrors(draft, language, naming: ["choice": DecisionPhrases.ballot, "reason": CommonPhrases.reason])
        return Screen(title) {
            AppealPages.way(to: title, of: contest)
            pageHeading(title, kicker: contest.dossier.title(language))
            errorSummary(errors.summary)
            if contest.mayVote {
                card(AppealPhrases.grounds[language]) { p { contest.appeal.grounds } }
                entryForm(to: VoteOnAppeal.route.link(contest.appeal.id)) {
                    radios(
                        "choice", DecisionPhrases.ballot[language],
                        AppealBallot.Choice.allCases.map {
                            Choice($0.rawValue, AppealPhrases.word($0)[language], hint: AppealPhrases.hint($0)[language])
                        }, value: draft["choice"] ?? contest.ballot?.choice.rawValue, error: errors["choice"])
                    textArea(
                        "reason", CommonPhrases.reason[language], value: draft["reason"] ?? contest.ballot?.reason, error: errors["reason"],
                        rows: 3, limit: 1000)
                    actions {
                        submitButton(DecisionPhrases.castBallot[language])
                        buttonLink(CommonPhrases.cancel[language], ShowAppeal.route.link(contest.appeal.id), kind: .quiet)
                    }
                }
            } else {
                closed(contest)
            }
        }
    }

    private static func closed(_ contest: Contest) -> HTML {
        let language = contest.caller.language
        return emptyState(
            AppealPhrases.notNow[language], AppealPhrases.notNowHint[language],
            action: Link(contest.dossier.title(language), ShowAppeal.route.link(contest.appeal.id)))
    }
}
