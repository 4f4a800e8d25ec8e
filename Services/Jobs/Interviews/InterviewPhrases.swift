import Models

/// The texts of the screens on interviews.
enum InterviewPhrases {
    static let title = Phrase("Interviews", fr: "Entretiens", ht: "Entèvyou")
    static let lead = Phrase(
        "Times are those of the programme’s clocks.", fr: "Les heures sont celles du programme.", ht: "Lè yo se lè pwogram nan.")
    static let none = Phrase("No interview is planned.", fr: "Aucun entretien prévu.", ht: "Pa gen entèvyou ki prevwa.")
    static let propose = Phrase("Propose interview times", fr: "Proposer un entretien", ht: "Pwopoze lè pou entèvyou")
    static let proposeLead = Phrase(
        "Give one or more times; the office asks the candidate and agrees to one.",
        fr: "Indiquez une ou plusieurs heures ; le bureau consulte le candidat et en retient une.",
        ht: "Bay youn oswa plizyè lè; biwo a mande kandida a epi chwazi youn.")
    static let time = Phrase("Time", fr: "Heure", ht: "Lè")
    static let day = Phrase("Day", fr: "Jour", ht: "Jou")
    static let clock = Phrase("From", fr: "À partir de", ht: "Apati")
    static let clockHint = Phrase("Such as 09:30.", fr: "Par exemple 09:30.", ht: "Tankou 09:30.")
    static let minutes = Phrase("How long", fr: "Durée", ht: "Konbyen tan")
    static let minutesUnit = Phrase("minutes", fr: "minutes", ht: "minit")
    static let place = Phrase("Place", fr: "Lieu", ht: "Kote")
    static let link = Phrase("Link to the video call", fr: "Lien de la visioconférence", ht: "Lyen pou apèl videyo a")
    static let linkHint = Phrase("It begins with https://.", fr: "Il commence par https://.", ht: "Li kòmanse ak https://.")
    static let whereHint = Phrase(
        "A place, a link, or both.", fr: "Un lieu, un lien, ou les deux.", ht: "Yon kote, yon lyen, oswa tou de.")
    static let proposed = Phrase("The times are proposed.", fr: "Les heures sont proposées.", ht: "Lè yo pwopoze.")
    static let move = Phrase("Move", fr: "Déplacer", ht: "Deplase")
    static let moved = Phrase("The interview is moved.", fr: "L’entretien est déplacé.", ht: "Entèvyou a deplase.")
    static let noTime = Phrase(
        "Give at least one day and time.", fr: "Indiquez au moins un jour et une heure.", ht: "Bay omwen yon jou ak yon lè.")
    static let file = Phrase("Calendar file", fr: "Fichier d’agenda", ht: "Fichye kalandriye")
    static let week = Phrase("Week", fr: "Semaine", ht: "Semèn")
    static let month = Phrase("Month", fr: "Mois", ht: "Mwa")
    static let earlier = Phrase("Earlier", fr: "Plus tôt", ht: "Pi bonè")
    static let later = Phrase("Later", fr: "Plus tard", ht: "Pi ta")
    static let nothing = Phrase("No interview in these days", fr: "Aucun entretien ces jours-ci", ht: "Pa gen entèvyou jou sa yo")
    static let nothingHint = Phrase(
        "Interviews are proposed on the page of a candidate.", fr: "Les entretiens se proposent sur la page d’un candidat.",
        ht: "Yo pwopoze entèvyou sou paj yon kandida.")
    static let feed = Phrase("In your own calendar", fr: "Dans votre agenda", ht: "Nan kalandriye pa w")
    static let feedLead = Phrase(
        "A calendar program that subscribes to this address shows the interviews and keeps up with changes. No candidate is named there.",
        fr: "Un agenda abonné à cette adresse affiche les entretiens et suit les changements. Aucun candidat n’y est nommé.",
        ht: "Yon kalandriye ki abòne ak adrès sa a montre entèvyou yo epi swiv chanjman. Non kandida yo pa ladan l.")
    static let makeFeed = Phrase("Make an address", fr: "Créer une adresse", ht: "Fè yon adrès")
    static let feedAddress = Phrase("Address of the calendar", fr: "Adresse de l’agenda", ht: "Adrès kalandriye a")
    static let feedWarning = Phrase(
        "Whoever knows it sees the interviews. It is shown once; a new one replaces it.",
        fr: "Qui la connaît voit les entretiens. Elle n’est montrée qu’une fois ; une nouvelle la remplace.",
        ht: "Moun ki konnen l wè entèvyou yo. Li parèt yon sèl fwa; yon nouvo ranplase l.")

    static func button(_ transition: Interview.Transition) -> Phrase {
        switch transition {
        case .agree: Phrase("Agree to this time", fr: "Retenir cette heure", ht: "Dakò ak lè sa a")
        case .hold: Phrase("It took place", fr: "Il a eu lieu", ht: "Li fèt")
        case .miss: Phrase("The candidate did not come", fr: "Le candidat n’est pas venu", ht: "Kandida a pa vini")
        case .cancel: Phrase("Cancel", fr: "Annuler", ht: "Anile")
        }
    }
}
