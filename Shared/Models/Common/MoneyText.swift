package import FoundationEssentials

extension Money {
    /// The amount with two digits behind the point, its thousands set apart, and its currency: `USD 1 250.50`.
    package var text: String { currency.rawValue + "\u{00A0}" + amount.text }
}

extension Decimal {
    /// With two digits behind the point and the thousands set apart by a thin, unbreakable space.
    package var text: String {
        let parts = (self < 0 ? -self : self).cents.description.split(separator: ".")
        let digits = parts.first ?? "0"
        var whole = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { whole.append("\u{202F}") }
            whole.append(digit)
        }
        let fraction = parts.count > 1 ? parts[1] : ""
        return (self < 0 ? "−" : "") + whole + "." + fraction + String(repeating: "0", count: 2 - fraction.count)
    }

    /// For an input field: plain digits.
    package var typed: String { cents.description }
}
