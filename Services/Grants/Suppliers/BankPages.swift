import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// Where a supplier is paid: the part of its page, and the two forms.
enum BankPages {
    static func part(_ all: [BankDetailsStore.Told], of supplier: Supplier, as caller: Caller) -> HTML {
        let language = caller.language
        return card(
            BankPhrases.title[language],
            actions: {
                if caller.holds(anyOf: Set(bankKeepers)) {
                    buttonLink(BankPhrases.propose[language], ProposeBankDetails.route.link(supplier.id), kind: .secondary)
                }
            },
            content: {
                if all.isEmpty { p(.class("hint")) { BankPhrases.none[language] } } else { table(all, of: supplier, as: caller) }
            })
    }

    private static func table(_ all: [BankDetailsStore.Told], of supplier: Supplier, as caller: Caller) -> HTML {
        let language = caller.language
        let inForce = all.first { $0.details.answer?.isConfirmed == true }?.details.id
        return dataTable(
            caption: BankPhrases.title[language], isCaptionSpoken: true,
            columns: [
                Column(BankPhrases.accountNumber[language]), Column(BankPhrases.holder[language]),
                Column(CommonPhrases.state[language]), Column(BankPhrases.writtenBy[language]), Column(BankPhrases.answeredBy[language]),
            ],
            rows: all.map { told in
                let terms = told.details.terms
                return [
                    group {
                        number(told, as: caller)
                        span(.class("hint")) { " \(terms.bank), \(terms.currency.rawValue)" }
                    },
                    HTML(terms.holder), state(told, isInForce: told.details.id == inForce, language),
                    HTML([told.proposed, told.proposedBy].compactMap(\.self).joined(separator: " · ")),
                    answer(told, of: supplier, as: caller),
                ]
            })
    }

    private static func number(_ told: BankDetailsStore.Told, as caller: Caller) -> String {
        let terms = told.details.terms
        return caller.holds(anyOf: Set(bankKeepers + bankConfirmers)) ? terms.accountNumber : terms.maskedNumber
    }

    private static func state(_ told: BankDetailsStore.Told, isInForce: Bool, _ language: Language) -> HTML {
        switch told.details.answer?.isConfirmed {
        case nil: tag(BankPhrases.waiting[language], .warning)
        case false?: tag(BankPhrases.refused[language], .danger)
        case true?: isInForce ? tag(BankPhrases.inForce[language], .success) : tag(BankPhrases.superseded[language])
        }
    }

    private static func answer(_ told: BankDetailsStore.Told, of supplier: Supplier, as caller: Caller) -> HTML {
        if let answer = told.details.answer {
            return HTML([told.answered, told.answeredBy, answer.reason].compactMap(\.self).joined(separator: " · "))
        }
        guard caller.holds(anyOf: Set(bankConfirmers)), caller.account != told.details.proposedBy else { return HTML("–") }
        return buttonLink(
            BankPhrases.answer[caller.language], AnswerBankDetails.route.link(supplier.id, told.details.id), kind: .secondary,
            about: told.details.terms.accountNumber)
    }

    // MARK: Forms

    static func propose(for supplier: Supplier, _ draft: Draft, at moment: Date, _ language: Language) -> Screen {
        let title = BankPhrases.propose[language]
        let errors = FieldErrors(draft, language, naming: BankPhrases.names)
        func line(_ name: String, _ phrase: Phrase, width: FieldWidth = .wide) -> HTML {
            textField(name, phrase[language], value: draft[name], error: errors[name], width: width, autocomplete: "off")
        }
        return Screen(title) {
            SupplierPages.way(to: title, of: supplier, language)
            pageHeading(title, kicker: supplier.terms.name, lead: BankPhrases.proposeLead[language])
            errorSummary(errors.summary)
            entryForm(to: ProposeBankDetails.route.link(supplier.id)) {
                FormIdentity.field(draft, BankDetails.self, at: moment)
                line("holder", BankPhrases.holder)
                line("bank", BankPhrases.bank)
                line("accountNumber", BankPhrases.accountNumber, width: .medium)
                selectField(
                    "currency", BankPhrases.currency[language], Currency.allCases.map { Choice($0.rawValue, $0.rawValue) },
                    value: draft["currency"], error: errors["currency"])
                SupplierPages.finish(title, of: supplier, language)
            }
        }
    }

    static func answer(_ told: BankDetailsStore.Told, of supplier: Supplier, _ draft: Draft, as caller: Caller) -> Screen {
        let (language, terms) = (caller.language, told.details.terms)
        let title = BankPhrases.answer[language]
        let errors = FieldErrors(draft, language, naming: BankPhrases.names)
        return Screen(title) {
            SupplierPages.way(to: title, of: supplier, language)
            pageHeading(title, kicker: supplier.terms.name, lead: BankPhrases.answerLead[language])
            errorSummary(errors.summary)
            summaryList([
                SummaryItem(BankPhrases.holder[language], text: terms.holder), SummaryItem(BankPhrases.bank[language], text: terms.bank),
                SummaryItem(BankPhrases.accountNumber[language], text: "\(terms.accountNumber) (\(terms.currency.rawValue))"),
                SummaryItem(CommonPhrases.phone[language], text: supplier.terms.phone),
                SummaryItem(BankPhrases.writtenBy[language], text: told.proposedBy),
            ])
            if caller.account == told.details.proposedBy {
                notice(.warning) { p { BankPhrases.own[language] } }
            } else {
                entryForm(to: AnswerBankDetails.route.link(supplier.id, told.details.id)) {
                    radios(
                        "answer", title,
                        [
                            Choice(AnswerBankDetails.Input.Answer.confirmed.rawValue, BankPhrases.confirmed[language]),
                            Choice(AnswerBankDetails.Input.Answer.refused.rawValue, BankPhrases.refused[language]),
                        ], value: draft["answer"], error: errors["answer"])
                    textArea(
                        "reason", BankPhrases.how[language], value: draft["reason"], hint: BankPhrases.howHint[language],
                        error: errors["reason"], rows: 2, limit: 500)
                    SupplierPages.finish(CommonPhrases.save[language], of: supplier, language)
                }
            }
        }
    }
}
