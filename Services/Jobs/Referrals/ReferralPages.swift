import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens on referrals as the office sees them.
enum ReferralPages {
    static func referral(_ told: ToldReferral, _ beside: ShowReferral.Beside, as caller: Caller) -> Screen {
        let (referral, language) = (told.referral, caller.language)
        return Screen("\(told.name(language)): \(told.title)") {
            printHeader(
                organisation: caller.programmeName ?? "", title: ReferralPhrases.one[language],
                reference: String("\(referral.id)".suffix(8)))
            way(told, language)
            pageHeading(told.name(language), kicker: told.title, status: tag(referral.state.word, language)) {
                if let placement = beside.placement {
                    buttonLink(ReferralPhrases.placement[language], "/jobs/placements/\(placement)", kind: .secondary)
                }
            }
            notices(told, language)
            buttons(told, as: caller)
            card { summaryList(facts(told, language)) }
            consent(told, as: caller)
            InterviewPages.section(told, as: caller)
            messages(beside.messages, told, as: caller)
            h2 { CommonPhrases.history[language] }
            beside.history.timeline(ReferralPhrases.events, language)
            printFooter(when: told.now, who: caller.name)
        }
    }

    static func way(_ told: ToldReferral, _ language: Language, _ here: Link? = nil) -> HTML {
        let list = told.isForOffice ? ReferralPhrases.title : ReferralPhrases.ownTitle
        return breadcrumb(
            [
                Link(list[language], ListReferrals.route.link()),
                Link(told.title, ShowPipeline.route.link(told.referral.vacancy)),
                Link(told.name(language), ShowReferral.route.link(told.referral.id)), here,
            ].compactMap(\.self))
    }

    /// What ended it, and where a consent does not hold.
    static func notices(_ told: ToldReferral, _ language: Language) -> HTML {
        let state = told.referral.state
        return group {
            if let reason = ReferralPhrases.reason(state.word, state.reason) {
                notice(.info, title: state.word.name[language]) {
                    p { reason[language] }
                    if let text = state.text { p { text } }
                }
            }
            if told.isForOffice, told.referral.isLive, told.referral.consent != nil, told.candidate == nil {
                notice(.warning) { p { ReferralPhrases.noLonger[language] } }
            }
        }
    }

    /// What may be done next: the way forward first, what ends it as quiet links.
    static func buttons(_ told: ToldReferral, as caller: Caller) -> HTML {
        let (referral, language) = (told.referral, caller.language)
        let possible = referral.possible.filter { caller.may($0, for: referral.employer) }
        guard !possible.isEmpty else { return HTML() }
        return actions {
            for transition in possible {
                let address = "\(ShowReferral.route.link(referral.id))/\(transition.rawValue)"
                let label = (told.isForOffice || transition != .view ? ReferralPhrases.button(transition) : ReferralPhrases.iSaw)[language]
                switch transition {
                case .consent, .interview, .hire: buttonLink(label, address, kind: transition == .interview ? .secondary : .primary)
                case .send, .view, .offer: actionButton(label, action: address)
                case .decline, .withdraw, .declineByCandidate: buttonLink(label, address, kind: .quiet)
                }
            }
        }
    }

    private static func facts(_ told: ToldReferral, _ language: Language) -> [SummaryItem] {
        [
            SummaryItem(
                ReferralPhrases.vacancy[language], a(.href(ShowVacancy.route.link(told.referral.vacancy))) { told.title }),
            SummaryItem(
                VacancyTermPhrases.employer[language], a(.href(ShowEmployer.route.link(told.referral.employer))) { told.employer }),
            SummaryItem(ReferralPhrases.officer[language], text: told.officer),
        ] + (told.referral.state.startsOn.map { [SummaryItem(ReferralPhrases.firstDay[language], day($0.description))] } ?? [])
    }

    private static func consent(_ told: ToldReferral, as caller: Caller) -> HTML {
        let language = caller.language
        return card(ReferralPhrases.consent[language]) {
            if let consent = told.referral.consent {
                summaryList(
                    [
                        SummaryItem(
                            ReferralPhrases.categories[language],
                            tags(consent.terms.categories.map { $0.name[language] }, label: ReferralPhrases.categories[language])),
                        SummaryItem(ReferralPhrases.method[language], text: consent.terms.method.name[language]),
                        SummaryItem(ReferralPhrases.given[language], text: told.consentGiven),
                        SummaryItem(ReferralPhrases.recordedBy[language], text: told.consentRecordedBy),
                        SummaryItem(ReferralPhrases.expiresOn[language], day(consent.terms.expiresOn.description)),
                    ] + (told.consentRevoked.map { [SummaryItem(ReferralPhrases.revoked[language], text: $0)] } ?? []))
                if told.referral.isLive, caller.may(.withdraw, for: told.referral.employer) {
                    actions { takenBack(told.referral.id, language) }
                }
            } else {
                p { ReferralPhrases.notAsked[language] }
            }
        }
    }

    /// Leads to the withdrawal for the reason that the candidate does not agree any more.
    private static func takenBack(_ id: Referral.ID, _ language: Language) -> HTML {
        let address = MoveReferral.route.link(
            id, MoveReferral.Choice.withdraw.rawValue, query: [("reason", Referral.Withdrawn.consentEnded.rawValue)])
        return buttonLink(ReferralPhrases.takenBack[language], address, kind: .secondary)
    }

    /// What both sides wrote, and a field to write more.
    static func messages(_ messages: [ReferralMessage.Listed], _ told: ToldReferral, as caller: Caller) -> HTML {
        let language = caller.language
        return card(ReferralPhrases.messages[language]) {
            if messages.isEmpty {
                p(.class("hint")) { ReferralPhrases.noMessages[language] }
            } else {
                timeline(messages.map { happening($0, told, language) }, label: ReferralPhrases.messages[language])
            }
            if caller.holds(anyOf: Set(referralAnswerers)), told.referral.sentAt != nil {
                entryForm(to: WriteMessage.route.link(told.referral.id)) {
                    textArea(
                        "text", ReferralPhrases.write[language], hint: ReferralPhrases.writeHint[language], rows: 3, limit: 2000)
                    actions { submitButton(ReferralPhrases.send[language], kind: .secondary) }
                }
            }
        }
    }

    /// The employer reads no names of the office's people.
    private static func happening(_ message: ReferralMessage.Listed, _ told: ToldReferral, _ language: Language) -> Happening {
        let side = (message.isByEmployer ? ReferralPhrases.theEmployer : ReferralPhrases.office)[language]
        let who = told.isForOffice ? message.author.map { "\(side), \($0)" } ?? side : side
        return Happening(HTML(message.text), when: message.written, moment: message.written.replacing(" ", with: "T"), who: who)
    }

    static func tag(_ state: Referral.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch state {
            case .proposed, .consented, .sent, .viewed: .info
            case .interview, .offered: .warning
            case .hired: .success
            case .notHired, .withdrawn, .declinedByCandidate: .neutral
            }
        return Markup.tag(state.name[language], tone)
    }
}
