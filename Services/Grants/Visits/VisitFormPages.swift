import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms in which a visit is reported, on a phone at the place of the business.
enum VisitFormPages {
    static func report(_ dossier: VisitDossier, _ draft: Draft, _ language: Language) -> Screen {
        let title = VisitPhrases.report[language]
        let errors = errors(of: draft, language)
        return Screen(title) {
            VisitPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.listed.person, lead: VisitPhrases.reportLead[language])
            errorSummary(errors.summary)
            if dossier.visit.state.report != nil {
                emptyState(
                    VisitPhrases.reportedAlready[language], VisitPhrases.reportedAlreadyHint[language],
                    action: Link(dossier.listed.person, ShowVisit.route.link(dossier.visit.id)))
            } else {
                entryForm(to: ReportVisit.route.link(dossier.visit.id), autosave: "visit-\(dossier.visit.id)") {
                    fields(dossier.held.map { ($0.asset.id, $0.title) }, dossier, draft, errors, language)
                    actions {
                        submitButton(CommonPhrases.save[language])
                        buttonLink(CommonPhrases.cancel[language], ShowVisit.route.link(dossier.visit.id), kind: .quiet)
                    }
                }
            }
        }
    }

    static func errors(of draft: Draft, _ language: Language) -> FieldErrors {
        FieldErrors(
            draft, language, wanting: ["visitedOn": GrantsPhrases.dateShape, "turnover": GrantsPhrases.amountShape],
            naming: VisitPhrases.names)
    }

    /// What is said of a visit, of these things.
    static func fields(
        _ things: [(id: GrantAsset.ID, title: String)], _ dossier: VisitDossier, _ draft: Draft, _ errors: FieldErrors,
        _ language: Language
    ) -> HTML {
        group {
            dateField(
                "visitedOn", VisitPhrases.visitedOn[language], value: draft["visitedOn"] ?? dossier.today.description,
                error: errors["visitedOn"], max: dossier.today.description)
            for (place, one) in things.enumerated() { thing(one.id, one.title, at: place, draft, errors, language) }
            business(dossier, draft, errors, language)
        }
    }

    private static func thing(
        _ id: GrantAsset.ID, _ title: String, at place: Int, _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        let name = "findings.\(place)."
        return fieldGroup(title) {
            input(.type("hidden"), .name(name + "asset"), .value(id.description))
            radios(
                name + "condition", VisitPhrases.found[language],
                ReportVisit.Seen.allCases.map { Choice($0.rawValue, VisitPhrases.word($0)[language]) }, value: draft[name + "condition"],
                error: errors[name + "condition"], isInline: true)
            textField(
                name + "note", VisitPhrases.note[language], value: draft[name + "note"], hint: VisitPhrases.noteHint[language],
                error: errors[name + "note"], isOptional: true, autocomplete: "off")
        }
    }

    private static func business(_ dossier: VisitDossier, _ draft: Draft, _ errors: FieldErrors, _ language: Language) -> HTML {
        group {
            radios(
                "business", VisitPhrases.business[language],
                MonitoringVisit.Business.allCases.map { Choice($0.rawValue, VisitPhrases.word($0)[language]) }, value: draft["business"],
                error: errors["business"], isInline: true)
            numberField(
                "turnover", VisitPhrases.turnover[language], value: draft["turnover"], hint: VisitPhrases.turnoverHint[language],
                error: errors["turnover"], isOptional: true, unit: dossier.listed.currency.rawValue)
            numberField(
                "jobsCreated", VisitPhrases.jobs[language], value: draft["jobsCreated"], hint: VisitPhrases.jobsHint[language],
                error: errors["jobsCreated"], isOptional: true, isWhole: true)
            textArea(
                "advice", VisitPhrases.advice[language], value: draft["advice"], hint: VisitPhrases.adviceHint[language],
                error: errors["advice"], isOptional: true, rows: 4, limit: 2000)
        }
    }

    static func miss(_ dossier: VisitDossier, _ draft: Draft, _ language: Language) -> Screen {
        let title = VisitPhrases.miss[language]
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason])
        return Screen(title) {
            VisitPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.listed.person)
            errorSummary(errors.summary)
            confirmPanel(
                title, explanation: VisitPhrases.missLead[language], action: MissVisit.route.link(dossier.visit.id), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowVisit.route.link(dossier.visit.id)), isDestructive: false
            ) {
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 3, limit: 500)
            }
        }
    }

    static func photo(_ dossier: VisitDossier, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let title = VisitPhrases.addPhoto[language]
        let errors = FieldErrors(draft, language, naming: ["file": VisitPhrases.photo, "caption": VisitPhrases.caption])
        return Screen(title) {
            VisitPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.listed.person, lead: VisitPhrases.photoLead[language])
            errorSummary(errors.summary)
            entryForm(to: AddVisitPhoto.route.link(dossier.visit.id), isMultipart: true) {
                FormIdentity.field(draft, VisitPhoto.self, at: moment)
                fileField(
                    "file", VisitPhrases.photo[language], hint: VisitPhrases.photoHint[language], error: errors["file"],
                    accept: "image/*")
                textField(
                    "caption", VisitPhrases.caption[language], value: draft["caption"], error: errors["caption"], isOptional: true,
                    autocomplete: "off")
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowVisit.route.link(dossier.visit.id), kind: .quiet)
                }
            }
        }
    }
}
