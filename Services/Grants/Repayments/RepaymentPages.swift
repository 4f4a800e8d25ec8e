import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The loan on the page of its agreement, and the forms of repayments.
enum RepaymentPages {
    static func loan(_ contract: Contract, as caller: Caller) -> HTML {
        let (language, standing) = (caller.language, contract.standing)
        let isRunning = contract.agreement.startedBy != nil && contract.agreement.state != .completed
        return card(
            RepaymentPhrases.loan[language],
            actions: {
                if isRunning, standing.balance > 0, caller.holds(anyOf: Set(repaymentTakers)) {
                    buttonLink(RepaymentPhrases.record[language], RecordRepayment.route.link(contract.id))
                }
            },
            content: {
                if isRunning, standing.arrears > 0 {
                    notice(.warning, title: RepaymentPhrases.late[language]) { p { contract.money(standing.arrears, language) } }
                }
                if contract.agreement.startedBy != nil { figures(standing, of: contract, language) }
                if !contract.repayments.isEmpty { repayments(contract, isRunning: isRunning, as: caller) }
                disclosure(RepaymentPhrases.schedule[language], isOpen: contract.repayments.isEmpty) { schedule(of: contract, language) }
            })
    }

    private static func figures(_ standing: LoanStanding, of contract: Contract, _ language: Language) -> HTML {
        group {
            meterBar(
                RepaymentPhrases.repaid[language], value: amount(standing.repaid), of: max(1, amount(standing.owed)),
                text: "\(contract.money(standing.repaid, language)) / \(contract.money(standing.owed, language))")
            summaryList([
                SummaryItem(RepaymentPhrases.balance[language], text: contract.money(standing.balance, language)),
                SummaryItem(RepaymentPhrases.arrears[language], text: contract.money(standing.arrears, language)),
                SummaryItem(
                    RepaymentPhrases.nextDue[language], text: standing.next.map { "\($0.dueOn): \(contract.money($0.total, language))" }),
            ])
        }
    }

    /// As a length to draw.
    private static func amount(_ decimal: Decimal) -> Double { Double(decimal.description) ?? 0 }

    private static func repayments(_ contract: Contract, isRunning: Bool, as caller: Caller) -> HTML {
        let language = caller.language
        return dataTable(
            caption: RepaymentPhrases.title[language],
            columns: [
                Column(RepaymentPhrases.paidOn[language]), Column(RepaymentPhrases.amount[language], .number),
                Column(RepaymentPhrases.receipt[language]), Column(OutcomePhrases.recordedBy[language]),
                Column(CommonPhrases.reason[language]), Column(OutcomePhrases.next[language], .actions),
            ],
            rows: contract.repayments.map { told in
                let repayment = told.repayment
                return [
                    HTML(repayment.paidOn.description), HTML(contract.money(repayment.amount, language)), HTML(repayment.receipt),
                    HTML(told.recordedBy ?? "–"), HTML(repayment.reason ?? "–"),
                    way(on: told, of: contract, isRunning: isRunning, as: caller),
                ]
            })
    }

    private static func way(on told: RepaymentStore.Told, of contract: Contract, isRunning: Bool, as caller: Caller) -> HTML {
        guard told.isInForce else { return tag(RepaymentPhrases.wasCorrected[caller.language]) }
        guard isRunning, caller.holds(anyOf: Set(repaymentTakers)) else { return HTML("–") }
        return buttonLink(
            RepaymentPhrases.correct[caller.language], CorrectRepayment.route.link(contract.id, told.repayment.id), kind: .quiet,
            about: told.repayment.receipt)
    }

    static func schedule(of contract: Contract, _ language: Language) -> HTML {
        let standing = contract.standing
        var balance = contract.agreement.award.loan
        return dataTable(
            caption: RepaymentPhrases.schedule[language], isCaptionSpoken: true,
            columns: [
                Column(RepaymentPhrases.dueOn[language]), Column(RepaymentPhrases.principal[language], .number),
                Column(AgreementPhrases.interestPart[language], .number), Column(RepaymentPhrases.toPay[language], .number),
                Column(RepaymentPhrases.left[language], .number),
            ],
            rows: contract.instalments.map { instalment in
                balance -= instalment.principal
                return [
                    HTML(instalment.dueOn.description), HTML(instalment.principal.text(in: language)),
                    HTML(instalment.interest.text(in: language)),
                    HTML(instalment.total.text(in: language)), HTML(balance.text(in: language)),
                ]
            },
            footer: [
                HTML(DecisionPhrases.sum[language]), HTML(contract.agreement.award.loan.text(in: language)),
                HTML((standing.owed - contract.agreement.award.loan).text(in: language)), HTML(contract.money(standing.owed, language)),
                HTML(),
            ])
    }

    // MARK: Forms

    static func record(_ contract: Contract, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let title = RepaymentPhrases.record[language]
        let errors = errors(draft, language)
        return Screen(title) {
            AgreementPages.way(to: title, of: contract, language)
            pageHeading(title, kicker: contract.title, lead: RepaymentPhrases.recordLead[language])
            errorSummary(errors.summary)
            if let loan = contract.agreement.loan, contract.agreement.startedBy != nil, contract.standing.balance > 0 {
                summaryList([
                    SummaryItem(RepaymentPhrases.balance[language], text: contract.money(contract.standing.balance, language)),
                    SummaryItem(RepaymentPhrases.arrears[language], text: contract.money(contract.standing.arrears, language)),
                    SummaryItem(AgreementPhrases.instalments[language], text: String(loan.instalments)),
                ])
                entryForm(to: RecordRepayment.route.link(contract.id)) {
                    FormIdentity.field(draft, Repayment.self, at: moment)
                    fields(draft, suggesting: contract.standing.next.map(\.total.typed), contract, errors, language)
                    finish(title, contract, language)
                }
            } else {
                emptyState(
                    RepaymentPhrases.notRunning[language], RepaymentPhrases.notRunningHint[language],
                    action: Link(contract.title, ShowAgreement.route.link(contract.id)))
            }
        }
    }

    static func correct(_ told: RepaymentStore.Told, of contract: Contract, _ draft: Draft, _ language: Language) -> Screen {
        let title = RepaymentPhrases.correct[language]
        let errors = errors(draft, language)
        let repayment = told.repayment
        let shown =
            draft.wasSent
            ? draft
            : Draft(["amount": repayment.amount.typed, "paidOn": repayment.paidOn.description, "receipt": repayment.receipt])
        return Screen(title) {
            AgreementPages.way(to: title, of: contract, language)
            pageHeading(title, kicker: contract.title, lead: RepaymentPhrases.correctLead[language])
            errorSummary(errors.summary)
            entryForm(to: CorrectRepayment.route.link(contract.id, repayment.id)) {
                fields(shown, suggesting: nil, contract, errors, language)
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 2, limit: 500)
                finish(title, contract, language)
            }
        }
    }

    private static func errors(_ draft: Draft, _ language: Language) -> FieldErrors {
        FieldErrors(
            draft, language, wanting: ["amount": GrantsPhrases.amountShape, "paidOn": GrantsPhrases.dateShape],
            naming: [
                "amount": RepaymentPhrases.amount, "paidOn": RepaymentPhrases.paidOn, "receipt": RepaymentPhrases.receipt,
                "reason": CommonPhrases.reason,
            ])
    }

    private static func fields(
        _ draft: Draft, suggesting amount: String?, _ contract: Contract, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        group {
            numberField(
                "amount", RepaymentPhrases.amount[language], value: draft.wasSent ? draft["amount"] : draft["amount"] ?? amount,
                error: errors["amount"], unit: contract.agreement.currency.rawValue)
            dateField(
                "paidOn", RepaymentPhrases.paidOn[language], value: draft["paidOn"] ?? contract.today.description, error: errors["paidOn"],
                max: contract.today.description)
            textField(
                "receipt", RepaymentPhrases.receipt[language], value: draft["receipt"], hint: RepaymentPhrases.receiptHint[language],
                error: errors["receipt"], width: .medium, autocomplete: "off")
        }
    }

    private static func finish(_ label: String, _ contract: Contract, _ language: Language) -> HTML {
        actions {
            submitButton(label)
            buttonLink(CommonPhrases.cancel[language], ShowAgreement.route.link(contract.id), kind: .quiet)
        }
    }
}
