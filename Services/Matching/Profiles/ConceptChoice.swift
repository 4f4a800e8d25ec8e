import Models

/// What somebody meant by a field that finds one of very many.
enum ConceptChoice {
    /// The field is empty.
    case none
    case one(ConceptURI)
    /// Nothing in the taxonomy is called that; the person has to choose among what is like it, or write another word.
    case unclear

    /// `value` is what was picked, and stands where the text is one of its names or finds it; text typed over it counts more.
    init(_ kind: TaxonomyConcept.Kind, value: ConceptURI?, text: String?, in library: Library, _ language: Language) {
        guard let text else {
            self = .none
            return
        }
        let isNamed = value.map { FoldedText(library.name(of: $0, in: language)) == FoldedText(text) } ?? false
        if let value, isNamed {
            self = .one(library.current(value))
        } else if let exact = library.exact(kind, text) {
            self = .one(exact)
        } else if value == nil, kind == .occupation, let confirmed = library.confirmed(text) {
            self = .one(confirmed)
        } else if let value, library.search(kind, text, in: language, limit: Self.offered).contains(where: { $0.uri == value }) {
            self = .one(value)
        } else {
            self = .unclear
        }
    }

    var uri: ConceptURI? {
        if case .one(let uri) = self { uri } else { nil }
    }

    /// How many are offered to choose from.
    static let offered = 6
}
