/// A language that the screens speak, by its ISO 639-1 code.
package enum Language: String, CaseIterable, Codable, Sendable {
    case english = "en"
    case french = "fr"
    case haitianCreole = "ht"

    /// The language's own name for itself.
    package var endonym: String {
        switch self {
        case .english: "English"
        case .french: "Français"
        case .haitianCreole: "Kreyòl ayisyen"
        }
    }
}

/// A text in every language of the screens; a missing one does not compile.
package struct Phrase: Hashable, Sendable {
    package let english: String
    package let french: String
    package let haitianCreole: String

    package init(_ english: String, fr french: String, ht haitianCreole: String) {
        self.english = english
        self.french = french
        self.haitianCreole = haitianCreole
    }

    package subscript(_ language: Language) -> String {
        switch language {
        case .english: english
        case .french: french.bindingSigns
        case .haitianCreole: haitianCreole.bindingSigns
        }
    }
}

extension String {
    /// With spaces at which no line breaks before the signs that French sets apart, and inside its quotation marks.
    fileprivate var bindingSigns: String {
        let bytes = Array(utf8)
        var bound: [UInt8] = []
        bound.reserveCapacity(bytes.count + 8)
        for (place, byte) in bytes.enumerated() {
            let isBound =
                byte == UInt8(ascii: " ")
                && (bytes[(place + 1)...].first.map(":;?!%".utf8.contains) ?? false || bytes[(place + 1)...].starts(with: "»".utf8)
                    || bytes[..<place].suffix(2).elementsEqual("«".utf8))
            if isBound { bound += "\u{A0}".utf8 } else { bound.append(byte) }
        }
        return String(decoding: bound, as: UTF8.self)
    }
}
