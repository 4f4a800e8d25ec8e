import FoundationEssentials
import Models
import Testing

@Suite struct `Invoices and payments` {
    private static func bill(
        _ kind: SupplierInvoice.Kind = .invoice, _ standing: SupplierInvoice.Standing = .approved, in currency: Currency = .usd,
        _ lines: [(amount: Int, paid: Int)] = [(100, 0), (50, 0)]
    ) -> SupplierPayment.Bill {
        .init(
            kind: kind, standing: standing, currency: currency, fundCurrency: .usd,
            lines: lines.map { .init(amount: Decimal($0.amount), paid: Decimal($0.paid)) })
    }

    private static func payment(
        _ amount: String = "150", _ method: SupplierPayment.Method = .cash, details: Bool = false, in days: Int = 0
    ) -> SupplierPayment {
        .init(
            id: .init(at: Buying.moment), paidOn: CalendarDate(Buying.moment).adding(days: days), fundAmount: Buying.amount(amount),
            method: method, reference: "R 1", details: details ? .init(at: Buying.moment) : nil)
    }

    /// The code of the refusal, or of the field that is wrong; nil where nothing is.
    private static func refusal(_ payment: SupplierPayment, _ bill: SupplierPayment.Bill) -> String? {
        do { try payment.require(for: bill, today: CalendarDate(Buying.moment)) } catch { return error.fields.first?.code ?? error.code }
        return nil
    }

    @Test func `are paid once they are approved, all of it, by a day that is there`() {
        #expect(Self.refusal(Self.payment(), Self.bill()) == nil)
        for standing in [SupplierInvoice.Standing.recorded, .disputed] {
            #expect(Self.refusal(Self.payment(), Self.bill(.invoice, standing)) == "payment.not-approved")
        }
        #expect(Self.refusal(Self.payment(), Self.bill(.invoice, .paid)) == "payment.paid")
        #expect(Self.refusal(Self.payment("149.99"), Self.bill()) == "payment.whole")
        #expect(Self.refusal(Self.payment("0"), Self.bill()) == "payment.amount")
        #expect(Self.refusal(Self.payment("150.001"), Self.bill()) == "payment.amount")
        #expect(Self.refusal(Self.payment("0.72"), Self.bill(in: .gyd)) == nil, "another currency")
        #expect(Self.refusal(Self.payment(in: 1), Self.bill()) == "payment.day")
        #expect(Self.refusal(Self.payment("150", .transfer), Self.bill()) == "payment.details")
        #expect(Self.refusal(Self.payment("150", .transfer, details: true), Self.bill()) == nil)
        #expect(Self.refusal(Self.payment("150", .cheque, details: true), Self.bill()) == "payment.details")
    }

    @Test func `give back what was paid for each item, and no more`() {
        #expect(Self.refusal(Self.payment(), Self.bill(.creditNote, .approved)) == "payment.back-unpaid")
        #expect(Self.refusal(Self.payment(), Self.bill(.creditNote, .approved, [(100, 100), (50, 49)])) == "payment.back-unpaid")
        #expect(Self.refusal(Self.payment(), Self.bill(.creditNote, .approved, [(100, 100), (50, 50)])) == nil)
        let parts = Self.bill(.creditNote, .approved, in: .gyd, [(1, 9), (1, 9), (1, 9)]).parts(of: 10)
        #expect(parts == [Buying.amount("3.33"), Buying.amount("3.34"), Buying.amount("3.33")])
    }

    @Test func `have lines that can be so`() {
        func flaws(_ quantity: String, _ price: String, _ delivery: String = "0") -> [String] {
            SupplierInvoice.Line(
                item: 1, quantity: Buying.amount(quantity), unitPrice: Buying.amount(price), delivery: Buying.amount(delivery)
            ).flaws(at: 0).map(\.code)
        }
        #expect(flaws("2", "3.50") == [] && flaws("0.125", "3", "1.5") == [])
        #expect(flaws("0", "1") == ["invoice.quantity"] && flaws("0.0005", "1") == ["invoice.quantity"])
        #expect(flaws("1000000", "1") == ["invoice.quantity"] && flaws("-1", "1") == ["invoice.quantity"])
        #expect(flaws("1", "0") == ["invoice.price"] && flaws("1", "0.001") == ["invoice.price"])
        #expect(flaws("1", "1", "-1") == ["invoice.delivery"] && flaws("900000", "900000") == ["invoice.amount"])
    }

    @Test func `are credited as they were invoiced`() {
        let line = InvoiceMatch.Line.credit(
            item: 1, quantity: 3, unitPrice: 100, delivery: 10, orderedPrice: 100, invoiced: 3, deliveryInvoiced: 10)
        #expect(InvoiceMatch(lines: [line], tolerancePercent: 2).exceptions.isEmpty)
        let more = InvoiceMatch.Line.credit(item: 1, quantity: 1, unitPrice: 100, orderedPrice: 100, invoiced: 0)
        #expect(InvoiceMatch(lines: [more], tolerancePercent: 2).exceptions.map(\.isBeyond) == [true])
    }
}
