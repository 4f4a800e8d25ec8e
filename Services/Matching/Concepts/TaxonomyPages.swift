import Hosting
import Markup
import Models
import Web

/// The screen of the taxonomy as a whole.
enum TaxonomyPages {
    static func overview(
        _ imports: [ImportRecord], _ library: Library, found: [FoundConcept]?, kind: ConceptKind, typed: String?,
        readsCodings: Bool, _ language: Language
    ) -> Screen {
        Screen(TaxonomyPhrases.title[language]) {
            pageHeading(TaxonomyPhrases.title[language], lead: TaxonomyPhrases.lead[language]) {
                if readsCodings { buttonLink(CodingPhrases.title[language], ListCodings.route.link(), kind: .secondary) }
            }
            searchForm(kind, typed, language)
            if let found { results(found, language) }
            grid {
                statistic(String(library.taxonomy.occupations.count), TaxonomyPhrases.occupations[language])
                statistic(String(library.taxonomy.skills.count), TaxonomyPhrases.skills[language])
            }
            summaryList([SummaryItem(TaxonomyPhrases.inForce[language], text: sources(imports, language))])
            h2 { TaxonomyPhrases.history[language] }
            if imports.isEmpty { emptyState(TaxonomyPhrases.never[language]) } else { history(imports, language) }
        }
    }

    /// The newest edition of each source.
    private static func sources(_ imports: [ImportRecord], _ language: Language) -> String {
        var seen: Set<String> = []
        let newest = imports.filter { $0.source != "local" && seen.insert($0.source).inserted }
        let names = newest.map { TaxonomyPhrases.source($0.source, $0.version)[language] }
        return names.isEmpty ? TaxonomyPhrases.starter[language] : names.joined(separator: " + ")
    }

    private static func searchForm(_ kind: ConceptKind, _ typed: String?, _ language: Language) -> HTML {
        filterForm(
            action: ShowTaxonomy.route.link(), submit: TaxonomyPhrases.search[language],
            clear: typed == nil ? nil : Link(CommonPhrases.clear[language], ShowTaxonomy.route.link())
        ) {
            selectField(
                "kind", TaxonomyPhrases.kind[language],
                [
                    Choice(ConceptKind.occupation.rawValue, TaxonomyPhrases.occupations[language]),
                    Choice(ConceptKind.skill.rawValue, TaxonomyPhrases.skills[language]),
                ], value: kind.rawValue, prompt: nil)
            textField("q", TaxonomyPhrases.words[language], value: typed, width: .medium)
        }
    }

    private static func results(_ found: [FoundConcept], _ language: Language) -> HTML {
        guard !found.isEmpty else { return emptyState(TaxonomyPhrases.nothing[language], TaxonomyPhrases.nothingHint[language]) }
        return dataTable(
            caption: TaxonomyPhrases.found[language],
            columns: [
                Column(CommonPhrases.name[language]), Column(TaxonomyPhrases.alsoCalled[language]), Column(TaxonomyPhrases.group[language]),
            ],
            rows: found.map { concept in
                [
                    a(.href(ShowConcept.route.link(concept.uri))) { concept.name }, HTML(concept.matched ?? "–"),
                    HTML(concept.group ?? "–"),
                ]
            })
    }

    private static func history(_ imports: [ImportRecord], _ language: Language) -> HTML {
        dataTable(
            caption: TaxonomyPhrases.history[language], isCaptionSpoken: true,
            columns: [
                Column(TaxonomyPhrases.when[language]), Column(TaxonomyPhrases.what[language]),
                Column(TaxonomyPhrases.languages[language]), Column(TaxonomyPhrases.labels[language], .number),
                Column(TaxonomyPhrases.added[language], .number), Column(TaxonomyPhrases.retired[language], .number),
                Column(TaxonomyPhrases.followed[language], .number),
            ],
            rows: imports.map { record in
                [
                    HTML(record.at), HTML(TaxonomyPhrases.source(record.source, record.version)[language]),
                    HTML(record.languages.joined(separator: ", ")), HTML(String(record.labels)), HTML(String(record.added)),
                    HTML(String(record.retired)), HTML(String(record.followed)),
                ]
            })
    }
}
