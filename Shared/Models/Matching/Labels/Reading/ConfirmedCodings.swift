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

    private let titles: CodedTitles
    private let uris: [ConceptURI]
    /// How many titles mean each concept.
    private let counts: [ConceptURI: Int]
    /// What titles of just these words mean.
    private let meanings: [[[UInt8]]: [ConceptURI]]

    /// Neither the order of the codings nor how often one is given changes anything. Titles that differ only in what is passed over are several.
    package init(_ codings: [Coding]) {
        let distinct = Set(codings.map(Confirmed.init)).filter { !$0.words.isEmpty }.sorted()
        titles = CodedTitles(distinct.map(\.words))
        uris = distinct.map(\.uri)
        counts = Dictionary(uris.map { ($0, 1) }, uniquingKeysWith: +)
        meanings = Dictionary(grouping: distinct, by: \.words).mapValues { Array(Set($0.map(\.uri))) }
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
        let title: [UInt8]
        let words: [[UInt8]]
        let uri: ConceptURI

        init(_ coding: Coding) {
            (title, words, uri) = (FoldedText(coding.title).bytes, TitleText(coding.title).words, coding.uri)
        }

        static func < (a: Self, b: Self) -> Bool {
            if a.uri != b.uri { return a.uri < b.uri }
            if a.title != b.title { return a.title.lexicographicallyPrecedes(b.title) }
            return a.words.lexicographicallyPrecedes(b.words) { $0.lexicographicallyPrecedes($1) }
        }
    }

    /// What confirmed titles say for a concept.
    struct Vote {
        /// A single title that is just the same has one, what many like it say together may have more.
        var weight = 0.0
        /// How many titles mean the concept, of those that have a say.
        var titles = 0
    }

    /// The votes of each concept that has any.
    func votes(for title: TitleText) -> [ConceptURI: Vote] {
        var votes: [ConceptURI: Vote] = [:]
        for (place, weight) in titles.weights(for: title.words) {
            votes[uris[place], default: Vote()].weight += weight
            votes[uris[place], default: Vote()].titles += 1
        }
        return votes.filter { $0.value.weight > 0 }
    }

    /// By how much a concept is likelier, as a logarithm, since so many titles mean it, whichever they are.
    func familiarity(of concept: ConceptURI) -> Double {
        Self.familiar * log(Double(1 + counts[concept, default: 0]))
    }

    /// The power to which the number of a concept's titles counts.
    private static let familiar = 0.5
}
