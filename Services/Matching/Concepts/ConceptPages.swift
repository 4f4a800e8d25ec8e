import Hosting
import Markup
import Models
import Web

/// The screen of one concept.
enum ConceptPages {
    /// `adds` tells whether the person may add names.
    static func concept(_ record: ConceptRecord, _ library: Library, adds: Bool, _ language: Language) -> Screen {
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
            local(record, adds: adds, language)
            facts(record, library, language)
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

    /// The names that people here have added, and the ways to change them.
    private static func local(_ record: ConceptRecord, adds: Bool, _ language: Language) -> HTML {
        group {
            let own = record.labels.filter(\.isLocal)
            if adds, !own.isEmpty {
                dataTable(
                    caption: ConceptPhrases.here[language],
                    columns: [
                        Column(ConceptPhrases.preferred[language]), Column(ConceptPhrases.language[language]),
                        Column(ConceptPhrases.remove[language], .actions),
                    ],
                    rows: own.map { label in
                        [HTML(label.text), HTML(ConceptPhrases.language(label.language)), removal(of: label, record.concept.uri, language)]
                    })
            }
            if adds { actions { buttonLink(ConceptPhrases.add[language], AddLabel.route.link(record.concept.uri), kind: .secondary) } }
        }
    }

    private static func removal(of label: ConceptRecord.Label, _ uri: ConceptURI, _ language: Language) -> HTML {
        actionButton(
            ConceptPhrases.remove[language], action: RemoveLabel.route.link(), kind: .quiet,
            fields: [("uri", uri.text), ("language", label.language.text), ("text", label.text)], about: label.text)
    }

    static func add(_ record: ConceptRecord, _ library: Library, _ draft: Draft, _ language: Language) -> Screen {
        let uri = record.concept.uri
        let name = ownName(record, language) ?? library.name(of: uri, in: language)
        let errors = FieldErrors(draft, language)
        return Screen(ConceptPhrases.add[language]) {
            breadcrumb([
                Link(TaxonomyPhrases.title[language], ShowTaxonomy.route.link()), Link(name, ShowConcept.route.link(uri)),
                Link(ConceptPhrases.add[language], AddLabel.route.link(uri)),
            ])
            pageHeading(ConceptPhrases.add[language], kicker: name, lead: ConceptPhrases.addHint[language])
            errorSummary(errors.summary)
            entryForm(to: AddLabel.route.link(uri)) {
                textField("text", ConceptPhrases.newName[language], value: draft["text"], error: errors["text"], autocomplete: "off")
                selectField(
                    "language", ConceptPhrases.language[language], Language.allCases.map { Choice($0.rawValue, $0.endonym) },
                    value: draft["language"] ?? language.rawValue, error: errors["language"], prompt: nil)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowConcept.route.link(uri), kind: .quiet)
                }
            }
        }
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
