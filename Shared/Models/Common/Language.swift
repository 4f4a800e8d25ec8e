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
        case .french: french
        case .haitianCreole: haitianCreole
        }
    }
}
