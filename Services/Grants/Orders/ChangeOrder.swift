import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Changes a line of an order: another price or quantity, or what has not come is called off. It is approved by those whom the rule of the
/// changed amount names, and what it frees goes back to the awards. Sent twice, it happens once.
///
/// Refuses with `order.not-found`, `order.change-invalid`, `order.not-changeable`, `order.below-received`, `order.dearer-rule`,
/// `order.not-approver`, `ledger.short` and `duty.held`.
enum ChangeOrder: Form {
    static let route = Route(.get, "/grants/orders/{id}/items/{item}/change", "Change an order", for: awardApprovers)

    struct Place: Decodable {
        let id: Identifier<PurchaseOrder>
        let item: Whole<1, 200>
    }

    struct Input: Decodable {
        let id: OrderChange.ID
        let kind: OrderChange.Kind
        let quantity: Decimal?
        let unitPrice: Decimal?
        let reason: Text<1, 500>
    }

    static func show(_ place: Place, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let answers = try await grants.database.unit(
                [InvoiceStore.order(place.id, for: caller.account), InvoiceStore.ordered(by: place.id)], as: caller)
            let (order, line) = try found(answers, place)
            let duties = try await grants.duties(on: order.purchase, as: caller)
            return OrderChangePages.change(line, of: order, duties, draft, at: grants.now(), as: caller)
        }
    }

    static func submit(_ place: Place, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        let known = try await refusing(in: caller.language) {
            let answers = try await grants.database.unit(
                [InvoiceStore.order(place.id, for: caller.account), InvoiceStore.ordered(by: place.id)], as: caller)
            return try found(answers, place).0
        }
        try await grants.act(as: .awardApprover, on: known.purchase, by: caller) { purchase, transaction in
            guard try await transaction.query(OrderStore.isChanged(input.id, of: place.id)).isEmpty else { return nil }
            let answers = [
                try await transaction.query(InvoiceStore.order(place.id, for: account)),
                try await transaction.query(InvoiceStore.ordered(by: place.id)),
            ]
            let (order, line) = try found(answers, place)
            let change = try OrderChange(
                input.kind, quantity: input.quantity, unitPrice: input.unitPrice,
                of: .init(ordered: line.ordered, accepted: line.accepted, unitPrice: line.unitPrice))
            try await transaction.send([
                OrderStore.insert(
                    change, of: line.number, of: order.id, purchase.id, input, by: account, in: caller.programme, at: moment)
            ])
            let event = Event("purchase", purchase.id, "order_changed", reason: input.reason.value, at: moment)
            return ([], [event] + (try await transaction.followed(purchase, as: caller, at: moment)))
        }
        return Redirect(ShowOrder.route.link(place.id), notice: CommonPhrases.saved[caller.language])
    }

    /// Refuses with `order.not-found`, also where the order has no such line.
    private static func found(_ answers: [Rows], _ place: Place) throws -> (InvoiceStore.Order, InvoiceStore.Ordered) {
        guard let row = answers[0].first else { throw Failure.orderNotFound }
        let order = try InvoiceStore.Order(row, lines: answers[1])
        guard let line = order.lines.first(where: { $0.number == place.item.value }) else { throw Failure.orderNotFound }
        return (order, line)
    }
}
