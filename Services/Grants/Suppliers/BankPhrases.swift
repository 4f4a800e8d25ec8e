import Models

/// The texts of where suppliers are paid.
enum BankPhrases {
    static let title = Phrase("Where it is paid", fr: "Où il est payé", ht: "Ki kote yo peye l")
    static let propose = Phrase("Write down bank details", fr: "Noter des coordonnées bancaires", ht: "Ekri enfòmasyon labank")
    static let proposeLead = Phrase(
        "Copy them from a paper of the supplier’s or its bank. A colleague verifies them by another way before anything is paid there.",
        fr: "Recopiez-les d’un document du fournisseur ou de sa banque. Un collègue les vérifie par une autre voie avant tout paiement.",
        ht: "Kopye yo nan yon papye founisè a oswa labank li. Yon kolèg verifye yo yon lòt jan anvan yo peye anyen.")
    static let proposed = Phrase(
        "The bank details are written down. A colleague confirms them next.",
        fr: "Les coordonnées sont notées. Un collègue les confirme ensuite.", ht: "Enfòmasyon yo ekri. Yon kolèg ap konfime yo.")
    static let none = Phrase(
        "Nothing can be paid yet: nobody has written down bank details.",
        fr: "Rien ne peut être payé : aucune coordonnée bancaire n’est notée.",
        ht: "Yo poko ka peye anyen: pèsonn poko ekri enfòmasyon labank.")
    static let holder = Phrase("Account holder", fr: "Titulaire du compte", ht: "Non ki sou kont lan")
    static let bank = Phrase("Bank and branch", fr: "Banque et agence", ht: "Labank ak branch")
    static let accountNumber = Phrase("Account number", fr: "Numéro de compte", ht: "Nimewo kont")
    static let currency = Phrase("Currency of the account", fr: "Devise du compte", ht: "Lajan kont lan")
    static let answer = Phrase("Confirm or refuse", fr: "Confirmer ou refuser", ht: "Konfime oswa refize")
    static let answerLead = Phrase(
        "Ring the supplier under the number that you know, not under one in the letter, and have the details read out.",
        fr: "Appelez le fournisseur au numéro que vous connaissez, pas à celui de la lettre, et faites lire les coordonnées.",
        ht: "Rele founisè a nan nimewo ou konnen an, pa nan nimewo ki nan lèt la, epi fè li li enfòmasyon yo.")
    static let confirmed = Phrase("They are right", fr: "Elles sont exactes", ht: "Yo kòrèk")
    static let refused = Phrase("They are wrong", fr: "Elles sont fausses", ht: "Yo pa kòrèk")
    static let how = Phrase("How you verified it", fr: "Comment vous l’avez vérifié", ht: "Kijan ou verifye l")
    static let howHint = Phrase(
        "For example whom you rang and when.", fr: "Par exemple qui vous avez appelé et quand.", ht: "Pa egzanp ki moun ou rele ak kilè.")
    static let own = Phrase(
        "You wrote these down. A colleague answers.", fr: "Vous les avez notées. Un collègue répond.",
        ht: "Se ou ki ekri yo. Yon kolèg ap reponn.")
    static let inForce = Phrase("In force", fr: "En vigueur", ht: "An fòs")
    static let waiting = Phrase("To be confirmed", fr: "À confirmer", ht: "Pou konfime")
    static let superseded = Phrase("Replaced", fr: "Remplacées", ht: "Ranplase")
    static let writtenBy = Phrase("Written down by", fr: "Notées par", ht: "Moun ki ekri yo")
    static let answeredBy = Phrase("Answered by", fr: "Réponse de", ht: "Moun ki reponn")

    static let names: [String: Phrase] = [
        "holder": holder, "bank": bank, "accountNumber": accountNumber, "currency": currency, "answer": answer, "reason": how,
    ]
}
