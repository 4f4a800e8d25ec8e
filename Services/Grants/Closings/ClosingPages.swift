import Hosting
import Markup
import Models
import Web

/// The screens of closing an application without the committee.
enum ClosingPages {
    static func close(_ dossier: Dossier, _ draft: Draft, _ language: Language) -> Screen {
        let (title, grounds) = (ClosingPhrases.close[language], dossier.grounds)
        let errors = FieldErrors(
            draft, language,
            naming: ["ground": ClosingPhrases.ground, "reason": CommonPhrases.reason, "followUp": DecisionPhrases.followUp])
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language), lead: ClosingPhrases.lead[language])
            errorSummary(errors.summary)
            ForecastPages.eligibility(dossier.eligibility, dossier.currency, language)
            if grounds.isEmpty {
                emptyState(
                    ClosingPhrases.noGround[language], Failure.noGround.spoken(language).message,
                    action: Link(ScreeningPhrases.title[language], ShowScreening.route.link(dossier.id)))
            } else {
                confirmPanel(
                    title, explanation: ClosingPhrases.explanation[language], action: CloseApplication.route.link(dossier.id),
                    confirm: title,
                    cancel: Link(CommonPhrases.cancel[language], ShowScreening.route.link(dossier.id))
                ) { fields(grounds, draft, errors, language) }
            }
        }
    }

    @HTMLBuilder private static func fields(
        _ grounds: [ClosingGround], _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        radios(
            "ground", ClosingPhrases.ground[language], grounds.map { Choice($0.rawValue, ClosingPhrases.word($0)[language]) },
            value: draft["ground"] ?? (grounds.count == 1 ? grounds.first?.rawValue : nil), error: errors["ground"])
        textArea(
            "reason", CommonPhrases.reason[language], value: draft["reason"], hint: ClosingPhrases.reasonHint[language],
            error: errors["reason"], rows: 4, limit: 1000)
        radios(
            "followUp", DecisionPhrases.followUp[language],
            Proposal.FollowUp.allCases.map { Choice($0.rawValue, DecisionPhrases.word($0)[language]) }, value: draft["followUp"],
            error: errors["followUp"])
    }

    static func letter(_ letter: ClosingLetter, as caller: Caller) -> Screen {
        let (title, dossier, language) = (LetterPhrases.title[caller.language], letter.dossier, letter.language)
        return Screen("\(title): \(dossier.title(caller.language))") {
            ApplicationPages.way(to: title, of: dossier, caller.language)
            tabs(
                Language.allCases.map {
                    Link($0.endonym, ShowClosing.route.link(dossier.id, query: [("language", $0.rawValue)]), isCurrent: $0 == language)
                }, label: LetterPhrases.language[caller.language])
            printHeader(
                organisation: caller.programmeName ?? "Foothold", title: dossier.round.terms.title, reference: dossier.id.description)
            pageHeading(LetterPhrases.subject[language], kicker: dossier.title(caller.language)) {
                LetterPages.send(letter.addressee, by: SendClosing.route.link(dossier.id), caller.language)
            }
            article(.lang(language.rawValue), .class("stack")) {
                for text in letter.paragraphs { p { text } }
                p { caller.programmeName ?? "" }
            }
            signatureLines([LetterPhrases.office[language]])
            LetterPages.noAddress(letter.addressee, caller.language)
        }
    }
}
