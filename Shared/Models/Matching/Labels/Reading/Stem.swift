/// What is left of a word without the endings of number, gender and trade, so that "accounting" meets "accountant"; of folded words, UTF-8.
struct Stemmer: Sendable {
    private let endings: [[UInt8]]

    init(_ language: LanguageCode) {
        endings = Self.endings[language.text, default: []].map { Array($0.utf8) }
    }

    /// The stem has four letters at least.
    func stem(_ word: [UInt8]) -> [UInt8] {
        let single = Self.singular(word)
        for ending in endings where single.count >= ending.count + 4 && single.suffix(ending.count).elementsEqual(ending) {
            return single.dropLast(ending.count)
        }
        return single
    }

    private static func singular(_ word: [UInt8]) -> [UInt8] {
        guard word.count > 3, word.last == UInt8(ascii: "s") else { return word }
        if word.count > 4, word.suffix(3).elementsEqual("ies".utf8) { return word.dropLast(3) + [UInt8(ascii: "y")] }
        let before = word[word.count - 2]
        return before == UInt8(ascii: "s") || before == UInt8(ascii: "u") ? word : word.dropLast()
    }

    /// Longer endings first.
    private static let endings: [String: [String]] = [
        "en": ["ation", "ment", "ing", "ist", "ant", "ive", "er", "or", "ed"],
        "fr": [
            "ation", "ement", "trice", "ienne", "euse", "iere", "teur", "rice", "ante", "iste", "eur", "ien", "ier", "ant", "ee", "er", "e",
        ],
        "es": [
            "acion", "miento", "adora", "adore", "ador", "tora", "tore", "tor", "ista", "ante", "era", "ero", "ico", "ica", "e", "a", "o",
        ],
    ]
}
