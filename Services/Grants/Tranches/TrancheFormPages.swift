import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The forms of tranches.
enum TrancheFormPages {
    static func plan(_ contract: Contract, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let title = TranchePhrases.plan[language]
        let errors = FieldErrors(
            draft, language,
            wanting: [
                "amount": GrantsPhrases.amountShape, "dueOn": GrantsPhrases.dateShape, "reportDueOn": GrantsPhrases.dateShape,
            ],
            naming: [
                "amount": RepaymentPhrases.amount, "dueOn": RepaymentPhrases.dueOn, "condition": DecisionPhrases.condition,
                "reportDueOn": TranchePhrases.reportDue,
            ])
        let free = contract.tranches.free(of: contract.agreement)
        return Screen(title) {
            AgreementPages.way(to: title, of: contract, language)
            pageHeading(title, kicker: contract.title, lead: TranchePhrases.planLead[language])
            errorSummary(errors.summary)
            summaryList([SummaryItem(TranchePhrases.free[language], text: contract.money(free, language))])
            entryForm(to: PlanTranche.route.link(contract.id)) {
                FormIdentity.field(draft, Tranche.self, at: moment)
                numberField(
                    "amount", RepaymentPhrases.amount[language], value: draft["amount"], error: errors["amount"],
                    unit: contract.agreement.currency.rawValue)
                fieldRow {
                    dateField(
                        "dueOn", RepaymentPhrases.dueOn[language], value: draft["dueOn"] ?? contract.today.description,
                        error: errors["dueOn"], min: contract.today.description)
                    dateField(
                        "reportDueOn", TranchePhrases.reportDue[language],
                        value: draft["reportDueOn"] ?? contract.today.adding(months: 3).description, error: errors["reportDueOn"],
                        min: contract.today.description)
                }
                textArea(
                    "condition", DecisionPhrases.condition[language], value: draft["condition"],
                    hint: TranchePhrases.conditionHint[language],
                    error: errors["condition"], isOptional: true, rows: 2, limit: 500)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowAgreement.route.link(contract.id), kind: .quiet)
                }
            }
        }
    }

    static func pay(_ told: TrancheStore.Told, of contract: Contract, _ draft: Draft, _ language: Language) -> Screen {
        let (title, tranche) = (TranchePhrases.pay[language], told.tranche)
        let errors = FieldErrors(
            draft, language, wanting: ["paidOn": GrantsPhrases.dateShape],
            naming: ["paidOn": RepaymentPhrases.paidOn, "receipt": TranchePhrases.voucher])
        return Screen(title) {
            AgreementPages.way(to: title, of: contract, language)
            pageHeading(title, kicker: "\(contract.title) · \(TranchePhrases.tranche[language]) \(tranche.number)")
            errorSummary(errors.summary)
            summaryList([
                SummaryItem(RepaymentPhrases.amount[language], text: contract.money(tranche.terms.amount, language)),
                SummaryItem(TranchePhrases.releasedBy[language], text: told.releasedBy),
            ])
            entryForm(to: PayTranche.route.link(contract.id, String(tranche.number))) {
                dateField(
                    "paidOn", RepaymentPhrases.paidOn[language], value: draft["paidOn"] ?? contract.today.description,
                    error: errors["paidOn"], max: contract.today.description)
                textField(
                    "receipt", TranchePhrases.voucher[language], value: draft["receipt"], hint: TranchePhrases.voucherHint[language],
                    error: errors["receipt"], width: .medium, autocomplete: "off")
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowAgreement.route.link(contract.id), kind: .quiet)
                }
            }
        }
    }

    static func withhold(_ told: TrancheStore.Told, of contract: Contract, _ draft: Draft, _ language: Language) -> Screen {
        reason(
            TranchePhrases.withhold, explanation: TranchePhrases.withholdLead[language],
            to: WithholdTranche.route.link(contract.id, String(told.tranche.number)), of: contract, draft, isDestructive: true, language)
    }

    /// A step that wants nothing but its reason.
    static func reason(
        _ label: Phrase, explanation: String, to action: String, of contract: Contract, _ draft: Draft, isDestructive: Bool,
        _ language: Language
    ) -> Screen {
        let title = label[language]
        let errors = FieldErrors(draft, language, naming: ["reason": CommonPhrases.reason])
        return Screen(title) {
            AgreementPages.way(to: title, of: contract, language)
            pageHeading(title, kicker: contract.title)
            errorSummary(errors.summary)
            confirmPanel(
                title, explanation: explanation, action: action, confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowAgreement.route.link(contract.id)), isDestructive: isDestructive
            ) {
                textArea(
                    "reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 3, limit: 1000)
            }
        }
    }

    static func settle(
        _ tranche: Tranche, _ step: GrantCondition.Transition.Name, of contract: Contract, _ draft: Draft, _ language: Language
    ) -> Screen {
        let title = OutcomePhrases.word(step)[language]
        let label = step == .giveEvidence ? OutcomePhrases.shown : CommonPhrases.reason
        let errors = FieldErrors(draft, language, naming: ["reason": label])
        return Screen(title) {
            AgreementPages.way(to: title, of: contract, language)
            pageHeading(title, kicker: "\(contract.title) · \(TranchePhrases.tranche[language]) \(tranche.number)")
            errorSummary(errors.summary)
            confirmPanel(
                title, explanation: tranche.terms.condition ?? "–",
                action: MoveTrancheCondition.route.link(contract.id, String(tranche.number), step.rawValue), confirm: title,
                cancel: Link(CommonPhrases.cancel[language], ShowAgreement.route.link(contract.id)), isDestructive: step == .fail
            ) {
                if step == .meet {
                    p { "\(OutcomePhrases.shown[language]): \(tranche.condition?.evidence ?? "–")" }
                } else {
                    textArea(
                        "reason", label[language], value: draft["reason"],
                        hint: step == .giveEvidence ? OutcomePhrases.shownHint[language] : nil, error: errors["reason"], rows: 3,
                        limit: 1000)
                }
            }
        }
    }
}
