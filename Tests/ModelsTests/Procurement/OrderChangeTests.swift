import FoundationEssentials
import Models
import Testing

@Suite struct `A change of an order` {
    private static let line = OrderChange.Line(ordered: 10, accepted: 4, unitPrice: 25)

    @Test func `leaves what it is not of as it was`() throws {
        let fewer = try OrderChange(.quantity, quantity: 4, unitPrice: 1, of: Self.line)
        #expect(fewer.quantity == 4 && fewer.unitPrice == 25)
        let dearer = try OrderChange(.price, quantity: 1, unitPrice: 26.5, of: Self.line)
        #expect(dearer.quantity == 10 && dearer.unitPrice == 26.5)
        for kind in [OrderChange.Kind.restCancelled, .supplierDefault] {
            let rest = try OrderChange(kind, quantity: 9, unitPrice: 9, of: Self.line)
            #expect(rest.quantity == 4 && rest.unitPrice == 25)
        }
    }

    @Test(
        arguments: [
            (OrderChange.Kind.quantity, nil, nil, "/quantity"), (.quantity, "3", nil, "/quantity"), (.quantity, "-1", nil, "/quantity"),
            (.quantity, "5.0001", nil, "/quantity"), (.price, nil, nil, "/unitPrice"), (.price, nil, "0", "/unitPrice"),
            (.price, nil, "1.005", "/unitPrice"),
        ] as [(OrderChange.Kind, String?, String?, String)])
    func `is refused where it makes no sense`(kind: OrderChange.Kind, quantity: String?, price: String?, pointer: String) {
        let failure = #expect(throws: Failure.self) {
            try OrderChange(
                kind, quantity: quantity.flatMap { Decimal(string: $0) }, unitPrice: price.flatMap { Decimal(string: $0) }, of: Self.line)
        }
        #expect(failure?.code == "order.change-invalid" && failure?.fields.map(\.pointer) == [pointer])
    }
}
