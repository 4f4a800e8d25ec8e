import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms for placements and their checks.
enum PlacementFormPages {
    private static let names = HirePages.names.merging(
        ["person": PlacementPhrases.person, "employer": VacancyTermPhrases.employer, "title": PlacementPhrases.work]
    ) { $1 }

    static func record(
        _ people: [(id: Returnee.ID, name: String)], _ draft: Draft, currency: Currency?, _ language: Language
    ) -> Screen {
        let title = PlacementPhrases.record[language]
        let errors = FieldErrors(draft, language, naming: names)
        return Screen(title) {
            PlacementPages.way(nil, language, Link(title, RecordPlacement.route.link()))
            pageHeading(title, lead: PlacementPhrases.recordLead[language])
            errorSummary(errors.summary)
            entryForm(to: RecordPlacement.route.link()) {
                selectField(
                    "person", PlacementPhrases.person[language], people.map { Choice($0.id.description, $0.name) }, value: draft["person"],
                    hint: PlacementPhrases.personHint[language], error: errors["person"])
                textField(
                    "employer", VacancyTermPhrases.employer[language], value: draft["employer"], error: errors["employer"],
                    autocomplete: "off")
                textField(
                    "title", PlacementPhrases.work[language], value: draft["title"], error: errors["title"], autocomplete: "off")
                dateField("startsOn", PlacementPhrases.started[language], value: draft["startsOn"], error: errors["startsOn"])
                HirePages.wage(draft, errors, currency: currency, language)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ListPlacements.route.link(), kind: .quiet)
                }
            }
        }
    }

    static func answer(
        _ placement: Placement, _ around: PlacementStore.Around, _ days: RetentionCheck.Days, _ draft: Draft, again: CalendarDate,
        _ language: Language
    ) -> Screen {
        let title = PlacementPhrases.days(days.rawValue)[language]
        let address = AnswerCheck.route.link(placement.id, days.rawValue)
        let errors = FieldErrors(
            draft, language,
            naming: ["reason": CommonPhrases.reason, "endedOn": PlacementPhrases.endedOn, "again": PlacementPhrases.again])
        return Screen(title) {
            PlacementPages.way(placement, language, Link(title, address))
            pageHeading(
                PlacementPhrases.checks[language],
                kicker: "\(around.candidate ?? PlacementPhrases.person[language]) · \(placement.terms.title) · \(around.employer)")
            errorSummary(errors.summary)
            entryForm(to: address) {
                radios(
                    "answer", PlacementPhrases.answerQuestion[language],
                    AnswerCheck.Answer.allCases.map { Choice($0.rawValue, PlacementPhrases.answer($0)[language]) }, value: draft["answer"],
                    error: errors["answer"])
                left(draft, errors, language)
                fieldGroup(PlacementPhrases.whereNotReached[language]) {
                    dateField(
                        "again", PlacementPhrases.again[language], value: draft.wasSent ? draft["again"] : again.description,
                        error: errors["again"], isOptional: true)
                }
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], ShowPlacement.route.link(placement.id), kind: .quiet)
                }
            }
        }
    }

    private static func left(_ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        fieldGroup(PlacementPhrases.whereLeft[language]) {
            selectField(
                "reason", CommonPhrases.reason[language],
                Placement.EndReason.allCases.map { Choice($0.rawValue, $0.name[language]) }, value: draft["reason"],
                error: errors["reason"], isOptional: true)
            dateField(
                "endedOn", PlacementPhrases.endedOn[language], value: draft["endedOn"], error: errors["endedOn"], isOptional: true)
            textArea(
                "text", ReferralPhrases.reasonText[language], value: draft["text"], error: errors["text"], isOptional: true, rows: 3,
                limit: 500)
        }
    }
}
