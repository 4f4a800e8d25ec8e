import Hosting
import Markup
import Models
import Web

/// The screen of a letter.
enum LetterPages {
    static func letter(_ letter: Letter, as caller: Caller) -> Screen {
        let (language, dossier) = (caller.language, letter.dossier)
        let title = LetterPhrases.title[language]
        return Screen("\(title): \(dossier.title(language))") {
            ApplicationPages.way(to: title, of: dossier, language)
            tabs(
                Language.allCases.map {
                    Link(
                        $0.endonym, ShowLetter.route.link(dossier.id, query: [("language", $0.rawValue)]), isCurrent: $0 == letter.language)
                }, label: LetterPhrases.language[language])
            printHeader(
                organisation: caller.programmeName ?? "Foothold", title: dossier.round.terms.title, reference: dossier.id.description)
            pageHeading(LetterPhrases.subject[letter.language], kicker: dossier.title(language)) {
                send(letter.addressee, by: SendLetter.route.link(dossier.id), language)
            }
            article(.lang(letter.language.rawValue), .class("stack")) {
                p { letter.greeting }
                for text in letter.paragraphs { p { text } }
                p { caller.programmeName ?? "" }
            }
            signatureLines([LetterPhrases.office[letter.language]])
            noAddress(letter.addressee, language)
        }
    }

    /// The button that sends a letter by e-mail; nothing where there is no address.
    static func send(_ addressee: Addressee, by action: String, _ language: Language) -> HTML {
        addressee.email == nil
            ? HTML()
            : actionButton(
                LetterPhrases.send[language], action: action, kind: .secondary, confirm: LetterPhrases.sendQuestion[language])
    }

    /// What to do where there is no address.
    static func noAddress(_ addressee: Addressee, _ language: Language) -> HTML {
        addressee.email == nil ? p(.class("hint")) { LetterPhrases.noAddress[language] } : HTML()
    }
}
