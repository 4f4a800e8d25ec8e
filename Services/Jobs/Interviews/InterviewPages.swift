import Hosting
import Markup
import Models
import Web

/// Interviews on the page of a referral.
enum InterviewPages {
    static func section(_ told: ToldReferral, as caller: Caller) -> HTML {
        let language = caller.language
        let mayPropose = caller.holds(anyOf: Set(referralAnswerers)) && told.referral.state == .interview
        guard !told.interviews.isEmpty || mayPropose else { return HTML() }
        return card(
            InterviewPhrases.title[language],
            actions: {
                if mayPropose {
                    buttonLink(InterviewPhrases.propose[language], ProposeInterview.route.link(told.referral.id), kind: .secondary)
                }
            },
            content: {
                if told.interviews.isEmpty {
                    p { InterviewPhrases.none[language] }
                } else {
                    dataTable(
                        caption: InterviewPhrases.title[language], isCaptionSpoken: true,
                        columns: [
                            Column(InterviewPhrases.time[language]), Column(InterviewPhrases.place[language]),
                            Column(CommonPhrases.state[language]), Column(InterviewPhrases.move[language], .actions),
                        ], rows: told.interviews.map { row($0, as: caller) })
                }
            })
    }

    private static func row(_ listed: InterviewStore.Listed, as caller: Caller) -> [HTML] {
        let (interview, language) = (listed.interview, caller.language)
        return [
            time(.datetime(listed.starts.replacing(" ", with: "T"))) { "\(listed.starts)–\(listed.ends.suffix(5))" },
            whereabouts(interview.time), tag(interview.state, language),
            caller.holds(anyOf: Set(referralAnswerers)) ? buttons(listed, language) : HTML(),
        ]
    }

    static func whereabouts(_ time: Interview.Time) -> HTML {
        group {
            if let place = time.place { place }
            if let link = time.link {
                " "; a(.href(link), .rel("noreferrer")) { link }
            }
        }
    }

    private static func buttons(_ listed: InterviewStore.Listed, _ language: Language) -> HTML {
        let interview = listed.interview
        return group {
            for transition in interview.possible {
                actionButton(
                    InterviewPhrases.button(transition)[language],
                    action: ChangeInterview.route.link(interview.id, transition.rawValue), kind: transition == .agree ? .secondary : .quiet,
                    about: listed.starts)
            }
            if interview.state == .proposed || interview.state == .agreed {
                buttonLink(
                    InterviewPhrases.move[language], RescheduleInterview.route.link(interview.id), kind: .quiet, about: listed.starts)
                a(.href(InterviewFile.route.link(interview.id))) {
                    InterviewPhrases.file[language]; spoken(" " + listed.starts)
                }
            }
        }
    }

    static func tag(_ state: Interview.State, _ language: Language) -> HTML {
        let tone: Tone =
            switch state {
            case .proposed: .info
            case .agreed, .held: .success
            case .missed: .warning
            case .cancelled: .neutral
            }
        return Markup.tag(state.name[language], tone)
    }
}
