import Models

/// The texts of assistance plans.
enum PlanPhrases {
    static let notFound = Phrase(
        "There is no such item in this person’s plan.", fr: "Cet élément n’est pas dans le plan de cette personne.",
        ht: "Bagay sa a pa nan plan moun sa a.")
}
