import FoundationEssentials
import Hosting
import Markup
import Models
import Outbound
import Web

/// The screens of documents.
enum DocumentPages {
    /// The documents of a plan as it stands, or of a revision of it.
    static func list(_ dossier: Dossier, of revision: Int? = nil, mayChange: Bool = false, _ language: Language) -> HTML {
        let listed = dossier.documents.filter { $0.document.belongs(to: revision) }
        return card(
            DocumentPhrases.title[language],
            actions: {
                if mayChange, dossier.keepsFiles {
                    buttonLink(DocumentPhrases.add[language], AddDocument.route.link(dossier.id), kind: .secondary)
                }
            },
            content: {
                if mayChange, !dossier.keepsFiles { notice(.warning) { p { DocumentPhrases.noKey[language] } } }
                if listed.isEmpty {
                    p(.class("hint")) { DocumentPhrases.none[language] }
                } else {
                    table(listed, dossier, revision, mayChange: mayChange, language)
                }
            })
    }

    private static func table(
        _ listed: [DocumentStore.Listed], _ dossier: Dossier, _ revision: Int?, mayChange: Bool, _ language: Language
    ) -> HTML {
        dataTable(
            caption: DocumentPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(DocumentPhrases.document[language]), Column(DocumentPhrases.kind[language]),
                Column(DocumentPhrases.size[language], .number), Column(DocumentPhrases.addedAt[language]),
            ] + (mayChange ? [Column(ApplicationPhrases.remove[language], .actions)] : []),
            rows: listed.map { listed in
                let document = listed.document
                let cells = [
                    name(listed, isScanned: dossier.scansFiles, isNew: revision.map { $0 > 1 && document.since == $0 } ?? false, language),
                    HTML(DocumentPhrases.word(document.kind)[language]), HTML(size(listed.file.size)),
                    HTML([listed.added, listed.addedBy].compactMap(\.self).joined(separator: " · ")),
                ]
                guard mayChange else { return cells }
                let way = RemoveDocument.route.link(dossier.id, document.id)
                return cells + [buttonLink(ApplicationPhrases.remove[language], way, kind: .quiet, about: document.name)]
            })
    }

    /// The document's name, which leads to it where it may be read.
    private static func name(_ listed: DocumentStore.Listed, isScanned: Bool, isNew: Bool, _ language: Language) -> HTML {
        let document = listed.document
        return group {
            name(
                document.name, of: listed.file, at: GetDocument.route.link(document.application, document.id), isScanned: isScanned,
                language)
            if isNew {
                " "
                tag(DocumentPhrases.new[language], .info)
            }
        }
    }

    /// The name of a file, which leads to it where it may be read.
    static func name(_ name: String, of file: StoredFile, at address: String, isScanned: Bool, _ language: Language) -> HTML {
        group {
            switch file.verdict {
            case .infected:
                name
                " "
                tag(DocumentPhrases.infected[language], .danger)
            case nil where isScanned:
                name
                " "
                tag(DocumentPhrases.waiting[language], .warning)
            case .clean, nil: a(.href(address)) { name }
            }
        }
    }

    /// Which documents a revision lost against the one before.
    static func lost(_ dossier: Dossier, in revision: Int, _ language: Language) -> HTML {
        let lost = dossier.documents.filter { $0.document.until == revision - 1 }
        return lost.isEmpty
            ? HTML() : p { "\(DocumentPhrases.takenOut[language]): \(lost.map(\.document.name).joined(separator: ", "))" }
    }

    static func size(_ bytes: Int) -> String {
        bytes < 1_000_000 ? "\(max(1, bytes / 1000)) kB" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
    }

    static func add(to dossier: Dossier, _ draft: Draft, isScanned: Bool, at moment: Date, _ language: Language) -> Screen {
        let title = DocumentPhrases.add[language]
        let errors = FieldErrors(draft, language, naming: ["kind": DocumentPhrases.kind, "file": DocumentPhrases.file])
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language), lead: DocumentPhrases.addLead[language])
            errorSummary(errors.summary)
            if !isScanned { notice(.warning) { p { DocumentPhrases.unscanned[language] } } }
            entryForm(to: AddDocument.route.link(dossier.id), isMultipart: true) {
                FormIdentity.field(draft, ApplicationDocument.self, at: moment)
                selectField(
                    "kind", DocumentPhrases.kind[language],
                    ApplicationDocument.Kind.allCases.map { Choice($0.rawValue, DocumentPhrases.word($0)[language]) }, value: draft["kind"],
                    error: errors["kind"])
                fileField(
                    "file", DocumentPhrases.file[language], hint: DocumentPhrases.fileHint[language], error: errors["file"],
                    accept: FileType.allCases.map { ".\($0.ending)" }.joined(separator: ","))
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowApplication.route.link(dossier.id), kind: .quiet)
                }
            }
        }
    }

    static func remove(_ listed: DocumentStore.Listed, from dossier: Dossier, _ draft: Draft, _ language: Language) -> Screen {
        let title = DocumentPhrases.remove[language]
        let wasSubmitted = listed.document.since <= dossier.typed.application.revision
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language))
            errorSummary(FieldErrors(draft, language).summary)
            confirmPanel(
                listed.document.name,
                explanation: (wasSubmitted ? DocumentPhrases.removeKept : DocumentPhrases.removeDestroyed)[language],
                action: RemoveDocument.route.link(dossier.id, listed.document.id), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowApplication.route.link(dossier.id)), isDestructive: !wasSubmitted)
        }
    }
}
