import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// An agreement as it is read, printed and signed: in the applicant's language.
enum AgreementPaperPages {
    static func paper(_ contract: Contract, in chosen: Language, as caller: Caller) -> Screen {
        let language = caller.language
        let title = AgreementPhrases.paper[language]
        return Screen("\(title): \(contract.title)") {
            AgreementPages.way(to: title, of: contract, language)
            tabs(
                Language.allCases.map {
                    Link($0.endonym, PrintAgreement.route.link(contract.id, query: [("language", $0.rawValue)]), isCurrent: $0 == chosen)
                }, label: LetterPhrases.language[language])
            printHeader(
                organisation: caller.programmeName ?? "Foothold", title: AgreementPhrases.agreement[chosen],
                reference: contract.id.description)
            article(.lang(chosen.rawValue), .class("stack")) {
                pageHeading(AgreementPhrases.agreement[chosen], kicker: contract.business)
                for text in paragraphs(of: contract, chosen, caller.programmeName ?? "Foothold") { p { text } }
                if !contract.agreement.lines.isEmpty { AgreementPages.lines(of: contract, chosen) }
                if contract.agreement.loan != nil {
                    h2 { RepaymentPhrases.schedule[chosen] }
                    RepaymentPages.schedule(of: contract, chosen)
                }
                p { AgreementPaperPhrases.told[chosen] }
                signed(contract, chosen)
            }
        }
    }

    /// What it says, a paragraph each.
    private static func paragraphs(of contract: Contract, _ language: Language, _ office: String) -> [String] {
        let agreement = contract.agreement
        var texts = [
            AgreementPaperPhrases.parties(office, contract.signature?.name ?? contract.title, contract.business)[language],
            AgreementPaperPhrases.given(contract.money(agreement.award.granted, language), contract.money(agreement.award.loan, language))[
                language],
            AgreementPaperPhrases.use[language],
        ]
        if let loan = agreement.loan {
            texts.append(AgreementPaperPhrases.loan(loan, rate: loan.interestPercent.digits(in: language))[language])
            if loan.grace > 0 { texts.append(AgreementPaperPhrases.grace(loan.grace)[language]) }
            texts.append(AgreementPaperPhrases.trouble[language])
        }
        return texts
    }

    private static func signed(_ contract: Contract, _ language: Language) -> HTML {
        guard let signature = contract.signature else {
            return signatureLines([
                AgreementPaperPhrases.applicant[language], SignaturePhrases.witness[language], LetterPhrases.office[language],
            ])
        }
        return group {
            SignaturePages.drawing(of: signature, language)
            summaryList([
                SummaryItem(SignaturePhrases.name[language], text: signature.name),
                SummaryItem(SignaturePhrases.signedOn[language], text: signature.signedOn.description),
                SummaryItem(SignaturePhrases.countersignedBy[language], text: contract.startedBy),
                SummaryItem(ApplicationPhrases.digest[language], code { contract.digest?.hexadecimal ?? "–" }),
            ])
        }
    }
}
