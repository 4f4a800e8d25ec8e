import Crypto
import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// The fields of an offer; prices by the item's number, empty for what is not offered.
struct OfferFields: Decodable {
    let prices: [String: Decimal?]?
    let currency: Currency
    let deliveryCost: Decimal
    let validUntil: CalendarDate
    let leadDays: Whole<0, 365>
    let warrantyMonths: Whole<0, 120>?
    let note: Text<1, 1000>?

    /// Refuses with `quotation.invalid`.
    func terms(for items: [PurchaseItem], today: CalendarDate) throws(Failure) -> Quotation.Terms {
        let priced = (prices ?? [:]).compactMap { item, price -> (Int, Decimal)? in
            guard let number = Int(item), let price else { return nil }
            return (number, price)
        }
        let terms = Quotation.Terms(
            currency: currency, prices: Dictionary(priced) { first, _ in first }, deliveryCost: deliveryCost, validUntil: validUntil,
            leadDays: leadDays.value, warrantyMonths: warrantyMonths?.value, note: note?.value)
        try terms.check(items: Set(items.map(\.number)), today: today)
        return terms
    }
}

/// Enters an offer that came by e-mail or on paper. It is sealed like the others; after the end it is late.
///
/// Refuses with `purchase.not-found`, `duty.held`, `quotation.invalid`, `quotation.moved-on` and `request.closed`.
enum EnterOffer: Form {
    static let route = Route(.get, "/grants/purchases/{id}/offers/new", "Enter an offer", for: buyers)

    struct Input: Decodable {
        let id: Quotation.ID
        let supplier: Supplier.ID
        let channel: Quotation.Channel
        let fields: OfferFields

        private enum CodingKeys: CodingKey {
            case id, supplier, channel
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            id = try container.decode(Quotation.ID.self, forKey: .id)
            supplier = try container.decode(Supplier.ID.self, forKey: .supplier)
            channel = try container.decode(Quotation.Channel.self, forKey: .channel)
            fields = try OfferFields(from: decoder)
        }
    }

    static func show(_ place: ShowPurchase.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.purchase(place.id, as: caller)
            let suppliers = try await grants.database.query(SupplierStore.askable(for: dossier.purchase.terms.category), as: caller)
            return try OfferFormPages.enter(dossier, suppliers.map(Supplier.init), draft)
        }
    }

    static func submit(_ place: ShowPurchase.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        let dossier = try await refusing(in: caller.language) { try await grants.purchase(place.id, as: caller) }
        let terms = try await refusing(in: caller.language) {
            try input.fields.terms(for: dossier.items, today: grants.today(for: caller))
        }
        guard let request = dossier.request else { throw Failure.purchaseMovedOn.spoken(caller.language) }
        let offer = NewOffer(
            id: input.id, purchase: place.id, request: request.number, supplier: input.supplier,
            channel: input.channel == .link ? .paper : input.channel, terms: terms, enteredBy: account, at: moment)
        try await grants.act(as: .quoteCollector, on: place.id, by: caller) { _, transaction in
            // Sent twice, it is entered once.
            guard try await transaction.query(OfferStore.isThere(input.id)).isEmpty else { return nil }
            return (OfferStore.insert(offer, in: caller.programme), [Event.offerReceived(offer)])
        }
        return Redirect(ShowPurchase.route.link(place.id), notice: OfferPhrases.entered[caller.language])
    }
}

/// A supplier's own form, behind the link that it was sent; no account is needed, and one offer is sent by each link.
///
/// Refuses with `offer.unknown`, `offer.closed`, `offer.sent` and `quotation.invalid`.
enum SendOffer: Form {
    static let route = Route(.get, "/grants/offers/{token}", "A supplier’s offer", for: .everyone)

    struct Place: Decodable {
        let token: Text<1, 100>
    }

    /// What the supplier may know.
    struct Content {
        let programme: Programme.ID
        let programmeName: String
        let invitation: Identifier<Invitation>
        let purchase: Purchase.ID
        let request: Int
        let supplier: Supplier.ID
        let supplierName: String
        let closesAt: Date
        let closes: String
        /// Nil until the offer is sent.
        let answered: String?
        let isCancelled: Bool
        let terms: String
        let title: String
        let deliverTo: String
        let items: [PurchaseItem]
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let content = try await grants.invitation(place.token.value, as: caller)
            return SendOfferPages.form(content, place.token.value, draft, now: grants.now(), caller.language)
        }
    }

    static func submit(_ place: Place, _ input: OfferFields, as caller: Caller, in grants: Grants) async throws -> Redirect {
        try await refusing(in: caller.language) {
            let content = try await grants.invitation(place.token.value, as: caller)
            guard content.answered == nil else { return }
            guard !content.isCancelled, grants.now() < content.closesAt else { throw Failure.offerClosed }
            let supplier = Caller.system(in: content.programme, task: "offer")
            let offer = try NewOffer(
                id: .init(at: grants.now()), purchase: content.purchase, request: content.request, supplier: content.supplier,
                invitation: content.invitation, channel: .link, terms: input.terms(for: content.items, today: CalendarDate(grants.now())),
                at: grants.now())
            try await grants.database.unit(
                OfferStore.insert(offer, in: content.programme) + [EventLog.append(.offerReceived(offer), by: supplier)], as: supplier)
        }
        return Redirect(route.link(place.token.value))
    }
}

extension Event {
    /// That an offer came, and whose; nothing of what is in it.
    static func offerReceived(_ offer: NewOffer) -> Event {
        let data = #"{"supplier":"\#(offer.supplier)","request":"\#(offer.request)","channel":"\#(offer.channel.rawValue)"}"#
        return Event("purchase", offer.purchase, "offer_received", data: Array(data.utf8), at: offer.at)
    }
}

extension Failure {
    static let purchaseRateMissing = Failure(
        .conflict, "purchase.rate-missing", "No exchange rate into the currency of the rules is written down. Record one for today.")
    static let offerClosed = Failure(.conflict, "offer.closed", "Offers are not taken any more.")
}

extension Grants {
    /// What a link leads to; refuses with `offer.unknown`.
    fileprivate func invitation(_ text: String, as caller: Caller) async throws -> SendOffer.Content {
        guard let token = Token(text, prefix: "fh_offer"),
            let row = try await database.query(OfferStore.invitation(token.digest), as: caller).first
        else {
            throw Failure(.notFound, "offer.unknown", "This address leads to nothing any more. Ask the office for a new one.")
        }
        let programme = try row.decode("programme_id", as: Programme.ID.self)
        let (purchase, request) = (try row.decode("purchase_id", as: Purchase.ID.self), try row.decode("request_number", as: Int.self))
        let answers = try await database.unit(
            [PurchaseStore.select(purchase, for: nil), PurchaseStore.items(of: purchase), OfferStore.requests(of: purchase)],
            as: Caller.system(in: programme, task: "offer"))
        guard let bought = answers[0].first else { throw Failure.purchaseNotFound }
        let listed = try PurchaseStore.Listed(bought)
        let terms = try answers[2].map(QuoteRequest.init).first { $0.number == request }?.terms
        return try SendOffer.Content(
            programme: programme, programmeName: row.decode("programme_name"), invitation: row.decode("invitation_id"), purchase: purchase,
            request: request, supplier: row.decode("supplier_id"), supplierName: row.decode("supplier_name"),
            closesAt: row.decode("closes_at"), closes: row.decode("closes"), answered: row.decode("answered"),
            isCancelled: row.decode("is_cancelled"), terms: terms ?? "", title: listed.purchase.terms.title,
            deliverTo: listed.purchase.terms.deliverTo, items: answers[1].map(PurchaseItem.init))
    }
}
