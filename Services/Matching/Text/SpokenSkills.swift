package import Models

extension TaxonomyCache {
    /// The most skills that are suggested, and how sure each is at least: somebody ticks what is right.
    private static let most = 12
    private static let least = 0.12

    /// The skills that a vacancy's description speaks of, in whichever language it is written, the surest first; what it denies is left out.
    package func skills(spokenOfIn text: String, in language: Language) async -> [(
        uri: ConceptURI, name: String, phrase: String, confidence: Double
    )] {
        guard let library = try? await current() else { return [] }
        return library.mentions(.skill, in: text, limit: Self.most, least: Self.least).map { mention in
            (mention.uri, library.name(of: mention.uri, in: language), mention.phrase, mention.score)
        }
    }
}
