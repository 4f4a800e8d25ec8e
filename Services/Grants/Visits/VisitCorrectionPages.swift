import FoundationEssentials
import Hosting
import Markup
import Models
import Web

// What was reported of a visit before it was corrected, and the form that corrects.

extension VisitPages {
    /// Each correction with the report that it took the place of; nothing where there is none.
    static func corrections(of dossier: VisitDossier, _ language: Language) -> HTML {
        group {
            for correction in dossier.corrections {
                card(VisitPhrases.before(correction.at)[language]) {
                    notice(.info, title: [VisitPhrases.wasCorrected[language], correction.by].compactMap(\.self).joined(separator: ": ")) {
                        p { correction.reason }
                    }
                    summaryList(facts(of: correction.before, by: dossier.listed, language))
                    let found = dossier.formerly.filter { $0.correction == correction.number - 1 }
                    if !found.isEmpty { findings(found, language) }
                }
            }
        }
    }
}

extension VisitFormPages {
    static func correct(_ report: MonitoringVisit.Report, of dossier: VisitDossier, _ draft: Draft, _ language: Language) -> Screen {
        let title = VisitPhrases.correct[language]
        let errors = errors(of: draft, language)
        let isStale = draft.failure?.kind == .stale
        let typed = draft.wasSent ? draft : Draft(values(of: report, dossier.found))
        return Screen(title) {
            VisitPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.listed.person, lead: VisitPhrases.correctLead[language])
            errorSummary(errors.summary)
            if isStale {
                notice(.warning) {
                    p { CommonPhrases.stale[language] }
                    summaryList(VisitPages.facts(of: report, by: dossier.listed, language))
                }
            }
            entryForm(to: CorrectVisit.route.link(dossier.visit.id)) {
                input(.type("hidden"), .name("version"), .value((isStale ? nil : draft["version"]) ?? dossier.visit.version.description))
                fields(dossier.found.map { ($0.finding.asset, $0.title) }, dossier, typed, errors, language)
                textArea(
                    "reason", CommonPhrases.reason[language], value: draft["reason"], hint: VisitPhrases.correctionHint[language],
                    error: errors["reason"], rows: 2, limit: 500)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowVisit.route.link(dossier.visit.id), kind: .quiet)
                }
            }
        }
    }

    /// A report as the form's fields hold it.
    private static func values(of report: MonitoringVisit.Report, _ found: [VisitStore.Found]) -> [String: String] {
        var values = [
            "visitedOn": report.visitedOn.description, "business": report.business.rawValue, "turnover": report.turnover?.description,
            "jobsCreated": report.jobsCreated?.description, "advice": report.advice,
        ]
        for (place, one) in found.enumerated() {
            values["findings.\(place).condition"] = (one.finding.condition.map(\.rawValue)) ?? ReportVisit.Seen.absent.rawValue
            values["findings.\(place).note"] = one.finding.note
        }
        return values.compactMapValues(\.self)
    }
}
