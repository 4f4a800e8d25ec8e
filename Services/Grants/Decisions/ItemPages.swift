import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screen of an application as a meeting takes it up.
enum ItemPages {
    static func way(to title: String, of hearing: Hearing) -> HTML {
        let (room, language) = (hearing.room, hearing.caller.language)
        return breadcrumb([
            Link(MeetingPhrases.title[language], ListMeetings.route.link()),
            Link("\(room.round.terms.title), \(room.starts)", ShowMeeting.route.link(room.meeting.id)),
            Link(hearing.dossier.title(language), ShowItem.route.link(room.meeting.id, hearing.dossier.id)), Link(title, ""),
        ])
    }

    static func item(_ hearing: Hearing) -> Screen {
        let (room, dossier, language) = (hearing.room, hearing.dossier, hearing.caller.language)
        let title = dossier.title(language)
        var screen = Screen(title) {
            MeetingPages.way(to: title, of: room, language)
            pageHeading(
                title, kicker: "\(MeetingPhrases.order[language]) \(hearing.item.agenda.place)",
                status: ApplicationPages.state(hearing.item.state, language)
            ) { ways(hearing) }
            MeetingPages.live(room, pulse: hearing.pulse) {
                figures(hearing)
                if let vote = hearing.votes.first { current(vote, hearing) }
                voting(hearing)
            }
            ForecastPages.eligibility(dossier.eligibility, dossier.currency, language)
            card(ApplicationPhrases.plan[language]) {
                for section in PlanSection.allCases {
                    disclosure(PlanPhrases.title(section)[language], isOpen: section == .equipment) {
                        RevisionPages.values(of: dossier.typed.plan, in: section, language)
                    }
                }
            }
            DocumentPages.list(dossier, language)
            ForecastPages.forecast(dossier.typed.plan.read().plan, dossier.currency, language)
            if hearing.votes.count > 1 {
                card(DecisionPhrases.before[language]) { for vote in hearing.votes.dropFirst() { summary(vote, hearing) } }
            }
        }
        screen.links = Asset.liveScript.element
        return screen
    }

    /// Links alone: what is fetched again has no buttons that ask.
    private static func ways(_ hearing: Hearing) -> HTML {
        let (id, application, language) = (hearing.room.meeting.id, hearing.dossier.id, hearing.caller.language)
        return group {
            if hearing.isOpen, hearing.mayPreside, hearing.live?.state.word ?? .open == .open {
                buttonLink(
                    (hearing.live == nil ? DecisionPhrases.propose : DecisionPhrases.changeProposal)[language],
                    ProposeDecision.route.link(id, application), kind: hearing.live == nil ? .primary : .secondary)
            }
            if hearing.own != nil {
                buttonLink(ConflictPhrases.title[language], DeclareConflict.route.link(application), kind: .quiet)
            }
            if hearing.item.state != .readyForCommittee {
                buttonLink(OutcomePhrases.title[language], ShowDecision.route.link(application), kind: .secondary)
            }
            buttonLink(DecisionPhrases.refresh[language], ShowItem.route.link(id, application), kind: .quiet)
        }
    }

    private static func figures(_ hearing: Hearing) -> HTML {
        let (room, item, language) = (hearing.room, hearing.item, hearing.caller.language)
        return grid {
            statistic(item.asked.map { Money($0.total, room.currency).text(in: language) } ?? "–", DecisionPhrases.asked[language])
            statistic(
                item.mean?.text(in: language) ?? "–", MeetingPhrases.score[language],
                note: "\(item.reviews) \(DecisionPhrases.reviews[language])")
            statistic(room.fund.free.text(in: language), MeetingPhrases.free[language], note: room.fund.terms.name)
        }
    }

    private static func current(_ vote: Vote, _ hearing: Hearing) -> HTML {
        let language = hearing.caller.language
        return card(
            DecisionPhrases.proposal[language], aside: tag(DecisionPhrases.word(vote.state.word)[language], .info),
            actions: { steps(vote, hearing) },
            content: {
                proposal(vote.proposal, hearing.room.currency, language)
                if let tally = vote.state.tally { TallyPages.tally(tally, names: hearing.names, language) }
                if let now = hearing.countNow, now != vote.state.tally {
                    notice(.warning) { p { DecisionPhrases.countChanged[language] } }
                }
            })
    }

    /// What comes next with a vote, to whom it is given.
    private static func steps(_ vote: Vote, _ hearing: Hearing) -> HTML {
        let (id, application, language) = (hearing.room.meeting.id, hearing.dossier.id, hearing.caller.language)
        func step(_ label: Phrase, _ name: String, _ kind: ButtonKind = .primary) -> HTML {
            actionButton(label[language], action: TakeVote.route.link(id, application, name), kind: kind)
        }
        return group {
            if hearing.isOpen {
                switch vote.state {
                case .open: if hearing.mayPreside { step(DecisionPhrases.call, "call") }
                case .quorumMet:
                    if hearing.mayVote {
                        buttonLink(
                            (hearing.ownBallot == nil ? DecisionPhrases.voteNow : DecisionPhrases.correctVote)[language],
                            CastBallot.route.link(id, application), kind: hearing.ownBallot == nil ? .primary : .secondary)
                    }
                    if hearing.mayPreside { step(DecisionPhrases.count, "count", .secondary) }
                case .voted(let tally):
                    if hearing.mayPreside {
                        if hearing.countNow == tally {
                            buttonLink(DecisionPhrases.record[language], RecordDecision.route.link(id, application))
                        } else {
                            step(DecisionPhrases.countAgain, "count-again")
                        }
                    }
                case .recorded: HTML()
                }
            }
        }
    }

    static func proposal(_ proposal: Proposal, _ currency: Currency, _ language: Language) -> HTML {
        var items = [SummaryItem(DecisionPhrases.outcome[language], text: DecisionPhrases.word(proposal.outcome.word)[language])]
        if let award = proposal.award {
            items += [
                SummaryItem(DecisionPhrases.granted[language], text: Money(award.granted, currency).text(in: language)),
                SummaryItem(DecisionPhrases.loan[language], text: Money(award.loan, currency).text(in: language)),
            ]
        }
        if let followUp = proposal.followUp {
            items.append(SummaryItem(DecisionPhrases.followUp[language], text: DecisionPhrases.word(followUp)[language]))
        }
        items.append(SummaryItem(DecisionPhrases.reasons[language], text: proposal.reason))
        return group {
            summaryList(items)
            if !proposal.lines.isEmpty { lines(proposal.lines, language) }
            if !proposal.conditions.isEmpty {
                h3 { DecisionPhrases.conditions[language] }
                ol {
                    for condition in proposal.conditions {
                        li {
                            condition.text
                            if let due = condition.dueOn { " (\(DecisionPhrases.dueOn[language]) \(due))" }
                        }
                    }
                }
            }
        }
    }

    private static func lines(_ lines: [Proposal.Line], _ language: Language) -> HTML {
        dataTable(
            caption: DecisionPhrases.lines[language],
            columns: [
                Column(PlanPhrases.label("item", language)), Column(DecisionPhrases.asked[language], .number),
                Column(DecisionPhrases.approvedAmount[language], .number),
            ],
            rows: lines.map { [HTML($0.item), HTML($0.asked.text(in: language)), HTML($0.approved.text(in: language))] },
            footer: [
                HTML(DecisionPhrases.sum[language]), HTML(lines.reduce(0) { $0 + $1.asked }.text(in: language)),
                HTML(lines.reduce(0) { $0 + $1.approved }.text(in: language)),
            ])
    }

    private static func summary(_ vote: Vote, _ hearing: Hearing) -> HTML {
        disclosure("\(vote.number). \(DecisionPhrases.word(vote.proposal.outcome.word)[hearing.caller.language])") {
            proposal(vote.proposal, hearing.room.currency, hearing.caller.language)
            if let tally = vote.state.tally { TallyPages.tally(tally, names: hearing.names, hearing.caller.language) }
        }
    }

    /// Who may vote, who has, and whether they are enough.
    private static func voting(_ hearing: Hearing) -> HTML {
        let (quorum, language) = (hearing.quorum, hearing.caller.language)
        return card(DecisionPhrases.whoVotes[language]) {
            p {
                tag(
                    (quorum.isMet ? DecisionPhrases.quorumMet : DecisionPhrases.noQuorum)[language], quorum.isMet ? .success : .warning)
                " \(DecisionPhrases.mayVote[language]): \(quorum.voting). \(DecisionPhrases.needed[language]): \(quorum.needed)."
            }
            dataTable(
                caption: DecisionPhrases.whoVotes[language], isCaptionSpoken: true,
                columns: [
                    Column(CommonPhrases.name[language]), Column(MeetingPhrases.seat[language]), Column(MeetingPhrases.present[language]),
                    Column(DecisionPhrases.ballot[language]),
                ],
                rows: hearing.voters.map { voter in
                    [
                        HTML(voter.name), HTML(MeetingPhrases.word(voter.seat)[language]),
                        HTML(voter.isPresent ? MeetingPhrases.isThere[language] : "–"), ballot(of: voter, language),
                    ]
                })
        }
    }

    private static func ballot(of voter: VoteStore.Voter, _ language: Language) -> HTML {
        switch voter.clearance {
        case .recused: tag(DecisionPhrases.recused[language], .warning)
        case .undeclared, nil: HTML(DecisionPhrases.undeclared[language])
        case .cleared: voter.hasVoted ? tag(DecisionPhrases.hasVoted[language], .success) : HTML("–")
        }
    }
}

extension Hearing {
    /// The names of those who may vote, by their accounts.
    var names: [Account.ID: String] { Dictionary(voters.map { ($0.account, $0.name) }) { first, _ in first } }
}

/// The count of a vote, on screen and in the minutes.
enum TallyPages {
    static func tally(_ tally: Tally, names: [Account.ID: String], _ language: Language) -> HTML {
        group {
            p {
                strong { DecisionPhrases.word(tally.result)[language] }
                ": \(tally.for) \(DecisionPhrases.word(.for)[language]), \(tally.against) \(DecisionPhrases.word(.against)[language]). "
                "\(DecisionPhrases.recusedCount[language]): \(tally.recused)."
            }
            dataTable(
                caption: DecisionPhrases.ballots[language], isCaptionSpoken: true,
                columns: [
                    Column(CommonPhrases.name[language]), Column(DecisionPhrases.ballot[language]), Column(CommonPhrases.reason[language]),
                ],
                rows: tally.ballots.map { ballot in
                    [
                        HTML(names[ballot.member] ?? "–"),
                        group {
                            DecisionPhrases.word(ballot.choice)[language]
                            if let note = DecisionPhrases.standing(ballot.as) { " (\(note[language]))" }
                        },
                        HTML(ballot.reason ?? "–"),
                    ]
                })
        }
    }
}
