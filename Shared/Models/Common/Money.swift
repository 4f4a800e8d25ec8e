package import FoundationEssentials

/// A currency by its ISO 4217 code; the ones that the programmes use.
package enum Currency: String, CaseIterable, Codable, Sendable {
    case usd = "USD"
    case bsd = "BSD"
    case gyd = "GYD"
    case htg = "HTG"
}

/// A decimal amount with its currency; never a float.
package struct Money: Hashable, Codable, Sendable {
    package let amount: Decimal
    package let currency: Currency

    package init(_ amount: Decimal, _ currency: Currency) {
        self.amount = amount
        self.currency = currency
    }
}
