import Models

/// The texts on conflicts of interest.
enum ConflictPhrases {
    static let title = Phrase("Declare a conflict of interest", fr: "Déclarer un conflit d’intérêts", ht: "Deklare yon konfli enterè")
    static let lead = Phrase(
        "Say it before you read the plan. You can say it again later, in the middle of a meeting as well.",
        fr: "Dites-le avant de lire le plan. Vous pourrez le redire plus tard, même en pleine réunion.",
        ht: "Di l anvan ou li plan an. Ou ka di l ankò pita, menm nan mitan yon reyinyon.")
    static let question = Phrase(
        "Does something tie you to the applicants or to their business?",
        fr: "Quelque chose vous lie-t-il aux demandeurs ou à leur entreprise ?",
        ht: "Èske gen yon bagay ki mare w ak aplikan yo oswa biznis yo?")
    static let nothing = Phrase("No, nothing", fr: "Non, rien", ht: "Non, anyen")
    static let nothingHint = Phrase("The plan is shown to you.", fr: "Le plan vous est montré.", ht: "Y ap montre w plan an.")
    static let something = Phrase("Yes, something does", fr: "Oui, quelque chose", ht: "Wi, gen yon bagay")
    static let somethingHint = Phrase(
        "The plan stays closed to you, and you neither review it nor vote on it.",
        fr: "Le plan vous reste fermé ; vous ne l’évaluez pas et ne votez pas.",
        ht: "Plan an rete fèmen pou ou; ou pap evalye l ni vote sou li.")
    static let what = Phrase("What it is", fr: "De quoi il s’agit", ht: "Kisa li ye")
    static let whatHint = Phrase(
        "Needed where something does: family, a debt, a business together. Administrators and managers read it.",
        fr: "Nécessaire si oui : famille, dette, affaire commune. Administrateurs et responsables le lisent.",
        ht: "Nesesè si wi: fanmi, dèt, biznis ansanm. Administratè ak manadjè yo li l.")
    static let saved = Phrase("Your declaration is written down.", fr: "Votre déclaration est notée.", ht: "Deklarasyon ou a ekri.")
    static let reference = Phrase("Reference", fr: "Référence", ht: "Referans")
    static let list = Phrase("Conflicts of interest", fr: "Conflits d’intérêts", ht: "Konfli enterè")
    static let listLead = Phrase(
        "What the committees are working at, by what is public of it. Pin a conflict that you know of: its holder cannot clear it.",
        fr: "Ce que les comités traitent, selon ce qui est public. Fixez un conflit connu : la personne ne peut pas l’effacer.",
        ht: "Sa komite yo ap travay sou li, dapre sa ki piblik. Fikse yon konfli ou konnen: moun nan pa ka efase l.")
    static let listNone = Phrase(
        "Plans appear here once they are sent to review.", fr: "Les plans paraissent ici dès l’évaluation.",
        ht: "Plan yo parèt isit la lè yo voye yo nan evalyasyon.")
    static let pin = Phrase("Pin a conflict", fr: "Fixer un conflit", ht: "Fikse yon konfli")
    static let pinLead = Phrase(
        "The plan is closed to this person at once, and what was filed counts no more. Only an administrator can lift it.",
        fr: "Le plan est aussitôt fermé à cette personne, et son évaluation ne compte plus. Seul un administrateur peut le lever.",
        ht: "Plan an fèmen touswit pou moun sa a, epi evalyasyon li pa konte ankò. Se sèl yon administratè ki ka leve l.")
    static let lift = Phrase("Lift the conflict", fr: "Lever le conflit", ht: "Leve konfli a")
    static let liftLead = Phrase(
        "The person declares anew before the plan is shown again.", fr: "La personne déclare à nouveau avant de revoir le plan.",
        ht: "Moun nan ap deklare ankò anvan plan an montre.")
    static let none = Phrase("No conflict", fr: "Aucun conflit", ht: "Pa gen konfli")
    static let declared = Phrase("Conflict declared", fr: "Conflit déclaré", ht: "Konfli deklare")
    static let pinned = Phrase("Conflict pinned", fr: "Conflit fixé", ht: "Konfli fikse")
    static let undeclared = Phrase("Not declared yet", fr: "Pas encore déclaré", ht: "Poko deklare")
}
