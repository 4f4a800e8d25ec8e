import FoundationEssentials
import Hosting
import Markup
import Models
import Outbound
import Web

/// Documents of a supplier: the part of its page, the warning where one runs out, and the forms.
enum SupplierDocumentPages {
    static func part(_ shelf: ShowSupplier.Shelf, of supplier: Supplier, as caller: Caller) -> HTML {
        let (language, mayWrite) = (caller.language, caller.holds(anyOf: Set(buyers)))
        return card(
            DocumentPhrases.title[language],
            actions: {
                if mayWrite, shelf.keepsFiles {
                    buttonLink(DocumentPhrases.add[language], AddSupplierDocument.route.link(supplier.id), kind: .secondary)
                }
            },
            content: {
                if mayWrite, !shelf.keepsFiles { notice(.warning) { p { DocumentPhrases.noKey[language] } } }
                if shelf.documents.isEmpty {
                    p(.class("hint")) { SupplierDocumentPhrases.none[language] }
                } else {
                    table(shelf, mayWrite: mayWrite, language)
                    pager(previous: shelf.isFirst ? nil : ShowSupplier.route.link(supplier.id), next: shelf.next)
                }
            })
    }

    private static func table(_ shelf: ShowSupplier.Shelf, mayWrite: Bool, _ language: Language) -> HTML {
        dataTable(
            caption: DocumentPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(DocumentPhrases.document[language]), Column(DocumentPhrases.kind[language]),
                Column(SupplierDocumentPhrases.validUntil[language]), Column(DocumentPhrases.addedAt[language]),
            ] + (mayWrite ? [Column(SupplierDocumentPhrases.change[language], .actions)] : []),
            rows: shelf.documents.map { listed in
                let document = listed.document
                let cells = [
                    name(listed, isScanned: shelf.scansFiles, language),
                    HTML(SupplierDocumentPhrases.word(document.terms.kind)[language]),
                    standing(of: listed, on: shelf.today, language),
                    HTML([listed.added, listed.addedBy].compactMap(\.self).joined(separator: " · ")),
                ]
                return cells + (mayWrite ? [ways(document, keepsFiles: shelf.keepsFiles, language)] : [])
            })
    }

    private static func name(_ listed: SupplierDocumentStore.Listed, isScanned: Bool, _ language: Language) -> HTML {
        let document = listed.document
        return group {
            DocumentPages.name(
                document.terms.title, of: listed.file, at: GetSupplierDocument.route.link(document.supplier, document.id),
                isScanned: isScanned, language)
            " "
            span(.class("hint")) { "\(document.name), \(DocumentPages.size(listed.file.size))" }
        }
    }

    /// Until when it is valid, or why it counts no more.
    private static func standing(of listed: SupplierDocumentStore.Listed, on today: CalendarDate, _ language: Language) -> HTML {
        let terms = listed.document.terms
        return span {
            terms.validUntil.map { day($0.description) } ?? "–"
            if let reason = listed.document.endReason {
                " "
                tag(SupplierDocumentPhrases.ended(isReplaced: listed.isReplaced)[language])
                " "
                span(.class("hint")) { [listed.ended, listed.endedBy, reason].compactMap(\.self).joined(separator: " · ") }
            } else {
                " "
                mark(terms.standing(on: today), language)
            }
        }
    }

    private static func mark(_ standing: SupplierDocument.Standing, _ language: Language) -> HTML {
        switch standing {
        case .valid: HTML()
        case .runsOut: tag(SupplierDocumentPhrases.runsOut[language], .warning)
        case .ranOut: tag(SupplierDocumentPhrases.ranOut[language], .danger)
        }
    }

    private static func ways(_ document: SupplierDocument, keepsFiles: Bool, _ language: Language) -> HTML {
        guard document.endReason == nil else { return HTML() }
        return group {
            if keepsFiles {
                buttonLink(
                    SupplierDocumentPhrases.replace[language], ReplaceSupplierDocument.route.link(document.supplier, document.id),
                    kind: .quiet, about: document.terms.title)
            }
            buttonLink(
                SupplierDocumentPhrases.withdraw[language], WithdrawSupplierDocument.route.link(document.supplier, document.id),
                kind: .quiet, about: document.terms.title)
        }
    }

    /// Which documents of suppliers have run out or soon do, where that matters; nothing where none does.
    static func warning(_ running: [SupplierDocumentStore.RunningOut], on today: CalendarDate, as caller: Caller) -> HTML {
        let language = caller.language
        guard !running.isEmpty else { return HTML() }
        return notice(.warning, title: SupplierDocumentPhrases.look[language]) {
            ul {
                for one in running {
                    li {
                        if caller.holds(anyOf: Set(supplierReaders)) {
                            a(.href(ShowSupplier.route.link(one.supplier))) { one.supplierName }
                        } else {
                            one.supplierName
                        }
                        ": \(SupplierDocumentPhrases.word(one.terms.kind)[language]), \(one.terms.validUntil?.description ?? "–") "
                        mark(one.terms.standing(on: today), language)
                    }
                }
            }
        }
    }
}

// MARK: Forms

extension SupplierDocumentPages {
    static func add(to supplier: Supplier, _ draft: Draft, isScanned: Bool, at moment: Date, _ language: Language) -> Screen {
        let title = DocumentPhrases.add[language]
        let errors = errors(of: draft, language)
        return Screen(title) {
            SupplierPages.way(to: title, of: supplier, language)
            pageHeading(title, kicker: supplier.terms.name, lead: SupplierDocumentPhrases.addLead[language])
            errorSummary(errors.summary)
            if !isScanned { notice(.warning) { p { DocumentPhrases.unscanned[language] } } }
            entryForm(to: AddSupplierDocument.route.link(supplier.id), isMultipart: true) {
                FormIdentity.field(draft, SupplierDocument.self, at: moment)
                selectField(
                    "kind", DocumentPhrases.kind[language],
                    SupplierDocument.Kind.allCases.map { Choice($0.rawValue, SupplierDocumentPhrases.word($0)[language]) },
                    value: draft["kind"], error: errors["kind"])
                fields(draft, title: nil, errors, language)
                SupplierPages.finish(title, of: supplier, language)
            }
        }
    }

    static func replace(
        _ document: SupplierDocument, of supplier: Supplier, _ draft: Draft, isScanned: Bool, at moment: Date, _ language: Language
    ) -> Screen {
        let title = SupplierDocumentPhrases.replace[language]
        let errors = errors(of: draft, language)
        return Screen(title) {
            SupplierPages.way(to: title, of: supplier, language)
            pageHeading(
                title, kicker: "\(SupplierDocumentPhrases.word(document.terms.kind)[language]): \(document.terms.title)",
                lead: SupplierDocumentPhrases.replaceLead[language])
            errorSummary(errors.summary)
            if !isScanned { notice(.warning) { p { DocumentPhrases.unscanned[language] } } }
            entryForm(to: ReplaceSupplierDocument.route.link(supplier.id, document.id), isMultipart: true) {
                FormIdentity.field(draft, SupplierDocument.self, at: moment)
                fields(draft, title: document.terms.title, errors, language)
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 2, limit: 500)
                SupplierPages.finish(title, of: supplier, language)
            }
        }
    }

    private static func fields(_ draft: Draft, title: String?, _ errors: FieldErrors, _ language: Language) -> HTML {
        group {
            textField(
                "title", SupplierDocumentPhrases.title[language], value: draft["title"] ?? title,
                hint: SupplierDocumentPhrases.titleHint[language], error: errors["title"], autocomplete: "off")
            dateField(
                "validUntil", SupplierDocumentPhrases.validUntil[language], value: draft["validUntil"],
                hint: SupplierDocumentPhrases.validUntilHint[language], error: errors["validUntil"], isOptional: true)
            fileField(
                "file", DocumentPhrases.file[language], hint: DocumentPhrases.fileHint[language], error: errors["file"],
                accept: FileType.allCases.map { ".\($0.ending)" }.joined(separator: ","))
        }
    }

    private static func errors(of draft: Draft, _ language: Language) -> FieldErrors {
        FieldErrors(draft, language, wanting: ["validUntil": GrantsPhrases.dateShape], naming: SupplierDocumentPhrases.names)
    }

    static func withdraw(_ document: SupplierDocument, of supplier: Supplier, _ draft: Draft, _ language: Language) -> Screen {
        let title = SupplierDocumentPhrases.withdraw[language]
        let errors = errors(of: draft, language)
        return Screen(title) {
            SupplierPages.way(to: title, of: supplier, language)
            pageHeading(title, kicker: supplier.terms.name)
            errorSummary(errors.summary)
            confirmPanel(
                document.terms.title, explanation: SupplierDocumentPhrases.withdrawLead[language],
                action: WithdrawSupplierDocument.route.link(supplier.id, document.id), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowSupplier.route.link(supplier.id)), isDestructive: false
            ) {
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 2, limit: 500)
            }
        }
    }
}
