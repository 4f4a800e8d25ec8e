import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens that list and show hand-overs.
enum HandOverPages {
    static func list(_ listed: [HandOverStore.Listed], isFirst: Bool, next: String?, _ language: Language) -> Screen {
        Screen(HandOverPhrases.title[language]) {
            pageHeading(HandOverPhrases.title[language], lead: HandOverPhrases.lead[language])
            if listed.isEmpty {
                emptyState(HandOverPhrases.none[language], HandOverPhrases.noneHint[language])
            } else {
                table(listed, language)
                pager(previous: isFirst ? nil : ListHandOvers.route.link(), next: next)
            }
        }
    }

    static func table(_ listed: [HandOverStore.Listed], _ language: Language) -> HTML {
        dataTable(
            caption: HandOverPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(HandOverPhrases.handOver[language]), Column(ApplicationPhrases.person[language]),
                Column(HandOverPhrases.lines[language], .number), Column(HandOverPhrases.preparedAt[language]),
                Column(HandOverPhrases.handedOn[language]), Column(CommonPhrases.state[language]),
            ],
            rows: listed.map { one in
                let reference = one.handOver.application.reference
                return [
                    a(.href(ShowHandOver.route.link(one.handOver.id))) { one.number?.text ?? HandOverPhrases.list[language] },
                    a(.href(ShowEquipment.route.link(one.handOver.application))) { one.name ?? reference }, HTML(String(one.lines)),
                    HTML(one.preparedAt), one.handedOn.map { day($0.description) } ?? "–",
                    span {
                        state(one.handOver.state.word, language)
                        paper(of: one, language)
                    },
                ]
            })
    }

    static func state(_ word: HandOver.State.Word, _ language: Language) -> HTML {
        let tone: Tone =
            switch word {
            case .prepared: .warning
            case .signed: .success
            case .cancelled: .neutral
            }
        return tag(HandOverPhrases.word(word)[language], tone)
    }

    /// How many scans show what was signed on paper; nothing where it was signed on the screen, or not yet.
    private static func paper(of one: HandOverStore.Listed, _ language: Language) -> HTML {
        guard one.isOnPaper else { return HTML() }
        return group {
            " "
            if one.scans == 0 {
                tag(ScanPhrases.missing[language], .warning)
            } else {
                span(.class("hint")) { ScanPhrases.scans(one.scans)[language] }
            }
        }
    }

    static func way(to title: String?, of certificate: Certificate, _ language: Language) -> HTML {
        let listed = certificate.listed
        return breadcrumb(
            [Link(HandOverPhrases.title[language], ListHandOvers.route.link())]
                + (title.map { [Link(listed.title, ShowHandOver.route.link(certificate.id)), Link($0, "")] } ?? [Link(listed.title, "")]))
    }

    static func handOver(_ certificate: Certificate, as caller: Caller) -> Screen {
        let (language, listed) = (caller.language, certificate.listed)
        return Screen("\(HandOverPhrases.handOver[language]): \(listed.title)") {
            way(to: nil, of: certificate, language)
            pageHeading(
                listed.name ?? listed.handOver.application.reference, kicker: listed.number?.text ?? HandOverPhrases.list[language],
                status: state(listed.handOver.state.word, language)
            ) { ways(certificate, as: caller) }
            if case .cancelled(let reason) = listed.handOver.state {
                notice(.info, title: HandOverPhrases.word(.cancelled)[language]) { p { reason } }
            }
            if certificate.isKept == false { notice(.danger, role: "alert") { p { SignaturePhrases.broken[language] } } }
            summaryList([
                SummaryItem(
                    EquipmentPhrases.title[language],
                    a(.href(ShowEquipment.route.link(listed.handOver.application))) { listed.handOver.application.reference }),
                SummaryItem(HandOverPhrases.place[language], text: listed.handOver.place),
            ])
            lines(certificate.lines, language)
            signature(of: certificate, language)
            ScanPages.part(certificate.shelf, as: caller)
            card(CommonPhrases.history[language]) { certificate.history.timeline(HandOverPhrases.events, language) }
        }
    }

    private static func ways(_ certificate: Certificate, as caller: Caller) -> HTML {
        let (id, language) = (certificate.id, caller.language)
        return group {
            if certificate.handOver.state == .prepared, caller.holds(anyOf: Set(handers)) {
                buttonLink(SignaturePhrases.onScreen[language], SignHandOver.route.link(id))
                buttonLink(SignaturePhrases.onPaper[language], SignHandOverOnPaper.route.link(id), kind: .secondary)
                buttonLink(HandOverPhrases.cancel[language], CancelHandOver.route.link(id), kind: .quiet)
            }
            buttonLink(HandOverPhrases.certificate[language], PrintCertificate.route.link(id), kind: .secondary)
        }
    }

    /// What is handed over, with the numbers on the things.
    static func lines(_ lines: [HandOverStore.Line], _ language: Language) -> HTML {
        dataTable(
            caption: HandOverPhrases.things[language],
            columns: [
                Column(PurchasePhrases.item[language]), Column(PurchasePhrases.quantity[language], .number),
                Column(AssetPhrases.number[language]), Column(AssetPhrases.serial[language]),
            ],
            rows: lines.map { line in
                [
                    HTML(line.item + (line.specification.isEmpty ? "" : ", \(line.specification)")),
                    HTML("\(line.quantity.digits(in: language)) \(line.unit)"), HTML(line.tag?.text ?? "–"), HTML(line.serial ?? "–"),
                ]
            })
    }

    /// How it was signed; nothing before.
    private static func signature(of certificate: Certificate, _ language: Language) -> HTML {
        guard let signature = certificate.signature else { return HTML() }
        return card(SignaturePhrases.title[language]) {
            SignaturePages.drawing(of: signature, language)
            summaryList(
                SignaturePages.items(of: signature, recordedBy: certificate.recordedBy, language) + [
                    SummaryItem(ApplicationPhrases.digest[language], code { certificate.digest?.hexadecimal ?? "–" })
                ])
            if certificate.isKept == true { p(.class("hint")) { SignaturePhrases.kept[language] } }
        }
    }
}
