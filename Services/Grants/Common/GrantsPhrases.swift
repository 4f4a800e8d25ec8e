import FoundationEssentials
import Hosting
import Models

/// Texts that several screens of Grants share.
enum GrantsPhrases {
    static let formUsed = Phrase(
        "This form was sent before with something else in it. Look it through and send it again.",
        fr: "Ce formulaire a déjà été envoyé avec un autre contenu. Vérifiez-le et renvoyez-le.",
        ht: "Fòm sa a te voye deja ak yon lòt bagay ladan l. Verifye l epi voye l ankò.")
    static let edit = Phrase("Change", fr: "Modifier", ht: "Chanje")
    static let from = Phrase("First day", fr: "Premier jour", ht: "Premye jou")
    static let to = Phrase("Last day", fr: "Dernier jour", ht: "Dènye jou")
    static let dateShape = Phrase(
        "Give a day as year-month-day, such as 2026-11-23.", fr: "Indiquez un jour : année-mois-jour, par exemple 2026-11-23.",
        ht: "Mete yon jou: ane-mwa-jou, tankou 2026-11-23.")
    static let amountShape = Phrase(
        "Give a number such as 1250.50.", fr: "Indiquez un nombre tel que 1250.50.", ht: "Mete yon chif tankou 1250.50.")
}

extension Money {
    /// The amount with two digits behind the point, its thousands set apart, and its currency: `USD 1 250.50`.
    var text: String { currency.rawValue + "\u{00A0}" + amount.text }
}

extension Decimal {
    /// With two digits behind the point and the thousands set apart by a thin, unbreakable space.
    var text: String {
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
    var typed: String { cents.description }
}
