/// The few words that components and the script bring themselves; all other text is passed in.
package struct Wording: Sendable {
    package let skip, menu, close, mainNavigation, languages, breadcrumb, signOut: String
    package let errorTitle, error, optional, choose, search, clear: String
    package let show, hide, copy, copied: String
    package let previous, next, pages, actions, figures, sortedUp, sortedDown, removeFilter: String
    package let done, current, upcoming, unknown, of: String
    /// `{n}` stands for the number.
    package let limit, charactersLeft, charactersOver, results: String
    package let noResults, loading, failed, draftKept, restore, discard, yes, keep, unsaved: String
    package let printed, signature, date, attribution: String
    /// How decimals may be typed, where the language writes them otherwise than the fields' values do.
    package let decimals: String?

    /// The words for the request in hand, which `Web` binds; English where nobody did.
    @TaskLocal package static var current: Wording = .english

    /// The words of a language by its ISO 639-1 code; English for one that the screens do not speak.
    package static func of(_ code: String) -> Wording {
        switch code {
        case "fr": .french
        case "ht": .haitianCreole
        default: .english
        }
    }
}

/// A component's text with `{n}` filled in.
func filled(_ template: String, _ number: Int) -> String {
    template.replacing("{n}", with: String(number))
}
