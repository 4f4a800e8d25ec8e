import Models

/// The texts of skills that are suggested from a vacancy's description.
enum VacancySuggestionPhrases {
    static let suggest = Phrase(
        "Suggest skills from the description", fr: "Proposer des compétences d’après la description",
        ht: "Pwopoze konpetans dapre deskripsyon an")
    static let found = Phrase(
        "Skills that the description speaks of", fr: "Compétences dont parle la description", ht: "Konpetans deskripsyon an pale de yo")
    static let tickHint = Phrase(
        "Tick what the work cannot do without. What is not ticked is not asked for; what is ticked becomes a line when you save.",
        fr: "Cochez l’indispensable. Ce qui n’est pas coché n’est pas demandé ; ce qui l’est devient une ligne à l’enregistrement.",
        ht: "Make sa travay la pa ka fè san li. Sa ki pa make, yo pa mande l; sa ki make vin yon liy lè ou anrejistre.")
    static let nothing = Phrase(
        "No further skill was found in the description. Name the skills by hand.",
        fr: "Aucune autre compétence n’a été trouvée dans la description. Indiquez-les à la main.",
        ht: "Nou pa jwenn lòt konpetans nan deskripsyon an. Ekri konpetans yo ak men.")

    static func shown(by phrase: String, _ percent: Int) -> Phrase {
        Phrase("“\(phrase)” · \(percent) % sure", fr: "« \(phrase) » · sûr à \(percent) %", ht: "“\(phrase)” · sèten \(percent) %")
    }
}
