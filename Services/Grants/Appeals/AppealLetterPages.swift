import Hosting
import Markup
import Models
import Web

/// The letter about what became of an appeal.
enum AppealLetterPages {
    static func letter(_ contest: Contest, to name: String?, in chosen: Language) -> Screen {
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
            pageHeading(AppealPhrases.subject[chosen], kicker: dossier.title(language))
            article(.lang(chosen.rawValue), .class("stack")) {
                p { LetterPhrases.greeting(name)[chosen] }
                p { AppealPhrases.opening(dossier.title(chosen), contest.filedOn.description)[chosen] }
                p { AppealPhrases.told(contest.appeal.state.word)[chosen] }
                if let reason = contest.appeal.state.reason { p { "\(DecisionPhrases.reasons[chosen]): \(reason)" } }
                p { AppealPhrases.goesOn(contest.appeal.state.word)[chosen] }
                p { caller.programmeName ?? "" }
            }
            signatureLines([LetterPhrases.office[chosen]])
        }
    }
}
