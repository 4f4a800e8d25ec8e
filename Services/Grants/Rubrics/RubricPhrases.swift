import Models

/// The texts of rubrics.
enum RubricPhrases {
    static let title = Phrase("Rubrics", fr: "Grilles d’évaluation", ht: "Gri evalyasyon")
    static let lead = Phrase(
        "What reviewers score plans by. Each change is a new version; rounds that are published keep theirs.",
        fr: "Ce sur quoi les plans sont notés. Chaque changement est une nouvelle version ; les appels publiés gardent la leur.",
        ht: "Sa evalyatè yo sèvi pou bay plan yo nòt. Chak chanjman se yon nouvo vèsyon; apèl ki pibliye yo kenbe pa yo.")
    static let add = Phrase("Add a rubric", fr: "Ajouter une grille", ht: "Ajoute yon gri")
    static let edit = Phrase("Change the rubric", fr: "Modifier la grille", ht: "Chanje gri a")
    static let none = Phrase("No rubrics yet", fr: "Pas encore de grille", ht: "Poko gen gri")
    static let name = Phrase("Title", fr: "Titre", ht: "Tit")
    static let version = Phrase("Version", fr: "Version", ht: "Vèsyon")
    static let criteria = Phrase("Criteria", fr: "Critères", ht: "Kritè")
    static let criterion = Phrase("Criterion", fr: "Critère", ht: "Kritè")
    static let weight = Phrase("Weight", fr: "Poids", ht: "Pwa")
    static let weightHint = Phrase(
        "From 1 to 100. What counts double weighs double.", fr: "De 1 à 100. Ce qui compte double pèse double.",
        ht: "Ant 1 ak 100. Sa ki konte doub peze doub.")
    static let guidance = Phrase("What deserves a", fr: "Ce qui mérite un", ht: "Sa ki merite yon")
    static let more = Phrase("One criterion more", fr: "Un critère de plus", ht: "Yon lòt kritè")
    static let share = Phrase("Share", fr: "Part", ht: "Pati")
    static let names: [String: Phrase] = ["title": name, "criteria": criteria]
}
