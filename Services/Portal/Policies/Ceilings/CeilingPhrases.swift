import Models

/// The texts of the ceiling policy.
enum CeilingPhrases: PolicyWording {
    static let title = Phrase("Ceiling of grants", fr: "Plafond des subventions", ht: "Plafon sibvansyon yo")
    static let lead = Phrase(
        "The most that a person, or a group together, may be given, and how much of it as a grant. The rest is a loan at low interest.",
        fr:
            "Le plus qu’une personne, ou un groupe ensemble, peut recevoir, et la part en subvention. Le reste est un prêt à faible intérêt.",
        ht: "Maksimòm yon moun, oswa yon gwoup ansanm, ka resevwa, ak pati ki se sibvansyon. Rès la se yon prè ak ti enterè.")
    static let add = Phrase("Set a new ceiling", fr: "Fixer un nouveau plafond", ht: "Mete yon nouvo plafon")
    static let addLead = Phrase(
        "It holds from its first day on. What was approved before stays as it is, and the version before stays on record.",
        fr: "Il vaut dès son premier jour. Ce qui a été approuvé reste tel quel, et la version d’avant reste consignée.",
        ht: "Li valab depi premye jou l. Sa ki te apwouve anvan rete jan l ye, epi vèsyon anvan an rete nan dosye.")
    static let today = Phrase("Ceiling in force today", fr: "Plafond en vigueur aujourd’hui", ht: "Plafon ki an vigè jodi a")
    static let none = Phrase("No ceiling of your own yet", fr: "Pas encore de plafond propre", ht: "Poko gen plafon pa nou")
    static let noneHint = Phrase(
        "The one above is the one that the rules begin with.", fr: "Celui ci-dessus est celui par lequel les règles commencent.",
        ht: "Sa ki anwo a se sa règ yo kòmanse avè l.")
    static let amount = Phrase("Ceiling", fr: "Plafond", ht: "Plafon")
    static let perPerson = Phrase(
        "For a person, or for a group together.", fr: "Par personne, ou pour un groupe ensemble.",
        ht: "Pou yon moun, oswa pou yon gwoup ansanm.")
    static let currency = Phrase("Currency", fr: "Devise", ht: "Lajan")
    static let grantPercent = Phrase("Grant at most", fr: "Subvention au plus", ht: "Sibvansyon omaksimòm")
    static let rest = Phrase(
        "The rest is a loan at low interest.", fr: "Le reste est un prêt à faible intérêt.", ht: "Rès la se yon prè ak ti enterè.")
    static let wordsHint = Phrase(
        "Who decided it and why, as it may be told to applicants.",
        fr: "Qui l’a décidé et pourquoi, tel qu’on peut le dire aux demandeurs.",
        ht: "Kiyès ki deside l ak poukisa, jan nou ka di moun k ap mande yo.")

    static let names: [String: Phrase] = [
        "amount": amount, "currency": currency, "grantPercent": grantPercent,
    ]
    static let wanted: [String: Phrase] = [
        "amount": Phrase("Give a number such as 2000.", fr: "Indiquez un nombre tel que 2000.", ht: "Mete yon chif tankou 2000."),
        "grantPercent": Phrase("Give a number such as 70.", fr: "Indiquez un nombre tel que 70.", ht: "Mete yon chif tankou 70."),
    ]
    static let refusals: [String: Phrase] = [
        "ceiling.invalid": Phrase(
            "The ceiling cannot be like this.", fr: "Le plafond ne peut pas être ainsi.", ht: "Plafon an pa ka konsa."),
        "ceiling.amount": Phrase(
            "Give an amount above nought with two digits behind the point at most.",
            fr: "Indiquez un montant positif avec deux décimales au plus.",
            ht: "Mete yon montan ki pi gwo pase zewo, ak de chif apre pwen an."),
        "ceiling.grant-percent": Phrase(
            "Give a part from 0 to 100.", fr: "Indiquez une part de 0 à 100.", ht: "Mete yon pati ant 0 ak 100."),
        "ceiling.from-past": PolicyPhrases.fromPast,
    ]
}
