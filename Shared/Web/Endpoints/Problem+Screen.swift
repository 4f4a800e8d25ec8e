import Markup
import Models

extension Problem {
    /// The problem as a person reads it.
    func screen(for journey: Journey, _ retrial: Retrial? = nil) -> Screen {
        let words = Self.words[status] ?? Phrase(title, fr: title, ht: title)
        let language = journey.caller.language
        return Screen(words[language], status: status) {
            h1 { words[language] }
            p { detail }
            for field in fields { p { field.message } }
            retrial?.content(in: language)
            p { Self.number[language] + " " + journey.request.id }
        }
    }

    private static let number = Phrase("Number of this request:", fr: "Numéro de cette demande :", ht: "Nimewo demann sa a:")

    private static let words: [Int: Phrase] = [
        403: Phrase("You may not do this", fr: "Vous n’y êtes pas autorisé", ht: "Ou pa gen dwa fè sa"),
        404: Phrase("Not found", fr: "Introuvable", ht: "Nou pa jwenn li"),
        409: Phrase("Not possible now", fr: "Pas possible maintenant", ht: "Pa posib kounye a"),
        412: Phrase("Changed meanwhile", fr: "Modifié entre-temps", ht: "Li chanje pandan tan sa a"),
        422: Phrase("Something needs your attention", fr: "Quelque chose est à corriger", ht: "Gen yon bagay pou korije"),
        429: Phrase("Too many requests", fr: "Trop de demandes", ht: "Twòp demann"),
        500: Phrase("Something went wrong here", fr: "Une erreur s’est produite chez nous", ht: "Gen yon erè ki fèt lakay nou"),
        503: Phrase("Not available now", fr: "Indisponible pour le moment", ht: "Pa disponib kounye a"),
    ]
}
