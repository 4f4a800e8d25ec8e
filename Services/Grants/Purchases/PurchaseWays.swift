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
                if dossier.mayAct(as: .receiver) { receiving(dossier) }
            case .cancelled: HTML()
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
