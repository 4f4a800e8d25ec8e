package import Models

/// What people of one office have confirmed, as the readers of a library heed it.
package struct OfficeCodings: Sendable {
    /// How often they had been changed.
    let turn: Int
    /// The import whose concepts they name.
    let taxonomy: Int?
    /// Nil where there are none. A title's language is not known, so they are the same for each language's reader.
    let confirmed: ConfirmedCodings?

    static let none = OfficeCodings(turn: 0, taxonomy: nil, confirmed: nil)

    private init(turn: Int, taxonomy: Int?, confirmed: ConfirmedCodings?) {
        (self.turn, self.taxonomy, self.confirmed) = (turn, taxonomy, confirmed)
    }

    /// What they name is followed to what stands for it today, and is left out where nothing does.
    package init(_ codings: [ConfirmedCodings.Coding], turn: Int, by library: Library) {
        let current = codings.compactMap { coding -> ConfirmedCodings.Coding? in
            let uri = library.current(coding.uri)
            return library.taxonomy.index(ofOccupation: uri) == nil ? nil : ConfirmedCodings.Coding(coding.title, uri)
        }
        self.init(turn: turn, taxonomy: library.number, confirmed: current.isEmpty ? nil : ConfirmedCodings(current))
    }
}
