import FoundationEssentials
import Hosting
import Models
import Postgres
import Web

/// Writes down what a supplier asks for, or gives back, line by line. Nothing is owed by it until it is approved. Sent twice, it happens once.
///
/// Refuses with `order.not-found`, `invoice.invalid`, `invoice.day`, `invoice.number-taken`, `invoice.not-open` and `duty.held`.
enum RecordInvoice: Form {
    static let route = Route(.get, "/grants/orders/{id}/invoices/new", "Record an invoice", for: invoiceApprovers)

    struct Input: Decodable {
        let id: SupplierInvoice.ID
        let kind: SupplierInvoice.Kind
        let number: Text<1, 60>
        let invoicedOn: CalendarDate
        let dueOn: CalendarDate?
        let lines: [Line]
    }

    struct Line: Decodable {
        let item: Whole<1, 200>
        let quantity: Decimal?
        let unitPrice: Decimal?
        let delivery: Decimal?
    }

    static func show(_ place: ShowOrder.Input, _ draft: Draft, as caller: Caller, in grants: Grants) async throws -> Screen {
        try await refusing(in: caller.language) {
            let answers = try await grants.database.unit(
                [InvoiceStore.order(place.id, for: caller.account), InvoiceStore.ordered(by: place.id)], as: caller)
            guard let row = answers[0].first else { throw Failure.orderNotFound }
            let order = try InvoiceStore.Order(row, lines: answers[1])
            guard order.isOpen else { throw Failure.invoiceNotOpen }
            let duties = try await grants.duties(on: order.purchase, as: caller)
            return InvoiceFormPages.record(order, duties, draft, today: grants.today(for: caller), at: grants.now(), as: caller)
        }
    }

    static func submit(_ place: ShowOrder.Input, _ input: Input, as caller: Caller, in grants: Grants) async throws -> Redirect {
        let (moment, account) = (grants.now(), try caller.person)
        let order = try await refusing(in: caller.language) {
            let answers = try await grants.database.unit(
                [InvoiceStore.order(place.id, for: caller.account), InvoiceStore.ordered(by: place.id)], as: caller)
            guard let row = answers[0].first else { throw Failure.orderNotFound }
            return try InvoiceStore.Order(row, lines: answers[1])
        }
        let lines = try await refusing(in: caller.language) {
            try input.requireDays(today: grants.today(for: caller))
            return try input.lines(of: order)
        }
        try await grants.act(as: .invoiceApprover, on: order.purchase, by: caller) { _, transaction in
            guard try await transaction.query(InvoiceStore.select(input.id, for: account)).isEmpty else { return nil }
            let insert = InvoiceStore.insert(input, lines, of: order, by: account, in: caller.programme, at: moment)
            return (insert, [Event("invoice", input.id, "recorded", at: moment)])
        }
        return Redirect(ShowInvoice.route.link(input.id), notice: InvoicePhrases.recorded[caller.language])
    }
}

extension RecordInvoice.Input {
    /// Refuses with `invoice.day`.
    fileprivate func requireDays(today: CalendarDate) throws(Failure) {
        if invoicedOn > today { throw .field("invoicedOn", "invoice.day", "Give the day that is on it: today or an earlier day.") }
        if let dueOn, dueOn < invoicedOn {
            throw .field("dueOn", "invoice.due-day", "Give a day that is not before the invoice's own.")
        }
    }

    /// What is asked for, item by item; refuses with `invoice.invalid`.
    fileprivate func lines(of order: InvoiceStore.Order) throws(Failure) -> [SupplierInvoice.Line] {
        var (told, wrong) = ([SupplierInvoice.Line](), [Failure.Field]())
        for (place, line) in lines.enumerated() where line.quantity != nil {
            guard order.lines.contains(where: { $0.number == line.item.value }), !told.contains(where: { $0.item == line.item.value })
            else {
                wrong.append(.init("/lines/\(place)/quantity", "receipt.unknown-item", "Nobody ordered this item."))
                continue
            }
            let asked = SupplierInvoice.Line(
                item: line.item.value, quantity: line.quantity ?? 0, unitPrice: line.unitPrice ?? 0, delivery: line.delivery ?? 0)
            wrong += asked.flaws(at: place)
            told.append(asked)
        }
        if told.isEmpty, wrong.isEmpty {
            wrong.append(.init("/lines", "invoice.empty", "Give the quantity of one item at least."))
        }
        guard wrong.isEmpty else { throw Failure(.invalid, "invoice.invalid", "The invoice cannot be like this.", fields: wrong) }
        return told
    }
}
