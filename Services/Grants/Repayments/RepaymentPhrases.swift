import Models

/// The texts of loans and their repayments.
enum RepaymentPhrases {
    static let loan = Phrase("The loan", fr: "Le prêt", ht: "Prè a")
    static let title = Phrase("Repayments", fr: "Remboursements", ht: "Ranbousman")
    static let schedule = Phrase("Schedule", fr: "Échéancier", ht: "Kalandriye peman")
    static let dueOn = Phrase("Due on", fr: "Échéance", ht: "Dat limit")
    static let principal = Phrase("Of the loan", fr: "Capital", ht: "Sou prè a")
    static let toPay = Phrase("To pay", fr: "À payer", ht: "Pou peye")
    static let left = Phrase("Left of the loan", fr: "Capital restant", ht: "Rès prè a")
    static let repaid = Phrase("Paid back", fr: "Remboursé", ht: "Remèt")
    static let balance = Phrase("Still to pay", fr: "Reste à payer", ht: "Ki rete pou peye")
    static let arrears = Phrase("Late", fr: "En retard", ht: "An reta")
    static let late = Phrase("Late", fr: "En retard", ht: "An reta")
    static let nextDue = Phrase("Next due", fr: "Prochaine échéance", ht: "Pwochen peman")
    static let record = Phrase("Record a repayment", fr: "Consigner un remboursement", ht: "Ekri yon ranbousman")
    static let recordLead = Phrase(
        "Give a receipt for the money first; its number is written down here.",
        fr: "Donnez d’abord un reçu ; son numéro est noté ici.", ht: "Bay yon resi pou lajan an anvan; ekri nimewo l isit la.")
    static let recorded = Phrase("The repayment is written down.", fr: "Le remboursement est consigné.", ht: "Ranbousman an ekri.")
    static let correct = Phrase("Correct", fr: "Corriger", ht: "Korije")
    static let correctLead = Phrase(
        "What was written down stays on record; what you write here counts instead. Nought says that nothing came in.",
        fr: "Ce qui a été consigné reste ; ce que vous écrivez ici compte à la place. Zéro dit que rien n’est arrivé.",
        ht: "Sa ki te ekri a rete; se sa ou ekri la a ki konte. Zewo vle di anyen pa t rive.")
    static let corrected = Phrase("The correction is written down.", fr: "La correction est consignée.", ht: "Koreksyon an ekri.")
    static let wasCorrected = Phrase("Corrected", fr: "Corrigé", ht: "Korije")
    static let amount = Phrase("Amount", fr: "Montant", ht: "Montan")
    static let paidOn = Phrase("Paid on", fr: "Payé le", ht: "Peye nan dat")
    static let receipt = Phrase("Receipt number", fr: "Numéro du reçu", ht: "Nimewo resi a")
    static let receiptHint = Phrase(
        "Of the receipt that the person was given.", fr: "Du reçu remis à la personne.", ht: "Nimewo resi yo bay moun nan.")
    static let notRunning = Phrase("Nothing is to be paid back", fr: "Rien à rembourser", ht: "Pa gen anyen pou remèt")
    static let notRunningHint = Phrase(
        "The loan is paid back, or its agreement is not countersigned.", fr: "Le prêt est remboursé, ou l’accord n’est pas contresigné.",
        ht: "Prè a fin remèt, oswa akò a poko kontresiyen.")
}
