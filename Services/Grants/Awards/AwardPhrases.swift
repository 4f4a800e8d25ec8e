import Models

/// The texts of awards.
enum AwardPhrases {
    static let award = Phrase("Award", fr: "Attribution", ht: "Chwa founisè a")
    static let propose = Phrase("Propose an award", fr: "Proposer l’attribution", ht: "Pwopoze yon chwa")
    static let proposeLead = Phrase(
        "The lowest acceptable offer is chosen for each item. Choose another one with a reason.",
        fr: "L’offre acceptable la plus basse est choisie pour chaque article. Motivez tout autre choix.",
        ht: "Pou chak atik, se òf akseptab ki pi ba a ki chwazi. Chwazi yon lòt ak yon rezon.")
    static let proposed = Phrase("The award is proposed.", fr: "L’attribution est proposée.", ht: "Chwa a pwopoze.")
    static let notBought = Phrase("Not bought now", fr: "Pas acheté maintenant", ht: "Yo pa achte l kounye a")
    static let wins = Phrase("Wins", fr: "Retenue", ht: "Genyen")
    static let notLowest = Phrase("Why not the lowest offer", fr: "Pourquoi pas l’offre la plus basse", ht: "Poukisa se pa òf ki pi ba a")
    static let notLowestHint = Phrase(
        "Needed where another acceptable offer is lower.", fr: "Nécessaire si une autre offre acceptable est plus basse.",
        ht: "Obligatwa lè gen yon lòt òf akseptab ki pi ba.")
    static let waiver = Phrase("Why fewer offers are enough", fr: "Pourquoi moins d’offres suffisent", ht: "Poukisa mwens òf ase")
    static let waiverHint = Phrase(
        "Needed where fewer offers are acceptable than the rule asks for. Two people approve then.",
        fr: "Nécessaire s’il y a moins d’offres acceptables que la règle n’en demande. Deux personnes approuvent alors.",
        ht: "Obligatwa lè gen mwens òf akseptab pase règ la mande. Lè sa a de moun apwouve.")
    static let reason = Phrase("Why this award", fr: "Motif de l’attribution", ht: "Poukisa chwa sa a")
    static let reasonHint = Phrase(
        "Read by those who approve, and by the auditor.", fr: "Lu par ceux qui approuvent et par l’auditeur.",
        ht: "Moun ki apwouve yo ak oditè a ap li l.")
    static let decide = Phrase("Approve or refuse", fr: "Approuver ou refuser", ht: "Apwouve oswa refize")
    static let decideLead = Phrase(
        "What you say is written once. With one who refuses, offers are compared again.",
        fr: "Votre décision est écrite une fois. Un seul refus, et les offres sont comparées de nouveau.",
        ht: "Sa ou di a ekri yon sèl fwa. Si yon moun refize, yo konpare òf yo ankò.")
    static let question = Phrase(
        "Should these offers win?", fr: "Ces offres doivent-elles l’emporter ?", ht: "Èske òf sa yo dwe genyen?")
    static let approve = Phrase("I approve", fr: "J’approuve", ht: "Mwen apwouve")
    static let refuse = Phrase("I refuse", fr: "Je refuse", ht: "Mwen refize")
    static let approved = Phrase("Approved", fr: "Approuvé", ht: "Apwouve")
    static let refused = Phrase("Refused", fr: "Refusé", ht: "Refize")
    static let reasonWanted = Phrase(
        "Say why, where you refuse.", fr: "Dites pourquoi, si vous refusez.", ht: "Di poukisa, si ou refize.")
    static let reopen = Phrase("Choose another offer", fr: "Choisir une autre offre", ht: "Chwazi yon lòt òf")
    static let reopenLead = Phrase(
        "The award comes to nothing, such as where the supplier does not stand by its offer. Offers are compared again.",
        fr: "L’attribution tombe, par exemple si le fournisseur se dédit. Les offres sont comparées de nouveau.",
        ht: "Chwa a tonbe, tankou lè founisè a pa kenbe òf li. Yo konpare òf yo ankò.")

    static func approvals(_ count: Int, _ needed: Int) -> Phrase {
        Phrase("\(count) of \(needed) approve.", fr: "\(count) sur \(needed) approuvent.", ht: "\(count) sou \(needed) apwouve.")
    }

    static let names: [String: Phrase] = [
        "reason": reason, "notLowestReason": notLowest, "waiverReason": waiver,
    ]
}
