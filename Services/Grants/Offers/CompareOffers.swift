import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Opens the offers once their request has closed, and closes it now where its band asks for no days. Pressed twice, it happens once.
///
/// Refuses with `purchase.not-found`, `duty.held`, `request.sealed` and `purchase.not-allowed-from-state`.
enum OpenOffers: Action {
    static let route = Route(.post, "/grants/purchases/{id}/open", "Open the offers", for: buyers)

    static func run(_ input: ShowPurchase.Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let moment = grants.now()
        try await grants.act(as: .quoteCollector, on: input.id, by: caller) { purchase, transaction in
            if purchase.state == .compared { return nil }
            guard let request = try await transaction.query(OfferStore.requests(of: input.id)).first.map(QuoteRequest.init) else {
                throw Failure.purchaseMovedOn
            }
            let closing = request.mayCloseEarly(at: moment) ? [OfferStore.close(request)] : []
            if closing.isEmpty { try request.requireClosed(at: moment) }
            return (closing, [try purchase.go(.compare, at: moment)])
        }
        return Redirect(CompareOffers.route.link(input.id), notice: OfferPhrases.opened[caller.language])
    }
}

/// Shows the opened offers side by side: each item for one unit, delivered, in the purchase's currency, the lowest acceptable marked.
///
/// Refuses with `purchase.not-found`.
enum CompareOffers: Page {
    static let route = Route(.get, "/grants/purchases/{id}/comparison", "The comparison of offers", for: comparisonReaders)

    static func show(_ input: ShowPurchase.Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { ComparisonPages.sheet(try await grants.offers(for: input.id, as: caller)) }
    }
}

/// Opened offers beside each other.
struct OffersOpened {
    let dossier: PurchaseDossier
    let offers: [OpenedOffer]
    let comparison: Comparison
    /// Documents of those who offer that have run out or soon do.
    let running: [SupplierDocumentStore.RunningOut]

    func offer(_ id: Quotation.ID) -> OpenedOffer? { offers.first { $0.quotation.id == id } }
}

extension Grants {
    /// The opened offers of a purchase's newest request; none as long as they are sealed. Refuses with `purchase.not-found`.
    func offers(for id: Purchase.ID, as caller: Caller) async throws -> OffersOpened {
        let dossier = try await purchase(id, as: caller)
        let answers = try await database.unit(
            [
                OfferStore.opened(of: id), OfferStore.rates(for: id),
                SupplierDocumentStore.runningOut(on: dossier.today, .offers(for: id)),
            ], as: caller)
        let offers = try answers[0].map(OpenedOffer.init)
        let rates = try answers[1].compactMap { row -> (Currency, Decimal)? in
            guard let rate = try row.decode("rate", as: Decimal?.self) else { return nil }
            return (try row.decode("currency"), rate)
        }
        let comparison = Comparison(
            items: dossier.items.map(\.compared), offers: offers.map(\.quotation), rates: Dictionary(rates) { first, _ in first },
            today: today(for: caller))
        return OffersOpened(
            dossier: dossier, offers: offers, comparison: comparison,
            running: try answers[2].map(SupplierDocumentStore.RunningOut.init))
    }
}

/// Says whether an opened offer is what was asked for.
///
/// Refuses with `purchase.not-found`, `offer.not-found`, `offer.reason-missing`, `offer.not-open` and `duty.held`.
enum AssessOffer: Form {
    static let route = Route(.get, "/grants/purchases/{id}/offers/{offer}", "Assess an offer", for: buyers)

    struct Place: Decodable {
        let id: Purchase.ID
        let offer: Quotation.ID
    }

    struct Input: Decodable {
        let isCompliant: Bool
        let reason: Text<1, 500>?
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let opened = try await grants.offers(for: place.id, as: caller)
            guard let offer = opened.offer(place.offer) else { throw Failure.offerNotFound }
            return ComparisonPages.assess(offer, in: opened, draft)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        if !input.isCompliant, input.reason == nil {
            throw Failure.field("reason", "required", OfferPhrases.reasonWanted[caller.language])
        }
        let opened = try await refusing(in: caller.language) { try await grants.offers(for: place.id, as: caller) }
        guard let offer = opened.offer(place.offer) else { throw Failure.offerNotFound.spoken(caller.language) }
        if offer.quotation.isCompliant != input.isCompliant || offer.assessmentReason != input.reason?.value {
            try await grants.act(as: .quoteCollector, on: place.id, by: caller) { purchase, _ in
                let assess = OfferStore.assess(
                    place.offer, of: place.id, isCompliant: input.isCompliant, reason: input.reason?.value, after: offer.assessment,
                    by: account, in: caller.programme, at: moment)
                let event = Event.offerAssessed(
                    place.offer, of: purchase.id, isCompliant: input.isCompliant, reason: input.reason?.value, at: moment)
                return ([assess], [event])
            }
        }
        return Redirect(CompareOffers.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}

extension Event {
    /// That somebody said whether an offer is what was asked for.
    static func offerAssessed(
        _ offer: Quotation.ID, of purchase: Purchase.ID, isCompliant: Bool, reason: String?, at moment: Date
    ) -> Event {
        let data = #"{"offer":"\#(offer)","compliant":\#(isCompliant)}"#
        return Event("purchase", purchase, "offer_assessed", reason: reason, data: Array(data.utf8), at: moment)
    }
}

extension Failure {
    static let offerNotFound = Failure(.notFound, "offer.not-found", "There is no such offer, or it is still sealed.")
}
