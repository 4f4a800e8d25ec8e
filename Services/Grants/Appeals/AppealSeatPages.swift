import Hosting
import Markup
import Models
import Web

/// The panel of an appeal on its page, and the form by which a seat goes to somebody else.
enum AppealSeatPages {
    static func panel(_ contest: Contest) -> HTML {
        let (language, tally) = (contest.caller.language, contest.tally)
        let isDecided = contest.appeal.decidedBy != nil
        return card(AppealPhrases.panel[language]) {
            if !isDecided, !tally.isRight { notice(.warning) { p { AppealPhrases.panelSize[language] } } }
            if !isDecided, tally.result == .tie || tally.result == .belowQuorum, contest.seats.contains(where: \.hasVoted) {
                notice(.warning) { p { AppealPhrases.addMember[language] } }
            }
            table(contest, isDecided ? tally : nil, language)
            if isDecided {
                p {
                    "\(DecisionPhrases.ballots[language]): \(tally.uphold) \(AppealPhrases.word(.uphold)[language]), \(tally.dismiss) "
                    AppealPhrases.word(.dismiss)[language]
                }
            }
            for one in contest.replaced {
                p(.class("hint")) { AppealPhrases.replaced(one.member, one.successor, one.on, one.by)[language] + " " + one.reason }
            }
        }
    }

    /// The votes are told by `tally`; nil before the appeal is decided.
    private static func table(_ contest: Contest, _ tally: AppealTally?, _ language: Language) -> HTML {
        let mayReplace = contest.appeal.state == .admitted && contest.caller.holds(anyOf: Set(managers)) && contest.own == nil
        let late = mayReplace ? contest.seats.filter { $0.holdsUp(on: contest.dossier.today) }.map(\.account) : []
        return dataTable(
            caption: AppealPhrases.panel[language], isCaptionSpoken: true,
            columns: [
                Column(CommonPhrases.name[language]), Column(CommonPhrases.state[language]), Column(DecisionPhrases.ballot[language]),
            ] + (late.isEmpty ? [] : [Column(AppealPhrases.replace[language], .actions)]),
            rows: contest.seats.map { seat in
                let cells = [HTML(seat.name), standing(seat, contest, language), vote(of: seat, tally, language)]
                guard !late.isEmpty else { return cells }
                let way = ReplaceAppealMember.route.link(contest.appeal.id, seat.account)
                return cells
                    + [
                        late.contains(seat.account)
                            ? buttonLink(AppealPhrases.replace[language], way, kind: .quiet, about: seat.name) : HTML()
                    ]
            })
    }

    private static func standing(_ seat: AppealSeat, _ contest: Contest, _ language: Language) -> HTML {
        div {
            switch seat.access {
            case .recused: tag(DecisionPhrases.recused[language], .warning)
            case .undeclared, nil: tag(DecisionPhrases.undeclared[language])
            case .cleared:
                tag((seat.hasVoted ? DecisionPhrases.hasVoted : DecisionPhrases.mayVote)[language], seat.hasVoted ? .success : .info)
            }
            if contest.appeal.state == .admitted, seat.isAwaited {
                p(.class("hint")) { "\(AppealPhrases.votesUntil[language]) \(seat.votesUntil)" }
            }
        }
    }

    /// How somebody voted, once that is told.
    private static func vote(of seat: AppealSeat, _ tally: AppealTally?, _ language: Language) -> HTML {
        guard let ballot = tally?.ballots.first(where: { $0.member == seat.account }) else { return HTML("–") }
        return div {
            AppealPhrases.word(ballot.choice)[language]
            p(.class("hint")) { ballot.reason }
        }
    }

    static func replace(_ seat: AppealSeat, by people: [PanelStore.Person], of contest: Contest, _ draft: Draft) -> Screen {
        let (language, title) = (contest.caller.language, AppealPhrases.replace[contest.caller.language])
        let errors = FieldErrors(draft, language, naming: ["successor": AppealPhrases.successor, "reason": CommonPhrases.reason])
        let back = Link(contest.dossier.title(language), ShowAppeal.route.link(contest.appeal.id))
        let isLate = contest.appeal.state == .admitted && seat.holdsUp(on: contest.dossier.today)
        return Screen(title) {
            AppealPages.way(to: title, of: contest)
            pageHeading(title, kicker: seat.name, lead: AppealPhrases.replaceLead[language])
            errorSummary(errors.summary)
            if !isLate, !draft.wasSent {
                emptyState(
                    AppealPhrases.notToReplace[language],
                    "\(AppealPhrases.notToReplaceHint[language]) \(AppealPhrases.votesUntil[language]) \(seat.votesUntil).", action: back)
            } else if people.isEmpty {
                emptyState(AppealPhrases.nobodyElse[language], AppealPhrases.tooFewHint[language], action: back)
            } else {
                entryForm(to: ReplaceAppealMember.route.link(contest.appeal.id, seat.account)) {
                    selectField(
                        "successor", AppealPhrases.successor[language], people.map { Choice($0.id.description, $0.name) },
                        value: draft["successor"], hint: AppealPhrases.appointLead[language], error: errors["successor"])
                    textArea(
                        "reason", CommonPhrases.reason[language], value: draft["reason"], hint: AppealPhrases.replaceHint[language],
                        error: errors["reason"], rows: 3, limit: 1000)
                    actions {
                        submitButton(title)
                        buttonLink(CommonPhrases.cancel[language], back.href, kind: .quiet)
                    }
                }
            }
        }
    }
}
