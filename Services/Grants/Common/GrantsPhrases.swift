import FoundationEssentials
import Hosting
import Models

/// Texts that several screens of Grants share.
enum GrantsPhrases {
    static let formUsed = Phrase(
        "This form was sent before with something else in it. Look it through and send it again.",
        fr: "Ce formulaire a déjà été envoyé avec un autre contenu. Vérifiez-le et renvoyez-le.",
        ht: "Fòm sa a te voye deja ak yon lòt bagay ladan l. Verifye l epi voye l ankò.")
    static let edit = Phrase("Change", fr: "Modifier", ht: "Chanje")
    static let from = Phrase("First day", fr: "Premier jour", ht: "Premye jou")
    static let to = Phrase("Last day", fr: "Dernier jour", ht: "Dènye jou")
    static let dateShape = Phrase(
        "Give a day as year-month-day, such as 2026-11-23.", fr: "Indiquez un jour : année-mois-jour, par exemple 2026-11-23.",
        ht: "Mete yon jou: ane-mwa-jou, tankou 2026-11-23.")
    static let amountShape = Phrase(
        "Give a number such as 1250.50.", fr: "Indiquez un nombre tel que 1250,50.", ht: "Mete yon chif tankou 1250,50.")
}
