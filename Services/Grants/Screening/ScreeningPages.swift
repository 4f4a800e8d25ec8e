import Hosting
import Markup
import Models
import Web

/// The screens of screening.
enum ScreeningPages {
    static func screening(_ dossier: Dossier, _ panel: Panel, _ language: Language) -> Screen {
        let (title, application) = (ScreeningPhrases.title[language], dossier.typed.application)
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(
                title, kicker: dossier.title(language), lead: ScreeningPhrases.lead[language],
                status: ApplicationPages.state(application.state.word, language)
            ) { ways(dossier, language) }
            if !dossier.eligibility.isEligible {
                notice(.warning, title: ForecastPhrases.notEligible[language]) { p { ScreeningPhrases.notEligible[language] } }
            }
            ForecastPages.eligibility(dossier.eligibility, dossier.currency, language)
            requests(dossier.requests, language)
            card(
                PanelPhrases.title[language],
                actions: {
                    buttonLink(PanelPhrases.title[language], ShowPanel.route.link(dossier.round.id), kind: .secondary)
                    buttonLink(ConflictPhrases.list[language], ShowConflicts.route.link(dossier.id), kind: .secondary)
                }, content: { PanelPages.flaws(panel, language) })
        }
    }

    private static func ways(_ dossier: Dossier, _ language: Language) -> HTML {
        let possible = dossier.typed.application.possible
        return group {
            if possible.contains(.screen) {
                actionButton(ApplicationPhrases.screen[language], action: ScreenApplication.route.link(dossier.id), kind: .primary)
            }
            if possible.contains(.review) || dossier.typed.application.state == .inReview {
                buttonLink(ReviewPhrases.ask[language], AssignReviewers.route.link(dossier.id))
            }
            if possible.contains(.requestInfo) {
                buttonLink(ApplicationPhrases.requestInfo[language], RequestInfo.route.link(dossier.id), kind: .secondary)
            }
            if !dossier.grounds.isEmpty {
                buttonLink(ClosingPhrases.close[language], CloseApplication.route.link(dossier.id), kind: .quiet)
            }
            if possible.contains(.screenAgain) {
                buttonLink(ScreeningPhrases.again[language], ScreenAgain.route.link(dossier.id), kind: .secondary)
            }
        }
    }

    /// What was asked and answered, the newest first.
    static func requests(_ requests: [InfoRequestStore.Request], _ language: Language) -> HTML {
        card(ScreeningPhrases.requests[language]) {
            if requests.isEmpty {
                p(.class("hint")) { ScreeningPhrases.noRequests[language] }
            } else {
                dataTable(
                    caption: ScreeningPhrases.requests[language], isCaptionSpoken: true,
                    columns: [
                        Column(ScreeningPhrases.question[language]), Column(ScreeningPhrases.asked[language]),
                        Column(ScreeningPhrases.dueOn[language]), Column(ScreeningPhrases.answer[language]),
                    ],
                    rows: requests.map { request in
                        [
                            HTML(request.question), HTML([request.asked, request.askedBy].compactMap(\.self).joined(separator: " · ")),
                            HTML(request.dueOn.description), answer(request, language),
                        ]
                    })
            }
        }
    }

    private static func answer(_ request: InfoRequestStore.Request, _ language: Language) -> HTML {
        guard let answer = request.answer else { return tag(ScreeningPhrases.waiting[language], .warning) }
        let by = [request.answered, request.answeredBy].compactMap(\.self).joined(separator: " · ")
        return group {
            p { answer.isEmpty ? ScreeningPhrases.planAnswers[language] : answer }
            p(.class("hint")) { "\(ApplicationPhrases.revision[language]) \(request.revision ?? 0) · \(by)" }
        }
    }

    static func ask(_ dossier: Dossier, _ draft: Draft, _ language: Language) -> Screen {
        let title = ApplicationPhrases.requestInfo[language]
        let errors = FieldErrors(
            draft, language, wanting: ["dueOn": GrantsPhrases.dateShape],
            naming: ["reason": ScreeningPhrases.question, "dueOn": ScreeningPhrases.dueOn])
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language))
            errorSummary(errors.summary)
            confirmPanel(
                title, explanation: ApplicationPhrases.requestLead[language], action: RequestInfo.route.link(dossier.id), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowScreening.route.link(dossier.id)), isDestructive: false
            ) {
                textArea(
                    "reason", ScreeningPhrases.question[language], value: draft["reason"], error: errors["reason"], rows: 4, limit: 1000)
                dateField(
                    "dueOn", ScreeningPhrases.dueOn[language],
                    value: draft["dueOn"] ?? dossier.today.adding(days: RequestInfo.days).description,
                    hint: ScreeningPhrases.dueHint[language],
                    error: errors["dueOn"])
            }
        }
    }
}
