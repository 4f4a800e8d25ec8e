import Hosting
import Markup
import Models
import Web

/// What the forms of a purchase say of duties and rules, where they bite.
enum DutyPages {
    /// Who has which duty on the purchase, so that whoever is refused knows whom to ask; with a warning to who has another one.
    static func held(_ asked: Duty, _ duties: [PurchaseDossier.Held], as caller: Caller) -> HTML {
        let language = caller.language
        return group {
            if let other = duties.first(where: { $0.account == caller.account && $0.duty != asked }) {
                notice(.warning) { p { "\(PurchasePhrases.otherDuty[language]) “\(PurchasePhrases.duty(other.duty)[language])”." } }
            }
            disclosure(PurchasePhrases.duties[language]) { holders(duties, language) }
        }
    }

    /// Each duty with the names of those who have it.
    static func holders(_ duties: [PurchaseDossier.Held], _ language: Language) -> HTML {
        summaryList(
            Duty.allCases.map { duty in
                let names = duties.filter { $0.duty == duty }.map { $0.name ?? PurchasePhrases.formerColleague[language] }
                return SummaryItem(PurchasePhrases.duty(duty)[language], text: names.isEmpty ? nil : names.joined(separator: ", "))
            })
    }

    /// The rule that bites, in its words, with the way to all of them.
    static func rule(_ words: Phrase, _ language: Language) -> HTML {
        notice(.info, title: PurchasePhrases.rule[language]) {
            p { words[language] }
            p { a(.href("/policies/procurement")) { OfferPhrases.allRules[language] } }
        }
    }
}
