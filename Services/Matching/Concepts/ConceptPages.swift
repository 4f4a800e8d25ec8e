import Hosting
import Markup
import Models
import Web

/// The screen of one concept.
enum ConceptPages {
    static func concept(_ record: ConceptRecord, _ library: Library, _ language: Language) -> Screen {
        let concept = record.concept
        // By its own name, even where another concept has taken its place.
        let name = ownName(record, language) ?? library.name(of: concept.uri, in: language)
        return Screen(name) {
            breadcrumb([Link(TaxonomyPhrases.title[language], ShowTaxonomy.route.link()), Link(name, ShowConcept.route.link(concept.uri))])
            pageHeading(name, kicker: ConceptPhrases.kind(concept.kind)[language], lead: concept.description)
            standing(record, library, language)
            skills(record.essential, ConceptPhrases.essential, library, language)
            skills(record.optional, ConceptPhrases.optional, library, language)
            skills(record.neededBy, ConceptPhrases.neededBy, library, language)
            h2 { TaxonomyPhrases.labels[language] }
            labels(record, language)
            facts(record, library, language)
            if record.source == "esco" { TaxonomyPages.credit(language) }
        }
    }

    private static func ownName(_ record: ConceptRecord, _ language: Language) -> String? {
        [LanguageCode(language), LanguageCode(.english)].lazy.compactMap { record.labels(in: $0, .preferred).first }.first
    }

    /// Whether it is out of force, and what stands in for it.
    private static func standing(_ record: ConceptRecord, _ library: Library, _ language: Language) -> HTML {
        group {
            if let successor = record.successor {
                notice(.info) {
                    p {
                        ConceptPhrases.replaced[language] + " "
                        link(successor, library, language)
                    }
                }
            } else if record.concept.isRetired {
                notice(.warning) { p { ConceptPhrases.retired[language] } }
            }
        }
    }

    private static func skills(_ uris: [ConceptURI], _ title: Phrase, _ library: Library, _ language: Language) -> HTML {
        group {
            if !uris.isEmpty {
                h2 { "\(title[language]) (\(uris.count))" }
                ul(.class("columns")) {
                    for (uri, _) in uris.map({ ($0, library.name(of: $0, in: language)) }).sorted(by: { $0.1 < $1.1 }) {
                        li { link(uri, library, language) }
                    }
                }
            }
        }
    }

    private static func labels(_ record: ConceptRecord, _ language: Language) -> HTML {
        dataTable(
            caption: TaxonomyPhrases.labels[language], isCaptionSpoken: true,
            columns: [
                Column(ConceptPhrases.language[language]), Column(ConceptPhrases.preferred[language]),
                Column(ConceptPhrases.alternative[language]),
            ],
            rows: record.languages.map { code in
                [
                    HTML(ConceptPhrases.language(code)), HTML(record.labels(in: code, .preferred).first ?? "–"),
                    HTML((record.labels(in: code, .alternative) + record.labels(in: code, .hidden)).joined(separator: " · ")),
                ]
            })
    }

    private static func facts(_ record: ConceptRecord, _ library: Library, _ language: Language) -> HTML {
        var items = [SummaryItem(ConceptPhrases.source[language], text: TaxonomyPhrases.source(record.source, nil)[language])]
        if let code = record.concept.code {
            let name = library.group(of: record.concept.uri, in: language)
            items.append(SummaryItem(ConceptPhrases.code[language], text: name ?? code))
        }
        for uri in record.broader { items.append(SummaryItem(ConceptPhrases.broader[language], link(uri, library, language))) }
        items.append(SummaryItem(ConceptPhrases.address[language], code { record.concept.uri.text }))
        return summaryList(items)
    }

    private static func link(_ uri: ConceptURI, _ library: Library, _ language: Language) -> HTML {
        a(.href(ShowConcept.route.link(uri))) { library.name(of: uri, in: language) }
    }
}
