import Hosting
import Markup
import Models
import Web

/// A hand-over as it is read, printed and signed: in the applicant's language.
enum CertificatePages {
    static func paper(_ certificate: Certificate, in chosen: Language, as caller: Caller) -> Screen {
        let (language, listed, office) = (caller.language, certificate.listed, caller.programmeName ?? "Foothold")
        let title = HandOverPhrases.certificate[language]
        return Screen("\(title): \(listed.title)") {
            HandOverPages.way(to: title, of: certificate, language)
            tabs(
                Language.allCases.map {
                    Link(
                        $0.endonym, PrintCertificate.route.link(certificate.id, query: [("language", $0.rawValue)]), isCurrent: $0 == chosen
                    )
                }, label: LetterPhrases.language[language])
            printHeader(
                organisation: office, title: CertificatePhrases.title[chosen],
                reference: listed.number?.text ?? certificate.id.description)
            article(.lang(chosen.rawValue), .class("stack")) {
                pageHeading(CertificatePhrases.title[chosen], kicker: listed.number?.text)
                p { CertificatePhrases.parties(office, name(of: certificate), listed.handOver.place, listed.handedOn?.description)[chosen] }
                HandOverPages.lines(certificate.lines, chosen)
                p { CertificatePhrases.received[chosen] }
                p { CertificatePhrases.visits[chosen] }
                p { AgreementPaperPhrases.told[chosen] }
                signed(certificate, chosen, office)
            }
        }
    }

    private static func name(of certificate: Certificate) -> String {
        certificate.signature?.name ?? certificate.listed.name ?? certificate.handOver.application.reference
    }

    private static func signed(_ certificate: Certificate, _ language: Language, _ office: String) -> HTML {
        guard let signature = certificate.signature else {
            return signatureLines([name(of: certificate), SignaturePhrases.witness[language], office])
        }
        return group {
            h2 { SignaturePhrases.title[language] }
            SignaturePages.drawing(of: signature, language)
            summaryList(
                SignaturePages.items(of: signature, recordedBy: certificate.recordedBy, language) + [
                    SummaryItem(ApplicationPhrases.digest[language], code { certificate.digest?.hexadecimal ?? "–" })
                ])
        }
    }
}

/// What a certificate says.
enum CertificatePhrases {
    static let title = Phrase("Certificate of hand-over", fr: "Certificat de remise", ht: "Sètifika remiz")

    static func parties(_ office: String, _ name: String, _ place: String, _ day: String?) -> Phrase {
        let (english, french, creole) = day.map { (" on \($0)", " le \($0)", " jou ki \($0)") } ?? ("", "", "")
        return Phrase(
            "\(office) hands over to \(name), at \(place)\(english), what stands here.",
            fr: "\(office) remet à \(name), à \(place)\(french), ce qui figure ci-dessous.",
            ht: "\(office) remèt \(name), nan \(place)\(creole), sa ki ekri isit la.")
    }

    static let received = Phrase(
        "I have received everything that stands here, have looked at it, and found it in good order.",
        fr: "J’ai reçu tout ce qui figure ici, je l’ai examiné et trouvé en bon état.",
        ht: "Mwen resevwa tout sa ki ekri isit la, mwen gade yo, epi mwen jwenn yo an bon eta.")
    static let visits = Phrase(
        "I use it for my business. The office visits me after 1, 3, 6 and 12 months to see it and to advise me; if something is lost or broken, I tell the office.",
        fr:
            "Je l’emploie pour mon entreprise. Le bureau me rend visite après 1, 3, 6 et 12 mois pour le voir et me conseiller ; en cas de perte ou de panne, je préviens le bureau.",
        ht:
            "Mwen sèvi ak yo pou biznis mwen. Biwo a ap vizite m apre 1, 3, 6 ak 12 mwa pou l wè yo epi konseye m; si gen bagay ki pèdi oswa ki kraze, m ap di biwo a sa."
    )
}
