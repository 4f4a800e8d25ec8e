import Models

/// What a text about a person, such as a curriculum vitae, speaks of; to be asked about, and never kept.
struct ProfileSuggestions: Sendable {
    /// The most characters that are read.
    static let longest = 10_000
    private static let most = 15
    /// Of a sentence's words only the likely are worth a look: a person ticks what is right.
    private static let least = 0.12

    let skills: [ConceptReader.Mention]
    let occupations: [ConceptReader.Mention]

    /// Leaves out what is `known` already; occupations are taken more strictly, for a text about work is like many of them.
    init(_ text: String, by library: Library, known: Set<ConceptURI>) {
        skills = Self.fresh(library.mentions(.skill, in: text, limit: Self.most + known.count, least: Self.least), known)
        occupations = Self.fresh(library.mentions(.occupation, in: text, limit: Self.most + known.count, least: 4 * Self.least), known)
    }

    private static func fresh(_ mentions: [ConceptReader.Mention], _ known: Set<ConceptURI>) -> [ConceptReader.Mention] {
        Array(mentions.filter { !known.contains($0.uri) }.prefix(most))
    }

    var isEmpty: Bool { skills.isEmpty && occupations.isEmpty }
}
