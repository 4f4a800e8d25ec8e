import Glibc

/// Labels in one language, laid out for type-ahead: what begins like the words typed, then what is spelt alike.
package struct LabelIndex: Sendable {
    /// A concept that was found, by its best label.
    package struct Hit: Hashable, Sendable {
        package let uri: ConceptURI
        /// The concept's preferred label.
        package let name: String
        /// The label that matched; often the preferred one.
        package let matched: String
        /// How well it matched: hits of several indexes are merged in ascending order of it.
        package let rank: Int
    }

    struct Entry: Sendable {
        let concept: Int32
        let isPreferred: Bool
        let text: String
    }

    package let concepts: [ConceptURI]
    private let index: [ConceptURI: Int32]
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

    /// The order of `labels`, all of one language, changes nothing.
    package init(_ labels: [TaxonomyLabel]) {
        let ordered = Self.order(labels)
        concepts = Array(Set(ordered.map(\.uri))).sorted()
        index = Dictionary(uniqueKeysWithValues: zip(concepts, Int32(0)...))
        var names = [String](repeating: "", count: concepts.count)
        var entries: [Entry] = []
        var bytes: [UInt8] = []
        var starts: [Int32] = [0]
        var words: [Position] = []
        for label in ordered {
            guard let concept = index[label.uri] else { continue }
            if label.role == .preferred || names[Int(concept)].isEmpty { names[Int(concept)] = label.text }
            for form in Self.forms(of: label.text) {
                let folded = FoldedText(form)
                if folded.bytes.isEmpty { continue }
                for word in folded.words {
                    words.append(Position(entry: Int32(entries.count), place: Int32(bytes.count + word.lowerBound)))
                }
                entries.append(Entry(concept: concept, isPreferred: label.role == .preferred, text: label.text))
                bytes += folded.bytes
                starts.append(Int32(bytes.count))
            }
        }
        self.words = Self.sorted(words, bytes, starts)
        trigrams = TrigramIndex(bytes: bytes, starts: starts)
        (self.names, self.entries, self.bytes, self.starts) = (names, entries, bytes, starts)
    }

    /// Whether the concept has a label here.
    package func contains(_ uri: ConceptURI) -> Bool {
        index[uri] != nil
    }

    /// The label, and where it gives two forms of a name ("cuisinier/cuisinière"), each of them.
    private static func forms(of text: String) -> [Substring] {
        let parts = text.split(separator: "/")
        return parts.count > 1 && parts.allSatisfy { $0.utf8.count > 3 } ? [text[...]] + parts : [text[...]]
    }

    /// In order of URI, preferred labels first.
    private static func order(_ labels: [TaxonomyLabel]) -> [TaxonomyLabel] {
        let rank: [TaxonomyLabel.Role: Int] = [.preferred: 0, .alternative: 1, .hidden: 2]
        return labels.map { (label: $0, rank: rank[$0.role, default: 2]) }
            .sorted { ($0.label.uri.text, $0.rank, $0.label.text) < ($1.label.uri.text, $1.rank, $1.label.text) }
            .map(\.label)
    }

    /// In the order of the bytes from each position to its label's end, equals by place; the first eight bytes decide most comparisons.
    private static func sorted(_ words: [Position], _ bytes: [UInt8], _ starts: [Int32]) -> [Position] {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return [] }
            var keyed = words.map { position -> (head: UInt64, position: Position, length: Int) in
                let length = Int(starts[Int(position.entry) + 1] - position.place)
                var head: UInt64 = 0
                for offset in 0..<8 { head = head << 8 | (offset < length ? UInt64(base[Int(position.place) + offset]) : 0) }
                return (head, position, length)
            }
            keyed.sort { a, b in
                if a.head != b.head { return a.head < b.head }
                let order = memcmp(base + Int(a.position.place), base + Int(b.position.place), min(a.length, b.length))
                if order != 0 { return order < 0 }
                return a.length == b.length ? a.position.place < b.position.place : a.length < b.length
            }
            return keyed.map(\.position)
        }
    }
}
