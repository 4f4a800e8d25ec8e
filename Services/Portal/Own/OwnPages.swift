import Hosting
import Markup
import Models
import Web

/// The screen of one's own account.
enum OwnPages {
    /// `recoveryCodes` are those left; nil where the second factor is off.
    static func account(name: String, email: String, sessions: [SessionStore.Listed], recoveryCodes: Int?, as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(OwnPhrases.title[language]) {
            pageHeading(OwnPhrases.title[language])
            card {
                summaryList([
                    SummaryItem(CommonPhrases.name[language], text: name),
                    SummaryItem(CommonPhrases.email[language], text: email),
                    SummaryItem(
                        SignInPhrases.programme[language], text: caller.programmeName,
                        action: Link(OwnPhrases.change[language], ChooseProgramme.route.link())),
                    SummaryItem(
                        AccountPhrases.roles[language],
                        text: caller.roles.isEmpty ? nil : caller.roles.map { $0.name[language] }.sorted().joined(separator: ", ")),
                    SummaryItem(
                        SignInPhrases.password[language], text: "············",
                        action: Link(OwnPhrases.change[language], ChangePassword.route.link())),
                    SecondFactorPages.summary(left: recoveryCodes, language),
                ])
            }
            h2 { OwnPhrases.sessions[language] }
            p(.class("lead")) { OwnPhrases.sessionsLead[language] }
            dataTable(
                caption: OwnPhrases.sessions[language], isCaptionSpoken: true,
                columns: [
                    Column(OwnPhrases.device[language]), Column(OwnPhrases.lastSeen[language]), Column(OwnPhrases.started[language]),
                    Column(OwnPhrases.end[language], .actions),
                ],
                rows: sessions.map { row($0, as: caller) })
            actions {
                actionButton(
                    OwnPhrases.endAll[language], action: SignOutEverywhere.route.link(), kind: .danger,
                    confirm: OwnPhrases.endAllQuestion[language])
            }
        }
    }

    private static func row(_ session: SessionStore.Listed, as caller: Caller) -> [HTML] {
        let language = caller.language
        let device = session.device.isEmpty ? OwnPhrases.unknownDevice[language] : session.device
        return [
            group {
                device
                if session.id == caller.session {
                    " "
                    tag(OwnPhrases.thisOne[language], .info)
                }
            },
            HTML(session.lastSeenAt),
            HTML(session.startedAt),
            actionButton(OwnPhrases.end[language], action: EndSession.route.link(session.id), kind: .quiet, about: device),
        ]
    }
}
