import Models

/// The texts of templates.
enum TemplatePhrases {
    static let title = Phrase("Templates", fr: "Modèles", ht: "Modèl")
    static let lead = Phrase(
        "What each kind of business usually buys and costs. A plan may begin with it. Each change is a new version.",
        fr:
            "Ce que chaque type d’activité achète et coûte d’habitude. Un plan peut commencer par là. Chaque changement est une nouvelle version.",
        ht: "Sa chak kalite biznis achte ak koute anjeneral. Yon plan ka kòmanse ak li. Chak chanjman se yon nouvo vèsyon.")
    static let standard = Phrase("As delivered", fr: "D’origine", ht: "Jan l te vini")
    static let version = Phrase("Version", fr: "Version", ht: "Vèsyon")
    static let cost = Phrase("Equipment", fr: "Équipement", ht: "Ekipman")
    static let empty = Phrase(
        "Give at least one item with a quantity and a price.", fr: "Indiquez au moins un article avec quantité et prix.",
        ht: "Mete omwen yon atik ak kantite ak pri.")
}
