import Models

/// The texts of the screens on vacancies.
enum VacancyPhrases {
    static let title = Phrase("Vacancies", fr: "Offres d’emploi", ht: "Òf travay")
    static let lead = Phrase(
        "Work that employers of this programme offer, the newest first.",
        fr: "Le travail offert par les employeurs du programme, le plus récent d’abord.",
        ht: "Travay anplwayè pwogram nan ofri, sa ki pi nèf yo anvan.")
    static let ownLead = Phrase(
        "Work that you offer, the newest first.", fr: "Le travail que vous offrez, le plus récent d’abord.",
        ht: "Travay ou ofri, sa ki pi nèf yo anvan.")
    static let yourCompany = Phrase(
        "Your business and its API keys", fr: "Votre entreprise et ses clés d’API", ht: "Biznis ou ak kle API li yo")
    static let search = Phrase("Words of the vacancy", fr: "Mots de l’offre", ht: "Mo nan òf la")
    static let nothing = Phrase("No vacancy was found", fr: "Aucune offre trouvée", ht: "Nou pa jwenn okenn òf")
    static let nothingHint = Phrase(
        "Try fewer words or another state, or post a vacancy.", fr: "Essayez moins de mots ou un autre état, ou publiez une offre.",
        ht: "Eseye mwens mo oswa yon lòt eta, oswa pibliye yon òf.")
    static let post = Phrase("Post a vacancy", fr: "Publier une offre", ht: "Pibliye yon òf")
    static let keepDraft = Phrase("Keep as a draft", fr: "Garder en brouillon", ht: "Kenbe l kòm bouyon")
    static let posted = Phrase(
        "The vacancy is open to candidates.", fr: "L’offre est ouverte aux candidats.", ht: "Òf la louvri pou kandida yo.")
    static let draftKept = Phrase(
        "The draft is kept; candidates do not see it yet.", fr: "Le brouillon est gardé ; les candidats ne le voient pas encore.",
        ht: "Bouyon an sere; kandida yo poko wè l.")
    static let edit = Phrase("Change", fr: "Modifier", ht: "Chanje")
    static let print = Phrase("Printed from Foothold", fr: "Imprimé depuis Foothold", ht: "Enprime soti nan Foothold")
    static let whoFits = Phrase("Who fits this vacancy", fr: "Qui convient à cette offre", ht: "Kiyès ki bon pou òf sa a")
    static let postedOn = Phrase("Posted", fr: "Publiée", ht: "Pibliye")
    static let field = Phrase("Field", fr: "Champ", ht: "Chan")
    static let standsNow = Phrase("Stands now", fr: "Valeur actuelle", ht: "Sa ki la kounye a")
    static let yours = Phrase("You typed", fr: "Votre saisie", ht: "Sa ou tape")
    static let nowStands = Phrase("What stands there now", fr: "Ce qui est enregistré maintenant", ht: "Sa ki anrejistre kounye a")
    static let allOfEmployer = Phrase("All its vacancies", fr: "Toutes ses offres", ht: "Tout òf li yo")
    static let chooseEmployer = Phrase("Choose the employer.", fr: "Choisissez l’employeur.", ht: "Chwazi anplwayè a.")
    static let employerSuspended = Phrase(
        "The employer is suspended.", fr: "L’employeur est suspendu.", ht: "Anplwayè a sispann.")
    static let employerUnverified = Phrase(
        "The employer is not verified yet.", fr: "L’employeur n’est pas encore vérifié.", ht: "Anplwayè a poko verifye.")

    static func word(_ state: Vacancy.State) -> Phrase {
        switch state {
        case .draft: Phrase("Draft", fr: "Brouillon", ht: "Bouyon")
        case .open: Phrase("Open", fr: "Ouverte", ht: "Louvri")
        case .paused: Phrase("Paused", fr: "Suspendue", ht: "An poz")
        case .filled: Phrase("Filled", fr: "Pourvue", ht: "Jwenn moun")
        case .closed: Phrase("Closed", fr: "Clôturée", ht: "Fèmen")
        case .expired: Phrase("Expired", fr: "Expirée", ht: "Ekspire")
        case .cancelled: Phrase("Cancelled", fr: "Annulée", ht: "Anile")
        }
    }

    /// A vacancy's events in words.
    static let events = [
        "vacancy.posted": Phrase("Posted", fr: "Publiée", ht: "Pibliye"),
        "vacancy.revised": Phrase("Changed", fr: "Modifiée", ht: "Chanje"),
        "vacancy.opened": Phrase("Opened", fr: "Ouverte", ht: "Louvri"),
        "vacancy.paused": Phrase("Paused", fr: "Suspendue", ht: "Mete an poz"),
        "vacancy.resumed": Phrase("Resumed", fr: "Reprise", ht: "Rekòmanse"),
        "vacancy.filled": Phrase("Filled", fr: "Pourvue", ht: "Jwenn moun"),
        "vacancy.closed": Phrase("Closed", fr: "Clôturée", ht: "Fèmen"),
        "vacancy.expired": Phrase("Expired", fr: "Expirée", ht: "Ekspire"),
        "vacancy.reverted": Phrase("A change was undone", fr: "Changement annulé", ht: "Yo defè yon chanjman"),
        "vacancy.cancelled": Phrase("Cancelled", fr: "Annulée", ht: "Anile"),
    ]
}
