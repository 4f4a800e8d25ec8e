import Hosting
import Models
import Postgres
import Web

/// Shows a purchase: what is bought for whom, who has which duty, how far it is, and the rules that hold for it.
///
/// Refuses with `purchase.not-found`.
enum ShowPurchase: Page {
    static let route = Route(.get, "/grants/purchases/{id}", "A purchase", for: purchaseReaders)

    struct Input: Decodable {
        let id: Purchase.ID
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let dossier = try await grants.purchase(input.id, as: caller)
            let history = try await grants.database.query(History.of(input.id), as: caller)
            return PurchasePages.purchase(dossier, try History(history))
        }
    }
}

/// Cancels a purchase with a reason. Sent twice, it happens once.
///
/// Refuses with `purchase.not-found`, `purchase.not-allowed-from-state`, `purchase.reason-missing` and `purchase.orders-open`.
enum CancelPurchase: Form {
    static let route = Route(.get, "/grants/purchases/{id}/cancel", "Cancel a purchase", for: buyers + managers)

    struct Input: Decodable {
        let reason: Text<1, 500>?
    }

    static func show(_ place: ShowPurchase.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            PurchasePages.reason(
                PurchasePhrases.cancel, PurchasePhrases.cancelLead, to: route, of: try await grants.purchase(place.id, as: caller), draft)
        }
    }

    static func submit(_ place: ShowPurchase.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let reason = input.reason?.value ?? ""
        try await refusing(in: caller.language) {
            try await grants.database.transaction(as: caller) { transaction in
                var purchase = try await PurchaseStore.find(place.id, for: caller.account, in: transaction)
                if purchase.state.word == .cancelled { return }
                let isVoid = try await transaction.query(OrderStore.areVoid(place.id)).first?.decode("is_void", as: Bool.self) ?? true
                let event = try purchase.go(.cancel(reason: reason), ordersAreVoid: isVoid, at: grants.now())
                try await transaction.send([PurchaseStore.save(purchase), EventLog.append(event, by: caller)])
            }
        }
        return Redirect(ShowPurchase.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }
}
