import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of templates.
enum TemplatePages {
    static func list(_ templates: [TemplateStore.Kept], as caller: Caller) -> Screen {
        let language = caller.language
        return Screen(TemplatePhrases.title[language]) {
            breadcrumb([Link(RoundPhrases.title[language], ListRounds.route.link()), Link(TemplatePhrases.title[language], "")])
            pageHeading(TemplatePhrases.title[language], lead: TemplatePhrases.lead[language])
            dataTable(
                caption: TemplatePhrases.title[language], isCaptionSpoken: true,
                columns: [
                    Column(ApplicationPhrases.venture[language]), Column(TemplatePhrases.cost[language], .number),
                    Column(TemplatePhrases.version[language]), Column(GrantsPhrases.edit[language], .actions),
                ],
                rows: templates.map { kept in
                    let name = kept.venture.name[language]
                    let cost = kept.template.equipment.reduce(Decimal(0)) { $0 + ($1.cost ?? 0) }
                    return [
                        HTML(name), HTML(Money(cost, kept.template.currency).text(in: language)),
                        HTML(kept.version == 0 ? TemplatePhrases.standard[language] : String(kept.version)),
                        caller.holds(anyOf: Set(managers))
                            ? buttonLink(
                                GrantsPhrases.edit[language], EditTemplate.route.link(kept.venture.rawValue), kind: .quiet, about: name)
                            : HTML(),
                    ]
                })
        }
    }

    static func edit(_ kept: TemplateStore.Kept, _ draft: Draft, _ language: Language) -> Screen {
        let title = kept.venture.name[language]
        let shown = draft.wasSent ? draft : Draft(values(of: kept.template))
        let isStale = draft.failure?.kind == .stale
        let errors = FieldErrors(draft, language, naming: PlanPhrases.labels)
        return Screen(title) {
            breadcrumb([
                Link(RoundPhrases.title[language], ListRounds.route.link()),
                Link(TemplatePhrases.title[language], ListTemplates.route.link()), Link(title, ""),
            ])
            pageHeading(title, lead: TemplatePhrases.lead[language])
            errorSummary(errors.summary)
            if isStale {
                notice(.warning) {
                    p { CommonPhrases.stale[language] }; saved(kept.template, language)
                }
            }
            entryForm(to: EditTemplate.route.link(kept.venture.rawValue)) {
                input(.type("hidden"), .name("version"), .value((isStale ? nil : draft["version"]) ?? kept.version.description))
                selectField(
                    "currency", FundPhrases.currency[language], Currency.allCases.map { Choice($0.rawValue, $0.rawValue) },
                    value: shown["currency"], error: errors["currency"])
                lines("equipment", count: count(shown), label: PlanPhrases.line[language], more: PlanPhrases.moreLines[language]) {
                    number in
                    group { for field in PlanField.ofLine { line(field, number, shown, errors, language) } }
                }
                for (name, isWhole) in [("sales", false), ("goodsPercent", true), ("otherStartCosts", false)] {
                    numberField(
                        name, PlanPhrases.label(name, language), value: shown[name], hint: PlanPhrases.hints[name]?[language],
                        error: errors[name], isOptional: true, isWhole: isWhole)
                }
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ListTemplates.route.link(), kind: .quiet)
                }
            }
        }
    }

    /// What somebody else saved meanwhile.
    private static func saved(_ template: VentureTemplate, _ language: Language) -> HTML {
        ul {
            for line in template.equipment { li { "\(line.item ?? "") × \(line.quantity ?? 0): \(line.cost?.text(in: language) ?? "–")" } }
        }
    }

    private static func line(
        _ field: PlanField, _ number: String, _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        let name = "equipment.\(number).\(field.name)"
        let label = PlanPhrases.label(field.name, language)
        if case .text = field.kind {
            return textField(name, label, value: draft[name], error: errors[name], isOptional: !field.isRequired, autocomplete: "off")
        }
        let isWhole = if case .count = field.kind { true } else { false }
        return numberField(name, label, value: draft[name], error: errors[name], isWhole: isWhole)
    }

    private static func count(_ draft: Draft) -> Int {
        min(VentureTemplate.counts.upperBound, draft.count(of: "equipment", by: "item") + 1)
    }

    /// A template as the form's fields hold it.
    private static func values(of template: VentureTemplate) -> [String: String] {
        template.fields(at: 1).merging(["currency": template.currency.rawValue]) { $1 }
    }
}
