import Models

/// The texts of the home page about grants and procurement.
enum GrantsHomePhrases {
    static let committee = Phrase("The committee", fr: "Le comité", ht: "Komite a")
    static let toReview = Phrase("Plans for you to review", fr: "Plans à évaluer par vous", ht: "Plan pou ou evalye")
    static let meetings = Phrase("Meetings to come", fr: "Réunions à venir", ht: "Reyinyon k ap vini")
    static let equipment = Phrase("Equipment", fr: "Équipement", ht: "Ekipman")
    static let toHandOver = Phrase("Things to hand over", fr: "Objets à remettre", ht: "Bagay pou remèt")
    static let toSign = Phrase("Hand-overs to sign", fr: "Remises à signer", ht: "Remiz pou siyen")
    static let visitsDue = Phrase("Visits due within a week", fr: "Visites dues sous une semaine", ht: "Vizit pou semèn nan")
    static let buying = Phrase("Purchases", fr: "Achats", ht: "Acha yo")
    static let toCollect = Phrase("Purchases that wait for you", fr: "Achats qui vous attendent", ht: "Acha k ap tann ou")
    static let toCollectNote = Phrase(
        "To ask suppliers, to propose an award, or to order.", fr: "Consulter, proposer l’attribution ou commander.",
        ht: "Mande founisè, pwopoze yon chwa, oswa kòmande.")
    static let asked = Phrase("Waiting for offers", fr: "En attente d’offres", ht: "Ap tann òf")
    static let toApprove = Phrase("Awards to approve", fr: "Attributions à approuver", ht: "Chwa pou apwouve")
    static let approving = Phrase("Procurement", fr: "Approvisionnement", ht: "Apwovizyonman")
    static let receiving = Phrase("Goods", fr: "Biens", ht: "Machandiz")
    static let toReceive = Phrase("Purchases with goods to come", fr: "Achats à livrer", ht: "Acha ki gen machandiz k ap vini")
    static let toTag = Phrase("Things to tag", fr: "Objets à étiqueter", ht: "Bagay pou mete etikèt")
    static let paying = Phrase("Invoices and payments", fr: "Factures et paiements", ht: "Fakti ak peman")
    static let toInvoice = Phrase("Received, invoice to approve", fr: "Reçus, facture à approuver", ht: "Resevwa, fakti pou apwouve")
    static let toPay = Phrase("Approved, to pay", fr: "Approuvés, à payer", ht: "Apwouve, pou peye")
    static let invoices = Phrase("Invoices", fr: "Factures", ht: "Fakti")
    static let funds = Phrase("Funds", fr: "Fonds", ht: "Fon")
    static let glance = Phrase("Procurement at a glance", fr: "Les achats en un coup d’œil", ht: "Acha yo an yon kout je")
}
