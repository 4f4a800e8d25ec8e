import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Orders what was awarded, from each supplier that won; the money is committed in the same transaction.
///
/// Refuses with `purchase.not-found`, `purchase.not-allowed-from-state`, `order.expired`, `order.conditions-open`, `award.supplier-barred`,
/// `ledger.short`, `purchase.rate-missing` and `duty.held`.
enum IssueOrders: Form {
    static let route = Route(.get, "/grants/purchases/{id}/order", "Order what was awarded", for: buyers)

    struct Input: Decodable {
        let deliverBy: CalendarDate
        let terms: Text<1, 2000>
    }

    static func show(_ place: ShowPurchase.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) { OrderPages.issue(try await grants.purchase(place.id, as: caller), draft) }
    }

    static func submit(_ place: ShowPurchase.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        guard input.deliverBy >= grants.today(for: caller) else {
            throw Failure.field("deliverBy", "order.past", OrderPhrases.deliverByHint[caller.language])
        }
        try await grants.act(as: .quoteCollector, on: place.id, by: caller) { purchase, transaction in
            let event = try purchase.go(.order, at: moment)
            let winners = try await transaction.query(PurchaseAwardStore.lines(of: place.id)).map {
                try $0.decode("quotation_id", as: Quotation.ID.self)
            }
            let orders = OrderStore.issue(
                place.id, from: Set(winners).sorted(), by: input.deliverBy, terms: input.terms.value, as: account, in: caller.programme,
                at: moment)
            return (orders, [event])
        }
        return Redirect(ShowPurchase.route.link(place.id), notice: OrderPhrases.ordered[caller.language])
    }
}

/// Shows an order, to print and send to its supplier. It names nobody whom it is for.
///
/// Refuses with `order.not-found`.
enum ShowOrder: Page {
    static let route = Route(.get, "/grants/orders/{id}", "A purchase order", for: purchaseReaders)

    struct Input: Decodable {
        let id: Identifier<PurchaseOrder>
    }

    /// Everything that the paper says.
    struct Content {
        let reference: String
        let purchase: Purchase.ID
        let title: String
        let supplierName: String
        let supplierAddress: String?
        let contactName: String?
        let deliverTo: String
        let deliverBy: CalendarDate
        let terms: String
        let currency: Currency
        let issuedAt: String
        let issuer: String?
        let lines: [Line]

        var total: Decimal { lines.reduce(0) { $0 + $1.amount + $1.delivery } }
    }

    struct Line {
        let number: Int
        let item: String
        let specification: String
        let unit: String
        let quantity: Decimal
        let unitPrice: Decimal
        let delivery: Decimal

        var amount: Decimal { (quantity * unitPrice).cents }
    }

    static func show(_ input: Input, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let answers = try await grants.database.unit(
                [
                    OrderStore.select(input.id, for: caller.account), OrderStore.lines(of: input.id), OrderStore.progress(of: input.id),
                    OrderStore.changes(of: input.id),
                ], as: caller)
            guard let row = answers[0].first else {
                throw Failure.orderNotFound
            }
            return OrderPages.paper(
                try Content(row, lines: answers[1]), of: input.id, try answers[2].map(OrderStore.Progress.init),
                try answers[3].map(OrderStore.Change.init), as: caller)
        }
    }
}

extension ShowOrder.Content {
    fileprivate init(_ row: Row, lines: Rows) throws {
        let (year, number) = (try row.decode("year", as: Int.self), String(try row.decode("number", as: Int.self)))
        reference = "PO-\(year)-" + String(repeating: "0", count: max(0, 4 - number.count)) + number
        purchase = try row.decode("purchase_id")
        title = try row.decode("title")
        supplierName = try row.decode("name")
        supplierAddress = try row.decode("address")
        contactName = try row.decode("contact_name")
        deliverTo = try row.decode("deliver_to")
        deliverBy = try row.decode("deliver_by")
        terms = try row.decode("terms")
        currency = try row.decode("currency")
        issuedAt = try row.decode("issued")
        issuer = try row.decode("issuer")
        self.lines = try lines.map { line in
            let (quantity, first) = (try line.decode("quantity", as: Decimal.self), try line.decode("ordered_first", as: Decimal.self))
            return try ShowOrder.Line(
                number: line.decode("item_number"), item: line.decode("item"), specification: line.decode("specification"),
                unit: line.decode("unit"), quantity: quantity, unitPrice: line.decode("unit_price"),
                delivery: (line.decode("delivery", as: Decimal.self) * quantity / first).cents)
        }
    }
}
