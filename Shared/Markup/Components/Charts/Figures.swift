/// A figure with at most two decimals, its thousands set apart by a thin, unbreakable space (ISO 80000-1).
package func grouped(_ value: Double) -> String {
    let plain = short(value)
    let parts = plain.split(separator: ".", maxSplits: 1)
    let digits = parts.first.map { $0.drop { $0 == "-" } } ?? ""
    var text = ""
    for (place, digit) in digits.enumerated() {
        if place > 0, (digits.count - place).isMultiple(of: 3) { text.append("\u{202F}") }
        text.append(digit)
    }
    return (plain.hasPrefix("-") ? "−" : "") + text + (parts.count > 1 ? "." + parts[1] : "")
}
