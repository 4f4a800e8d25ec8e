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

extension Decimal {
    /// Whether a column of money keeps it as it is: it has two digits behind the point at most.
    var isInHundredths: Bool {
        if exponent >= -2 { return true }
        let decimals = "\(self)".drop { $0 != "." }.dropFirst()
        return decimals.dropFirst(2).allSatisfy { $0 == "0" }
    }
}
