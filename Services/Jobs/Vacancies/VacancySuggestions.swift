import Hosting
import Markup
import Models
import Web

extension Jobs {
    /// The skills that the description in a form speaks of and that no line of it names; nil where nobody asked for them.
    func suggestions(for draft: Draft, in language: Language) async -> [SpokenSkill]? {
        let isAsked = draft["more"] == VacancySuggestions.button || !draft.all(VacancySuggestions.ticks).isEmpty
        guard draft.wasSent, isAsked, let text = draft["description"], !text.isEmpty else { return nil }
        let known = Set((0..<draft.count(of: "skills", by: "skillText")).compactMap { draft["skills.\($0).skill"] })
        return await skills(text, language).filter { !known.contains($0.uri.text) }
    }
}

/// The part of a vacancy's form that suggests skills from its description; only those that somebody ticks are taken.
enum VacancySuggestions {
    static let button = "description"
    static let ticks = "foundSkills"

    static func part(_ entry: VacancyEntry, _ language: Language) -> HTML {
        group {
            Markup.button(.class("button", "button-secondary"), .type("submit"), .name("more"), .value(button)) {
                VacancySuggestionPhrases.suggest[language]
            }
            if let found = entry.suggested { choices(found, ticked: entry.draft.all(ticks), language) }
        }
    }

    private static func choices(_ found: [SpokenSkill], ticked: [String], _ language: Language) -> HTML {
        guard !found.isEmpty else { return notice(.info, role: "status") { p { VacancySuggestionPhrases.nothing[language] } } }
        return checkboxes(
            ticks, VacancySuggestionPhrases.found[language],
            found.map { skill in
                let percent = Int((skill.confidence * 100).rounded())
                return Choice(skill.uri.text, skill.name, hint: VacancySuggestionPhrases.shown(by: skill.phrase, percent)[language])
            }, values: ticked, hint: VacancySuggestionPhrases.tickHint[language], isOptional: true)
    }
}
