/// Labels in one language, laid out for type-ahead: what begins like the words typed, then what is spelt alike.
package struct LabelIndex: Sendable {
    /// A concept that was found, by its best label.
    package struct Hit: Hashable, Sendable {
        package let uri: ConceptURI
        /// The concept's preferred label.
        package let name: String
        /// The label that matched; often the preferred one.
        package let matched: String
    }

    struct Entry: Sendable {
        let concept: Int32
        let isPreferred: Bool
        let text: String
    }

    let concepts: [ConceptURI]
    let names: [String]
    let entries: [Entry]
    /// The folded labels end to end, and where each starts.
    let bytes: [UInt8]
    let starts: [Int32]
    /// Each word start of each label, in the order of what follows it.
    let words: [Position]
    let trigrams: TrigramIndex

    /// Where a word starts: the label, and the place in `bytes`.
    struct Position: Sendable {
        let entry: Int32
        let place: Int32
    }

    /// Takes the labels in `language`, and in `fallback` those of the concepts that have none in it; the order of `labels` changes nothing.
    package init(_ labels: some Sequence<TaxonomyLabel>, language: LanguageCode, fallback: LanguageCode = LanguageCode(.english)) {
        let chosen = Self.choose(labels, language, fallback)
        concepts = Array(Set(chosen.map(\.uri))).sorted()
        let index = Dictionary(uniqueKeysWithValues: zip(concepts, Int32(0)...))
        var names = [String](repeating: "", count: concepts.count)
        var entries: [Entry] = []
        var bytes: [UInt8] = []
        var starts: [Int32] = [0]
        var words: [Position] = []
        for label in chosen {
            guard let concept = index[label.uri] else { continue }
            if label.role == .preferred || names[Int(concept)].isEmpty { names[Int(concept)] = label.text }
            let folded = FoldedText(label.text)
            if folded.bytes.isEmpty { continue }
            for word in folded.words {
                words.append(Position(entry: Int32(entries.count), place: Int32(bytes.count + word.lowerBound)))
            }
            entries.append(Entry(concept: concept, isPreferred: label.role == .preferred, text: label.text))
            bytes += folded.bytes
            starts.append(Int32(bytes.count))
        }
        self.words = Self.sorted(words, bytes, starts)
        trigrams = TrigramIndex(bytes: bytes, starts: starts)
        (self.names, self.entries, self.bytes, self.starts) = (names, entries, bytes, starts)
    }

    /// One label of each text, preferred ones first, in order of URI.
    private static func choose(
        _ labels: some Sequence<TaxonomyLabel>, _ language: LanguageCode, _ fallback: LanguageCode
    ) -> [TaxonomyLabel] {
        let usable = labels.filter { $0.language == language || $0.language == fallback }
        let inLanguage = Set(usable.lazy.filter { $0.language == language }.map(\.uri))
        let rank: [TaxonomyLabel.Role: Int] = [.preferred: 0, .alternative: 1, .hidden: 2]
        return usable.filter { $0.language == language || !inLanguage.contains($0.uri) }
            .map { (label: $0, rank: rank[$0.role, default: 2]) }
            .sorted { ($0.label.uri.text, $0.rank, $0.label.text) < ($1.label.uri.text, $1.rank, $1.label.text) }
            .map(\.label)
    }

    private static func sorted(_ words: [Position], _ bytes: [UInt8], _ starts: [Int32]) -> [Position] {
        bytes.withUnsafeBufferPointer { bytes in
            words.sorted { a, b in
                let one = bytes[Int(a.place)..<Int(starts[Int(a.entry) + 1])]
                let other = bytes[Int(b.place)..<Int(starts[Int(b.entry) + 1])]
                if one.elementsEqual(other) { return a.place < b.place }
                return one.lexicographicallyPrecedes(other)
            }
        }
    }
}
