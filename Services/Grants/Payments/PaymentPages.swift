import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The payment on the page of its invoice, and the form that writes it down.
enum PaymentPages {
    static func payment(_ payment: PaymentStore.Payment, of invoice: InvoiceStore.Invoice, _ language: Language) -> HTML {
        let way = [PaymentPhrases.method(payment.method)[language], payment.account].compactMap(\.self).joined(separator: ", ")
        let payer = [payment.by, payment.at].compactMap(\.self).joined(separator: ", ")
        var items = [
            SummaryItem(PaymentPhrases.paidOn[language], text: payment.paidOn.description),
            SummaryItem(MoneyPhrases.amount[language], text: Money(payment.amount, invoice.total.currency).text(in: language)),
        ]
        if invoice.total.currency != invoice.fundCurrency { items += exchanged(payment, invoice, language) }
        items += [
            SummaryItem(PaymentPhrases.methodLabel[language], text: way),
            SummaryItem(PaymentPhrases.reference[language], text: payment.reference),
            SummaryItem(PaymentPhrases.paidBy[language], text: payer),
        ]
        return card(PaymentPhrases.payment[language]) { summaryList(items) }
    }

    private static func exchanged(
        _ payment: PaymentStore.Payment, _ invoice: InvoiceStore.Invoice, _ language: Language
    ) -> [SummaryItem] {
        let label = invoice.kind == .invoice ? PaymentPhrases.fundAmount : PaymentPhrases.fundAmountBack
        return [
            SummaryItem(label[language], text: Money(payment.fundAmount, invoice.fundCurrency).text(in: language)),
            SummaryItem(PaymentPhrases.rate[language], text: rate(payment.fundAmount / payment.amount, language)),
        ]
    }

    /// With six decimals at most.
    private static func rate(_ rate: Decimal, _ language: Language) -> String {
        let parts = rate.digits(in: language).split(separator: language.decimalSign)
        return parts[0] + (parts.count == 2 ? "\(language.decimalSign)\(parts[1].prefix(6))" : "")
    }

    static func pay(
        _ content: ShowInvoice.Content, _ details: [PaymentStore.Details], _ draft: Draft, today: CalendarDate, at moment: Date
    ) -> Screen {
        let (invoice, language) = (content.invoice, content.caller.language)
        let title = PaymentPhrases.pay(invoice.kind)[language]
        let errors = FieldErrors(draft, language, naming: PaymentPhrases.names)
        let amount = invoice.kind == .invoice ? PaymentPhrases.whole : PaymentPhrases.back
        return Screen(title) {
            InvoicePages.way(to: title, of: invoice, language)
            pageHeading(
                title, kicker: "\(InvoicePages.name(of: invoice, language)), \(invoice.supplierName)", lead: PaymentPhrases.lead[language])
            errorSummary(errors.summary)
            DutyPages.held(.payer, content.duties, as: content.caller)
            summaryList([
                SummaryItem(amount[language], text: invoice.total.text(in: language)),
                SummaryItem(InvoicePhrases.dueOn[language], text: invoice.dueOn?.description),
            ])
            entryForm(to: PayInvoice.route.link(invoice.id)) {
                FormIdentity.field(draft, SupplierPayment.self, at: moment)
                if invoice.total.currency != invoice.fundCurrency { exchange(invoice, draft, errors, language) }
                dateField(
                    "paidOn", PaymentPhrases.paidOn[language], value: draft["paidOn"] ?? today.description, error: errors["paidOn"],
                    max: today.description)
                way(details, of: invoice.supplier, draft, errors, language)
                textField(
                    "reference", PaymentPhrases.reference[language], value: draft["reference"],
                    hint: PaymentPhrases.referenceHint[language], error: errors["reference"], autocomplete: "off")
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowInvoice.route.link(invoice.id), kind: .quiet)
                }
            }
        }
    }

    private static func exchange(
        _ invoice: InvoiceStore.Invoice, _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        let label = invoice.kind == .invoice ? PaymentPhrases.fundAmount : PaymentPhrases.fundAmountBack
        let expected = Money((invoice.total.amount * invoice.rate).cents, invoice.fundCurrency).text(in: language)
        return numberField(
            "fundAmount", label[language], value: draft["fundAmount"], hint: PaymentPhrases.fundHint(expected)[language],
            error: errors["fundAmount"], unit: invoice.fundCurrency.rawValue)
    }

    /// How it is paid; a transfer can be chosen where two people confirmed where to.
    private static func way(
        _ details: [PaymentStore.Details], of supplier: Supplier.ID, _ draft: Draft, _ errors: FieldErrors, _ language: Language
    ) -> HTML {
        let methods = SupplierPayment.Method.allCases.filter { $0 != .transfer || !details.isEmpty }
        return group {
            if details.isEmpty {
                notice(.info) {
                    p { PaymentPhrases.noDetails[language] }
                    p { a(.href(ShowSupplier.route.link(supplier))) { SupplierPhrases.title[language] } }
                }
            }
            radios(
                "method", PaymentPhrases.methodLabel[language],
                methods.map { Choice($0.rawValue, PaymentPhrases.method($0)[language]) }, value: draft["method"], error: errors["method"])
            if !details.isEmpty {
                selectField(
                    "details", PaymentPhrases.details[language], details.map { Choice($0.id.description, $0.text) },
                    value: draft["details"],
                    hint: PaymentPhrases.detailsHint[language], error: errors["details"], isOptional: true)
            }
        }
    }
}
