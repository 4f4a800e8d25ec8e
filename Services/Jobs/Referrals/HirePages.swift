import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screen on which somebody is hired.
enum HirePages {
    /// What the fields are called, for the summary of what is wrong.
    static let names = [
        "startsOn": ReferralPhrases.firstDay, "wage.amount": ReferralPhrases.wage, "wage.period": VacancyTermPhrases.period,
        "wage.currency": VacancyTermPhrases.currency,
    ]

    static func hire(_ told: ToldReferral, _ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        let (title, address) = (ReferralPhrases.button(.hire)[language], HireCandidate.route.link(told.referral.id))
        let errors = FieldErrors(draft, language, naming: names)
        return Screen(title) {
            ReferralPages.way(told, language, Link(title, address))
            pageHeading(
                told.name(language), kicker: told.title, lead: ReferralPhrases.hireLead[language],
                status: ReferralPages.tag(told.referral.state.word, language))
            errorSummary(errors.summary)
            entryForm(to: address) {
                dateField(
                    "startsOn", ReferralPhrases.firstDay[language], value: draft["startsOn"], error: errors["startsOn"])
                wage(draft, errors, currency: told.currency, language)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowReferral.route.link(told.referral.id), kind: .quiet)
                }
            }
        }
    }

    /// What is paid; all of it may stay empty.
    static func wage(_ draft: Draft, _ errors: FieldErrors, currency: Currency?, _ language: Language) -> HTML {
        fieldGroup(ReferralPhrases.wage[language]) {
            fieldRow {
                numberField(
                    "wage.amount", PlacementPhrases.amount[language], value: draft["wage.amount"], error: errors["wage.amount"],
                    isOptional: true)
                selectField(
                    "wage.currency", VacancyTermPhrases.currency[language], Currency.allCases.map { Choice($0.rawValue, $0.rawValue) },
                    value: draft.wasSent ? draft["wage.currency"] : currency?.rawValue, error: errors["wage.currency"], isOptional: true)
                selectField(
                    "wage.period", VacancyTermPhrases.period[language],
                    VacancyTerms.Wage.Period.allCases.map { Choice($0.rawValue, VacancyTermPhrases.word($0)[language]) },
                    value: draft["wage.period"], error: errors["wage.period"], isOptional: true)
            }
        }
    }
}
