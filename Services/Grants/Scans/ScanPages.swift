import FoundationEssentials
import Hosting
import Markup
import Models
import Outbound
import Web

/// The scans on the page of their agreement, and the forms by which they come and go.
enum ScanPages {
    /// Nothing where the agreement was not signed on paper.
    static func scans(of contract: Contract, as caller: Caller) -> HTML {
        guard contract.signature?.method.word == .paper else { return HTML() }
        let language = caller.language
        let mayWrite = caller.holds(anyOf: Set(applicationWriters))
        return card(
            ScanPhrases.title[language],
            actions: {
                if mayWrite, contract.keepsFiles, contract.scans.count < SignatureScan.most {
                    buttonLink(ScanPhrases.add[language], AddScan.route.link(contract.id), kind: .secondary)
                }
            },
            content: {
                if mayWrite, !contract.keepsFiles { notice(.warning) { p { DocumentPhrases.noKey[language] } } }
                if contract.scans.isEmpty {
                    p(.class("hint")) { ScanPhrases.none[language] }
                } else {
                    table(contract, mayRemove: mayWrite && contract.agreement.state == .accepted, language)
                }
            })
    }

    private static func table(_ contract: Contract, mayRemove: Bool, _ language: Language) -> HTML {
        dataTable(
            caption: ScanPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(ScanPhrases.scan[language]), Column(DocumentPhrases.size[language], .number),
                Column(DocumentPhrases.addedAt[language]),
            ] + (mayRemove ? [Column(ApplicationPhrases.remove[language], .actions)] : []),
            rows: contract.scans.map { listed in
                let cells = [
                    name(listed, isScanned: contract.scansFiles, language), HTML(DocumentPages.size(listed.file.size)),
                    HTML([listed.added, listed.addedBy].compactMap(\.self).joined(separator: " · ")),
                ]
                guard mayRemove else { return cells }
                let way = RemoveScan.route.link(contract.id, listed.scan.id)
                return cells + [buttonLink(ApplicationPhrases.remove[language], way, kind: .quiet, about: listed.scan.name)]
            })
    }

    /// The scan's name, which leads to it where it may be read.
    private static func name(_ listed: ScanStore.Listed, isScanned: Bool, _ language: Language) -> HTML {
        let scan = listed.scan
        return group {
            switch listed.file.verdict {
            case .infected:
                scan.name
                " "
                tag(DocumentPhrases.infected[language], .danger)
            case nil where isScanned:
                scan.name
                " "
                tag(DocumentPhrases.waiting[language], .warning)
            case .clean, nil: a(.href(GetScan.route.link(scan.agreement, scan.id))) { scan.name }
            }
        }
    }

    static func add(to contract: Contract, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let title = ScanPhrases.add[language]
        let errors = FieldErrors(draft, language, naming: ["file": DocumentPhrases.file])
        return Screen(title) {
            AgreementPages.way(to: title, of: contract, language)
            pageHeading(title, kicker: contract.title, lead: ScanPhrases.addLead[language])
            errorSummary(errors.summary)
            if !contract.scansFiles { notice(.warning) { p { DocumentPhrases.unscanned[language] } } }
            entryForm(to: AddScan.route.link(contract.id), isMultipart: true) {
                FormIdentity.field(draft, SignatureScan.self, at: moment)
                fileField(
                    "file", DocumentPhrases.file[language], hint: ScanPhrases.fileHint[language], error: errors["file"],
                    accept: FileType.allCases.filter(\.isScan).map { ".\($0.ending)" }.joined(separator: ","))
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowAgreement.route.link(contract.id), kind: .quiet)
                }
            }
        }
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
