import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Writes down what came of an order: accepted, and rejected with a reason. Things with a tag are registered. Sent twice, it happens once.
///
/// Refuses with `order.not-found`, `receipt.invalid`, `receipt.not-open`, `receipt.day`, `asset.serial-taken`, `duty.held`, `ledger.short`
/// and `form.used`.
enum ReceiveGoods: Form {
    static let route = Route(.get, "/grants/orders/{id}/receipts/new", "Receive goods", for: receivers)

    struct Input: Decodable {
        let id: GoodsReceipt.ID
        let deliveredOn: CalendarDate
        let noteNumber: Text<1, 60>?
        let remark: Text<1, 1000>?
        let lines: [Line]
    }

    struct Line: Decodable {
        let item: Whole<1, 200>
        let accepted: Decimal?
        let rejected: Decimal?
        let reason: Text<1, 500>?
        /// A serial number a line.
        let serials: Text<1, 8000>?
    }

    static func show(_ place: ShowOrder.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let order = try await grants.delivery(of: place.id, as: caller)
            guard order.isOpen else { throw Failure(.conflict, "receipt.not-open", "All of the order is there, or it was called off.") }
            let duties = try await grants.duties(on: order.purchase, as: caller)
            return ReceiptFormPages.receive(order, duties, draft, today: grants.today(for: caller), at: grants.now(), as: caller)
        }
    }

    static func submit(_ place: ShowOrder.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        guard input.deliveredOn <= grants.today(for: caller) else { throw Failure.receiptDay.spoken(caller.language) }
        let known = try await refusing(in: caller.language) { try await grants.delivery(of: place.id, as: caller) }
        try await grants.act(as: .receiver, on: known.purchase, by: caller) { purchase, transaction in
            guard try await transaction.query(ReceiptStore.select(input.id, for: account)).isEmpty else { return nil }
            let order = try await transaction.delivery(of: place.id, as: caller)
            let lines = try input.lines(of: order)
            let insert = ReceiptStore.insert(input.id, of: order, input, by: account, in: caller.programme, at: moment)
            try await transaction.send([insert, ReceiptStore.insert(lines, of: input.id, order, in: caller.programme)])
            let assets = lines.flatMap { order.assets(of: $0, at: moment) }
            try await transaction.send(
                assets.map { ReceiptStore.insert($0.asset, came: input.id, of: order, in: caller.programme, at: moment) })
            let received = Event("goods_receipt", input.id, "received", at: moment)
            return ([], [received] + assets.map(\.event) + (try await transaction.followed(purchase, as: caller, at: moment)))
        }
        return Redirect(ShowReceipt.route.link(input.id), notice: ReceiptPhrases.received[caller.language])
    }
}

extension ReceiveGoods.Input {
    /// What came, checked against what is to come; refuses with `receipt.invalid`.
    fileprivate func lines(of order: ReceiptStore.Order) throws(Failure) -> [ReceiptLine] {
        var (told, wrong) = ([ReceiptLine](), [Failure.Field]())
        for (place, line) in lines.enumerated() where (line.accepted ?? 0) != 0 || (line.rejected ?? 0) != 0 {
            guard let ordered = order.lines.first(where: { $0.number == line.item.value }),
                !told.contains(where: { $0.item == line.item.value })
            else {
                wrong.append(.init("/lines/\(place)/accepted", "receipt.unknown-item", "Nobody ordered this item."))
                continue
            }
            let came = line.came
            wrong += came.flaws(at: place, open: ordered.open, tolerance: ordered.ordered * order.tolerance / 100)
            if !ordered.isConsumable, came.accepted > 500 {
                wrong.append(.init("/lines/\(place)/accepted", "receipt.too-many", "Receive at most 500 things with a tag at once."))
            }
            told.append(came)
        }
        if told.isEmpty, wrong.isEmpty { wrong.append(.init("/lines", "receipt.empty", "Say of one item at least what came.")) }
        guard wrong.isEmpty else { throw Failure(.invalid, "receipt.invalid", "The delivery cannot be like this.", fields: wrong) }
        return told
    }
}

extension ReceiveGoods.Line {
    fileprivate var came: ReceiptLine {
        let (accepted, rejected) = (accepted ?? 0, rejected ?? 0)
        let serials = (serials?.value ?? "").split(whereSeparator: \.isNewline)
            .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
        return ReceiptLine(
            item: item.value, delivered: accepted + rejected, accepted: accepted, rejected: rejected,
            reason: rejected > 0 ? reason?.value : nil, serials: serials)
    }
}

extension ReceiptStore.Order {
    /// The things that a line brings, each with its serial number where one was read.
    fileprivate func assets(of line: ReceiptLine, at moment: Date) -> [(asset: GrantAsset, event: Event)] {
        guard lines.first(where: { $0.number == line.item })?.isConsumable == false else { return [] }
        let count = Int(line.accepted.description.prefix { $0 != "." }) ?? 0
        return (0..<count).map { place in
            let serial = line.serials.indices.contains(place) ? line.serials[place] : nil
            return GrantAsset.register(line.item, of: purchase, serial: serial, at: moment)
        }
    }
}

extension Grants {
    /// Refuses with `order.not-found`, also where its purchase is kept from the caller.
    fileprivate func delivery(of id: Identifier<PurchaseOrder>, as caller: Caller) async throws -> ReceiptStore.Order {
        let answers = try await database.unit([ReceiptStore.order(id, for: caller.account), ReceiptStore.lines(of: id)], as: caller)
        guard let row = answers[0].first else { throw Failure.orderNotFound }
        return try ReceiptStore.Order(row, lines: answers[1])
    }

    /// Who has which duty on a purchase.
    func duties(on purchase: Purchase.ID, as caller: Caller) async throws -> [PurchaseDossier.Held] {
        try await database.query(PurchaseStore.duties(of: purchase), as: caller).map(PurchaseDossier.Held.init)
    }
}

extension Transaction {
    fileprivate func delivery(of id: Identifier<PurchaseOrder>, as caller: Caller) async throws -> ReceiptStore.Order {
        guard let row = try await query(ReceiptStore.order(id, for: caller.account)).first else { throw Failure.orderNotFound }
        return try ReceiptStore.Order(row, lines: try await query(ReceiptStore.lines(of: id)))
    }

    /// The event of the state that the database has derived since; none where it is as before.
    func followed(_ before: Purchase, as caller: Caller, at moment: Date) async throws -> [Event] {
        let (old, new) = (before.state.word, try await PurchaseStore.find(before.id, for: caller.account, in: self).state.word)
        return old == new
            ? [] : [Event("purchase", before.id, new.rawValue, from: old.rawValue, to: new.rawValue, at: moment)]
    }
}
