import Models

/// The texts of purchase orders.
enum OrderPhrases {
    static let title = Phrase("Orders", fr: "Commandes", ht: "Kòmand yo")
    static let paper = Phrase("Purchase order", fr: "Bon de commande", ht: "Bon kòmand")
    static let number = Phrase("Number", fr: "Numéro", ht: "Nimewo")
    static let order = Phrase("Order", fr: "Commander", ht: "Kòmande")
    static let orderLead = Phrase(
        "Each supplier that won gets a numbered order. The money of the awards is bound by it.",
        fr: "Chaque fournisseur retenu reçoit une commande numérotée. L’argent des subventions est alors engagé.",
        ht: "Chak founisè ki genyen resevwa yon kòmand ak nimewo. Lajan sibvansyon yo angaje.")
    static let ordered = Phrase("It is ordered.", fr: "C’est commandé.", ht: "Li kòmande.")
    static let deliverBy = Phrase("Deliver by", fr: "À livrer avant le", ht: "Pou livre anvan")
    static let deliverByHint = Phrase("Today or a later day.", fr: "Aujourd’hui ou plus tard.", ht: "Jodi a oswa yon jou apre.")
    static let terms = Phrase("Terms", fr: "Conditions", ht: "Kondisyon")
    static let termsHint = Phrase(
        "How it is paid, what papers go with it, who is called before the delivery. Name nobody whom it is for.",
        fr: "Paiement, papiers à joindre, qui appeler avant la livraison. Ne nommez aucun bénéficiaire.",
        ht: "Kijan yo peye, ki papye ki ale avè l, kiyès pou rele anvan livrezon an. Pa nonmen moun li pou li a.")
    static let issued = Phrase("Issued", fr: "Émise", ht: "Bay")

    static let names: [String: Phrase] = ["deliverBy": deliverBy, "terms": terms]
}
