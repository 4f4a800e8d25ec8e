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
        table(
            contract.scans.map { listed in
                let way = RemoveScan.route.link(contract.id, listed.scan.id)
                return Row(
                    name: listed.scan.name, file: listed.file, at: GetScan.route.link(contract.id, listed.scan.id), added: listed.added,
                    addedBy: listed.addedBy,
                    way: buttonLink(ApplicationPhrases.remove[language], way, kind: .quiet, about: listed.scan.name))
            }, isScanned: contract.scansFiles, mayRemove: mayRemove, language)
    }

    /// A scan as the table shows it, whatever paper it is of.
    struct Row {
        let name: String
        let file: StoredFile
        let address: String
        let added: String
        let addedBy: String?
        /// What may be done with it.
        let way: HTML

        init(name: String, file: StoredFile, at address: String, added: String, addedBy: String?, way: HTML = HTML()) {
            self.name = name
            self.file = file
            self.address = address
            self.added = added
            self.addedBy = addedBy
            self.way = way
        }
    }

    static func table(_ scans: [Row], isScanned: Bool, mayRemove: Bool = false, _ language: Language) -> HTML {
        dataTable(
            caption: ScanPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(ScanPhrases.scan[language]), Column(DocumentPhrases.size[language], .number),
                Column(DocumentPhrases.addedAt[language]),
            ] + (mayRemove ? [Column(ApplicationPhrases.remove[language], .actions)] : []),
            rows: scans.map { scan in
                [
                    DocumentPages.name(scan.name, of: scan.file, at: scan.address, isScanned: isScanned, language),
                    HTML(DocumentPages.size(scan.file.size)),
                    HTML([scan.added, scan.addedBy].compactMap(\.self).joined(separator: " · ")),
                ] + (mayRemove ? [scan.way] : [])
            })
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
                fileField(errors, language)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowAgreement.route.link(contract.id), kind: .quiet)
                }
            }
        }
    }

    /// The file that is taken for a scan.
    static func fileField(_ errors: FieldErrors, _ language: Language) -> HTML {
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
