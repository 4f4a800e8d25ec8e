import Hosting
import Markup
import Models
import Web

/// What a person may do next with a purchase, by state, role and duty.
enum PurchaseWays {
    static func of(_ dossier: PurchaseDossier) -> HTML {
        let (id, language) = (dossier.purchase.id, dossier.caller.language)
        let isCollector = dossier.mayAct(as: .quoteCollector)
        return group {
            switch dossier.purchase.state.word {
            case .requisition:
                if isCollector { buttonLink(OfferPhrases.ask[language], AskSuppliers.route.link(id)) }
                if dossier.mayAct(as: .requester) {
                    buttonLink(PurchasePhrases.edit[language], EditRequisition.route.link(id), kind: .secondary)
                }
            case .quotesOpen:
                if isCollector { collecting(dossier) }
            case .compared, .awardProposed, .awarded:
                buttonLink(OfferPhrases.comparison[language], CompareOffers.route.link(id), kind: .secondary)
                if isCollector { afterComparing(dossier) }
                if dossier.purchase.state.word == .awardProposed, dossier.mayAct(as: .awardApprover) {
                    buttonLink(AwardPhrases.decide[language], DecideAward.route.link(id))
                }
            case .ordered, .partlyReceived, .received, .matched, .paid:
                buttonLink(OfferPhrases.comparison[language], CompareOffers.route.link(id), kind: .secondary)
                if isCollector, dossier.purchase.state == .ordered, dossier.orders.allSatisfy(\.isWhole) {
                    buttonLink(AwardPhrases.reopen[language], ReopenPurchase.route.link(id))
                }
                if dossier.mayAct(as: .receiver) { receiving(dossier) }
                if dossier.mayAct(as: .invoiceApprover) || dossier.mayAct(as: .payer) { billing(dossier) }
            case .cancelled: HTML()
            }
            if !dossier.receipts.isEmpty, dossier.items.contains(where: { !$0.isConsumable }),
                dossier.caller.holds(anyOf: Set(assetReaders))
            {
                buttonLink(AssetPhrases.title[language], ListAssets.route.link(query: [("purchase", id.description)]), kind: .quiet)
            }
            if dossier.purchase.possible.contains(.cancel), dossier.caller.holds(anyOf: Set(buyers + managers)) {
                buttonLink(PurchasePhrases.cancel[language], CancelPurchase.route.link(id), kind: .quiet)
            }
        }
    }

    private static func collecting(_ dossier: PurchaseDossier) -> HTML {
        let (id, language) = (dossier.purchase.id, dossier.caller.language)
        return group {
            buttonLink(OfferPhrases.enter[language], EnterOffer.route.link(id), kind: .secondary)
            if let request = dossier.request, request.isClosed(at: dossier.now) || request.mayCloseEarly(at: dossier.now) {
                actionButton(
                    OfferPhrases.open[language], action: OpenOffers.route.link(id), kind: .primary,
                    confirm: request.isClosed(at: dossier.now) ? nil : OfferPhrases.openQuestion[language])
            }
        }
    }

    /// A way to each order of which something is to come.
    private static func receiving(_ dossier: PurchaseDossier) -> HTML {
        let label = ReceiptPhrases.receive[dossier.caller.language]
        return group {
            for order in dossier.orders where !order.isWhole {
                buttonLink(
                    dossier.orders.count == 1 ? label : "\(label): \(order.reference)", ReceiveGoods.route.link(order.id))
            }
        }
    }

    /// Ways to approve what is written down, to pay what is approved, and to write down what has come and is not invoiced.
    private static func billing(_ dossier: PurchaseDossier) -> HTML {
        let language = dossier.caller.language
        return group {
            for invoice in dossier.invoices {
                if invoice.standing == .approved, dossier.mayAct(as: .payer) {
                    buttonLink(
                        "\(PaymentPhrases.pay(invoice.kind)[language]): \(invoice.number)", PayInvoice.route.link(invoice.id))
                } else if invoice.standing == .recorded, dossier.mayAct(as: .invoiceApprover) {
                    buttonLink("\(InvoicePhrases.decide[language]): \(invoice.number)", DecideInvoice.route.link(invoice.id))
                }
            }
            if dossier.purchase.state.word == .received || dossier.purchase.state.word == .partlyReceived,
                dossier.mayAct(as: .invoiceApprover)
            {
                for order in dossier.orders {
                    buttonLink(
                        dossier.orders.count == 1
                            ? InvoicePhrases.record[language] : "\(InvoicePhrases.record[language]): \(order.reference)",
                        RecordInvoice.route.link(order.id), kind: .secondary)
                }
            }
        }
    }

    private static func afterComparing(_ dossier: PurchaseDossier) -> HTML {
        let (id, language) = (dossier.purchase.id, dossier.caller.language)
        return group {
            switch dossier.purchase.state.word {
            case .compared:
                buttonLink(AwardPhrases.propose[language], ProposeAward.route.link(id))
                buttonLink(OfferPhrases.askAgain[language], AskSuppliers.route.link(id), kind: .quiet)
            case .awarded:
                buttonLink(OrderPhrases.order[language], IssueOrders.route.link(id))
                buttonLink(AwardPhrases.reopen[language], ReopenPurchase.route.link(id), kind: .quiet)
            default: HTML()
            }
        }
    }
}
