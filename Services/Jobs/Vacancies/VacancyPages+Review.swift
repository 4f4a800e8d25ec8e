import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// What was found out about a vacancy's terms, and how to apply.
extension VacancyPages {
    /// What the employer should think over; nothing where there is nothing.
    static func warnings(_ warnings: [VacancyWarning], _ language: Language) -> HTML {
        guard !warnings.isEmpty else { return HTML() }
        return notice(.warning, title: VacancyReviewPhrases.title[language]) {
            ul {
                for warning in warnings {
                    li {
                        VacancyReviewPhrases.word(warning.code)[language]
                        " “\(warning.phrase)”"
                    }
                }
            }
            p { VacancyReviewPhrases.explanation[language] }
        }
    }

    /// The occupation that the vacancy was read as, and how sure that is.
    static func coding(_ coding: OccupationCoding?, _ labels: ConceptLabels, _ language: Language) -> [SummaryItem] {
        guard let coding else { return [] }
        let sureness =
            coding.isConfirmed
            ? VacancyReviewPhrases.confirmed[language]
            : VacancyReviewPhrases.readFromWords(surely: Int((coding.confidence * 100).rounded()))[language]
        return [
            SummaryItem(
                VacancyReviewPhrases.coding[language], text: "\(labels[coding.occupation.text]) · ISCO-08 \(coding.isco) · \(sureness)")
        ]
    }

    /// How to apply, and what can be adapted, as far as it is said.
    static func ways(_ terms: VacancyTerms, _ language: Language) -> [SummaryItem] {
        let facts: [(Phrase, String?)] = [
            (VacancyTermPhrases.email, terms.application?.email?.text), (VacancyTermPhrases.phone, terms.application?.phone),
            (VacancyTermPhrases.url, terms.application?.url), (VacancyTermPhrases.instructions, terms.application?.instructions),
            (VacancyTermPhrases.accommodations, terms.accommodations),
        ]
        return facts.compactMap { label, text in text.map { SummaryItem(label[language], text: $0) } }
    }

    static func coordinates(_ entry: VacancyEntry, _ language: Language) -> HTML {
        fieldGroup(VacancyTermPhrases.coordinates[language], hint: VacancyTermPhrases.coordinatesHint[language]) {
            fieldRow {
                for (name, label) in [
                    ("coordinates.latitude", VacancyTermPhrases.latitude), ("coordinates.longitude", VacancyTermPhrases.longitude),
                ] {
                    numberField(name, label[language], value: entry[name], error: entry.errors[name], isOptional: true)
                }
            }
        }
    }

    static func application(_ entry: VacancyEntry, _ language: Language) -> HTML {
        fieldGroup(VacancyTermPhrases.application[language]) {
            fieldRow {
                for (name, label) in [("application.email", VacancyTermPhrases.email), ("application.phone", VacancyTermPhrases.phone)] {
                    textField(
                        name, label[language], value: entry[name], error: entry.errors[name], isOptional: true, width: .medium,
                        autocomplete: "off")
                }
            }
            textField(
                "application.url", VacancyTermPhrases.url[language], value: entry["application.url"],
                error: entry.errors["application.url"], isOptional: true, autocomplete: "off")
            textArea(
                "application.instructions", VacancyTermPhrases.instructions[language], value: entry["application.instructions"],
                error: entry.errors["application.instructions"], isOptional: true, rows: 3,
                limit: VacancyTerms.Limits.instructions.upperBound)
            textArea(
                "accommodations", VacancyTermPhrases.accommodations[language], value: entry["accommodations"],
                error: entry.errors["accommodations"], isOptional: true, rows: 3, limit: VacancyTerms.Limits.accommodations.upperBound)
        }
    }
}
