import Crypto
package import FoundationEssentials
import Hosting
package import Models
import Postgres
import Schema
import Web

extension GrantsCommands {
    /// Something that is bought for several awards at once.
    package struct Basket: Sendable {
        package let title: String
        package let category: PurchaseCategory
        package let awards: [Decided]
        /// Who is asked, the one with the lowest offer first.
        package let suppliers: [Supplier.ID]
        /// When it was asked for.
        package let moment: Date

        package init(title: String, category: PurchaseCategory, awards: [Decided], suppliers: [Supplier.ID], moment: Date) {
            self.title = title
            self.category = category
            self.awards = awards
            self.suppliers = suppliers
            self.moment = moment
        }
    }

    /// A purchase on its way.
    package struct Bought: Sendable {
        package let basket: Basket
        var purchase: Purchase
        let items: [Requisition.Item]
        /// One of each supplier, the lowest first.
        let offers: [Quotation.ID]

        /// What the lowest offer asks for an item.
        func price(of item: Requisition.Item) -> Decimal { (item.estimate * Self.parts[0] / 100).cents }

        /// How much of the estimate each supplier asks, in percent.
        static let parts: [Decimal] = [94, 97, 101]
    }

    /// A field of a form that the demonstration fills in.
    static func text<let least: Int, let most: Int>(_ text: String) throws -> Text<least, most> {
        guard let text = Text<least, most>(text) else {
            throw Failure(.invalid, "demo.text", "Give \(least) to \(most) characters in place of: \(text)")
        }
        return text
    }
}

// MARK: Suppliers

extension GrantsCommands.Office {
    /// Adds a supplier with an account at a bank that two people confirmed, where it is paid by transfer.
    package func add(_ terms: Supplier.Terms, paidAt bank: BankDetails.Terms?, at moment: Date) async throws -> Supplier.ID {
        let (supplier, added) = try Supplier.add(terms, at: moment)
        var (buying, confirming) = (Acts(), Acts())
        buying.add(SupplierStore.insert(supplier, in: programme), telling: added)
        if let bank {
            var (details, proposed) = BankDetails.propose(
                bank, for: supplier.id, as: .init(at: moment), by: staff.buyer, at: moment.later(hours: 1))
            buying.add(BankDetailsStore.insert(details, in: programme), telling: proposed)
            let confirmed = try details.answer(
                confirming: true, reason: "Called the number on the invoice.", by: staff.payer, at: moment.later(hours: 5))
            if let answer = details.answer {
                confirming.add(BankDetailsStore.insert(answer, to: details, in: programme), telling: confirmed)
            }
        }
        try await perform(buying, as: staff.buyer)
        if bank != nil { try await perform(confirming, as: staff.payer) }
        return supplier.id
    }
}

// MARK: Asking for offers

extension GrantsCommands.Office {
    package typealias Bought = GrantsCommands.Bought

    /// The time that the database leaves for offers: it takes none after the end of a request, and no request that has ended.
    package static let patience: Duration = .seconds(5)

    /// Writes a requisition down, as the case worker.
    package func request(_ basket: GrantsCommands.Basket) async throws -> Bought {
        let requisition = try Requisition(
            joining: basket.awards.flatMap { award in
                award.venture.lines.map {
                    Requisition.Line(
                        key: .init(application: award.application.id, line: $0.number), item: $0.item, specification: "", unit: $0.unit,
                        quantity: Decimal($0.quantity), estimate: $0.price, isConsumable: $0.isConsumable)
                }
            })
        guard let fund = basket.awards.first?.application.fund else { throw Failure.applicationNotFound }
        let terms = Purchase.Terms(
            title: basket.title, category: basket.category, deliverTo: "Dépôt du bureau, Port-au-Prince",
            neededOn: CalendarDate(basket.moment).adding(days: 21))
        let (purchase, requested) = Purchase.request(terms, of: fund, by: staff.caseWorker, at: basket.moment)
        var acts = Acts()
        acts.add(
            PurchaseStore.take(.requester, by: staff.caseWorker, on: purchase.id, in: programme, at: basket.moment),
            PurchaseStore.insert(purchase, .usd, in: programme), telling: requested)
        for statement in PurchaseStore.insert(requisition, of: purchase.id, in: programme) { acts.add(statement) }
        try await perform(acts, as: staff.caseWorker)
        return Bought(
            basket: basket, purchase: purchase, items: requisition.items, offers: basket.suppliers.map { _ in .init(at: basket.moment) })
    }

    /// Asks the suppliers and enters what they offer, sealed until the request ends: some seconds from now where it is not said, as the
    /// database keeps to its own clock.
    package func ask(_ bought: inout Bought, until end: Date? = nil) async throws {
        let soon = Date.now.addingTimeInterval(Double(Self.patience.components.seconds))
        let moment = bought.basket.moment.later(hours: 26)
        var acts = Acts()
        acts.add(
            PurchaseStore.take(.quoteCollector, by: staff.buyer, on: bought.purchase.id, in: programme, at: moment),
            OfferStore.open(
                bought.purchase.id, until: end ?? soon, terms: "Livraison comprise, au dépôt du bureau. Paiement à trente jours.",
                by: staff.buyer, in: programme, at: moment))
        for supplier in bought.basket.suppliers {
            let token = Token(prefix: "fh_offer")
            acts.add(
                OfferStore.invite(
                    supplier, to: bought.purchase.id, token.digest, in: .french, by: staff.buyer, in: programme, at: moment))
        }
        let asked = try bought.purchase.go(.ask, at: moment)
        acts.add(PurchaseStore.save(bought.purchase), telling: asked)
        for offer in offers(for: bought, after: moment) {
            for statement in OfferStore.insert(offer, in: programme) { acts.add(statement) }
            acts.add(telling: .offerReceived(offer))
        }
        try await perform(acts, as: staff.buyer)
    }

    private func offers(for bought: Bought, after moment: Date) -> [NewOffer] {
        zip(bought.basket.suppliers, bought.offers).enumerated().map { place, offer in
            let prices = bought.items.map { ($0.number, ($0.estimate * Bought.parts[place % Bought.parts.count] / 100).cents) }
            return NewOffer(
                id: offer.1, purchase: bought.purchase.id, request: 1, supplier: offer.0, channel: place == 2 ? .paper : .email,
                terms: Quotation.Terms(
                    currency: .usd, prices: Dictionary(prices) { first, _ in first }, deliveryCost: 0,
                    validUntil: CalendarDate(Date.now).adding(days: 60), leadDays: 6 + place, warrantyMonths: place == 1 ? 12 : 6),
                enteredBy: staff.buyer, at: moment.later(days: 1 + Double(place)))
        }
    }
}

// MARK: Awarding and ordering

extension GrantsCommands.Office {
    /// Opens the offers of a request that has ended, and says of each that it is what was asked for.
    package func compare(_ bought: inout Bought) async throws {
        let moment = bought.basket.moment.later(days: 7)
        var acts = Acts()
        let compared = try bought.purchase.go(.compare, at: moment)
        acts.add(PurchaseStore.save(bought.purchase), telling: compared)
        for offer in bought.offers {
            acts.add(
                OfferStore.assess(
                    offer, of: bought.purchase.id, isCompliant: true, reason: nil, after: nil, by: staff.buyer, in: programme,
                    at: moment.later(hours: 1)),
                telling: .offerAssessed(offer, of: bought.purchase.id, isCompliant: true, reason: nil, at: moment.later(hours: 1)))
        }
        try await perform(acts, as: staff.buyer)
    }

    /// Proposes the lowest offer.
    package func propose(_ bought: Bought) async throws {
        let lines = try bought.items.map { item in
            guard let number = Whole<1, 200>(item.number) else { throw Failure.purchaseNotFound }
            return ProposeAward.Line(item: number, quotation: bought.offers[0])
        }
        let input = try ProposeAward.Input(
            lines: lines, notLowestReason: nil, waiverReason: nil,
            reason: GrantsCommands.text("L’offre la plus basse, conforme et livrable à temps."))
        _ = try await ProposeAward.submit(
            .init(id: bought.purchase.id), input, as: caller(staff.buyer), in: grants(at: bought.basket.moment.later(days: 7.2)))
    }

    /// Approves what is proposed, as the manager.
    package func approve(_ bought: Bought) async throws {
        _ = try await DecideAward.submit(
            .init(id: bought.purchase.id), .init(isApproved: true, reason: nil), as: caller(staff.manager),
            in: grants(at: bought.basket.moment.later(days: 8)))
    }

    /// Orders what was awarded.
    package func order(_ bought: Bought) async throws {
        let moment = bought.basket.moment.later(days: 8.3)
        let input = try IssueOrders.Input(
            deliverBy: CalendarDate(moment).adding(days: 12), terms: GrantsCommands.text("Livraison en une fois, bordereau joint."))
        _ = try await IssueOrders.submit(.init(id: bought.purchase.id), input, as: caller(staff.buyer), in: grants(at: moment))
    }
}
