import FoundationEssentials
import Hosting
import Markup
import Models
import Web

// Scans on the page of a hand-over that was signed on paper, and the form by which they come.

extension ScanPages {
    /// Nothing where it was not signed on paper.
    static func scans(of certificate: Certificate, as caller: Caller) -> HTML {
        guard certificate.signature?.method.word == .paper else { return HTML() }
        let language = caller.language
        let mayWrite = caller.holds(anyOf: Set(handers))
        return card(
            ScanPhrases.title[language],
            actions: {
                if mayWrite, certificate.keepsFiles, certificate.scans.count < HandOverScan.most {
                    buttonLink(ScanPhrases.add[language], AddHandOverScan.route.link(certificate.id), kind: .secondary)
                }
            },
            content: {
                if mayWrite, !certificate.keepsFiles { notice(.warning) { p { DocumentPhrases.noKey[language] } } }
                if certificate.scans.isEmpty {
                    p(.class("hint")) { ScanPhrases.noneOfHandOver[language] }
                } else {
                    table(
                        certificate.scans.map { listed in
                            Row(
                                name: listed.scan.name, file: listed.file,
                                at: GetHandOverScan.route.link(certificate.id, listed.scan.id), added: listed.added,
                                addedBy: listed.addedBy)
                        }, isScanned: certificate.scansFiles, language)
                }
            })
    }

    static func add(to certificate: Certificate, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let title = ScanPhrases.add[language]
        let errors = FieldErrors(draft, language, naming: ["file": DocumentPhrases.file])
        return Screen(title) {
            HandOverPages.way(to: title, of: certificate, language)
            pageHeading(title, kicker: certificate.listed.title, lead: ScanPhrases.stays[language])
            errorSummary(errors.summary)
            if !certificate.scansFiles { notice(.warning) { p { DocumentPhrases.unscanned[language] } } }
            entryForm(to: AddHandOverScan.route.link(certificate.id), isMultipart: true) {
                FormIdentity.field(draft, HandOverScan.self, at: moment)
                fileField(errors, language)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowHandOver.route.link(certificate.id), kind: .quiet)
                }
            }
        }
    }
}
