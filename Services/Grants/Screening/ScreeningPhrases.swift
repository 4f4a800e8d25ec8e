import Models

/// The texts of screening.
enum ScreeningPhrases {
    static let title = Phrase("Screening", fr: "Examen", ht: "Egzamen")
    static let lead = Phrase(
        "Look whether the plan keeps the rules of the round and can be judged. Ask where something is missing; all of it stays on record.",
        fr: "Voyez si le plan respecte les règles de l’appel et peut être jugé. Demandez ce qui manque ; tout reste noté.",
        ht: "Gade si plan an respekte règ apèl la epi si yo ka jije l. Mande sa ki manke; tout rete ekri.")
    static let notEligible = Phrase(
        "A rule is not met or cannot be checked. Ask for changes, or agree with the case worker that the application is taken back.",
        fr:
            "Une règle n’est pas respectée ou ne peut être vérifiée. Demandez des changements, ou convenez du retrait avec le travailleur social.",
        ht: "Gen yon règ ki pa respekte oswa ki pa ka verifye. Mande chanjman, oswa antann ou ak travayè sosyal la pou retire demann lan.")
    static let requests = Phrase("Requests for information", fr: "Demandes d’information", ht: "Demann enfòmasyon")
    static let noRequests = Phrase("Nothing was asked.", fr: "Rien n’a été demandé.", ht: "Yo pa mande anyen.")
    static let question = Phrase("Question", fr: "Question", ht: "Kesyon")
    static let asked = Phrase("Asked", fr: "Posée", ht: "Mande")
    static let dueOn = Phrase("Answer until", fr: "Réponse avant", ht: "Repons anvan")
    static let dueHint = Phrase(
        "Leave people time to ask for prices and papers.", fr: "Laissez le temps de demander des prix et des papiers.",
        ht: "Kite tan pou moun mande pri ak papye.")
    static let dueInPast = Phrase(
        "Give a day that is not over.", fr: "Indiquez un jour qui n’est pas passé.", ht: "Mete yon jou ki poko pase.")
    static let answer = Phrase("Answer", fr: "Réponse", ht: "Repons")
    static let waiting = Phrase("Waiting", fr: "En attente", ht: "Ap tann")
    static let planAnswers = Phrase("The plan was changed.", fr: "Le plan a été modifié.", ht: "Plan an chanje.")
    static let again = Phrase("Back to screening", fr: "Retour à l’examen", ht: "Tounen nan egzamen")
    static let againLead = Phrase(
        "So that changes can be asked for. Once the plan changes, the reviews that were filed are stale and are asked for again.",
        fr: "Pour demander des changements. Dès que le plan change, les évaluations déposées sont périmées et redemandées.",
        ht: "Pou ka mande chanjman. Depi plan an chanje, evalyasyon ki te depoze yo pa bon ankò, epi y ap mande yo ankò.")
}
