import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The form of one section of a plan.
enum PlanFormPages {
    static func section(_ section: PlanSection, of dossier: Dossier, _ draft: Draft, _ language: Language) -> Screen {
        let entry = Entry(section, of: dossier.typed.plan, draft, language)
        let title = PlanPhrases.title(section)[language]
        let here = EditPlan.route.link(dossier.id, section.rawValue)
        let version = draft.wasSent && draft.failure?.kind != .stale ? draft["version"] : nil
        var screen = Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language), lead: PlanPhrases.saving[language])
            errorSummary(entry.errors.summary)
            if draft.failure?.kind == .stale { stale(entry, dossier.typed.plan, language) }
            form(
                .class("form"), .method("post"), .action(here), .novalidate, .data("save", SavePlan.route.link(dossier.id)),
                .data("save-words", words(language))
            ) {
                input(.type("hidden"), .name("version"), .value(version ?? dossier.typed.planVersion.description))
                p(.class("hint"), .role("status"), .data("save-status"))
                if section == .equipment {
                    equipment(entry, dossier.currency, language)
                } else {
                    for field in PlanField.single where field.section == section {
                        control(field, field.name, entry, dossier.currency, language)
                    }
                }
                actions {
                    submitButton(PlanPhrases.nextSection[language])
                    buttonLink(ApplicationPhrases.plan[language], ShowApplication.route.link(dossier.id), kind: .quiet)
                }
            }
        }
        screen.links = Asset.planScript.element
        return screen
    }

    /// What stands in the form: what was typed and came back, or what is saved.
    private struct Entry {
        let values: (String) -> String?
        let errors: FieldErrors
        let lines: Int

        init(_ section: PlanSection, of plan: PlanDraft, _ draft: Draft, _ language: Language) {
            values = { draft.wasSent ? draft[$0] : plan[$0] }
            errors = FieldErrors(draft, language)
            let last = plan.lines.last ?? -1
            lines = min(PlanField.mostLines, max(3, last + 2))
        }
    }

    /// Both versions of each field that two people changed at once.
    private static func stale(_ entry: Entry, _ saved: PlanDraft, _ language: Language) -> HTML {
        let names = PlanField.single.map(\.name) + saved.lines.flatMap { line in PlanField.ofLine.map { "equipment.\(line).\($0.name)" } }
        return notice(.warning, role: "alert") {
            p { CommonPhrases.stale[language] }
            summaryList(
                names.filter { entry.values($0) != nil && (entry.values($0) ?? "") != (saved[$0] ?? "") }
                    .map { SummaryItem(PlanPhrases.label($0, language), text: saved[$0]) })
        }
    }

    /// What the script says while it saves, as its form carries it.
    static func words(_ language: Language) -> String {
        String(decoding: eventText(PlanPhrases.scriptWords(language)), as: UTF8.self)
    }

    private static func eventText(_ pairs: [(String, String)]) -> [UInt8] {
        var writer = JSONWriter()
        writer.openObject()
        for (name, text) in pairs {
            writer.key(named: name)
            writer.string(text)
        }
        writer.closeObject()
        return writer.bytes
    }

    private static func equipment(_ entry: Entry, _ currency: Currency, _ language: Language) -> HTML {
        lines("equipment", count: entry.lines, label: PlanPhrases.line[language], more: PlanPhrases.moreLines[language]) { number in
            group {
                for field in PlanField.ofLine {
                    control(field, "equipment.\(number).\(field.name)", entry, currency, language)
                }
            }
        }
    }

    /// A field by what it takes.
    private static func control(_ field: PlanField, _ name: String, _ entry: Entry, _ currency: Currency, _ language: Language) -> HTML {
        let label = PlanPhrases.labels[field.name]?[language] ?? field.name
        let hint = PlanPhrases.hints[field.name]?[language]
        let (value, error, isOptional) = (entry.values(name), entry.errors[name], !field.isRequired)
        switch field.kind {
        case .text(let most) where most > 500:
            return textArea(name, label, value: value, hint: hint, error: error, isOptional: isOptional, rows: 4, limit: most)
        case .text: return textField(name, label, value: value, hint: hint, error: error, isOptional: isOptional, autocomplete: "off")
        case .venture:
            return selectField(
                name, label, Venture.allCases.map { Choice($0.rawValue, $0.name[language]) }, value: value, hint: hint,
                error: error)
        case .isic, .count:
            return numberField(name, label, value: value, hint: hint, error: error, isOptional: isOptional, isWhole: true)
        case .amount:
            return numberField(
                name, label, value: value, hint: hint, error: error, isOptional: isOptional, unit: currency.rawValue)
        case .percent: return numberField(name, label, value: value, hint: hint, error: error, isOptional: isOptional, unit: "%")
        }
    }
}
