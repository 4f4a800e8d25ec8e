import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The form that changes an order, and what was changed.
enum OrderChangePages {
    static func change(
        _ line: InvoiceStore.Ordered, of order: InvoiceStore.Order, _ duties: [PurchaseDossier.Held], _ draft: Draft, at moment: Date,
        as caller: Caller
    ) -> Screen {
        let language = caller.language
        let title = OrderChangePhrases.change[language]
        let errors = FieldErrors(draft, language, naming: OrderChangePhrases.names)
        return Screen(title) {
            breadcrumb([
                Link(PurchasePhrases.title[language], ListPurchases.route.link()),
                Link(order.reference, ShowOrder.route.link(order.id)), Link(title, ""),
            ])
            pageHeading(
                title, kicker: "\(order.reference), \(line.number). \(line.item)", lead: OrderChangePhrases.lead[language])
            errorSummary(errors.summary)
            DutyPages.held(.awardApprover, duties, as: caller)
            summaryList([
                SummaryItem(ReceiptPhrases.progress[language], text: InvoicePhrases.known(line, language)),
                SummaryItem(OfferPhrases.price[language], text: Money(line.unitPrice, order.currency).text(in: language)),
            ])
            entryForm(to: ChangeOrder.route.link(order.id, line.number)) {
                FormIdentity.field(draft, OrderChange.self, at: moment)
                radios(
                    "kind", OrderChangePhrases.kindLabel[language],
                    OrderChange.Kind.allCases.map { Choice($0.rawValue, OrderChangePhrases.kind($0)[language]) }, value: draft["kind"],
                    error: errors["kind"])
                fieldRow {
                    numberField(
                        "quantity", OrderChangePhrases.quantity[language], value: draft["quantity"], error: errors["quantity"],
                        isOptional: true, unit: line.unit)
                    numberField(
                        "unitPrice", OrderChangePhrases.price[language], value: draft["unitPrice"], error: errors["unitPrice"],
                        isOptional: true, unit: order.currency.rawValue)
                }
                textArea("reason", CommonPhrases.reason[language], value: draft["reason"], error: errors["reason"], rows: 2, limit: 500)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowOrder.route.link(order.id), kind: .quiet)
                }
            }
        }
    }

    static func list(_ changes: [OrderStore.Change], _ language: Language) -> HTML {
        card(OrderChangePhrases.title[language]) {
            dataTable(
                caption: OrderChangePhrases.title[language], isCaptionSpoken: true,
                columns: [
                    Column(PurchasePhrases.item[language]), Column(OrderChangePhrases.kindLabel[language]),
                    Column(PurchasePhrases.quantity[language], .number), Column(OfferPhrases.price[language], .number),
                    Column(CommonPhrases.reason[language]), Column(MoneyPhrases.at[language]),
                ],
                rows: changes.map { change in
                    [
                        HTML(change.item), HTML(OrderChangePhrases.kind(change.kind)[language]), HTML(change.quantity.digits(in: language)),
                        HTML(change.unitPrice.text(in: language)), HTML(change.reason),
                        HTML([change.at, change.by].compactMap(\.self).joined(separator: " · ")),
                    ]
                })
        }
    }
}
