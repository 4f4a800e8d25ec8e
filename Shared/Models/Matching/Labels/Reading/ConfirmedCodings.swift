import Glibc

/// Titles of which people have confirmed what they mean, as evidence for others that are like them.
package struct ConfirmedCodings: Sendable {
    /// One of them.
    package struct Coding: Hashable, Sendable {
        package let title: String
        package let uri: ConceptURI

        package init(_ title: String, _ uri: ConceptURI) {
            (self.title, self.uri) = (title, uri)
        }
    }

    private let titles: TextSpace
    private let uris: [ConceptURI]
    /// What titles of just these words mean.
    private let meanings: [[[UInt8]]: [ConceptURI]]

    /// Neither the order of the codings nor how often one is given changes anything.
    package init(_ codings: [Coding], language: LanguageCode) {
        let distinct = Set(codings.map { Confirmed(words: TitleText($0.title).words, uri: $0.uri) }).filter { !$0.words.isEmpty }.sorted()
        titles = TextSpace(distinct.map(\.words), owners: distinct.indices.map { Int32($0) }, Stemmer(language))
        uris = distinct.map(\.uri)
        meanings = Dictionary(grouping: distinct, by: \.words).mapValues { $0.map(\.uri) }
    }

    package var isEmpty: Bool {
        uris.isEmpty
    }

    /// What people said that just this title means; nil where they did not, or do not agree.
    package func meaning(of title: String) -> ConceptURI? {
        meaning(of: TitleText(title))
    }

    func meaning(of title: TitleText) -> ConceptURI? {
        guard let uris = meanings[title.words], uris.count == 1 else { return nil }
        return uris.first
    }

    private struct Confirmed: Hashable, Comparable {
        let words: [[UInt8]]
        let uri: ConceptURI

        static func < (a: Self, b: Self) -> Bool {
            if a.uri != b.uri { return a.uri < b.uri }
            return a.words.lexicographicallyPrecedes(b.words) { $0.lexicographicallyPrecedes($1) }
        }
    }

    /// The votes of each concept: a title that is just the same has one, others fewer the less they are alike.
    func votes(for title: TitleText) -> [ConceptURI: Double] {
        guard !uris.isEmpty else { return [:] }
        let likeness = titles.compare(title.words)
        var votes: [ConceptURI: Double] = [:]
        for (place, uri) in uris.enumerated() {
            let alike = Double(likeness.spelling[place] + likeness.words[place]) / 2
            if alike > 0.2 { votes[uri, default: 0] += pow(min(alike, 1), Self.power) }
        }
        return votes
    }

    /// How much more the nearest count than those further off.
    private static let power = 4.0
}
