import Hosting
import Markup
import Models
import Web

/// The candidates of one vacancy, by how far they came.
enum PipelinePages {
    private static let stages: [Referral.State.Word] = [.proposed, .consented, .sent, .viewed, .interview, .offered, .hired]

    static func pipeline(
        _ vacancy: Vacancy, _ referrals: [ReferralStore.Listed], _ view: ShowPipeline.View, as caller: Caller
    ) -> Screen {
        let language = caller.language
        let hired = referrals.count { $0.state == .hired }
        return Screen("\(ReferralPhrases.pipeline[language]): \(vacancy.terms.title)") {
            VacancyPages.way(vacancy, language, Link(ReferralPhrases.pipeline[language], ShowPipeline.route.link(vacancy.id)))
            pageHeading(
                ReferralPhrases.pipeline[language], kicker: vacancy.terms.title,
                lead: ReferralPhrases.openings(hired, of: vacancy.terms.openings ?? 1)[language],
                status: VacancyPages.tag(vacancy.state, language)
            ) {
                if caller.roles.contains(.placementOfficer) {
                    buttonLink(ReferralPhrases.whoFits[language], "/matching/vacancies/\(vacancy.id)/matches", kind: .secondary)
                }
            }
            tabs(
                ShowPipeline.View.allCases.map { one in
                    Link(
                        (one == .board ? ReferralPhrases.board : ReferralPhrases.list)[language],
                        ShowPipeline.route.link(vacancy.id, query: one == .board ? [] : [("view", one.rawValue)]), isCurrent: one == view)
                }, label: ReferralPhrases.views[language])
            if referrals.isEmpty {
                emptyState(ReferralPhrases.nothing[language], ReferralPhrases.nothingHint[language])
            } else if view == .board {
                board(referrals, back: ShowPipeline.route.link(vacancy.id), as: caller)
            } else {
                ReferralListPages.table(referrals, showsVacancy: false, language)
            }
        }
    }

    private static func board(_ referrals: [ReferralStore.Listed], back: String, as caller: Caller) -> HTML {
        let language = caller.language
        let byState = Dictionary(grouping: referrals, by: \.state)
        let columns = stages.map { state in
            BoardColumn(state.name[language], (byState[state] ?? []).map { card($0, back: back, as: caller) })
        }
        let ended = referrals.filter { !$0.state.isLive && $0.state != .hired }
        return Markup.board(
            columns + [BoardColumn(ReferralPhrases.ended[language], ended.map { card($0, back: back, as: caller) })],
            label: ReferralPhrases.pipeline[language], empty: ReferralPhrases.nobodyHere[language])
    }

    private static func card(_ referral: ReferralStore.Listed, back: String, as caller: Caller) -> HTML {
        let language = caller.language
        let name = referral.candidate ?? ReferralPhrases.candidate[language]
        return group {
            p { a(.href(ShowReferral.route.link(referral.id))) { name } }
            p(.class("meta")) { ReferralListPages.moved(referral, language) }
            if let reason = ReferralPhrases.reason(referral.state, referral.reason) { p(.class("meta")) { reason[language] } }
            if caller.roles.contains(.placementOfficer), let next = next(referral.state) {
                move(referral, next, name, back, language)
            }
        }
    }

    /// The one button that takes a referral to the next column.
    private static func next(_ state: Referral.State.Word) -> Referral.Transition.Name? {
        switch state {
        case .proposed: .consent
        case .consented: .send
        case .sent: .view
        case .viewed: .interview
        case .interview: .offer
        case .offered: .hire
        case .hired, .notHired, .withdrawn, .declinedByCandidate: nil
        }
    }

    private static func move(
        _ referral: ReferralStore.Listed, _ transition: Referral.Transition.Name, _ name: String, _ back: String, _ language: Language
    ) -> HTML {
        let address = "\(ShowReferral.route.link(referral.id))/\(transition.rawValue)"
        let label = ReferralPhrases.button(transition)[language]
        return switch transition {
        case .consent, .interview, .hire: buttonLink(label, address, kind: .secondary, about: name)
        case .send, .view, .offer, .decline, .withdraw, .declineByCandidate:
            actionButton(label, action: address, fields: [("back", back)], about: name)
        }
    }
}
