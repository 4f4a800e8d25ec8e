import Models

/// The texts of rounds.
enum RoundPhrases {
    static let title = Phrase("Grant rounds", fr: "Appels à demandes", ht: "Apèl pou demann")
    static let lead = Phrase(
        "Times in which people apply for money of a fund.", fr: "Périodes où l’on demande de l’argent d’un fonds.",
        ht: "Peryòd kote moun mande lajan yon fon.")
    static let add = Phrase("Add a round", fr: "Ajouter un appel", ht: "Ajoute yon apèl")
    static let edit = Phrase("Change the round", fr: "Modifier l’appel", ht: "Chanje apèl la")
    static let none = Phrase("No rounds yet", fr: "Pas encore d’appel", ht: "Poko gen apèl")
    static let noneHint = Phrase(
        "Add a fund and a rubric first, then a round.", fr: "Ajoutez d’abord un fonds et une grille, puis un appel.",
        ht: "Ajoute yon fon ak yon gri anvan, epi yon apèl.")
    static let name = Phrase("Title", fr: "Titre", ht: "Tit")
    static let summary = Phrase("Summary", fr: "Résumé", ht: "Rezime")
    static let summaryHint = Phrase(
        "For whom it is and what it pays for, in plain words. It is published.",
        fr: "Pour qui et pour quoi, en mots simples. C’est publié.",
        ht: "Pou ki moun ak pou kisa, ak mo senp. Li pibliye.")
    static let fund = Phrase("Fund", fr: "Fonds", ht: "Fon")
    static let rubric = Phrase("Rubric", fr: "Grille", ht: "Gri")
    static let version = Phrase("version", fr: "version", ht: "vèsyon")
    static let rules = Phrase("Who may apply", fr: "Qui peut demander", ht: "Kiyès ki ka mande")
    static let rulesHint = Phrase(
        "What is left empty is not asked.", fr: "Ce qui est laissé vide n’est pas demandé.", ht: "Sa ki rete vid, yo pa mande l.")
    static let returnedWithin = Phrase(
        "Returned within so many months", fr: "De retour depuis au plus (mois)", ht: "Retounen nan konbyen mwa omaksimòm")
    static let districts = Phrase("Only these districts", fr: "Seulement ces districts", ht: "Distri sa yo sèlman")
    static let districtsHint = Phrase("With commas between them.", fr: "Séparés par des virgules.", ht: "Separe yo ak vigil.")
    static let ventures = Phrase("Only these kinds of business", fr: "Seulement ces types d’activité", ht: "Kalite biznis sa yo sèlman")
    static let mostMembers = Phrase(
        "People in a group at most", fr: "Personnes par groupe au plus", ht: "Konbyen moun nan yon gwoup omaksimòm")
    static let ownContribution = Phrase(
        "Own contribution of the start-up cost at least", fr: "Apport minimal du coût de démarrage",
        ht: "Kontribisyon pa yo nan depans pou kòmanse omwen")
    static let calendar = Phrase("What comes after", fr: "La suite", ht: "Sa k ap swiv")
    static let calendarHint = Phrase(
        "The days by which the office means to have done each step. People are told what they may expect by them.",
        fr: "Les jours auxquels le bureau veut avoir fait chaque étape. On informe les gens d’après eux.",
        ht: "Jou biwo a vle fin fè chak etap. Se ak yo nou di moun sa pou yo tann.")
    static let calendarDays: [(name: String, label: Phrase)] = [
        ("screenedBy", Phrase("Screened by", fr: "Examinées avant le", ht: "Fin tcheke anvan")),
        ("reviewedBy", Phrase("Reviewed by", fr: "Évaluées avant le", ht: "Fin evalye anvan")),
        ("meetsOn", Phrase("Committee meets on", fr: "Réunion du comité le", ht: "Komite a reyini nan dat")),
    ]
    static let publish = Phrase("Publish", fr: "Publier", ht: "Pibliye")
    static let publishQuestion = Phrase(
        "Publish the round? Its fund, rules and rubric stay from then on.",
        fr: "Publier l’appel ? Son fonds, ses règles et sa grille resteront.",
        ht: "Pibliye apèl la? Fon, règ ak gri li yo pap chanje ankò.")
    static let close = Phrase("Close", fr: "Clore", ht: "Fèmen")
    static let closeQuestion = Phrase(
        "Close the round? Nobody applies in it any more.", fr: "Clore l’appel ? Plus personne ne pourra demander.",
        ht: "Fèmen apèl la? Pèsonn pap ka mande ankò.")
    static let cancel = Phrase("Cancel the round", fr: "Annuler l’appel", ht: "Anile apèl la")
    static let cancelLead = Phrase(
        "A round that is cancelled is not taken up again. The reason is published.",
        fr: "Un appel annulé n’est pas repris. La raison est publiée.", ht: "Yon apèl ki anile pa reprann. Rezon an pibliye.")
    static let openNow = Phrase("Open today", fr: "Ouvert aujourd’hui", ht: "Louvri jodi a")
    static let applications = Phrase("Applications", fr: "Demandes", ht: "Demann")
    static let added = Phrase("The round is added as a draft.", fr: "L’appel est ajouté comme brouillon.", ht: "Apèl la ajoute kòm bouyon.")

    static func word(_ state: GrantRound.State.Word) -> Phrase {
        switch state {
        case .draft: Phrase("Draft", fr: "Brouillon", ht: "Bouyon")
        case .published: Phrase("Published", fr: "Publié", ht: "Pibliye")
        case .closed: Phrase("Closed", fr: "Clos", ht: "Fèmen")
        case .cancelled: Phrase("Cancelled", fr: "Annulé", ht: "Anile")
        }
    }

    static let events: [String: Phrase] = [
        "round.added": Phrase("Added", fr: "Ajouté", ht: "Ajoute"),
        "round.changed": Phrase("Changed", fr: "Modifié", ht: "Chanje"),
        "round.member_appointed": Phrase("Seat on the committee given", fr: "Siège au comité attribué", ht: "Plas nan komite a bay"),
        "round.member_ended": Phrase("Seat on the committee ended", fr: "Siège au comité terminé", ht: "Plas nan komite a fini"),
        "round.published": word(.published), "round.closed": word(.closed), "round.cancelled": word(.cancelled),
    ]

    static let names: [String: Phrase] = [
        "fund": fund, "title": name, "summary": summary, "opensOn": GrantsPhrases.from, "closesOn": GrantsPhrases.to, "rubric": rubric,
        "returnedWithinMonths": returnedWithin, "districts": districts, "ventures": ventures, "mostMembers": mostMembers,
        "ownContributionPercent": ownContribution,
    ].merging(calendarDays.map { ($0.name, $0.label) }) { own, _ in own }
}
