/// How alike occupations are by their descriptions, which are in English.
struct DescribedWork: Sendable {
    /// Per occupation its words; nil where it is not described.
    private let words: [[[UInt8]]?]
    private let documents: StemDocuments

    /// Takes the texts of occupations in their order.
    init(_ texts: [String?]) {
        words = texts.map { $0.map { FoldedText($0).split } }
        documents = StemDocuments(words.map { $0 ?? [] }, Stemmer(LanguageCode(.english)))
    }

    /// Per occupation: the cosine of what is said of it and of this one, 0 to 1; nil where one of the two is not described.
    func likenesses(to occupation: Int) -> [Float?] {
        guard let own = words[occupation] else { return words.map { _ in nil } }
        return zip(words, documents.compare(own)).map { $0 == nil ? nil : min(1, $1) }
    }
}
