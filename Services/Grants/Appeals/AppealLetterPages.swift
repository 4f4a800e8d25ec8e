import Hosting
import Markup
import Models
import Web

/// The letter about what became of an appeal.
enum AppealLetterPages {
    static func letter(_ contest: Contest, to addressee: Addressee, in chosen: Language) -> Screen {
        let (caller, dossier) = (contest.caller, contest.dossier)
        let (title, language) = (LetterPhrases.title[caller.language], caller.language)
        return Screen("\(title): \(dossier.title(language))") {
            AppealPages.way(to: title, of: contest)
            tabs(
                Language.allCases.map {
                    Link(
                        $0.endonym, ShowAppealLetter.route.link(contest.appeal.id, query: [("language", $0.rawValue)]),
                        isCurrent: $0 == chosen)
                }, label: LetterPhrases.language[language])
            printHeader(
                organisation: caller.programmeName ?? "Foothold", title: dossier.round.terms.title, reference: dossier.id.description)
            pageHeading(AppealPhrases.subject[chosen], kicker: dossier.title(language)) {
                LetterPages.send(addressee, by: SendAppealLetter.route.link(contest.appeal.id), language)
            }
            article(.lang(chosen.rawValue), .class("stack")) {
                for text in paragraphs(contest, to: addressee, chosen) { p { text } }
                p { caller.programmeName ?? "" }
            }
            signatureLines([LetterPhrases.office[chosen]])
            LetterPages.noAddress(addressee, language)
        }
    }

    /// What it says, a paragraph each.
    static func paragraphs(_ contest: Contest, to addressee: Addressee, _ language: Language) -> [String] {
        let state = contest.appeal.state
        let reason = state.reason.map { "\(DecisionPhrases.reasons[language]): \($0)" }
        return [
            LetterPhrases.greeting(addressee.name)[language],
            AppealPhrases.opening(contest.dossier.title(language), contest.filedOn.description)[language],
            AppealPhrases.told(state.word)[language],
        ] + [reason].compactMap(\.self) + [AppealPhrases.goesOn(state.word)[language]]
    }
}
