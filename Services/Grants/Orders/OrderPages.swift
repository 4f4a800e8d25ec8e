import FoundationEssentials
import Hosting
import Markup
import Models
import Web

/// The screens of purchase orders.
enum OrderPages {
    static func list(_ dossier: PurchaseDossier) -> HTML {
        let language = dossier.caller.language
        return card(OrderPhrases.title[language]) {
            dataTable(
                caption: OrderPhrases.title[language], isCaptionSpoken: true,
                columns: [
                    Column(OrderPhrases.number[language]), Column(OfferPhrases.supplier[language]),
                    Column(OfferPhrases.total[language], .number), Column(OrderPhrases.deliverBy[language]),
                ],
                rows: dossier.orders.map { order in
                    [
                        a(.href(ShowOrder.route.link(order.id))) { order.reference }, HTML(order.supplierName),
                        HTML(order.total.text(in: language)),
                        day(order.deliverBy.description),
                    ]
                })
        }
    }

    static func issue(_ dossier: PurchaseDossier, _ draft: Draft) -> Screen {
        let language = dossier.caller.language
        let title = OrderPhrases.order[language]
        let errors = FieldErrors(draft, language, naming: OrderPhrases.names)
        return Screen(title) {
            PurchasePages.way(to: title, of: dossier)
            pageHeading(title, kicker: dossier.purchase.terms.title, lead: OrderPhrases.orderLead[language])
            errorSummary(errors.summary)
            if let proposal = dossier.proposal { AwardPages.proposal(proposal, dossier) }
            entryForm(to: IssueOrders.route.link(dossier.purchase.id)) {
                dateField(
                    "deliverBy", OrderPhrases.deliverBy[language],
                    value: draft["deliverBy"] ?? dossier.purchase.terms.neededOn?.description,
                    hint: OrderPhrases.deliverByHint[language], error: errors["deliverBy"], min: dossier.today.description)
                textArea(
                    "terms", OrderPhrases.terms[language], value: draft["terms"], hint: OrderPhrases.termsHint[language],
                    error: errors["terms"], limit: 2000)
                actions {
                    submitButton(title)
                    buttonLink(CommonPhrases.cancel[language], ShowPurchase.route.link(dossier.purchase.id), kind: .quiet)
                }
            }
        }
    }

    /// How far an order is, beside the paper: it is not printed.
    private static func progress(
        _ lines: [OrderStore.Progress], _ changes: [OrderStore.Change], of id: Identifier<PurchaseOrder>, as caller: Caller
    ) -> HTML {
        let language = caller.language
        let mayChange = caller.holds(anyOf: Set(awardApprovers)) && lines.contains { $0.state.isDerived && $0.state != .paid }
        return div(.class("screen-only")) {
            card(ReceiptPhrases.progress[language]) {
                dataTable(
                    caption: ReceiptPhrases.progress[language], isCaptionSpoken: true,
                    columns: [
                        Column(PurchasePhrases.item[language]), Column(ReceiptPhrases.ordered[language], .number),
                        Column(ReceiptPhrases.accepted[language], .number), Column(MoneyPhrases.invoiced[language], .number),
                        Column(MoneyPhrases.paid[language], .number),
                    ] + (mayChange ? [Column(OrderChangePhrases.change[language], .actions)] : []),
                    rows: lines.map { line in
                        let cells = [
                            HTML(line.item), HTML("\(line.ordered.digits(in: language)) \(line.unit)"),
                            HTML(line.accepted.digits(in: language)), HTML(line.invoiced.digits(in: language)),
                            HTML(line.paid.text(in: language)),
                        ]
                        guard mayChange else { return cells }
                        let way = ChangeOrder.route.link(id, line.number)
                        return cells + [buttonLink(GrantsPhrases.edit[language], way, kind: .quiet, about: line.item)]
                    })
            }
            if !changes.isEmpty { OrderChangePages.list(changes, language) }
        }
    }

    /// What may be done next with an order.
    private static func ways(_ id: Identifier<PurchaseOrder>, _ lines: [OrderStore.Progress], as caller: Caller) -> HTML {
        group {
            if caller.holds(anyOf: Set(receivers)),
                lines.contains(where: { [.ordered, .partlyReceived].contains($0.state) && $0.accepted < $0.ordered })
            {
                buttonLink(ReceiptPhrases.receive[caller.language], ReceiveGoods.route.link(id))
            }
            if caller.holds(anyOf: Set(invoiceApprovers)), lines.contains(where: \.state.isDerived) {
                buttonLink(InvoicePhrases.record[caller.language], RecordInvoice.route.link(id), kind: .secondary)
            }
        }
    }

    static func paper(
        _ order: ShowOrder.Content, of id: Identifier<PurchaseOrder>, _ progress: [OrderStore.Progress],
        _ changes: [OrderStore.Change], as caller: Caller
    ) -> Screen {
        let language = caller.language
        let title = "\(OrderPhrases.paper[language]) \(order.reference)"
        return Screen(title) {
            printHeader(organisation: caller.programmeName ?? "", title: OrderPhrases.paper[language], reference: order.reference)
            breadcrumb([
                Link(PurchasePhrases.title[language], ListPurchases.route.link()),
                Link(order.title, ShowPurchase.route.link(order.purchase)), Link(order.reference, ""),
            ])
            pageHeading(title, kicker: order.supplierName) { ways(id, progress, as: caller) }
            summaryList([
                SummaryItem(OfferPhrases.supplier[language], text: order.supplierName),
                SummaryItem(SupplierPhrases.address[language], text: order.supplierAddress),
                SummaryItem(SupplierPhrases.contactName[language], text: order.contactName),
                SummaryItem(PurchasePhrases.deliverTo[language], text: order.deliverTo),
                SummaryItem(OrderPhrases.deliverBy[language], text: order.deliverBy.description),
                SummaryItem(
                    OrderPhrases.issued[language], text: [order.issuedAt, order.issuer].compactMap(\.self).joined(separator: ", ")),
            ])
            dataTable(
                caption: PurchasePhrases.items[language], isCaptionSpoken: true,
                columns: [
                    Column(PurchasePhrases.item[language]), Column(PurchasePhrases.quantity[language], .number),
                    Column(OfferPhrases.price[language], .number), Column(OfferPhrases.deliveryCost[language], .number),
                    Column(OfferPhrases.total[language], .number),
                ],
                rows: order.lines.map { line in
                    [
                        HTML("\(line.number). \(line.item)" + (line.specification.isEmpty ? "" : ", \(line.specification)")),
                        HTML("\(line.quantity.digits(in: language)) \(line.unit)"), HTML(line.unitPrice.text(in: language)),
                        HTML(line.delivery.text(in: language)),
                        HTML((line.amount + line.delivery).text(in: language)),
                    ]
                },
                footer: [
                    HTML(OfferPhrases.total[language]), HTML(), HTML(), HTML(), HTML(Money(order.total, order.currency).text(in: language)),
                ])
            card(OrderPhrases.terms[language]) { p { order.terms } }
            self.progress(progress, changes, of: id, as: caller)
            signatureLines([caller.programmeName ?? "", order.supplierName])
            printFooter(when: order.issuedAt)
        }
    }
}
