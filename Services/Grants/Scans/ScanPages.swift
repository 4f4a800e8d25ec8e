import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The scans on the page of what was signed, and the forms by which they come and go.
enum ScanPages {
    /// Nothing where it was not signed on paper. Whoever may write takes a scan out by the form that `removal` leads to, where one does.
    static func part(_ shelf: ScanShelf, as caller: Caller, removal: ((Scan.ID) -> String)? = nil) -> HTML {
        guard shelf.isOnPaper else { return HTML() }
        let language = caller.language
        let mayWrite = caller.holds(anyOf: Set(shelf.paper.writers))
        return card(
            ScanPhrases.title[language],
            actions: {
                if mayWrite, shelf.keepsFiles, shelf.scans.count < Scan.most {
                    buttonLink(ScanPhrases.add[language], shelf.paper.addition, kind: .secondary)
                }
            },
            content: {
                if mayWrite, !shelf.keepsFiles { notice(.warning) { p { DocumentPhrases.noKey[language] } } }
                if shelf.scans.isEmpty {
                    p(.class("hint")) { shelf.paper.none[language] }
                } else {
                    table(shelf, removal: mayWrite ? removal : nil, language)
                }
            })
    }

    private static func table(_ shelf: ScanShelf, removal: ((Scan.ID) -> String)?, _ language: Language) -> HTML {
        dataTable(
            caption: ScanPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(ScanPhrases.scan[language]), Column(DocumentPhrases.size[language], .number),
                Column(DocumentPhrases.addedAt[language]),
            ] + (removal == nil ? [] : [Column(ApplicationPhrases.remove[language], .actions)]),
            rows: shelf.scans.map { listed in
                let scan = listed.scan
                let way = removal.map { buttonLink(ApplicationPhrases.remove[language], $0(scan.id), kind: .quiet, about: scan.name) }
                return [
                    DocumentPages.name(
                        scan.name, of: listed.file, at: shelf.paper.address(of: scan.id), isScanned: shelf.isScanned, language),
                    HTML(DocumentPages.size(listed.file.size)),
                    HTML([listed.added, listed.addedBy].compactMap(\.self).joined(separator: " · ")),
                ] + [way].compactMap(\.self)
            })
    }

    /// The form that adds a scan to a paper by what it is called; `way` leads back from it.
    static func add(
        to shelf: ScanShelf, called title: String, _ draft: Draft, at moment: Date, _ language: Language, way: HTML
    ) -> Screen {
        let add = ScanPhrases.add[language]
        let errors = FieldErrors(draft, language, naming: ["file": DocumentPhrases.file])
        return Screen(add) {
            way
            pageHeading(add, kicker: title, lead: shelf.paper.lead[language])
            errorSummary(errors.summary)
            if !shelf.isScanned { notice(.warning) { p { DocumentPhrases.unscanned[language] } } }
            entryForm(to: shelf.paper.addition, isMultipart: true) {
                FormIdentity.field(draft, Scan.self, at: moment)
                fileField(errors, language)
                actions {
                    submitButton(add)
                    buttonLink(CommonPhrases.cancel[language], shelf.paper.page, kind: .quiet)
                }
            }
        }
    }

    /// The file that is taken for a scan.
    private static func fileField(_ errors: FieldErrors, _ language: Language) -> HTML {
        Markup.fileField(
            "file", DocumentPhrases.file[language], hint: ScanPhrases.fileHint[language], error: errors["file"],
            accept: FileType.allCases.filter(\.isScan).map { ".\($0.ending)" }.joined(separator: ","))
    }

    static func remove(_ listed: ScanStore.Listed, of contract: Contract, _ draft: Draft, _ language: Language) -> Screen {
        let title = ScanPhrases.remove[language]
        return Screen(title) {
            AgreementPages.way(to: title, of: contract, language)
            pageHeading(title, kicker: contract.title)
            errorSummary(FieldErrors(draft, language).summary)
            confirmPanel(
                listed.scan.name, explanation: ScanPhrases.removeLead[language],
                action: RemoveScan.route.link(contract.id, listed.scan.id), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowAgreement.route.link(contract.id)))
        }
    }
}

extension Scan.Paper {
    fileprivate var writers: [Role] {
        switch self {
        case .agreement: applicationWriters
        case .handOver: handers
        }
    }

    fileprivate var page: String {
        switch self {
        case .agreement(let id): ShowAgreement.route.link(id)
        case .handOver(let id): ShowHandOver.route.link(id)
        }
    }

    fileprivate var addition: String {
        switch self {
        case .agreement(let id): AddScan.route.link(id)
        case .handOver(let id): AddHandOverScan.route.link(id)
        }
    }

    fileprivate func address(of scan: Scan.ID) -> String {
        switch self {
        case .agreement(let id): GetScan.route.link(id, scan)
        case .handOver(let id): GetHandOverScan.route.link(id, scan)
        }
    }

    fileprivate var none: Phrase {
        switch self {
        case .agreement: ScanPhrases.none
        case .handOver: ScanPhrases.noneOfHandOver
        }
    }

    fileprivate var lead: Phrase {
        switch self {
        case .agreement: ScanPhrases.addLead
        case .handOver: ScanPhrases.stays
        }
    }
}
