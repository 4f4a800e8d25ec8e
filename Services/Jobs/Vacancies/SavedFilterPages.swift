import Hosting
import Markup
import Models
import Web

/// The screens on a person's own filters of the list of vacancies.
enum SavedFilterPages {
    private static let title = Phrase("Your filters", fr: "Vos filtres", ht: "Filt ou yo")
    private static let keep = Phrase("Keep this filter", fr: "Garder ce filtre", ht: "Kenbe filt sa a")
    private static let lead = Phrase(
        "Give it a name. Only you see it, above the list.", fr: "Donnez-lui un nom. Vous seul le voyez, au-dessus de la liste.",
        ht: "Ba li yon non. Se ou menm sèl ki wè l, anwo lis la.")
    private static let forget = Phrase("Forget", fr: "Oublier", ht: "Bliye")
    static let saved = Phrase("The filter is kept.", fr: "Le filtre est gardé.", ht: "Nou kenbe filt la.")
    static let deleted = Phrase("The filter is forgotten.", fr: "Le filtre est oublié.", ht: "Nou bliye filt la.")
    static let taken = Phrase(
        "You have a filter of this name. Give another.", fr: "Vous avez déjà un filtre de ce nom. Donnez-en un autre.",
        ht: "Ou gen yon filt ki gen non sa a deja. Mete yon lòt.")
    static let tooMany = Phrase(
        "You keep as many filters as you may. Forget one first.", fr: "Vous avez le nombre maximal de filtres. Oubliez-en un d’abord.",
        ht: "Ou gen tout filt ou ka genyen. Bliye youn anvan.")

    /// Above the list: the filters that are kept, and a way to keep the one in force.
    static func section(_ filters: [SavedFilterStore.Saved], query: [(String, String)], _ language: Language) -> HTML {
        group {
            if !filters.isEmpty {
                dataTable(
                    caption: title[language], columns: [Column(CommonPhrases.name[language]), Column(forget[language], .actions)],
                    rows: filters.map { filter in
                        [
                            a(.href(BrowseVacancies.route.link() + filter.query)) { filter.name },
                            actionButton(forget[language], action: DeleteFilter.route.link(filter.id), kind: .quiet, about: filter.name),
                        ]
                    })
            }
            if !query.isEmpty { p { a(.href(SaveFilter.route.link(query: query))) { keep[language] } } }
        }
    }

    static func save(_ place: SaveFilter.Place, _ draft: Draft, _ language: Language) -> Screen {
        let errors = FieldErrors(draft, language)
        return Screen(keep[language]) {
            breadcrumb([
                Link(VacancyPhrases.title[language], BrowseVacancies.route.link(query: place.query)),
                Link(keep[language], SaveFilter.route.link(query: place.query)),
            ])
            pageHeading(keep[language], lead: lead[language])
            errorSummary(errors.summary)
            entryForm(to: SaveFilter.route.link(query: place.query)) {
                textField(
                    "name", CommonPhrases.name[language], value: draft["name"], error: errors["name"], width: .medium, autocomplete: "off")
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], BrowseVacancies.route.link(query: place.query), kind: .quiet)
                }
            }
        }
    }
}
