import Models

/// The texts of an award's equipment.
enum EquipmentPhrases {
    static let title = Phrase("Equipment", fr: "Équipement", ht: "Ekipman")
    static let lead = Phrase(
        "What is bought for this award, and how far each item has come.",
        fr: "Ce qui est acheté pour cette subvention, et où en est chaque article.",
        ht: "Sa yo achte pou sibvansyon sa a, ak kote chak atik rive.")
    static let none = Phrase("Nothing was bought yet", fr: "Rien n’a encore été acheté", ht: "Yo poko achte anyen")
    static let noneHint = Phrase(
        "Under “Purchases”, ask for the lines of the award to be bought.",
        fr: "Sous « Achats », demandez l’achat des lignes de la subvention.",
        ht: "Nan « Acha yo », mande pou achte liy sibvansyon an.")
    static let noAgreement = Phrase(
        "Nothing is handed over before the agreement is signed and countersigned.",
        fr: "Rien n’est remis avant que l’accord soit signé et contresigné.",
        ht: "Anyen pa remèt anvan akò a siyen epi kontresiyen.")
    static let lines = Phrase("From the order to the visit", fr: "De la commande à la visite", ht: "Soti nan kòmand rive nan vizit")
    static let ordered = Phrase("Ordered", fr: "Commandé", ht: "Kòmande")
    static let received = Phrase("Received", fr: "Reçu", ht: "Resevwa")
    static let tagged = Phrase("Tagged", fr: "Étiqueté", ht: "Gen etikèt")
    static let byQuantity = Phrase("by quantity", fr: "par quantité", ht: "pa kantite")
    static let handedOver = Phrase("Handed over", fr: "Remis", ht: "Remèt")
    static let of = Phrase("of", fr: "sur", ht: "sou")
    static let onList = Phrase("on a list", fr: "sur une liste", ht: "sou yon lis")
    static let seen = Phrase("Seen on visits", fr: "Vu lors de visites", ht: "Yo wè l nan vizit")
    static let held = Phrase("What is with the applicant", fr: "Ce qui est chez le demandeur", ht: "Sa moun nan genyen")
}
