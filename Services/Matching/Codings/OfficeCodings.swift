import Models

/// What people of one office have confirmed, as the readers of a library heed it.
package struct OfficeCodings: Sendable {
    /// How often they had been changed.
    let turn: Int
    /// The import whose concepts they name.
    let taxonomy: Int?
    private let byLanguage: [LanguageCode: ConfirmedCodings]

    static let none = OfficeCodings(turn: 0, [], of: nil, languages: [])

    /// A title's language is not known, so each language's reader has them all, by its own endings of words. What they name is followed to what
    /// stands for it today, and is left out where nothing does.
    init(_ codings: [ConfirmedCodings.Coding], turn: Int, by library: Library) {
        let current = codings.compactMap { coding -> ConfirmedCodings.Coding? in
            let uri = library.current(coding.uri)
            return library.taxonomy.index(ofOccupation: uri) == nil ? nil : ConfirmedCodings.Coding(coding.title, uri)
        }
        self.init(turn: turn, current, of: library.number, languages: current.isEmpty ? [] : library.languages)
    }

    private init(turn: Int, _ codings: [ConfirmedCodings.Coding], of taxonomy: Int?, languages: [LanguageCode]) {
        (self.turn, self.taxonomy) = (turn, taxonomy)
        byLanguage = Dictionary(uniqueKeysWithValues: languages.map { ($0, ConfirmedCodings(codings, language: $0)) })
    }

    subscript(language: LanguageCode) -> ConfirmedCodings? {
        byLanguage[language]
    }
}
