package import FoundationEssentials

// How numbers stand where people read them. What programs read keeps plain digits with a point: addresses, the values of forms, JSON, files and drawings.

extension Language {
    /// What stands before a number's decimals: a comma in French, and in Haitian Creole, which follows it.
    package var decimalSign: Character {
        switch self {
        case .english: "."
        case .french, .haitianCreole: ","
        }
    }

    /// Plain digits with the decimal sign of the language.
    fileprivate func written(_ plain: String) -> String {
        String(plain.map { $0 == "." ? decimalSign : $0 })
    }

    /// The same, the thousands set apart by a thin, unbreakable space (ISO 80000-1), with a true minus.
    fileprivate func grouped(_ plain: String) -> String {
        let digits = plain.prefix { $0 != "." }.drop { $0 == "-" }
        var whole = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { whole.append("\u{202F}") }
            whole.append(digit)
        }
        return (plain.hasPrefix("-") ? "−" : "") + whole + written(String(plain.drop { $0 != "." }))
    }
}

extension Money {
    /// The amount with two decimals, its thousands set apart, and its currency: `USD 1 250.50`.
    package func text(in language: Language) -> String { currency.rawValue + "\u{00A0}" + amount.text(in: language) }
}

extension Decimal {
    /// An amount of money: with two decimals and the thousands set apart.
    package func text(in language: Language) -> String {
        let plain = cents.description
        let decimals = plain.drop { $0 != "." }.dropFirst()
        return language.grouped(plain.prefix { $0 != "." } + "." + decimals + String(repeating: "0", count: 2 - decimals.count))
    }

    /// A quantity or a rate: all its decimals and nothing set apart.
    package func digits(in language: Language) -> String { language.written(description) }

    /// For an input field: plain digits.
    package var typed: String { cents.description }
}

extension Double {
    /// With at most two decimals and no nought behind them, and nothing set apart.
    package func short(in language: Language) -> String { language.written(short) }

    /// The same, the thousands set apart.
    package func figure(in language: Language) -> String { language.grouped(short) }

    private var short: String {
        let hundredths = Int((self * 100).rounded())
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return (hundredths < 0 ? "-" : "") + "\(whole)" + decimals
    }
}

extension Int {
    /// Its thousands set apart, which is the same in every language.
    package var figure: String { Language.english.grouped(description) }
}
