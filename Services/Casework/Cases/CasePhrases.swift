import Models

/// The texts of the case that the office keeps with a person.
enum CasePhrases {
    static let title = Phrase("The case", fr: "Le dossier", ht: "Dosye a")
    static let why = Phrase("Why", fr: "Pourquoi", ht: "Poukisa")
    static let note = Phrase("In a few words", fr: "En quelques mots", ht: "An kèk mo")
    static let noteHint = Phrase(
        "Needed where the reason is another one. Name nobody else here.",
        fr: "Obligatoire pour une autre raison. Ne nommez personne d’autre ici.",
        ht: "Obligatwa si se yon lòt rezon. Pa nonmen lòt moun isit la.")
    static let closeLead = Phrase(
        "Nothing is lost: a closed case can be reopened where it stopped.",
        fr: "Rien n’est perdu : un dossier clos peut être rouvert là où il s’est arrêté.",
        ht: "Anyen pa pèdi: yon dosye ki fèmen ka louvri ankò kote li te rete a.")
    static let reopenLead = Phrase(
        "The case goes on where it stopped.", fr: "Le dossier reprend là où il s’est arrêté.", ht: "Dosye a kontinye kote li te rete a.")
    static let changed = Phrase("The case has gone on.", fr: "Le dossier a avancé.", ht: "Dosye a avanse.")
    static let planEmpty = Phrase(
        "The plan has no open item. Add what was agreed, then agree the plan.",
        fr: "Le plan n’a aucun élément ouvert. Ajoutez ce qui est convenu, puis validez le plan.",
        ht: "Plan an pa gen anyen ki louvri. Ajoute sa nou dakò fè a, epi valide plan an.")
    static let notAllowed = Phrase(
        "The case is not where this is possible any more. Look at where it stands now.",
        fr: "L’état du dossier ne le permet plus. Regardez où il en est.",
        ht: "Dosye a pa nan yon eta ki pèmèt sa ankò. Gade kote li ye kounye a.")
    static let reasonMissing = Phrase(
        "Give the reason in a few words.", fr: "Donnez la raison en quelques mots.", ht: "Bay rezon an an kèk mo.")

    static func word(_ reason: CaseState.ClosedReason) -> Phrase {
        switch reason {
        case .goalsReached: Phrase("Goals reached", fr: "Objectifs atteints", ht: "Objektif rive")
        case .withdrew: Phrase("Withdrew", fr: "S’est retirée", ht: "Retire tèt li")
        case .moved: Phrase("Moved away", fr: "A déménagé", ht: "Demenaje")
        case .lostContact: Phrase("Contact was lost", fr: "Contact perdu", ht: "Kontak pèdi")
        case .died: Phrase("Died", fr: "Décédée", ht: "Mouri")
        case .duplicate: Phrase("Registered twice", fr: "Enregistrée deux fois", ht: "Anrejistre de fwa")
        case .other: Phrase("Another reason", fr: "Une autre raison", ht: "Yon lòt rezon")
        }
    }

    static func act(_ transition: CaseState.Transition.Name) -> Phrase {
        switch transition {
        case .assess: Phrase("Needs are assessed", fr: "Les besoins sont évalués", ht: "Bezwen yo evalye")
        case .agreePlan: Phrase("The plan is agreed", fr: "Le plan est convenu", ht: "Nou dakò sou plan an")
        case .begin: Phrase("Begin", fr: "Commencer", ht: "Kòmanse")
        case .close: Phrase("Close the case", fr: "Clore le dossier", ht: "Fèmen dosye a")
        case .reopen: Phrase("Reopen the case", fr: "Rouvrir le dossier", ht: "Louvri dosye a ankò")
        }
    }
}
