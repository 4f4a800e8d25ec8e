import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// A plan to read: as it stands, as it was submitted, and on paper.
enum RevisionPages {
    /// The fields of a section with what stands in them.
    static func values(of plan: PlanDraft, in section: PlanSection, _ language: Language) -> HTML {
        guard section == .equipment else {
            return summaryList(
                PlanField.single.filter { $0.section == section }.map { field in
                    SummaryItem(PlanPhrases.label(field.name, language), text: text(plan[field.name], of: field, language))
                })
        }
        let read = plan.read().plan
        return dataTable(
            caption: PlanPhrases.title(.equipment)[language], isCaptionSpoken: true,
            columns: [
                Column(PlanPhrases.label("item", language)), Column(PlanPhrases.label("specification", language)),
                Column(PlanPhrases.label("quantity", language), .number), Column(PlanPhrases.label("price", language), .number),
                Column(PlanPhrases.label("source", language)), Column("=", .number),
            ],
            rows: zip(plan.lines, read.equipment).map { line, equipment in
                ["item", "specification", "quantity", "price", "source"].map { HTML(plan["equipment.\(line).\($0)"] ?? "–") }
                    + [HTML(equipment.cost?.text(in: language) ?? "–")]
            },
            footer: [HTML(PlanPhrases.title(.equipment)[language]), "", "", "", "", HTML(read.equipmentCost.text(in: language))])
    }

    /// A venture by its name; all else as it was typed.
    private static func text(_ typed: String?, of field: PlanField, _ language: Language) -> String? {
        guard case .venture = field.kind, let venture = typed.flatMap(Venture.init) else { return typed }
        return venture.name[language]
    }

    static func revision(
        _ revision: RevisionStore.Revision, after before: RevisionStore.Revision?, of dossier: Dossier, _ language: Language
    ) -> Screen {
        let title = "\(ApplicationPhrases.revision[language]) \(revision.number)"
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language))
            summaryList([
                SummaryItem(
                    ApplicationPhrases.submittedAt[language],
                    text: [revision.submitted, revision.submittedBy].compactMap(\.self).joined(separator: " · ")),
                SummaryItem(ApplicationPhrases.digest[language], code { revision.digest.hexadecimal }),
            ])
            if let before { differences(PlanDifference.between(before.plan, revision.plan), dossier, revision.number, language) }
            for section in PlanSection.allCases {
                card(PlanPhrases.title(section)[language]) { values(of: revision.plan, in: section, language) }
            }
            DocumentPages.list(dossier, of: revision.number, language)
            ForecastPages.forecast(revision.plan.read().plan, dossier.currency, language)
        }
    }

    private static func differences(
        _ differences: [PlanDifference], _ dossier: Dossier, _ revision: Int, _ language: Language
    ) -> HTML {
        card(ApplicationPhrases.differences[language]) {
            if differences.isEmpty {
                p { ApplicationPhrases.noDifferences[language] }
            } else {
                dataTable(
                    caption: ApplicationPhrases.differences[language], isCaptionSpoken: true,
                    columns: [
                        Column(ApplicationPhrases.field[language]), Column(ApplicationPhrases.before[language]),
                        Column(ApplicationPhrases.after[language]),
                    ],
                    rows: differences.map { difference in
                        [
                            HTML(PlanPhrases.label(difference.field, language)), HTML(difference.before ?? "–"),
                            HTML(difference.after ?? "–"),
                        ]
                    })
            }
            DocumentPages.lost(dossier, in: revision, language)
        }
    }

    static func paper(_ dossier: Dossier, _ language: Language) -> Screen {
        let plan = dossier.typed.plan
        let open = [HTML](repeating: HTML("…"), count: 5)
        return Screen(dossier.title(language)) {
            ApplicationPages.way(to: ApplicationPhrases.paper[language], of: dossier, language)
            printHeader(organisation: "Foothold", title: dossier.round.terms.title, reference: dossier.id.description)
            pageHeading(dossier.title(language), kicker: ApplicationPhrases.plan[language])
            for section in PlanSection.allCases where section != .equipment {
                h2 { PlanPhrases.title(section)[language] }
                dl(.class("paper")) {
                    for field in PlanField.single where field.section == section {
                        dt { PlanPhrases.label(field.name, language) }
                        dd { text(plan[field.name], of: field, language) ?? "" }
                    }
                }
            }
            h2 { PlanPhrases.title(.equipment)[language] }
            dataTable(
                caption: PlanPhrases.title(.equipment)[language], isCaptionSpoken: true,
                columns: PlanField.ofLine.map { Column(PlanPhrases.label($0.name, language)) },
                rows: plan.lines.map { line in PlanField.ofLine.map { HTML(plan["equipment.\(line).\($0.name)"] ?? "…") } }
                    + Array(repeating: open, count: 6))
            signatureLines([ApplicationPhrases.signature[language], ApplicationPhrases.caseWorker[language]])
        }
    }
}

extension [UInt8] {
    /// As two digits a byte.
    var hexadecimal: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
