import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screen that asks before a referral is taken on or ended.
enum ReferralMovePages {
    static func move(_ told: ToldReferral, _ choice: MoveReferral.Choice, _ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        let label = ReferralPhrases.button(choice.name)[language]
        let address = MoveReferral.route.link(told.referral.id, choice.rawValue)
        let errors = FieldErrors(draft, language)
        return Screen(label) {
            ReferralPages.way(told, language, Link(label, address))
            pageHeading(told.name(language), kicker: told.title, status: ReferralPages.tag(told.referral.state.word, language))
            errorSummary(errors.summary)
            confirmPanel(
                ReferralPhrases.question(choice)[language], explanation: ReferralPhrases.explanation(choice)[language], action: address,
                confirm: label, cancel: Link(CommonPhrases.cancel[language], ShowReferral.route.link(told.referral.id)),
                isDestructive: !choice.reasons.isEmpty
            ) {
                if !choice.reasons.isEmpty {
                    radios(
                        "reason", CommonPhrases.reason[language], choice.reasons.map { Choice($0.word, $0.name[language]) },
                        value: draft["reason"], error: errors["reason"])
                    textArea(
                        "text", ReferralPhrases.reasonText[language], value: draft["text"],
                        hint: ReferralPhrases.reasonTextHint[language], error: errors["text"], isOptional: true, rows: 3, limit: 500)
                }
            }
        }
    }
}

/// The screen on which a candidate's consent is written down.
enum ReferralConsentPages {
    private static let names = [
        "method": ReferralPhrases.method, "categories": ReferralPhrases.categories, "expiresOn": ReferralPhrases.expiresOn,
    ]

    static func record(_ told: ToldReferral, _ draft: Draft, until usual: CalendarDate, _ language: Language) -> Screen {
        let (title, address) = (ReferralPhrases.recordConsent[language], RecordReferralConsent.route.link(told.referral.id))
        let errors = FieldErrors(draft, language, naming: names)
        let usually: [ReferralConsent.Category] = [.name, .skills, .workHistory, .languages, .licences]
        return Screen(title) {
            ReferralPages.way(told, language, Link(title, address))
            pageHeading(
                title, kicker: "\(told.name(language)) · \(told.title) · \(told.employer)", lead: ReferralPhrases.consentLead[language])
            errorSummary(errors.summary)
            entryForm(to: address) {
                checkboxes(
                    "categories", ReferralPhrases.categories[language],
                    ReferralConsent.Category.allCases.map { Choice($0.rawValue, $0.name[language]) },
                    values: draft.wasSent ? draft.all("categories") : usually.map(\.rawValue), error: errors["categories"])
                radios(
                    "method", ReferralPhrases.method[language],
                    ReferralConsent.Method.allCases.map { Choice($0.rawValue, $0.name[language]) }, value: draft["method"],
                    error: errors["method"], isInline: true)
                dateField(
                    "expiresOn", ReferralPhrases.expiresOn[language], value: draft.wasSent ? draft["expiresOn"] : usual.description,
                    hint: ReferralPhrases.expiresHint[language], error: errors["expiresOn"])
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowReferral.route.link(told.referral.id), kind: .quiet)
                }
            }
        }
    }
}
