import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Sends goods back that were accepted; what they cost is owed no more. Of what has tags, the things are named. Sent twice, it happens once.
///
/// Refuses with `receipt.not-found`, `return.above-accepted`, `return.invoiced`, `asset.not-allowed-from-state` and `duty.held`.
enum ReturnGoods: Form {
    static let route = Route(.get, "/grants/receipts/{id}/items/{item}/return", "Send goods back", for: receivers)

    struct Place: Decodable {
        let id: GoodsReceipt.ID
        let item: Whole<1, 200>
    }

    struct Input: Decodable {
        let id: GoodsReturn.ID
        let quantity: Decimal?
        let things: [GrantAsset.ID]?
        let reason: Text<1, 500>
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let (receipt, line) = try await grants.came(place, as: caller)
            let things = try await grants.database.query(ReceiptStore.things(of: place.id, line.number), as: caller)
            return ReceiptFormPages.sendBack(
                line, try things.map(ReceiptStore.Thing.init), of: receipt, draft, at: grants.now(), caller.language)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        let (receipt, line) = try await refusing(in: caller.language) { try await grants.came(place, as: caller) }
        try await grants.act(as: .receiver, on: receipt.purchase, by: caller) { purchase, transaction in
            guard try await transaction.query(ReceiptStore.isReturned(input.id)).isEmpty else { return nil }
            let things: SQL = "\(splice: ReceiptStore.things(of: place.id, line.number)) FOR NO KEY UPDATE"
            let there = try await transaction.query(things).map(ReceiptStore.Thing.init)
            let (quantity, going) = try input.chosen(among: there)
            guard quantity.isCounted, quantity > 0, quantity <= line.there else {
                throw Failure.field("quantity", "return.above-accepted", "No more goes back than was accepted and is there.")
            }
            let returned = GoodsReturn(
                id: input.id, receipt: receipt.id, order: receipt.order, purchase: receipt.purchase, item: line.number,
                quantity: quantity, reason: input.reason.value)
            try await transaction.send([ReceiptStore.insert(returned, by: account, in: caller.programme, at: moment)])
            var events = [Event("goods_receipt", receipt.id, "returned", reason: returned.reason, at: moment)]
            for var thing in going {
                events.append(try thing.go(.giveBack(reason: returned.reason), at: moment))
                try await transaction.send([ReceiptStore.save(returned: thing, returned.reason, at: moment)])
            }
            return ([], events + (try await transaction.followed(purchase, as: caller, at: moment)))
        }
        return Redirect(ShowReceipt.route.link(place.id), notice: ReceiptPhrases.sentBack[caller.language])
    }
}

extension ReturnGoods.Input {
    /// How much goes back and, where the line brought things with tags, which.
    fileprivate func chosen(among there: [ReceiptStore.Thing]) throws(Failure) -> (quantity: Decimal, things: [GrantAsset]) {
        guard !there.isEmpty else { return (quantity ?? 0, []) }
        let chosen = Set(things ?? [])
        let going = there.map(\.asset).filter { chosen.contains($0.id) }
        guard !going.isEmpty, going.count == chosen.count else {
            throw .field("things", "required", "Choose what goes back.")
        }
        return (Decimal(going.count), going)
    }
}

extension Grants {
    /// A delivery and one of its lines; refuses with `receipt.not-found`.
    fileprivate func came(_ place: ReturnGoods.Place, as caller: Caller) async throws -> (ReceiptStore.Receipt, ReceiptStore.Came) {
        let receipt = try await receipt(place.id, as: caller)
        guard let line = receipt.lines.first(where: { $0.number == place.item.value }) else { throw Failure.receiptNotFound }
        return (receipt, line)
    }
}
