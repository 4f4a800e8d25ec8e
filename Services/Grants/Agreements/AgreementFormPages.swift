import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms in which an agreement is offered, and ended early.
enum AgreementFormPages {
    static func offer(_ outcome: Outcome, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let (title, dossier) = (AgreementPhrases.offer[language], outcome.dossier)
        let errors = FieldErrors(draft, language, wanting: AgreementPhrases.wanted, naming: AgreementPhrases.names)
        return Screen(title) {
            ApplicationPages.way(to: title, of: dossier, language)
            pageHeading(title, kicker: dossier.title(language), lead: AgreementPhrases.offerLead[language])
            errorSummary(errors.summary)
            if let award = dossier.typed.application.state.award {
                summaryList([
                    SummaryItem(DecisionPhrases.granted[language], text: Money(award.granted, dossier.currency).text(in: language)),
                    SummaryItem(DecisionPhrases.loan[language], text: Money(award.loan, dossier.currency).text(in: language)),
                ])
                entryForm(to: OfferAgreement.route.link(dossier.id)) {
                    FormIdentity.field(draft, Agreement.self, at: moment)
                    if award.loan > 0 { loan(draft, errors, dossier.today, language) }
                    actions {
                        submitButton(title)
                        buttonLink(CommonPhrases.cancel[language], ShowDecision.route.link(dossier.id), kind: .quiet)
                    }
                }
            } else {
                emptyState(
                    AgreementPhrases.notAwarded[language], AgreementPhrases.notAwardedHint[language],
                    action: Link(dossier.title(language), ShowApplication.route.link(dossier.id)))
            }
        }
    }

    private static func loan(_ draft: Draft, _ errors: FieldErrors, _ today: CalendarDate, _ language: Language) -> HTML {
        func value(_ name: String, _ usual: String) -> String? { draft.wasSent ? draft[name] : usual }
        return fieldGroup(AgreementPhrases.loanTerms[language], hint: AgreementPhrases.loanTermsHint[language]) {
            fieldRow {
                numberField(
                    "interest", AgreementPhrases.interest[language], value: value("interest", "5"),
                    hint: AgreementPhrases.interestHint[language], error: errors["interest"], unit: "%")
                numberField(
                    "instalments", AgreementPhrases.instalments[language], value: value("instalments", "12"),
                    hint: AgreementPhrases.instalmentsHint[language], error: errors["instalments"], isWhole: true)
            }
            fieldRow {
                numberField(
                    "grace", AgreementPhrases.grace[language], value: value("grace", "0"), hint: AgreementPhrases.graceHint[language],
                    error: errors["grace"], isOptional: true, isWhole: true)
                dateField(
                    "firstDueOn", AgreementPhrases.firstDue[language], value: value("firstDueOn", today.adding(months: 1).description),
                    hint: AgreementPhrases.firstDueHint[language], error: errors["firstDueOn"], min: today.description)
            }
        }
    }

    static func terminate(_ contract: Contract, _ draft: Draft, _ language: Language) -> Screen {
        let title = AgreementPhrases.terminate[language]
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason])
        return Screen(title) {
            AgreementPages.way(to: title, of: contract, language)
            pageHeading(title, kicker: contract.title)
            errorSummary(errors.summary)
            confirmPanel(
                title, explanation: AgreementPhrases.terminateLead[language], action: TerminateAgreement.route.link(contract.id),
                confirm: title, cancel: Link(CommonPhrases.cancel[language], ShowAgreement.route.link(contract.id))
            ) {
                textArea(
                    "reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 3, limit: 1000)
            }
        }
    }
}
