import Models

/// The texts of the screens on changes of many at once.
enum BatchPhrases {
    static let tick = Phrase("Tick", fr: "Cocher", ht: "Koche")
    static let all = Phrase("Tick all on this page", fr: "Tout cocher sur cette page", ht: "Koche tout sou paj sa a")
    static let ticked = Phrase("With those ticked", fr: "Avec les lignes cochées", ht: "Ak sa ki koche yo")
    static let tickedHint = Phrase(
        "The next page shows which of them can be changed, and asks first.",
        fr: "La page suivante montre lesquelles peuvent changer, et demande confirmation.",
        ht: "Pwochen paj la montre kiyès ki ka chanje, epi li mande anvan.")
    static let nothing = Phrase("Nothing is ticked", fr: "Rien n’est coché", ht: "Pa gen anyen ki koche")
    static let nothingHint = Phrase(
        "Go back to the list and tick at least one line.", fr: "Revenez à la liste et cochez au moins une ligne.",
        ht: "Tounen nan lis la epi koche omwen yon liy.")
    static let willChange = Phrase("These change", fr: "Ceux-ci changent", ht: "Sa yo ap chanje")
    static let willStay = Phrase("These stay as they are", fr: "Ceux-ci restent tels quels", ht: "Sa yo ap rete jan yo ye")
    static let what = Phrase("Which", fr: "Lequel", ht: "Kilès")
    static let whose = Phrase("For", fr: "Pour", ht: "Pou")
    static let why = Phrase("Why", fr: "Pourquoi", ht: "Poukisa")
    static let oneReason = Phrase("One reason for all of them.", fr: "Une seule raison pour tous.", ht: "Yon sèl rezon pou yo tout.")
    static let closes = Phrase(
        "They end, and the referrals under way are withdrawn with them.",
        fr: "Elles prennent fin, et les mises en relation en cours sont retirées avec elles.",
        ht: "Yo fini, epi kandida ki te sou wout yo retire ansanm ak yo.")
    static let withdraws = Phrase(
        "They end, and the employer sees nothing of the people any more. Their interviews are cancelled.",
        fr: "Elles prennent fin ; l’employeur ne voit plus rien des personnes. Leurs entretiens sont annulés.",
        ht: "Yo fini, epi anplwayè a pa wè anyen sou moun yo ankò. Entèvyou yo anile.")
    static let undoable = Phrase(
        "You can undo this for an hour, for each that nothing has changed since. Interviews that are cancelled stay cancelled.",
        fr: "Vous pourrez l’annuler pendant une heure, pour chaque ligne restée inchangée. Les entretiens annulés le restent.",
        ht: "Ou ka defè sa pandan inèdtan, pou chak sa ki pa chanje depi lè a. Entèvyou ki anile yo rete anile.")
    static let final = Phrase("This cannot be undone.", fr: "Ceci est définitif.", ht: "Sa pa ka defèt.")
    static let tooLate = Phrase(
        "The time to undo this is over.", fr: "Le délai pour annuler est passé.", ht: "Lè pou defè sa a pase.")
    static let undo = Phrase("Undo", fr: "Annuler le changement", ht: "Defè")
    static let lines = Phrase("What became of each", fr: "Ce qu’il en est de chacun", ht: "Sa k rive chak")
    static let outcome = Phrase("What happened", fr: "Résultat", ht: "Sa k pase")
    static let changed = Phrase("Changed", fr: "Changé", ht: "Chanje")
    static let endedWith = Phrase("Withdrawn with the vacancy", fr: "Retiré avec l’offre", ht: "Retire ansanm ak òf la")
    static let unchanged = Phrase("Left as it was", fr: "Inchangé", ht: "Rete jan l te ye")
    static let undone = Phrase("Undone", fr: "Annulé", ht: "Defèt")
    static let notUndone = Phrase("Not undone", fr: "Non annulé", ht: "Pa defèt")
    static let toList = Phrase("Back to the list", fr: "Retour à la liste", ht: "Tounen nan lis la")

    static func ofThese(_ able: Int, of all: Int) -> Phrase {
        Phrase("\(able) of \(all) can be changed.", fr: "\(able) sur \(all) peuvent changer.", ht: "\(able) sou \(all) ka chanje.")
    }

    static func question(_ count: Int) -> Phrase {
        Phrase("Change these \(count)?", fr: "Changer ces \(count) lignes ?", ht: "Chanje \(count) sa yo?")
    }

    static func result(_ done: Int, of all: Int) -> Phrase {
        Phrase("\(done) of \(all) were changed.", fr: "\(done) sur \(all) ont changé.", ht: "\(done) sou \(all) chanje.")
    }

    static func undoneCount(_ undone: Int, of done: Int) -> Phrase {
        Phrase(
            "\(undone) of \(done) were undone.", fr: "\(undone) sur \(done) ont été annulés.", ht: "\(undone) sou \(done) defèt.")
    }

    static func undoUntil(_ time: String) -> Phrase {
        Phrase(
            "Until \(time) you can undo this, for each that nothing has changed since. Interviews that were cancelled stay cancelled.",
            fr: "Jusqu’à \(time), vous pouvez l’annuler pour chaque ligne restée inchangée. Les entretiens annulés le restent.",
            ht: "Jiska \(time) ou ka defè sa, pou chak sa ki pa chanje depi lè a. Entèvyou ki anile yo rete anile.")
    }

    /// What a refusal says, by its code.
    static func refusal(_ code: String, _ language: Language) -> String {
        (plain[code] ?? refusals[code])?[language] ?? Failure(.conflict, code, code).spoken(language).message
    }

    /// Where nobody was faster: the page tells it before anything is done.
    private static let plain = [
        "vacancy.not-allowed-from-state": state, "referral.not-allowed-from-state": state,
        "vacancy.closes-in-past": Phrase(
            "Its closing date has passed. Change it first.", fr: "Sa date de clôture est passée. Modifiez-la d’abord.",
            ht: "Dat fèmen l pase. Chanje l anvan."),
    ]
    private static let state = Phrase(
        "Its state does not allow this.", fr: "Son état ne le permet pas.", ht: "Eta l pa pèmèt sa.")

    /// What a refusal of a change of many says, by its code.
    static let refusals = [
        "batch.not-found": Phrase(
            "There is no such change of many, or it is not yours to see.",
            fr: "Ce changement groupé n’existe pas ou ne vous est pas accessible.",
            ht: "Pa gen chanjman sa a, oswa ou pa gen dwa wè l."),
        "batch.no-way-back": Phrase("This change cannot be undone.", fr: "Ce changement est définitif.", ht: "Chanjman sa a pa ka defèt."),
        "batch.too-late": Phrase(
            "The time to undo this change is over. Change each by itself.",
            fr: "Le délai pour annuler ce changement est passé. Modifiez chaque ligne séparément.",
            ht: "Lè pou defè chanjman sa a pase. Chanje yo youn pa youn."),
        "batch.changed-since": Phrase(
            "Somebody has changed this since; it stays as it is.", fr: "Quelqu’un l’a modifié depuis ; il reste tel quel.",
            ht: "Yon moun chanje sa depi lè a; li rete jan l ye."),
        "batch.candidates-since": Phrase(
            "Candidates were put forward since; pause the vacancy instead.",
            fr: "Des candidats ont été proposés depuis ; suspendez plutôt l’offre.",
            ht: "Yo pwopoze kandida depi lè a; mete òf la an poz pito."),
        "batch.shown-since": Phrase(
            "The employer was shown the candidate since; withdraw the referral instead.",
            fr: "L’employeur a vu le candidat depuis ; retirez plutôt la mise en relation.",
            ht: "Anplwayè a wè kandida a depi lè a; retire l pito."),
        "batch.vacancy-over": Phrase(
            "The vacancy has ended; put the person forward for another one.",
            fr: "L’offre a pris fin ; proposez la personne pour une autre.", ht: "Òf la fini; pwopoze moun nan pou yon lòt."),
        "vacancy.no-way-back": Phrase(
            "This cannot be undone for this vacancy.", fr: "Ceci ne peut être annulé pour cette offre.", ht: "Sa pa ka defèt pou òf sa a."),
        "referral.no-way-back": Phrase(
            "This cannot be undone for this referral.", fr: "Ceci ne peut être annulé pour cette mise en relation.",
            ht: "Sa pa ka defèt pou kandida sa a."),
    ]
}
