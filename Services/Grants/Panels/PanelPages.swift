import Hosting
import Markup
import Models
import Web

/// The screens of a round's committee.
enum PanelPages {
    static func panel(_ content: ShowPanel.Content, as caller: Caller) -> Screen {
        let (language, isManager) = (caller.language, caller.holds(anyOf: Set(managers)))
        let title = PanelPhrases.title[language]
        return Screen(title) {
            RoundPages.way(to: title, of: content.round, language)
            pageHeading(title, kicker: content.round.terms.title, lead: PanelPhrases.lead[language]) {
                if isManager { buttonLink(PanelPhrases.appoint[language], AppointMember.route.link(content.round.id)) }
            }
            flaws(content.panel, language)
            if content.seated.isEmpty {
                emptyState(PanelPhrases.none[language], PanelPhrases.noneHint[language])
            } else {
                seats(content, isManager: isManager, language)
            }
        }
    }

    /// What stands against the committee's work, in a sentence each.
    static func flaws(_ panel: Panel, _ language: Language) -> HTML {
        guard !panel.flaws.isEmpty else { return notice(.success) { p { PanelPhrases.right[language] } } }
        return notice(.warning, title: PanelPhrases.notRight[language]) {
            ul { for flaw in panel.flaws { li { PanelPhrases.flaw(flaw, language) } } }
        }
    }

    private static func seats(_ content: ShowPanel.Content, isManager: Bool, _ language: Language) -> HTML {
        dataTable(
            caption: PanelPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(CommonPhrases.name[language]), Column(PanelPhrases.seat[language]), Column(PanelPhrases.expertise[language]),
            ] + (isManager ? [Column(PanelPhrases.change[language], .actions)] : []),
            rows: content.seated.map { seated in
                let member = seated.member
                let seat = member.isSitting ? tag(PanelPhrases.word(member.seat)[language], .info) : tag(PanelPhrases.ended[language])
                let expertise = member.expertise.map { $0.name[language] }.joined(separator: ", ")
                return [HTML(seated.name ?? "–"), seat, HTML(expertise.isEmpty ? "–" : expertise)]
                    + (isManager ? [ways(seated, language)] : [])
            })
    }

    private static func ways(_ seated: PanelStore.Seated, _ language: Language) -> HTML {
        let member = seated.member
        let change = AppointMember.route.link(member.round, query: [("account", member.account.description)])
        return group {
            buttonLink(
                (member.isSitting ? GrantsPhrases.edit : PanelPhrases.again)[language], change, kind: .secondary, about: seated.name)
            if member.isSitting {
                actionButton(
                    PanelPhrases.end[language], action: EndMember.route.link(member.round, member.account), kind: .quiet,
                    confirm: PanelPhrases.endQuestion[language], about: seated.name)
            }
        }
    }

    static func appoint(
        _ content: ShowPanel.Content, _ people: [PanelStore.Person], _ draft: Draft, changing account: Account.ID?, _ language: Language
    ) -> Screen {
        let title = PanelPhrases.appoint[language]
        let errors = FieldErrors(draft, language, naming: ["account": PanelPhrases.person, "seat": PanelPhrases.seat])
        let kept = content.seated.first { $0.member.account == account }?.member
        return Screen(title) {
            RoundPages.way(to: title, of: content.round, language)
            pageHeading(title, kicker: content.round.terms.title, lead: PanelPhrases.appointLead[language])
            errorSummary(errors.summary)
            if people.isEmpty {
                emptyState(PanelPhrases.nobody[language], PanelPhrases.nobodyHint[language])
            } else {
                entryForm(to: AppointMember.route.link(content.round.id)) {
                    selectField(
                        "account", PanelPhrases.person[language], people.map { Choice($0.id.description, $0.name) },
                        value: draft["account"] ?? account?.description, error: errors["account"])
                    radios(
                        "seat", PanelPhrases.seat[language],
                        PanelMember.Seat.allCases.map {
                            Choice($0.rawValue, PanelPhrases.word($0)[language], hint: PanelPhrases.hint($0)[language])
                        }, value: draft["seat"] ?? kept?.seat.rawValue, error: errors["seat"])
                    checkboxes(
                        "expertise", PanelPhrases.expertise[language],
                        Venture.allCases.map { Choice($0.rawValue, $0.name[language]) },
                        values: draft.wasSent ? draft.all("expertise") : kept?.expertise.map(\.rawValue) ?? [],
                        hint: PanelPhrases.expertiseHint[language], error: errors["expertise"], isOptional: true)
                    actions {
                        submitButton(CommonPhrases.save[language])
                        buttonLink(CommonPhrases.cancel[language], ShowPanel.route.link(content.round.id), kind: .quiet)
                    }
                }
            }
        }
    }
}
