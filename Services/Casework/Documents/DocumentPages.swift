import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of identity documents.
enum DocumentPages {
    /// The part of the person's page on documents.
    static func list(_ documents: [DocumentStore.Listed], of returnee: Returnee.ID, canKeepNumbers: Bool, as caller: Caller) -> HTML {
        let language = caller.language
        return card(
            DocumentPhrases.title[language],
            actions: {
                if caller.mayRegister, canKeepNumbers {
                    buttonLink(DocumentPhrases.add[language], AddDocument.route.link(returnee), kind: .secondary)
                }
            },
            content: {
                if !canKeepNumbers { noKey(language) }
                if documents.isEmpty {
                    p { DocumentPhrases.none[language] }
                } else {
                    dataTable(
                        caption: DocumentPhrases.title[language], isCaptionSpoken: true,
                        columns: [
                            Column(DocumentPhrases.kind[language]), Column(DocumentPhrases.number[language]),
                            Column(DocumentPhrases.show[language], .actions),
                        ],
                        rows: documents.map { row($0, of: returnee, canShow: caller.mayRegister && canKeepNumbers, language) })
                }
            })
    }

    private static func row(_ document: DocumentStore.Listed, of returnee: Returnee.ID, canShow: Bool, _ language: Language) -> [HTML] {
        let kind = DocumentPhrases.word(document.kind)[language]
        return [
            HTML(kind),
            div {
                "•••• " + document.tail
                if let other = document.other {
                    p { a(.href(ShowReturnee.route.link(other))) { DocumentPhrases.alsoOther[language] } }
                }
            },
            canShow
                ? buttonLink(
                    DocumentPhrases.show[language], RevealDocument.route.link(returnee, document.id), kind: .quiet, about: kind) : HTML(),
        ]
    }

    private static func noKey(_ language: Language) -> HTML {
        notice(.warning, title: DocumentPhrases.noKey[language]) { p { DocumentPhrases.noKeyRemedy[language] } }
    }

    /// The documents of a registration.
    static func fields(_ draft: Draft, _ errors: FieldErrors, canKeepNumbers: Bool, _ language: Language) -> HTML {
        fieldGroup(DocumentPhrases.title[language], hint: canKeepNumbers ? DocumentPhrases.numberHint[language] : nil) {
            if canKeepNumbers {
                for place in 0..<DocumentFields.rows { fields("documents.\(place).", draft, errors, isOptional: true, language) }
            } else {
                noKey(language)
            }
        }
    }

    private static func fields(_ prefix: String, _ draft: Draft, _ errors: FieldErrors, isOptional: Bool, _ language: Language) -> HTML {
        fieldRow {
            selectField(
                prefix + "kind", DocumentPhrases.kind[language],
                IdentityDocument.Kind.allCases.map { Choice($0.rawValue, DocumentPhrases.word($0)[language]) },
                value: draft[prefix + "kind"], error: errors[prefix + "kind"], isOptional: isOptional)
            textField(
                prefix + "number", DocumentPhrases.number[language], value: draft[prefix + "number"],
                error: errors[prefix + "number"], isOptional: isOptional, width: .medium, autocomplete: "off")
        }
    }

    static func add(to returnee: Returnee, _ draft: Draft, canKeepNumbers: Bool, at moment: Date, _ language: Language) -> Screen {
        let (title, errors) = (DocumentPhrases.add[language], FieldErrors(draft, language))
        return Screen(title) {
            PersonPages.way(to: Link(title, AddDocument.route.link(returnee.id)), of: returnee, language)
            pageHeading(title, kicker: returnee.details.fullName, lead: canKeepNumbers ? DocumentPhrases.numberHint[language] : nil)
            errorSummary(errors.summary)
            if canKeepNumbers {
                entryForm(to: AddDocument.route.link(returnee.id)) {
                    FormIdentity.field(draft, IdentityDocument.self, at: moment)
                    fields("", draft, errors, isOptional: false, language)
                    actions {
                        submitButton(title)
                        buttonLink(CommonPhrases.cancel[language], ShowReturnee.route.link(returnee.id), kind: .quiet)
                    }
                }
            } else {
                noKey(language)
            }
        }
    }

    static func reveal(_ kind: IdentityDocument.Kind, number: String, of returnee: Returnee, _ language: Language) -> Screen {
        let title = DocumentPhrases.word(kind)[language]
        return Screen(title) {
            PersonPages.way(to: Link(title, ShowReturnee.route.link(returnee.id)), of: returnee, language)
            pageHeading(title, kicker: returnee.details.fullName, lead: DocumentPhrases.shown[language])
            card { summaryList([SummaryItem(DocumentPhrases.number[language], text: number)]) }
            actions { buttonLink(returnee.details.fullName, ShowReturnee.route.link(returnee.id), kind: .secondary) }
        }
    }
}
