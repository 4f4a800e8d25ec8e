import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms in which members vote, and in which the vote is recorded.
enum BallotPages {
    static func cast(_ hearing: Hearing, _ draft: Draft) -> Screen {
        let language = hearing.caller.language
        let title = (hearing.ownBallot == nil ? DecisionPhrases.voteNow : DecisionPhrases.correctVote)[language]
        let errors = FieldErrors(
            draft, language, naming: ["choice": DecisionPhrases.ballot, "reason": DecisionPhrases.dissent])
        let back = ShowItem.route.link(hearing.room.meeting.id, hearing.dossier.id)
        return Screen(title) {
            ItemPages.way(to: title, of: hearing)
            pageHeading(title, kicker: hearing.dossier.title(language))
            errorSummary(errors.summary)
            if let vote = hearing.live, vote.state == .quorumMet, hearing.mayVote {
                card(DecisionPhrases.proposal[language]) { ItemPages.proposal(vote.proposal, hearing.room.currency, language) }
                entryForm(to: CastBallot.route.link(hearing.room.meeting.id, hearing.dossier.id)) {
                    input(.type("hidden"), .name("vote"), .value(vote.id.description))
                    radios(
                        "choice", DecisionPhrases.ballot[language],
                        Ballot.Choice.Word.allCases.map { Choice($0.rawValue, DecisionPhrases.word($0)[language]) },
                        value: draft["choice"] ?? hearing.ownBallot?.choice.word.rawValue, error: errors["choice"])
                    textArea(
                        "reason", DecisionPhrases.dissent[language], value: draft["reason"] ?? hearing.ownBallot?.choice.reason,
                        hint: DecisionPhrases.dissentHint[language], error: errors["reason"], isOptional: true, rows: 3, limit: 1000)
                    actions {
                        submitButton(DecisionPhrases.castBallot[language])
                        buttonLink(CommonPhrases.cancel[language], back, kind: .quiet)
                    }
                }
            } else {
                emptyState(
                    DecisionPhrases.noVote[language], DecisionPhrases.noVoteHint[language],
                    action: Link(hearing.dossier.title(language), back))
            }
        }
    }

    static func record(_ hearing: Hearing, _ draft: Draft) -> Screen {
        let language = hearing.caller.language
        let title = DecisionPhrases.record[language]
        let back = ShowItem.route.link(hearing.room.meeting.id, hearing.dossier.id)
        return Screen(title) {
            ItemPages.way(to: title, of: hearing)
            pageHeading(title, kicker: hearing.dossier.title(language))
            if let failure = draft.failure { notice(.danger, role: "alert") { p { failure.message } } }
            if let vote = hearing.live, case .voted(let tally) = vote.state {
                card(DecisionPhrases.proposal[language]) {
                    ItemPages.proposal(vote.proposal, hearing.room.currency, language)
                    TallyPages.tally(tally, names: hearing.names, language)
                }
                confirmPanel(
                    title, explanation: (tally.result == .carried ? DecisionPhrases.recordLead : DecisionPhrases.recordLost)[language],
                    action: RecordDecision.route.link(hearing.room.meeting.id, hearing.dossier.id), confirm: title,
                    cancel: Link(CommonPhrases.cancel[language], back), isDestructive: false
                ) {
                    input(.type("hidden"), .name("vote"), .value(vote.id.description))
                }
            } else {
                emptyState(
                    DecisionPhrases.noCount[language], DecisionPhrases.noVoteHint[language],
                    action: Link(hearing.dossier.title(language), back))
            }
        }
    }
}
