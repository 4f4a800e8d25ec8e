import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of assistance plans.
enum PlanPages {
    /// The part of the person's page on the plan.
    static func list(_ dossier: Dossier, as caller: Caller) -> HTML {
        let language = caller.language
        return card(
            PlanPhrases.title[language],
            actions: {
                if caller.accompanies, dossier.returnee.state.stage != nil {
                    buttonLink(PlanPhrases.add[language], AddPlanItem.route.link(dossier.returnee.id), kind: .secondary)
                }
            },
            content: {
                if dossier.plan.isEmpty {
                    emptyState(PlanPhrases.none[language], PlanPhrases.noneHint[language])
                } else {
                    dataTable(
                        caption: PlanPhrases.title[language], isCaptionSpoken: true,
                        columns: [
                            Column(PlanPhrases.what[language]), Column(PlanPhrases.kind[language]), Column(PlanPhrases.dueOn[language]),
                            Column(CommonPhrases.state[language]), Column(PlanPhrases.change[language], .actions),
                        ],
                        rows: dossier.plan.map { row($0, on: dossier.today, as: caller) })
                }
            })
    }

    private static func row(_ item: PlanItem, on day: CalendarDate, as caller: Caller) -> [HTML] {
        let language = caller.language
        return [
            HTML(item.title), HTML(PlanPhrases.word(item.kind)[language]), HTML(item.dueOn?.description ?? "–"),
            div {
                tag(item.state.word, language)
                if item.isOverdue(on: day) {
                    " "
                    Markup.tag(PlanPhrases.overdue[language], .danger)
                }
                if case .dropped(let reason) = item.state { p(.class("hint")) { reason } }
            },
            caller.accompanies ? ways(item, language) : HTML(),
        ]
    }

    private static func ways(_ item: PlanItem, _ language: Language) -> HTML {
        group {
            for transition in item.possible {
                let label = PlanPhrases.act(transition)[language]
                if let step = ChangePlanItem.Step(rawValue: transition.rawValue) {
                    actionButton(
                        label, action: ChangePlanItem.route.link(item.returnee, item.id, step.rawValue), kind: .quiet, about: item.title)
                } else {
                    buttonLink(label, DropPlanItem.route.link(item.returnee, item.id), kind: .quiet, about: item.title)
                }
            }
        }
    }

    private static func tag(_ state: PlanItem.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch state {
            case .planned: .info
            case .started: .warning
            case .completed: .success
            case .dropped: .neutral
            }
        return Markup.tag(PlanPhrases.word(state)[language], tone)
    }

    static func add(to returnee: Returnee, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let title = PlanPhrases.add[language]
        let errors = FieldErrors(
            draft, language, wanting: ["dueOn": ReturneePhrases.dateShape],
            naming: ["kind": PlanPhrases.kind, "title": PlanPhrases.what, "dueOn": PlanPhrases.dueOn])
        return Screen(title) {
            PersonPages.way(to: Link(title, AddPlanItem.route.link(returnee.id)), of: returnee, language)
            pageHeading(title, kicker: returnee.details.fullName, lead: PlanPhrases.addLead[language])
            errorSummary(errors.summary)
            entryForm(to: AddPlanItem.route.link(returnee.id)) {
                FormIdentity.field(draft, PlanItem.self, at: moment)
                radios(
                    "kind", PlanPhrases.kind[language],
                    PlanItem.Kind.allCases.map { Choice($0.rawValue, PlanPhrases.word($0)[language]) }, value: draft["kind"],
                    error: errors["kind"])
                textField(
                    "title", PlanPhrases.what[language], value: draft["title"], hint: PlanPhrases.whatHint[language],
                    error: errors["title"], autocomplete: "off")
                dateField("dueOn", PlanPhrases.dueOn[language], value: draft["dueOn"], error: errors["dueOn"], isOptional: true)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowReturnee.route.link(returnee.id), kind: .quiet)
                }
            }
        }
    }

    static func drop(_ item: PlanItem, of returnee: Returnee, _ draft: Draft, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        let (title, here) = (PlanPhrases.drop[language], DropPlanItem.route.link(returnee.id, item.id))
        return Screen(title) {
            PersonPages.way(to: Link(title, here), of: returnee, language)
            pageHeading(item.title, kicker: returnee.details.fullName, status: tag(item.state.word, language))
            errorSummary(errors.summary)
            confirmPanel(
                PlanPhrases.dropQuestion[language], explanation: PlanPhrases.dropLead[language], action: here, confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowReturnee.route.link(returnee.id))
            ) {
                textArea(
                    "reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 3, limit: 500)
            }
        }
    }
}
