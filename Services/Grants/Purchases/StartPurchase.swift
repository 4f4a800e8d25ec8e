import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Asks for something to be bought for one award or several of a fund: choose the lines, then say what each needs.
///
/// Refuses with `fund.not-found`, `requisition.invalid`, `need.not-awarded` and `form.used`.
enum StartPurchase: Form {
    static let route = Route(.get, "/grants/funds/{id}/purchases/new", "Ask for something to be bought", for: requesters)

    struct Input: Decodable {
        let id: Purchase.ID
        let fields: RequisitionFields

        private enum CodingKeys: CodingKey {
            case id
        }

        init(from decoder: any Decoder) throws {
            id = try decoder.container(keyedBy: CodingKeys.self).decode(Purchase.ID.self, forKey: .id)
            fields = try RequisitionFields(from: decoder)
        }
    }

    static func show(_ place: ShowFund.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let answers = try await grants.database.unit(
                [FundStore.select(place.id), PurchaseStore.awarded(of: place.id, for: caller.account)], as: caller)
            guard let row = answers[0].first else { throw Failure.fundNotFound }
            return try RequisitionPages.start(
                Fund(row), answers[1].map(AwardedLine.init), draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: ShowFund.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        if input.fields.more != nil { throw ShowAgain() }
        let (moment, account) = (grants.now(), try caller.person)
        try await refusing(in: caller.language) {
            let (terms, requisition) = (input.fields.terms, try input.fields.requisition())
            let (purchase, event) = Purchase.request(terms, of: place.id, as: input.id, by: account, at: moment)
            try await grants.database.transaction(as: caller) { transaction in
                guard let row = try await transaction.query(FundStore.select(place.id)).first else { throw Failure.fundNotFound }
                let currency = try Fund(row).terms.balance.currency
                try await transaction.send([
                    PurchaseStore.take(.requester, by: account, on: purchase.id, in: caller.programme, at: moment)
                ])
                try await transaction.addOnce(
                    PurchaseStore.insert(purchase, currency, in: caller.programme),
                    with: PurchaseStore.insert(requisition, of: purchase.id, in: caller.programme), event, by: caller
                ) {
                    try await transaction.query(PurchaseStore.select(purchase.id, for: caller.account)).first.map(
                        PurchaseStore.Listed.init)?.purchase.terms
                        == terms
                }
            }
        }
        return Redirect(ShowPurchase.route.link(input.id), notice: PurchasePhrases.requested[caller.language])
    }
}
