import Markup
import Models
import Web

/// Buttons of a list of matches that put people on the shortlist and take them off.
enum ShortlistParts {
    /// Puts everybody who is ticked on the shortlist.
    static func addTicked(_ vacancy: Vacancy.ID, _ language: Language) -> HTML {
        button(
            .class("button button-secondary"), .type("submit"), .formaction(AddToShortlist.route.link(vacancy)),
            Attribute("formmethod", "post")
        ) { ShortlistPhrases.addTicked[language] }
    }

    /// Puts one person on the shortlist, from a page of their own.
    static func addOne(_ person: MatchList.Candidate, for vacancy: Vacancy.ID, _ language: Language) -> HTML {
        actionButton(
            ShortlistPhrases.add[language], action: AddToShortlist.route.link(vacancy), fields: [("person", person.id.description)],
            about: person.name)
    }

    /// Whether somebody is on it, and the button that changes that.
    static func mark(_ candidate: MatchList.Candidate, of list: MatchList, isOn: Bool, _ language: Language) -> HTML {
        let (vacancy, isOpen) = (list.vacancy.id, list.vacancy.state == .open)
        return group {
            if isOn { tag(ShortlistPhrases.isOn[language], .success) }
            if isOn || isOpen {
                button(
                    .class("button button-quiet"), .type("submit"), .name("person"), .value(candidate.id.description),
                    .formaction((isOn ? RemoveFromShortlist.route : AddToShortlist.route).link(vacancy)), Attribute("formmethod", "post")
                ) {
                    (isOn ? ShortlistPhrases.remove : ShortlistPhrases.add)[language]
                    spoken(": " + candidate.name)
                }
            }
        }
    }
}
