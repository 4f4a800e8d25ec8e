import Hosting
import Markup
import Models
import Web

/// The forms for interviews.
enum InterviewFormPages {
    private static let names = [
        "minutes": InterviewPhrases.minutes, "place": InterviewPhrases.place, "link": InterviewPhrases.link,
        "startsAt": InterviewPhrases.time,
    ]

    static func propose(_ told: ToldReferral, _ draft: Draft, as caller: Caller) -> Screen {
        let language = caller.language
        let (title, address) = (InterviewPhrases.propose[language], ProposeInterview.route.link(told.referral.id))
        let errors = FieldErrors(draft, language, naming: names)
        return Screen(title) {
            ReferralPages.way(told, language, Link(title, address))
            pageHeading(title, kicker: "\(told.name(language)) · \(told.title)", lead: InterviewPhrases.proposeLead[language])
            errorSummary(errors.summary)
            entryForm(to: address) {
                for number in 0..<3 { time(number, draft, errors, nil, language) }
                fields(draft, errors, nil, language)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowReferral.route.link(told.referral.id), kind: .quiet)
                }
            }
        }
    }

    static func move(_ listed: InterviewStore.Listed, _ draft: Draft, _ language: Language) -> Screen {
        let (title, interview) = (InterviewPhrases.move[language], listed.interview)
        let errors = FieldErrors(draft, language, naming: names)
        let back = ShowReferral.route.link(interview.referral)
        return Screen(title) {
            breadcrumb([Link(listed.title, back), Link(title, RescheduleInterview.route.link(interview.id))])
            pageHeading(title, kicker: "\(listed.starts) · \(listed.title)", lead: InterviewPhrases.lead[language])
            errorSummary(errors.summary)
            entryForm(to: RescheduleInterview.route.link(interview.id)) {
                input(.type("hidden"), .name("version"), .value(String(interview.version)))
                time(0, draft, errors, listed, language)
                fields(draft, errors, interview.time, language)
                actions {
                    submitButton(CommonPhrases.save[language])
                    buttonLink(CommonPhrases.cancel[language], back, kind: .quiet)
                }
            }
        }
    }

    private static func time(
        _ number: Int, _ draft: Draft, _ errors: FieldErrors, _ saved: InterviewStore.Listed?, _ language: Language
    ) -> HTML {
        let (day, clock) = ("times.\(number).day", "times.\(number).clock")
        return fieldGroup("\(InterviewPhrases.time[language]) \(number + 1)") {
            fieldRow {
                dateField(
                    day, InterviewPhrases.day[language], value: draft.wasSent ? draft[day] : saved?.day, error: errors[day],
                    isOptional: number > 0)
                textField(
                    clock, InterviewPhrases.clock[language], value: draft.wasSent ? draft[clock] : saved?.time,
                    hint: InterviewPhrases.clockHint[language], error: errors[clock] ?? errors["startsAt"], isOptional: number > 0,
                    width: .narrow, type: "time", autocomplete: "off")
            }
        }
    }

    private static func fields(_ draft: Draft, _ errors: FieldErrors, _ saved: Interview.Time?, _ language: Language) -> HTML {
        group {
            numberField(
                "minutes", InterviewPhrases.minutes[language],
                value: draft.wasSent ? draft["minutes"] : String(saved?.minutes ?? 45), error: errors["minutes"],
                unit: InterviewPhrases.minutesUnit[language], isWhole: true)
            textField(
                "place", InterviewPhrases.place[language], value: draft.wasSent ? draft["place"] : saved?.place,
                hint: InterviewPhrases.whereHint[language], error: errors["place"], isOptional: true, autocomplete: "off")
            textField(
                "link", InterviewPhrases.link[language], value: draft.wasSent ? draft["link"] : saved?.link,
                hint: InterviewPhrases.linkHint[language], error: errors["link"], isOptional: true, type: "url", inputmode: "url",
                autocomplete: "off")
        }
    }
}
