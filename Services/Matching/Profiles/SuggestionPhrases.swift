import Hosting
import Models

/// The texts of what is suggested from a text.
enum SuggestionPhrases {
    static let title = Phrase(
        "Suggest from a CV or notes", fr: "Proposer d’après un CV ou des notes", ht: "Pwopoze dapre yon CV oswa nòt")
    static let text = Phrase("Paste the text", fr: "Collez le texte", ht: "Kole tèks la")
    static let textHint = Phrase(
        "In any of the languages. The text is read once and not kept. What it says that the person does not have is left out.",
        fr: "Dans n’importe laquelle des langues. Le texte est lu une fois et n’est pas conservé. Ce qu’il nie n’est pas proposé.",
        ht: "Nan nenpòt nan lang yo. Yo li tèks la yon fwa, yo pa kenbe l. Sa li di moun nan pa genyen, yo pa pwopoze l.")
    static let read = Phrase("Suggest from this text", fr: "Proposer d’après ce texte", ht: "Pwopoze dapre tèks sa a")
    static let occupations = Phrase("Occupations in the text", fr: "Métiers dans le texte", ht: "Metye ki nan tèks la")
    static let skills = Phrase("Skills in the text", fr: "Compétences dans le texte", ht: "Konpetans ki nan tèks la")
    static let tickHint = Phrase(
        "Ask, and tick what is right; it is kept as declared when you save.",
        fr: "Demandez, et cochez ce qui est juste ; c’est noté comme déclaré à l’enregistrement.",
        ht: "Mande, epi make sa ki kòrèk; n ap kenbe l kòm deklare lè ou anrejistre.")
    static let nothing = Phrase(
        "Nothing new was found in the text. Add what it says by hand.",
        fr: "Rien de nouveau n’a été trouvé dans le texte. Ajoutez à la main ce qu’il dit.",
        ht: "Nou pa jwenn anyen nouvo nan tèks la. Ajoute sa li di ak men.")

    static func shown(by phrase: String, _ percent: Int) -> Phrase {
        Phrase("“\(phrase)” · \(percent) % sure", fr: "« \(phrase) » · sûr à \(percent) %", ht: "“\(phrase)” · sèten \(percent) %")
    }
}
