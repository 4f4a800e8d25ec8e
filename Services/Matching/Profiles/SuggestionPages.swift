import Hosting
import Markup
import Models
import Web

/// The part of the editor that reads a text and suggests what it speaks of.
enum SuggestionPages {
    static func suggestions(_ form: ProfileForm) -> HTML {
        let (language, draft) = (form.language, form.draft)
        return disclosure(SuggestionPhrases.title[language], isOpen: draft["text"] != nil || form.errors["text"] != nil) {
            // The text may tell more of a person than a profile does.
            div(.class("form"), .data("unkept")) {
                textArea(
                    "text", SuggestionPhrases.text[language], value: draft["text"], hint: SuggestionPhrases.textHint[language],
                    error: form.errors["text"], isOptional: true, rows: 8, limit: ProfileSuggestions.longest)
                button(.class("button", "button-secondary"), .type("submit"), .name("more"), .value("text")) {
                    SuggestionPhrases.read[language]
                }
                if let found = form.suggestions { ticks(found, form) }
            }
        }
    }

    private static func ticks(_ found: ProfileSuggestions, _ form: ProfileForm) -> HTML {
        let language = form.language
        guard !found.isEmpty else { return notice(.info, role: "status") { p { SuggestionPhrases.nothing[language] } } }
        return group {
            if !found.occupations.isEmpty {
                checkboxes(
                    "foundOccupations", SuggestionPhrases.occupations[language], choices(found.occupations, form),
                    hint: SuggestionPhrases.tickHint[language])
            }
            if !found.skills.isEmpty {
                checkboxes(
                    "foundSkills", SuggestionPhrases.skills[language], choices(found.skills, form),
                    hint: SuggestionPhrases.tickHint[language])
            }
        }
    }

    /// Each with the words that showed it, and how sure it is.
    private static func choices(_ mentions: [ConceptReader.Mention], _ form: ProfileForm) -> [Choice] {
        mentions.map { mention in
            Choice(
                mention.uri.text, form.library.name(of: mention.uri, in: form.language),
                hint: SuggestionPhrases.shown(by: mention.phrase, Int((mention.score * 100).rounded()))[form.language])
        }
    }
}
