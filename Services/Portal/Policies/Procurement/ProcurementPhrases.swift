import Models

/// The texts of the rules of buying.
enum ProcurementPhrases: PolicyWording {
    static let title = Phrase("Rules of buying", fr: "Règles d’achat", ht: "Règ pou achte")
    static let lead = Phrase(
        "How many offers a purchase needs, how long suppliers have, and who approves, by the amount.",
        fr: "Combien d’offres il faut, quel délai ont les fournisseurs et qui approuve, selon le montant.",
        ht: "Konbyen òf yon acha bezwen, konbyen tan founisè yo genyen, ak kiyès ki apwouve, dapre montan an.")
    static let add = Phrase("Set new rules", fr: "Fixer de nouvelles règles", ht: "Mete nouvo règ")
    static let addLead = Phrase(
        "They hold from their first day on. Purchases whose suppliers were asked before go on by the rules of that day.",
        fr: "Elles valent dès leur premier jour. Les consultations déjà lancées suivent les règles de leur jour.",
        ht: "Yo valab depi premye jou yo. Acha kote yo te mande founisè anvan swiv règ jou sa a.")
    static let none = Phrase("No rules of your own yet", fr: "Pas encore de règles propres", ht: "Poko gen règ pa nou")
    static let noneHint = Phrase(
        "Those above are the ones that every office begins with.", fr: "Celles ci-dessus sont celles du début.",
        ht: "Sa ki anwo yo se sa chak biwo kòmanse avè yo.")
    static let currency = Phrase("Currency of the limits", fr: "Devise des seuils", ht: "Lajan limit yo")
    static let bands = Phrase("Rules by amount", fr: "Règles par montant", ht: "Règ dapre montan")
    static let band = Phrase("Rule", fr: "Règle", ht: "Règ")
    static let more = Phrase("One more rule", fr: "Une règle de plus", ht: "Yon lòt règ")
    static let upTo = Phrase("Up to", fr: "Jusqu’à", ht: "Jiska")
    static let upToHint = Phrase("Empty for all above.", fr: "Vide pour tout ce qui dépasse.", ht: "Vid pou tout sa ki anwo.")
    static let above = Phrase("All above", fr: "Au-delà", ht: "Tout sa ki anwo")
    static let method = Phrase("How", fr: "Procédure", ht: "Kijan")
    static let quotes = Phrase("Offers", fr: "Offres", ht: "Òf")
    static let workingDays = Phrase("Working days", fr: "Jours ouvrables", ht: "Jou travay")
    static let holidays = Phrase(
        "Public holidays, which are no working days", fr: "Jours fériés, qui ne sont pas ouvrables", ht: "Jou konje, ki pa jou travay")
    static let approvals = Phrase("To approve", fr: "Approbations", ht: "Apwobasyon")
    static let approvers = Phrase("Who approves", fr: "Qui approuve", ht: "Kiyès ki apwouve")
    static let tolerance = Phrase("Tolerance", fr: "Tolérance", ht: "Tolerans")
    static let toleranceHint = Phrase(
        "By how much more may be received or invoiced than ordered.", fr: "De combien on peut dépasser la commande.",
        ht: "Konbyen an plis yo ka resevwa oswa faktire pase kòmand lan.")
    static let splitting = Phrase("Added up over, days", fr: "Additionnés sur, jours", ht: "Adisyone sou, jou")
    static let splittingHint = Phrase(
        "Purchases of one kind for one award.", fr: "Achats d’un genre pour une subvention.", ht: "Acha menm kalite pou menm sibvansyon.")

    static func tolerated(_ percent: String, _ days: Int) -> Phrase {
        Phrase(
            "Tolerance \(percent) %. Purchases of one kind for one award within \(days) days are added up.",
            fr: "Tolérance \(percent) %. Les achats d’un genre pour une subvention sur \(days) jours s’additionnent.",
            ht: "Tolerans \(percent) %. Yo adisyone acha menm kalite pou menm sibvansyon nan \(days) jou.")
    }

    static func word(_ method: ProcurementPolicy.Method) -> Phrase {
        switch method {
        case .singlePrice: Phrase("One documented price", fr: "Un prix documenté", ht: "Yon sèl pri ak prèv")
        case .quotations: Phrase("Quotations", fr: "Devis", ht: "Pri ekri")
        case .writtenQuotations: Phrase("Written quotations", fr: "Devis écrits", ht: "Pri ekri fòmèl")
        case .tender: Phrase("Tender with a committee", fr: "Appel d’offres avec comité", ht: "Apèl òf ak komite")
        }
    }

    static let names: [String: Phrase] = [
        "currency": currency, "tolerancePercent": tolerance, "splittingDays": splitting,
    ]
    static let wanted: [String: Phrase] = [
        "tolerancePercent": Phrase("Give a number such as 2.", fr: "Indiquez un nombre tel que 2.", ht: "Mete yon chif tankou 2.")
    ]
    static let refusals: [String: Phrase] = [
        "procurement.invalid": Phrase(
            "The rules cannot be like this.", fr: "Les règles ne peuvent pas être ainsi.", ht: "Règ yo pa ka konsa."),
        "procurement.no-bands": Phrase("Give one rule at least.", fr: "Indiquez au moins une règle.", ht: "Mete omwen yon règ."),
        "procurement.limit": Phrase(
            "Give an amount above the limit before it.", fr: "Indiquez un montant au-dessus du seuil précédent.",
            ht: "Mete yon montan ki pi wo pase limit ki anvan an."),
        "procurement.last-limit": Phrase(
            "Leave the last limit empty: it holds for all above.", fr: "Laissez le dernier seuil vide : il vaut pour tout le reste.",
            ht: "Kite dènye limit la vid: li valab pou tout rès la."),
        "procurement.quotes": Phrase("Give a number from 1 to 10.", fr: "Indiquez un nombre de 1 à 10.", ht: "Mete yon chif ant 1 ak 10."),
        "procurement.working-days": Phrase(
            "Give working days from 0 to 60.", fr: "Indiquez de 0 à 60 jours ouvrables.", ht: "Mete ant 0 ak 60 jou travay."),
        "procurement.approvals": Phrase("Give a number from 1 to 5.", fr: "Indiquez un nombre de 1 à 5.", ht: "Mete yon chif ant 1 ak 5."),
        "procurement.approvers": Phrase("Choose one role at least.", fr: "Choisissez au moins un rôle.", ht: "Chwazi omwen yon wòl."),
        "procurement.tolerance": Phrase("Give a part from 0 to 10.", fr: "Indiquez une part de 0 à 10.", ht: "Mete yon pati ant 0 ak 10."),
        "procurement.splitting": Phrase("Give days from 0 to 366.", fr: "Indiquez de 0 à 366 jours.", ht: "Mete ant 0 ak 366 jou."),
        "procurement.from-past": PolicyPhrases.fromPast,
    ]
}
