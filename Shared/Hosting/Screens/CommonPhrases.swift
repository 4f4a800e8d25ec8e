package import Models

/// Texts that the screens of all services share.
package enum CommonPhrases {
    package static let signInFirst = Phrase("Sign in first.", fr: "Connectez-vous d’abord.", ht: "Konekte anvan.")
    package static let chooseFirst = Phrase(
        "Choose a programme first.", fr: "Choisissez d’abord un programme.", ht: "Chwazi yon pwogram anvan.")
    package static let save = Phrase("Save", fr: "Enregistrer", ht: "Anrejistre")
    package static let cancel = Phrase("Cancel", fr: "Annuler", ht: "Anile")
    package static let show = Phrase("Show", fr: "Afficher", ht: "Montre")
    package static let clear = Phrase("Clear", fr: "Effacer", ht: "Efase")
    package static let saved = Phrase("Saved.", fr: "Enregistré.", ht: "Li anrejistre.")
    package static let home = Phrase("Home", fr: "Accueil", ht: "Akèy")
    package static let name = Phrase("Name", fr: "Nom", ht: "Non")
    /// Between a heading and what it says, in one line.
    package static let colon = Phrase(": ", fr: " : ", ht: ": ")
    package static let email = Phrase("E-mail address", fr: "Adresse électronique", ht: "Adrès imèl")
    package static let phone = Phrase("Telephone", fr: "Téléphone", ht: "Telefòn")
    package static let district = Phrase("District", fr: "District", ht: "Distri")
    package static let state = Phrase("State", fr: "État", ht: "Eta")
    package static let history = Phrase("History", fr: "Historique", ht: "Istwa")
    package static let all = Phrase("All", fr: "Tous", ht: "Tout")
    package static let reason = Phrase("Reason", fr: "Raison", ht: "Rezon")
    package static let stale = Phrase(
        "Somebody changed this while you had it open. What stands there now is shown beside your text; look again and save.",
        fr: "Quelqu’un a modifié ceci entre-temps. Les valeurs actuelles figurent à côté des vôtres ; vérifiez puis enregistrez.",
        ht: "Yon moun chanje sa pandan ou te gen li louvri. Valè aktyèl yo parèt bò kote pa ou yo; verifye epi anrejistre.")
}
