import Models

/// The texts of the screens on placements and their checks.
enum PlacementPhrases {
    static let amount = Phrase("Amount", fr: "Montant", ht: "Montan")
    static let reminderSubject = Phrase(
        "Somebody to ask after today", fr: "Une personne à recontacter aujourd’hui", ht: "Yon moun pou mande nouvèl jodi a")

    /// A mail that names nobody.
    static func reminder(_ title: String, _ days: Int, _ path: String) -> Phrase {
        Phrase(
            "Ask whether the person placed as \(title) is still there after \(days) days.\n\nIn Foothold: \(path)\n",
            fr: "Demandez si la personne placée comme \(title) est encore en poste après \(days) jours.\n\nDans Foothold : \(path)\n",
            ht: "Mande si moun ki plase kòm \(title) la toujou apre \(days) jou.\n\nNan Foothold: \(path)\n")
    }
}
