import FoundationEssentials
import Hosting
import Models
import Postgres
import Schema
import Web

extension GrantsCommands {
    /// How a delivery goes.
    package enum Course: Sendable {
        case whole
        /// In two parts, some days apart.
        case inParts
        /// One piece of the first item is sent away, and comes again.
        case oneRejected
        /// The first part alone: the rest is still to come.
        case firstPart
    }

    /// How an invoice goes.
    package enum Billing: Sendable {
        /// Paid.
        case plain
        /// The first one asks too much and is disputed; the supplier sends another.
        case disputed
        /// Approved, not paid yet.
        case approved
        /// Written down, not looked at yet.
        case recorded
    }
}

// MARK: Receiving

extension GrantsCommands.Office {
    /// What came of one item.
    private typealias Came = (item: Requisition.Item, accepted: Decimal, rejected: Decimal)

    /// Receives what was ordered and tags what has a tag.
    package func receive(_ bought: Bought, _ course: GrantsCommands.Course) async throws {
        let moment = bought.basket.moment.later(days: 15)
        let whole = bought.items.map { Came($0, $0.quantity, 0) }
        switch course {
        case .whole: try await receive(whole, of: bought, note: 1, at: moment)
        case .inParts:
            let first = bought.items.map { Came($0, Decimal(Self.half(of: $0.quantity)), 0) }
            try await receive(first, of: bought, note: 1, at: moment)
            let rest = first.map { Came($0.item, $0.item.quantity - $0.accepted, 0) }
            try await receive(rest, of: bought, note: 2, at: moment.later(days: 4))
        case .oneRejected:
            let first = whole.enumerated().map { $0.offset == 0 ? Came($0.element.item, $0.element.accepted - 1, 1) : $0.element }
            try await receive(first, of: bought, note: 1, at: moment)
            try await receive([Came(bought.items[0], 1, 0)], of: bought, note: 2, at: moment.later(days: 3))
        case .firstPart:
            try await receive([Came(bought.items[0], bought.items[0].quantity, 0)], of: bought, note: 1, at: moment)
        }
        try await tag(bought, at: moment.later(days: 5))
    }

    /// Half of a quantity, at least one.
    private static func half(of quantity: Decimal) -> Int {
        max(1, (Int(quantity.description.prefix { $0 != "." }) ?? 0) / 2)
    }

    private func receive(_ came: [Came], of bought: Bought, note: Int, at moment: Date) async throws {
        let lines = try came.filter { $0.accepted + $0.rejected > 0 }.map { line in
            guard let number = Whole<1, 200>(line.item.number) else { throw Failure.purchaseNotFound }
            return ReceiveGoods.Line(
                item: number, accepted: line.accepted, rejected: line.rejected,
                reason: line.rejected > 0 ? try GrantsCommands.text("Fendu à la livraison.") : nil,
                serials: try serials(of: line, note, bought))
        }
        let input = try ReceiveGoods.Input(
            id: .init(at: moment), deliveredOn: CalendarDate(moment), noteNumber: GrantsCommands.text("BL-\(note)"), remark: nil,
            lines: lines)
        let order = try await order(of: bought)
        _ = try await ReceiveGoods.submit(.init(id: order.id), input, as: caller(staff.receiver), in: grants(at: moment))
    }

    /// Serial numbers of what has a tag: the purchase's own number, the delivery's, and one that counts.
    private func serials(of came: Came, _ note: Int, _ bought: Bought) throws -> Text<1, 8000>? {
        let count = Int(came.accepted.description.prefix { $0 != "." }) ?? 0
        guard !came.item.isConsumable, count > 0 else { return nil }
        let day = CalendarDate(bought.basket.moment).description.filter { $0 != "-" }
        let serials = (1...count).map { "\(day.dropFirst(2))-\(came.item.number)\(note)\($0 < 10 ? "0" : "")\($0)" }
        return try GrantsCommands.text(serials.joined(separator: "\n"))
    }

    private func order(of bought: Bought) async throws -> OrderStore.Listed {
        let row = try await database.query(OrderStore.of(bought.purchase.id), as: caller(staff.receiver)).first
        guard let row else { throw Failure.orderNotFound }
        return try OrderStore.Listed(row)
    }

    private func tag(_ bought: Bought, at moment: Date) async throws {
        var acts = Acts()
        for var asset in try await assets(of: bought) {
            let tagged = try asset.go(.tag, at: moment)
            acts.add(AssetStore.save(asset, at: moment), telling: tagged)
        }
        if !acts.statements.isEmpty { try await perform(acts, as: staff.receiver) }
    }

    /// The things of a purchase, as they were received.
    func assets(of bought: Bought) async throws -> [GrantAsset] {
        try await database.query(AssetStore.all(of: bought.purchase.id), as: caller(staff.receiver)).map { try GrantAsset($0) }
    }
}

// MARK: Invoices

extension GrantsCommands.Office {
    /// Writes down what the supplier asks for, as far as `billing`; by transfer where its bank details are confirmed, and else by cheque.
    package func bill(_ bought: Bought, _ billing: GrantsCommands.Billing) async throws {
        let order = try await order(of: bought)
        let (moment, number) = (bought.basket.moment.later(days: 20), "F\(order.reference.dropFirst(2))")
        if case .disputed = billing {
            let wrong = try await record(bought, "\(number)-A", asking: 108, of: order.id, at: moment)
            let reason = "Le prix facturé dépasse de 8 % celui de la commande."
            _ = try await DecideInvoice.submit(
                .init(id: wrong), .init(outcome: .disputed, reason: GrantsCommands.text(reason)), as: caller(staff.invoiceApprover),
                in: grants(at: moment.later(hours: 4)))
        }
        let invoice = try await record(bought, number, of: order.id, at: moment)
        if case .recorded = billing { return }
        _ = try await DecideInvoice.submit(
            .init(id: invoice), .init(outcome: .approved, reason: nil), as: caller(staff.invoiceApprover),
            in: grants(at: moment.later(days: 1)))
        if case .approved = billing { return }
        try await pay(invoice, of: bought, reference: number, at: moment.later(days: 2))
    }

    /// Writes an invoice down at so many percent of the price that was ordered at.
    private func record(
        _ bought: Bought, _ number: String, asking percent: Decimal = 100, of order: Identifier<PurchaseOrder>, at moment: Date
    ) async throws -> SupplierInvoice.ID {
        let lines = try bought.items.map { item in
            guard let number = Whole<1, 200>(item.number) else { throw Failure.purchaseNotFound }
            return RecordInvoice.Line(
                item: number, quantity: item.quantity, unitPrice: (bought.price(of: item) * percent / 100).cents, delivery: nil)
        }
        let day = CalendarDate(moment)
        let input = try RecordInvoice.Input(
            id: .init(at: moment), kind: .invoice, number: GrantsCommands.text(number), invoicedOn: day, dueOn: day.adding(days: 30),
            lines: lines)
        _ = try await RecordInvoice.submit(.init(id: order), input, as: caller(staff.invoiceApprover), in: grants(at: moment))
        return input.id
    }

    private func pay(_ invoice: SupplierInvoice.ID, of bought: Bought, reference: String, at moment: Date) async throws {
        let payer = caller(staff.payer)
        let details = try await database.query(PaymentStore.details(of: bought.basket.suppliers[0]), as: payer).first
            .map { try PaymentStore.Details($0).id }
        let input = try PayInvoice.Input(
            id: .init(at: moment), paidOn: CalendarDate(moment), method: details == nil ? .cheque : .transfer,
            reference: GrantsCommands.text("\(details == nil ? "CHQ" : "VIR")-\(reference)"), details: details, fundAmount: nil)
        _ = try await PayInvoice.submit(.init(id: invoice), input, as: payer, in: grants(at: moment))
    }
}
