import Models

/// Texts that several of the Portal's screens share.
enum PortalPhrases {
    static let tooMany = Phrase(
        "That was often. Wait a few minutes, then try again.", fr: "Trop d’essais. Attendez quelques minutes, puis réessayez.",
        ht: "Sa fè twòp fwa. Tann kèk minit, epi eseye ankò.")
    static let signInFirst = Phrase("Sign in first.", fr: "Connectez-vous d’abord.", ht: "Konekte anvan.")
    static let chooseFirst = Phrase(
        "Choose a programme first.", fr: "Choisissez d’abord un programme.", ht: "Chwazi yon pwogram anvan.")
    static let save = Phrase("Save", fr: "Enregistrer", ht: "Anrejistre")
    static let cancel = Phrase("Cancel", fr: "Annuler", ht: "Anile")
    static let show = Phrase("Show", fr: "Afficher", ht: "Montre")
    static let clear = Phrase("Clear", fr: "Effacer", ht: "Efase")
    static let none = Phrase("None", fr: "Aucun", ht: "Okenn")
    static let saved = Phrase("Saved.", fr: "Enregistré.", ht: "Li anrejistre.")
    static let home = Phrase("Home", fr: "Accueil", ht: "Akèy")
    static let stale = Phrase(
        "Somebody changed this while you had it open. What stands there now is shown beside your text; look again and save.",
        fr: "Quelqu’un a modifié ceci entre-temps. Les valeurs actuelles figurent à côté des vôtres ; vérifiez puis enregistrez.",
        ht: "Yon moun chanje sa pandan ou te gen li louvri. Valè aktyèl yo parèt bò kote pa ou yo; verifye epi anrejistre.")
}
