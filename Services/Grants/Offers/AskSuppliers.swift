import Crypto
import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Asks suppliers for offers until a day, each by a link of its own that is shown once; from the comparison, once more.
///
/// Refuses with `purchase.not-found`, `purchase.not-allowed-from-state`, `duty.held`, `request.too-short` and `purchase.rate-missing`.
enum AskSuppliers: Form {
    static let route = Route(.get, "/grants/purchases/{id}/ask", "Ask suppliers for offers", for: buyers)

    /// The hour at which offers are due, on the programme's clocks.
    static let hour = 16

    struct Input: Decodable {
        let closesOn: CalendarDate
        let terms: Text<1, 2000>
        let suppliers: [Supplier.ID]
    }

    /// Everything that the form tells.
    struct Content {
        let dossier: PurchaseDossier
        let found: FoundBand?
        let suppliers: [Supplier]
        /// Their documents that have run out or soon do.
        let running: [SupplierDocumentStore.RunningOut]
        /// The first day on which offers may be due.
        let earliest: CalendarDate
    }

    static func show(_ place: ShowPurchase.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { OfferPages.ask(try await grants.asking(place.id, as: caller), draft) }
    }

    static func submit(_ place: ShowPurchase.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        let content = try await refusing(in: caller.language) { () async throws -> Content in
            let content = try await grants.asking(place.id, as: caller)
            guard let band = content.found?.band else { throw Failure.purchaseRateMissing }
            try QuoteRequest.require(
                closing: input.closesOn, askedOn: grants.today(for: caller), under: band, with: content.dossier.holidays)
            return content
        }
        let links = input.suppliers.map { (supplier: $0, token: Token(prefix: "fh_offer")) }
        try await grants.act(as: .quoteCollector, on: place.id, by: caller) { purchase, _ in
            let event = try purchase.go(.ask, at: moment)
            let opened = OfferStore.open(
                place.id, until: caller.moment(on: input.closesOn, hour: hour), terms: input.terms.value, by: account, in: caller.programme,
                at: moment)
            return ([opened] + grants.invite(links, to: content, by: account, as: caller), [event])
        }
        throw ShownOnce(OfferPages.links(links, content, grants.siteAddress))
    }
}

/// Asks one more supplier, or the same one by a new link, while offers are taken.
///
/// Refuses with `purchase.not-found`, `duty.held` and `request.closed`.
enum InviteSupplier: Form {
    static let route = Route(.get, "/grants/purchases/{id}/invite", "Ask one more supplier", for: buyers)

    struct Input: Decodable {
        let supplier: Supplier.ID
    }

    static func show(_ place: ShowPurchase.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { OfferPages.invite(try await grants.asking(place.id, as: caller), draft) }
    }

    static func submit(_ place: ShowPurchase.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let account = try caller.person
        let content = try await refusing(in: caller.language) { try await grants.asking(place.id, as: caller) }
        let links = [(supplier: input.supplier, token: Token(prefix: "fh_offer"))]
        try await grants.act(as: .quoteCollector, on: place.id, by: caller) { _, _ in
            (grants.invite(links, to: content, by: account, as: caller), [])
        }
        throw ShownOnce(OfferPages.links(links, content, grants.siteAddress))
    }
}

extension Grants {
    fileprivate func asking(_ id: Purchase.ID, as caller: Caller) async throws -> AskSuppliers.Content {
        let (dossier, today) = (try await purchase(id, as: caller), today(for: caller))
        let answers = try await database.unit(
            [
                OfferStore.band(of: id, on: today), SupplierStore.askable(for: dossier.purchase.terms.category),
                SupplierDocumentStore.runningOut(on: today, .asking(for: dossier.purchase.terms.category)),
            ], as: caller)
        let found = try answers[0].first.map(FoundBand.init)
        let after = now() < caller.moment(on: today, hour: AskSuppliers.hour) ? today : today.adding(days: 1)
        let earliest = dossier.holidays.day(after: found?.band.workingDays ?? 0, workingDaysFrom: today)
        return AskSuppliers.Content(
            dossier: dossier, found: found, suppliers: try answers[1].map(Supplier.init),
            running: try answers[2].map(SupplierDocumentStore.RunningOut.init), earliest: max(after, earliest))
    }

    /// Each supplier's invitation, and a mail to those whose address is known.
    fileprivate func invite(
        _ links: [(supplier: Supplier.ID, token: Token)], to content: AskSuppliers.Content, by account: Account.ID, as caller: Caller
    ) -> [SQL] {
        let moment = now()
        return links.flatMap { link -> [SQL] in
            let invitation = OfferStore.invite(
                link.supplier, to: content.dossier.purchase.id, link.token.digest, in: caller.language, by: account, in: caller.programme,
                at: moment)
            let email = content.suppliers.first { $0.id == link.supplier }?.terms.email
            guard let email, !siteAddress.isEmpty else { return [invitation] }
            let address = siteAddress + SendOffer.route.link(link.token.text)
            let mail: SQL = """
                INSERT INTO portal.mail (id, programme_id, recipient, subject, body, created_at, next_try_at)
                VALUES (
                    \(Identifier<Invitation>(at: moment)), \(caller.programme), \(email), \(OfferPhrases.mailSubject[caller.language]),
                    \(OfferPhrases.mail(caller.programmeName ?? "", address)[caller.language]), \(moment), \(moment))
                """
            return [invitation, mail]
        }
    }
}

extension Caller {
    /// The moment of an hour of a day on the programme's clocks.
    func moment(on day: CalendarDate, hour: Int) -> Date {
        Date(timeIntervalSince1970: Double(day.daysSince1970 * 86_400 + hour * 3600 - utcOffset))
    }
}
