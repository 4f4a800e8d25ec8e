import Models

/// The texts that a policy has of its own.
protocol PolicyWording {
    static var title: Phrase { get }
    static var lead: Phrase { get }
    static var add: Phrase { get }
    static var addLead: Phrase { get }
    static var none: Phrase { get }
    static var noneHint: Phrase { get }
    static var wordsHint: Phrase { get }
    /// What its own fields are called, and what one that cannot be read should have looked like, by their names.
    static var names: [String: Phrase] { get }
    static var wanted: [String: Phrase] { get }
    /// What its refusals say, by code.
    static var refusals: [String: Phrase] { get }
}

extension PolicyWording {
    static var wordsHint: Phrase {
        Phrase("Who decided it and why.", fr: "Qui l’a décidé et pourquoi.", ht: "Kiyès ki deside l ak poukisa.")
    }
    static var wanted: [String: Phrase] { [:] }
}

/// The texts that all policies share.
enum PolicyPhrases {
    static let today = Phrase("In force today", fr: "En vigueur aujourd’hui", ht: "An vigè jodi a")
    static let inForce = Phrase("In force", fr: "En vigueur", ht: "An vigè")
    static let versions = Phrase("Versions", fr: "Versions", ht: "Vèsyon yo")
    static let version = Phrase("Version", fr: "Version", ht: "Vèsyon")
    static let effectiveFrom = Phrase("From", fr: "À partir du", ht: "Apati")
    static let fromHint = Phrase("Today or a later day.", fr: "Aujourd’hui ou plus tard.", ht: "Jodi a oswa yon jou apre.")
    static let fromPast = Phrase(
        "Give today or a later day.", fr: "Indiquez aujourd’hui ou un jour ultérieur.", ht: "Mete jodi a oswa yon jou apre.")
    static let words = Phrase("In words", fr: "En mots", ht: "Nan mo")
    static let writtenBy = Phrase("Written down", fr: "Consigné", ht: "Ekri")

    static let names: [String: Phrase] = ["effectiveFrom": effectiveFrom, "words": words]
    static let wanted: [String: Phrase] = [
        "effectiveFrom": Phrase(
            "Give a day as year-month-day, such as 2026-11-23.", fr: "Indiquez un jour : année-mois-jour, par exemple 2026-11-23.",
            ht: "Mete yon jou: ane-mwa-jou, tankou 2026-11-23.")
    ]
}
