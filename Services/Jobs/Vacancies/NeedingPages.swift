import Hosting
import Markup
import Models
import Web

/// The screen on vacancies that need candidates.
enum NeedingPages {
    static let title = Phrase("Vacancies that need candidates", fr: "Offres en attente de candidats", ht: "Òf ki bezwen kandida")
    private static let lead = Phrase(
        "Fewer people are on the way than openings are left. Those that close soonest come first.",
        fr: "Moins de personnes proposées que de postes restants. Les clôtures les plus proches d’abord.",
        ht: "Gen mwens moun sou wout pase plas ki rete. Sa k ap fèmen pi bonè yo anvan.")
    private static let nothing = Phrase(
        "Every open vacancy has candidates enough", fr: "Chaque offre a assez de candidats", ht: "Tout òf yo gen ase kandida")
    private static let nothingHint = Phrase(
        "New vacancies appear here until as many people are put forward as they have openings.",
        fr: "Les nouvelles offres figurent ici tant que les candidats proposés sont moins nombreux que les postes.",
        ht: "Nouvo òf parèt isit la jiskaske gen menm kantite kandida ak plas.")
    private static let left = Phrase("Openings left", fr: "Postes restants", ht: "Plas ki rete")
    private static let live = Phrase("On the way", fr: "En cours", ht: "Sou wout")
    private static let find = Phrase("Who fits", fr: "Qui convient", ht: "Ki moun ki bon")

    static func list(_ vacancies: [ListNeeding.Needing], isFirst: Bool, next: String?, _ language: Language) -> Screen {
        Screen(title[language]) {
            breadcrumb([
                Link(VacancyPhrases.title[language], BrowseVacancies.route.link()), Link(title[language], ListNeeding.route.link()),
            ])
            pageHeading(title[language], lead: lead[language])
            if vacancies.isEmpty {
                emptyState(nothing[language], nothingHint[language])
            } else {
                dataTable(
                    caption: title[language], isCaptionSpoken: true,
                    columns: [
                        Column(VacancyTermPhrases.title[language]), Column(VacancyTermPhrases.employer[language]),
                        Column(CommonPhrases.district[language]), Column(VacancyTermPhrases.closesOn[language]),
                        Column(left[language], .number), Column(live[language], .number), Column(find[language], .actions),
                    ],
                    rows: vacancies.map { row($0, language) })
                pager(previous: isFirst ? nil : ListNeeding.route.link(), next: next)
            }
        }
    }

    private static func row(_ vacancy: ListNeeding.Needing, _ language: Language) -> [HTML] {
        [
            a(.href(ShowVacancy.route.link(vacancy.id))) { vacancy.title }, HTML(vacancy.employer), HTML(vacancy.district ?? "–"),
            vacancy.closesOn.map { day($0.description) } ?? HTML("–"), HTML(String(vacancy.left)), HTML(String(vacancy.live)),
            buttonLink(find[language], "/matching/vacancies/\(vacancy.id)/matches", kind: .secondary, about: vacancy.title),
        ]
    }
}
